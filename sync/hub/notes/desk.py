"""One space at the hub: its control log, and all that follows from what is written there."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress

import msgspec

from core.errors import Problem
from core.facts import Role
from core.ids import DeviceId, SpaceId, UserId
from sync.bus import BusDown, Connection
from sync.bus.claims.roles import OFFERED
from sync.control import (
    ChangeRefused,
    ControlReader,
    ControlWriter,
    DeviceRevoked,
    LogPosition,
    Member,
    MemberRemoved,
    Membership,
    Proposer,
    Statement,
    judge,
    open_control,
    read_position,
)
from sync.control.entry import Entry, digest_of
from sync.hub.notes.expulsions import Expulsions
from sync.hub.notes.limits import Limits, is_full, takes_a_right
from sync.hub.notes.office import Office
from sync.hub.notes.records import SpaceRecord, SpaceState
from sync.hub.notes.refusals import no_space, too_many_waiting
from sync.hub.notes.telling import Teller
from sync.log import LogRefused, open_log, read_log_info

_CONNECT_DEADLINE = 10.0
_DAY = 86_400.0
_log = logging.getLogger(__name__)


class Desk:
    """Takes entries and settles what they bring about; get one from `open_desk`. All raises BusProblem."""

    def __init__(self, office: Office, space: SpaceId, connection: Connection, reader: ControlReader) -> None:
        self.reader = reader
        self.expulsions = Expulsions(space, office.bus, office.world)
        self._office = office
        self._space = space
        self._connection = connection
        self._writer = ControlWriter(connection, reader, office.verifier, self.expulsions.bar)
        self._teller = Teller(space, reader, office)
        self._limits = Limits(space, office.bus)
        self._waiting = 0
        self._settling = asyncio.Lock()

    async def position(self) -> LogPosition:
        """Say up to where the log goes now."""
        return await read_position(self._connection)

    async def holds(self, wires: Iterable[bytes]) -> bool:
        """Say whether the space has its log, and all of these entries in its control log."""
        try:
            await read_log_info(self._connection)
            await self.reader.catch_up()
        except Problem:
            return False
        return all(self.reader.chain.has_entry(digest_of(wire)) for wire in wires)

    async def append(self, entry: Entry, wire: bytes) -> Membership:
        """Store an entry that was read from `wire`, and put out whom it puts out.

        Raises what `NoteService.append` does.
        """
        if self._waiting >= self._office.settings.most_waiting:
            raise too_many_waiting()
        self._waiting += 1
        try:
            membership = await self.reader.catch_up()
            if not self.reader.chain.has_entry(digest_of(wire)):
                await self._office.checker.require_allowed(membership, entry, wire)
            return await self._store(wire)
        finally:
            self._waiting -= 1

    def tell_offer(self, user: UserId, device: DeviceId) -> None:
        """Tell a member's devices that are online that another one waits; the others ask when they come."""
        member = self.reader.membership.members.get(user)
        with suppress(BusDown):
            for other in member.devices - {device} if member else ():
                self._connection.publish(f"{OFFERED}.{other}", b"")

    async def settle(self) -> None:
        """Bring about what follows from the control log, the register, and the accounts that have ended."""
        async with self._settling:
            record = await self.note_founding()
            if self._office.register.told(self._space).is_closing_told:
                return
            await self._limits.keep(record.quota)
            if record.state is SpaceState.CLOSED:
                await self._close(record)
                return
            await self.keep_out()
            await self._teller.tell()
            await self._end_memberships()

    async def note_founding(self) -> SpaceRecord:
        """Write into the register that the space is founded, or that nobody founded it for a day."""
        is_founded = self.reader.membership.founded is not None
        now = self._office.world.now()

        def decide(record: SpaceRecord | None) -> SpaceRecord:
            if record is None:
                raise no_space()
            if record.state is not SpaceState.PREPARED:
                return record
            if is_founded:
                return msgspec.structs.replace(record, state=SpaceState.FOUNDED, at=now)
            if now - record.at > _DAY:
                return msgspec.structs.replace(record, state=SpaceState.ABANDONED, at=now)
            return record

        return await self._office.register.change(self._space, decide)

    async def keep_out(self) -> None:
        """Put out whoever may not be in the space any more."""
        membership = self.reader.membership
        ended = await self._office.endings.among(membership)
        await self.expulsions.follow(membership, ended)

    async def _store(self, wire: bytes) -> Membership:
        try:
            membership = await self._writer.append(wire)
        except LogRefused as refused:
            if not is_full(refused):
                raise
            membership = await self._store_beyond_quota(wire, refused)
        await self.keep_out()
        return membership

    async def _store_beyond_quota(self, wire: bytes, refused: LogRefused) -> Membership:
        """Let nobody stay by filling the space."""
        before, record = self.reader.membership, self._office.register.find(self._space)
        after = judge(before, wire, self._office.verifier).after
        if record is None or not takes_a_right(before, after):
            raise refused
        async with self._limits.lifted(record.quota):
            return await self._writer.append(wire)

    async def _close(self, record: SpaceRecord) -> None:
        membership = self.reader.membership
        await self.expulsions.follow(membership, membership.standings.keys())
        await self._teller.tell()
        await self._teller.tell_closing(record.at)

    async def _end_memberships(self) -> None:
        """Tell whose account has ended, and sign, where this hub's own device may, that it is no member."""
        membership = self.reader.membership
        own = membership.member_of(self._office.key.id)
        is_owner = own is not None and own.role is Role.OWNER
        for member in membership.members.values():
            is_self = own is not None and member.user == own.user
            ended_at = await self._office.endings.user_ended_at(member.user)
            if ended_at is None:
                await self._end_devices(member, may_sign=is_owner or is_self)
                continue
            await self._teller.tell_deleted(member.user, ended_at)
            if is_owner and not is_self:
                await self._propose(MemberRemoved(member.user))

    async def _end_devices(self, member: Member, *, may_sign: bool) -> None:
        """Sign that devices of a member were put out; where others would have to sign, tell it at least.

        They are kept off the bus all the same, and the owners read of it in the audit log.
        """
        for device in member.devices - {self._office.key.id}:
            ended_at = await self._office.endings.device_ended_at(device)
            if ended_at is None:
                continue
            if may_sign:
                await self._propose(DeviceRevoked(device))
            else:
                await self._teller.tell_revoked(member.user, device, ended_at)

    async def _propose(self, statement: Statement) -> None:
        proposer = Proposer(
            self._office.key,
            self.reader,
            self._office.verifier,
            self._office.world,
            read_position=self.position,
            submit=self._store,
        )
        try:
            await proposer.propose(statement)
        except ChangeRefused as refused:
            _log.debug("a membership that has ended stays written down: %s", refused)


@asynccontextmanager
async def open_desk(office: Office, space: SpaceId) -> AsyncIterator[Desk]:
    """Open the control log of a space that the register has, until the end of the block.

    Of a space that is only prepared, accounts and streams are made if they are not there. Raises BusProblem.
    """
    record = office.register.find(space)
    if record is None:
        raise no_space()
    await office.bus.serve_space(space, record.quota)
    async with office.connect(space) as connection:
        await connection.wait_connected(_CONNECT_DEADLINE)
        if record.state is SpaceState.PREPARED:
            await open_log(connection, create=True, world=office.world)
            await open_control(connection, create=True)
        async with ControlReader(connection, space, office.verifier) as reader:
            await reader.catch_up()
            desk = Desk(office, space, connection, reader)
            await desk.keep_out()
            yield desk
