"""The hubs of others: joining their spaces by an invitation, and the way in from then on."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from core.accounts import DeviceKey, Verifier
from core.breaker import BreakerStanding
from core.errors import AccessRefused, DeviceTaken, HubUnreachable, NotFound, Problem, SignInRefused
from core.facts import Space, SpaceRole
from core.ids import DeviceId, UserId, is_space_id
from core.world import World
from sync.bus import BusAddress, Place
from sync.bus.certificates import fetch_authority
from sync.bus.claims import Pass
from sync.control import (
    NEWCOMER,
    ChainMoved,
    ChangeRefused,
    ClaimedDevice,
    HubPlace,
    InviteLink,
    JoinRefused,
    LogPosition,
    Refusal,
    Saying,
    claim_device,
    judge,
    sign_entry,
)
from sync.control.chain import Chain
from sync.peer.hub_account import HubAccount
from sync.peer.hub_files import HubFiles
from sync.peer.hub_pages import HubPages
from sync.peer.own_devices import DeviceWaits, TooManyDevices
from sync.peer.refused_entries import RefusedEntries
from sync.peer.remote_hub import RemoteHub

if TYPE_CHECKING:
    from sync.rpc.calls import HubCalls
    from sync.rpc.tandem.hub.v1.spaces_pb import EnterResponse

_CHANCES = 20
_FIRST_PATIENCE, _PATIENCE = 3, 6
"""Seconds for which a device waits at the door of a space: at first, as nothing is told of it until then, and
from then on. A connection takes ten of a try for a hub that is silent."""


class RemoteHubs:
    """Asks hubs as one device; one session at each hub, however many of its spaces are joined."""

    def __init__(self, key: DeviceKey, verifier: Verifier, world: World, *, label: str = "") -> None:
        self._key = key
        self._verifier = verifier
        self._world = world
        self._label = label
        self._hubs: dict[bytes, RemoteHub] = {}
        self._left: set[bytes] = set()

    async def join(self, link: InviteLink, name: str) -> Space:
        """Become a member of a space by an invitation; raises JoinRefused, or another Problem in the way."""
        authority = await self._fetch_authority(link)
        hub = _places(link)
        calls = await self._hub(authority, hub).calls_to_sign_in()
        try:
            user = await self._sign_in(calls, link, name)
            await self._redeem(calls, link, user)
        except ChangeRefused as refused:
            raise JoinRefused(refused.refusal) from refused
        except NotFound as problem:
            raise _no_invitation() from problem
        self._left.discard(authority)
        return Space(link.space, link.name, SpaceRole.MEMBER, hub, authority, user)

    async def sign_in(self, link: InviteLink, name: str, password: str) -> list[Space]:
        """Make this device one of the account's at the hub of an invitation, and list the account's spaces.

        Raises SignInRefused, DeviceTaken, TooManyTries, or another Problem in the way.
        """
        return await self._sign_in_at(await self._fetch_authority(link), _places(link), name, password)

    async def sign_in_again(self, space: Space, name: str, password: str) -> list[Space]:
        """Sign in at the hub of a space that is here; raises as `sign_in` does."""
        return await self._sign_in_at(space.authority, space.hub, name, password)

    async def _sign_in_at(self, authority: bytes, hub: str, name: str, password: str) -> list[Space]:
        calls = await self._hub(authority, hub).calls_to_sign_in()
        user = await calls.sign_in_by_password(name, password, self._label)
        self._left.discard(authority)
        return [
            Space(space, name, SpaceRole.MEMBER, hub, authority, user)
            for space, name in (await calls.spaces()).items()
            if is_space_id(space)
        ]

    def stay_out(self, space: Space) -> None:
        """Ask the hub of a space nothing any more until one signs in."""
        self._left.add(space.authority)

    def is_out(self, space: Space) -> bool:
        """Say whether one stays out of the hub of a space."""
        return space.authority in self._left

    def entrance(self, space: Space) -> "RemoteEntrance":
        """Give the way into a joined space."""
        return RemoteEntrance(space, self._hub(space.authority, space.hub), self._key, self._world)

    def account(self, space: Space) -> HubAccount:
        """Give this device's account at the hub of a shared space, also of one that is shared from here."""
        return HubAccount(self._hub(space.authority, space.hub), self._key.id)

    def pages(self, space: Space, places: Sequence[HubPlace]) -> HubPages:
        """Give the pages at the hub of a shared space, which others reach at these places."""
        return HubPages(self._hub(space.authority, space.hub), places)

    def files(self, space: Space) -> HubFiles:
        """Give the way by which attachments reach the hub of a shared space."""
        return HubFiles(self._hub(space.authority, space.hub))

    def standings(self) -> dict[str, BreakerStanding]:
        """Say of each place of all hubs that were asked whether it is asked now."""
        return {place: standing for hub in self._hubs.values() for place, standing in hub.standings().items()}

    async def close(self) -> None:
        """End what is under way with all hubs."""
        hubs, self._hubs = self._hubs, {}
        for hub in hubs.values():
            await hub.close()

    def _hub(self, authority: bytes, places: str) -> RemoteHub:
        """Give the hub that is known by its authority and listens at these places, with commas between.

        All hubs of a cluster are one: they are known by the same authority.
        """
        found = self._hubs.get(authority)
        if found is None:
            found = RemoteHub(places.split(","), authority, self._key, self._world, self._left)
            self._hubs[authority] = found
        found.know_too(places.split(","))
        return found

    async def _fetch_authority(self, link: InviteLink) -> bytes:
        problem: Problem | None = None
        for place in link.hubs:
            try:
                return await fetch_authority(place.host, place.port, link.authority)
            except HubUnreachable as error:
                problem = error
        raise problem or HubUnreachable("The invitation names no hub.")

    async def _sign_in(self, calls: "HubCalls", link: InviteLink, name: str) -> UserId:
        """Sign in as the user that this device is at the hub, or become one by the invitation."""
        with suppress(SignInRefused):
            return await calls.sign_in()
        shown = link.secret.redeem(link.space, NEWCOMER, claim_device(self._key, NEWCOMER))
        try:
            return await calls.join(link.space, shown, name, self._label)
        except DeviceTaken:
            with suppress(SignInRefused):  # an answer was lost: it has become a user by the same invitation
                return await calls.sign_in()
            raise

    async def _redeem(self, calls: "HubCalls", link: InviteLink, user: UserId) -> None:
        """Sign the entry that makes this device a member, at the end of the chain, until it is there."""
        statement = link.secret.redeem(link.space, user, claim_device(self._key, user))
        for _ in range(_CHANCES):
            read = await calls.read_control(link.space, statement)
            chain = self._chain(link, [bytes(entry) for entry in read.entries])
            if self._key.id in getattr(chain.membership.members.get(user), "devices", ()):
                return
            saying = Saying(int(self._world.now()), LogPosition(read.epoch, read.sequence), statement)
            wire = sign_entry(self._key, link.space, chain.head, saying)
            refusal = judge(chain.membership, wire, self._verifier).refusal
            if refusal is not None:
                raise ChangeRefused(refusal)
            with suppress(ChainMoved):
                await calls.append(link.space, wire)
                return
        raise ChainMoved

    def _chain(self, link: InviteLink, wires: list[bytes]) -> Chain:
        """Check what the hub tells of the space's members, from the entry on that the invitation names."""
        chain = Chain(link.space, self._verifier, wires)
        if link.root and chain.root != link.root:
            raise ChangeRefused(Refusal.OTHER_SPACE)
        return chain


