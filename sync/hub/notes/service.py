"""The note service as a gateway sees it."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress

import msgspec

from core.accounts import DeviceKey, Verifier
from core.errors import BadInput, BusProblem, NotFound, Problem
from core.facts import Role
from core.ids import DeviceId, NoteId, SpaceId, UserId
from core.tracing import NO_TRACE, Trace
from core.world import World
from sync.bus import Connection
from sync.bus.claims import Authority, Quota
from sync.bus.claims.rooms import room_of
from sync.control import ClaimedDevice, InviteRedeemed, LogPosition, Membership
from sync.hub.majority import Majority
from sync.hub.notes.checking import Checker
from sync.hub.notes.desk import Desk
from sync.hub.notes.desks import Desks, open_desks
from sync.hub.notes.endings import open_endings
from sync.hub.notes.facts import NoteChange, NoteSettings, SpaceInfo
from sync.hub.notes.founding import Founder
from sync.hub.notes.note_news import NoteNews, open_note_news
from sync.hub.notes.offers import Offers
from sync.hub.notes.office import Office
from sync.hub.notes.ports import Bus, ConnectSpace, Users
from sync.hub.notes.records import SpaceRecord, SpaceState
from sync.hub.notes.refusals import no_space, not_admitted, too_little
from sync.hub.notes.register import open_register
from sync.hub.notes.waiting import Waiting

_FEWEST_STREAMS = 4
"""LOG, SNAP, CTL and BLOB."""


class NoteService:
    """Everything about spaces and their members; get one from `open_note_service`.

    What changes something returns when this hub knows it and the bus acts by it. Every method may raise,
    beside what it names, BusProblem: what was to be changed may be changed then, so ask for the same again.
    MajorityMissing says that nothing was, as too few hubs of the cluster are there.
    """

    def __init__(self, office: Office, desks: Desks, authority: Authority, news: NoteNews) -> None:
        self._office = office
        self._desks = desks
        self._authority = authority
        self._news = news
        self._founder = Founder(office, desks)
        self._offers = Offers(office.verifier, office.world)
        self._waiting = Waiting()

    @property
    def problem(self) -> Problem | None:
        """What keeps this hub from its work on spaces, for its health."""
        return self._office.register.problem or self._desks.problem

    async def prepare(self, space: SpaceId) -> LogPosition:
        """Make the accounts and streams of a space that is to be founded, and say where its log is.

        Sign SpaceFounded with that. Raises BadInput, ServiceBusy, ChangeRefused for a space that is founded
        already, or NotFound for one that was closed.
        """
        self._office.majority.require()
        return await self._founder.prepare(space)

    async def found(self, space: SpaceId, wire: bytes) -> Membership:
        """Store the first entry of a space, and make all that it needs; the same wire again changes nothing.

        Raises what `prepare` does, AccessRefused when the signing device is not the owner's at this hub, and
        ChainMoved when the log is not where the entry says: ask `prepare`, sign anew and call this again.
        """
        self._office.majority.require()
        return await self._founder.found(space, wire)

    async def restore(self, space: SpaceId, wires: Sequence[bytes]) -> None:
        """Give a space the entries of its control log back that the bus has lost, as a peer knows them.

        A space that the register has lost is written into it again. Raises ChangeRefused when the bus holds
        other entries in their place, ChainMoved when somebody wrote meanwhile.
        """
        await self._founder.restore(space, wires)

    async def append(self, space: SpaceId, wire: bytes) -> Membership:
        """Store an entry and say who the members are after it; one that is stored already is left so.

        Whoever loses the right to write is off the bus before the entry is stored. Raises ChangeRefused,
        ChainMoved (read on and sign again), AccessRefused when an account has ended or is not whose device
        it is, ServiceBusy, and NotFound to strangers as for spaces that there are not.
        """
        self._office.majority.require()
        entry = self._office.checker.open(space, wire)
        return await (await self._desks.find(space)).append(entry, wire)

    async def chain(self, space: SpaceId) -> list[bytes]:
        """Return all entries, for a caller that has asked whether who wants them may; raises NotFound."""
        desk = await self._desks.find(space)
        await desk.reader.catch_up()
        return list(desk.reader.chain.wires)

    async def membership(self, space: SpaceId) -> Membership:
        """Say who the members are, by what this hub knows if it can ask nobody; raises NotFound."""
        desk = await self._desks.find(space)
        return desk.reader.membership if self._office.majority.is_missing else await desk.reader.catch_up()

    async def position(self, space: SpaceId) -> LogPosition:
        """Say up to where the log of a space goes now; raises NotFound."""
        return await (await self._desks.find(space)).position()

    async def count_entries(self, space: SpaceId) -> int:
        """Say how many entries of a control log this hub knows; raises NotFound."""
        return len((await self._desks.find(space)).reader.chain.wires)

    async def spaces_of(self, user: UserId, seen: Mapping[SpaceId, int] | None = None) -> list[SpaceInfo]:
        """List the spaces of a user, by their names.

        `seen` are those in which this user has seen so many entries: the hub knows as many before it answers.
        """
        for space, entries in (seen or {}).items():
            with suppress(NotFound, BusProblem):  # it answers by what it knows then
                await self._reach(space, entries)
        found = (_info(record, desk.reader.membership, user) for record, desk in self._desks.open)
        return sorted((info for info in found if info), key=lambda info: (info.name.casefold(), info.id))

    async def list_spaces(self) -> list[SpaceId]:
        """List the founded spaces of this hub."""
        return [record.space for record, _ in self._desks.open]

    async def admit(self, space: SpaceId, device: DeviceId) -> str:
        """Sign a pass for a device, good for an hour, by the role that it has now.

        Raises AccessRefused for a device of no member and for a space that there is not, in the same words,
        and ServiceBusy while an entry is being made that takes a right from it.
        """
        try:
            self._office.majority.require()
            desk = await self._desks.find(space)
        except NotFound:
            raise not_admitted() from None
        await desk.expulsions.wait_for_entrance(room_of(await self._role_of(desk, device)), device)
        await self._role_of(desk, device)
        # From here on nothing may come between, so that a pass is never newer than what puts its device out.
        role = desk.reader.membership.role_of(device)
        if role is None:
            raise not_admitted()
        desk.expulsions.require_not_barred(device)
        return self._authority.admit(device, space, role)

    async def require_role(self, space: SpaceId, user: UserId, least: Role) -> Role:
        """Return the role of a user who may do what `least` may.

        Raises AccessRefused when it is too little, and NotFound to strangers as for spaces that there are
        not. Nobody is refused for what this hub has just not heard of.
        """
        desk = await self._desks.find(space)
        role = _role_in(desk.reader.membership, user)
        if role is None or role > least:
            self._office.majority.require()
            role = _role_in(await desk.reader.catch_up(), user)
        if role is None or await self._office.endings.is_user_over(user):
            raise no_space()
        if role > least:
            raise too_little()
        return role

    async def require_invited(self, space: SpaceId, redeemed: InviteRedeemed) -> None:
        """Insist that somebody knows the secret of an invitation to the space that lets somebody in.

        Who does may become a user, and read the chain to sign for its end. Raises NotFound to whoever knows
        no secret, and ChangeRefused when the invitation is used up, was taken back or has expired.
        """
        membership = await self.membership(space)
        self._office.checker.require_open(membership, redeemed)

    async def offer_device(
        self, space: SpaceId, user: UserId, claimed: ClaimedDevice, wait: float = 0.0
    ) -> bool:
        """Keep for a minute that a device of a member waits until another one of theirs signs it in.

        Those that are online are told. Says whether it is in, which is waited for at most `wait` seconds.
        Raises NotFound to strangers, AccessRefused when the device is not the user's at this hub, and
        ChangeRefused when it was revoked, did not sign that it is the user's, or is one too many.
        """
        await self.require_role(space, user, Role.VIEWER)
        await self._office.checker.require_owner(claimed.device, user)
        self._offers.make(await self.membership(space), user, claimed)
        desk = await self._desks.find(space)
        desk.tell_offer(user, claimed.device)
        return await self._waiting.until_in(desk.reader, claimed.device, wait)

    def end_waiting(self) -> None:
        """Let no device wait to be let in any more: the hub ends."""
        self._waiting.end()

    async def offers_of(self, space: SpaceId, user: UserId) -> list[ClaimedDevice]:
        """List a member's own devices that wait to be signed in; raises NotFound to strangers."""
        await self.require_role(space, user, Role.VIEWER)
        return self._offers.of(await self.membership(space), user)

    async def quota(self, space: SpaceId) -> Quota:
        """Say how much a space may store; raises NotFound."""
        await self._desks.find(space)
        record = self._office.register.find(space)
        if record is None:
            raise no_space()
        return record.quota

    async def set_quota(self, space: SpaceId, quota: Quota) -> None:
        """Set how much a space may store; the gateway lets the owner of the hub do this, and nobody else.

        Raises NotFound, BadInput or ServiceBusy.
        """
        if quota.disk < 1 or quota.streams < _FEWEST_STREAMS:
            raise BadInput(
                "No space can live on that.",
                safe="Nothing was changed.",
                cure=f"Allow at least one byte and {_FEWEST_STREAMS} streams.",
            )
        await self._change(space, disk=quota.disk, streams=quota.streams)

    async def close(self, space: SpaceId) -> None:
        """End a space at this hub: everybody is put out and nobody comes in; what it stored stays on disk.

        The gateway lets owners of the space do this. Raises NotFound or ServiceBusy.
        """
        await self._change(space, state=SpaceState.CLOSED, at=self._office.world.now())

    def tell_note(self, space: SpaceId, note: NoteId, change: NoteChange, trace: Trace = NO_TRACE) -> None:
        """Tell what became of a note, at most once a second for each note and kind; never raises."""
        self._news.tell(space, note, change, trace)

    async def _reach(self, space: SpaceId, entries: int) -> None:
        reader = (await self._desks.find(space)).reader
        if len(reader.chain.wires) < entries:
            await reader.catch_up()

    async def _change(self, space: SpaceId, **values: object) -> None:
        self._office.majority.require()
        desk = await self._desks.find(space)

        def decide(record: SpaceRecord | None) -> SpaceRecord:
            if record is None or record.state is not SpaceState.FOUNDED:
                raise no_space()
            return msgspec.structs.replace(record, **values)

        await self._office.register.change(space, decide)
        await desk.settle()

    async def _role_of(self, desk: Desk, device: DeviceId) -> Role:
        """Say what a device may do now, by all that the control log holds."""
        member = (await desk.reader.catch_up()).member_of(device)
        if member is None or device in await self._office.endings.among_devices(member):
            raise not_admitted()
        return member.role