def _no_invitation() -> NotFound:
    """Say what strangers are told of any space, in words for who has a link."""
    return NotFound(
        "The hub knows no such invitation.",
        safe="Nothing was changed.",
        cure="Copy the whole link once more, or ask whoever invited you for a new one.",
    )


def _places(link: InviteLink) -> str:
    return ",".join(str(place) for place in link.hubs)


class RemoteEntrance:
    """The way into one joined space."""

    has_control = True

    def __init__(self, space: Space, hub: RemoteHub, key: DeviceKey, world: World) -> None:
        self._space = space
        self._hub = hub
        self._key = key
        self._refused = RefusedEntries(world)
        self._patience = _FIRST_PATIENCE

    @property
    def places(self) -> tuple[HubPlace, ...]:
        """Where others may reach the hub too."""
        return self._hub.places

    @property
    def authority(self) -> bytes:
        """The certificate (DER) by which the hub is known."""
        return self._space.authority

    @property
    def folder(self) -> DeviceId:
        """The device of the hub that folds the notes, as it was told last."""
        return self._hub.folder

    async def find_address(self) -> BusAddress:
        """Say where the bus is now, with a fresh pass; raises the Problem in the way."""
        if not self._space.authority:
            raise AccessRefused(
                "This space was joined by an older Tandem, which its hub does not let in any more.",
                safe="Your notes are saved here.",
                cure="Ask for an invitation and join again.",
            )
        self._refused.insist()
        try:
            answer, place = await self._enter(await self._hub.calls())
        except SignInRefused as problem:
            raise self._refused.put_off(problem) from problem
        self._refused.forget()
        self._patience = _FIRST_PATIENCE
        if answer.places:
            self._hub.know(answer.places)
        first = Place(HubPlace.parse(place).host, answer.bus_port)
        others = tuple(place for place in map(_bus_place, answer.bus_places) if place != first)
        shown = Pass.read(answer.token, self._key)
        return BusAddress(first.host, first.port, shown, self._space.authority, others)

    async def ask_places(self) -> None:
        """Learn where the hubs are now, and which one folds; raises what the hub tells."""
        places, self._hub.folder = await (await self._hub.calls()).places_now()
        if places:
            self._hub.know(places)

    async def append(self, wire: bytes) -> None:
        """Have an entry of the control log stored; raises what the hub tells."""
        await (await self._hub.calls()).append(self._space.id, wire)

    async def names(self) -> Mapping[UserId, str]:
        """Say how those are called who are, or were, members."""
        return await (await self._hub.calls()).names(self._space.id)

    async def offers(self) -> Sequence[ClaimedDevice]:
        """List the other devices of this device's user that wait to be let in."""
        return await (await self._hub.calls()).offers(self._space.id)

    async def _enter(self, calls: "HubCalls") -> "tuple[EnterResponse, str]":
        try:
            return await calls.enter(self._space.id)
        except AccessRefused as refused:
            obstacle = await self._offer_device(calls, refused)
            if obstacle is not None:
                raise (self._refused.put_off(refused) if obstacle is refused else obstacle) from refused
        return await calls.enter(self._space.id)

    async def _offer_device(self, calls: "HubCalls", refused: AccessRefused) -> Problem | None:
        """Have the user's other devices asked to let this one in, and wait a moment for that.

        Says what keeps it out still, None when it is in.
        """
        claimed = claim_device(self._key, UserId(self._space.account))
        patience, self._patience = self._patience, _PATIENCE
        try:
            if await calls.offer_device(self._space.id, claimed, patience):
                return None
        except ChangeRefused as problem:
            return TooManyDevices() if problem.refusal is Refusal.TOO_MANY_DEVICES else refused
        except HubUnreachable as problem:
            return problem
        except Problem:  # a user who is no member any more, or a hub that knows no offers
            return refused
        return DeviceWaits()


def _bus_place(told: str) -> Place:
    place = HubPlace.parse(told)
    return Place(place.host, place.port)