def _role_in(membership: Membership, user: UserId) -> Role | None:
    member = membership.members.get(user)
    return member.role if member else None


def _info(record: SpaceRecord, membership: Membership, user: UserId) -> SpaceInfo | None:
    role = _role_in(membership, user)
    if role is None:
        return None
    return SpaceInfo(record.space, membership.name, role, len(membership.members), record.at)


@asynccontextmanager
async def open_note_service(
    connection: Connection,
    *,
    connect: ConnectSpace,
    bus: Bus,
    users: Users,
    authority: Authority,
    key: DeviceKey,
    world: World,
    settings: NoteSettings | None = None,
    majority: Majority | None = None,
) -> AsyncIterator[NoteService]:
    """Open the service on a connection, that is up, to the hubs' own account of the bus.

    `connect` enters the room of a space's log as the hub, whose own device has the `key`; its cluster has its
    `majority` or not. Raises BusProblem.
    """
    verifier = Verifier()
    async with AsyncExitStack() as stack:
        register = await stack.enter_async_context(open_register(connection, world))
        news = await stack.enter_async_context(open_note_news(connection, world))
        endings = await stack.enter_async_context(open_endings(connection, users))
        checker = Checker(verifier, users, endings, key.id, world)
        office = Office(
            connect,
            bus,
            key,
            verifier,
            world,
            settings or NoteSettings(),
            register,
            endings,
            checker,
            majority or Majority(),
        )
        desks = await stack.enter_async_context(open_desks(office))
        stack.callback(endings.observe(desks.wake))
        yield NoteService(office, desks, authority, news)
