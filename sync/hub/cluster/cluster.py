"""The cluster as a hub that serves takes part in it: it founds one, has hubs come and go, and tells of it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager

from core.ids import DeviceId
from core.world import World
from sync.bus import Connection
from sync.bus.certificates import fingerprint_of
from sync.bus.cluster import (
    LEAST,
    BusPicture,
    QuorumAtRisk,
    ServerUnknown,
    check_removal,
    read_picture,
)
from sync.hub.cluster.comparing import is_question, newest_roster
from sync.hub.cluster.errors import NoCluster
from sync.hub.cluster.hub_link import HubLink
from sync.hub.cluster.hubs_log import HubsLog
from sync.hub.cluster.joining import SignedJoining
from sync.hub.cluster.kept_roster import KeptRoster, OwnCluster
from sync.hub.cluster.letting_in import Describe, LettingIn
from sync.hub.cluster.roster import NOBODY, Duty, Roster, RosterHub, found_roster
from sync.hub.cluster.roster_changes import can_grow, given_up, grown, settled, with_hub, without_hub
from sync.hub.cluster.sealed_roster import sign_roster
from sync.hub.cluster.seats import has_same_work
from sync.hub.cluster.signs import HubSign, Signs, open_signs

_HEARING_PAUSE, _HEARING_LOOKS = 0.2, 75
"""Seconds between two looks whether all hubs know of a move, and how often it is looked."""
_SPARING, _SPARING_PAUSE = 15.0, 0.5
"""Seconds within which it must show that the others can do without a hub, and between two looks."""


class Cluster:
    """The cluster of a hub that serves; get one from `open_cluster`. Everything may raise BusProblem."""

    def __init__(
        self, own: OwnCluster, log: HubsLog, signs: Signs, known: Roster | None, world: World
    ) -> None:
        self.signs = signs
        self.kept = KeptRoster(own, log, known)
        self.governor: Connection | None = None
        """The line on which the servers are asked how the logs are; None where this hub keeps them alone."""
        self._own = own
        self._world = world
        self._first = known
        self._letting_in = LettingIn(own, log, signs, self.kept, world)
        self._describe: Describe | None = None

    @property
    def roster(self) -> Roster | None:
        """Who the hubs are; None while this hub belongs to no cluster."""
        return self.kept.now

    @property
    def places(self) -> tuple[str, ...]:
        """Where devices find the hubs of the cluster (host:port), best first; none without a cluster."""
        return self.roster.places if self.roster else ()

    @property
    def bus_places(self) -> tuple[str, ...]:
        """Where the buses listen that keep the logs together (host:port); none where one keeps them alone."""
        return self.roster.bus_places if self.roster else ()

    @property
    def clocks(self) -> dict[str, float]:
        """By how many seconds the clock of each other hub that serves is ahead, as its last sign told."""
        hubs = self.roster.serving if self.roster else ()
        return self.signs.clocks({hub.id: hub.name for hub in hubs if hub.id != self._own.key.id})

    @property
    def folder(self) -> DeviceId:
        """The device of the hub that folds the logs of spaces; "" without a cluster."""
        return self.roster.host if self.roster else NOBODY

    async def belonging(self) -> set[DeviceId]:
        """Read the devices of the hubs that belong to it now; of a hub without a cluster, its own."""
        own = self._own.key.id
        if self.roster is None:
            return {own}
        async with self.kept.changing:
            return {own, *(hub.id for hub in (await self.kept.read()).hubs)}

    async def appear(self, describe: Describe) -> None:
        """Take part as the hub that `describe` says is here and runs."""
        self._describe = describe
        if self.roster is None:
            return
        async with self.kept.changing:
            hub = await describe()
            roster = await self.kept.read()
            known = roster.find(hub.id)
            if known is not None and (known.places, known.bus_port) != (hub.places, hub.bus_port):
                await self.kept.write(with_hub(roster, hub, self.signs.reached))

    async def found(self) -> Roster:
        """Make this hub the first of a cluster; it stays in one that it is in."""
        async with self.kept.changing:
            if self.roster is None:
                await self.kept.recall(
                    found_roster(fingerprint_of(self._own.certificate), await self._here())
                )
        self._first = self._first or self.kept.required
        await self.signs.tell_now()
        return self.kept.required

    async def invite(self) -> HubLink:
        """Make a link by which one more hub may join within the hour; raises NoCluster or RosterRefused."""
        return await self._letting_in.invite(await self._here())

    async def replace(self, hub: DeviceId) -> HubLink:
        """Make a link by which another hub may join in the place of one; raises as `invite` does."""
        return await self._letting_in.invite(await self._here(), hub)

    async def let_in(self, said: SignedJoining) -> tuple[bytes, bytes]:
        """Let a hub join, as `LettingIn` does."""
        return await self._letting_in.let_in(said)

    def tell_roster(self, at: int, signature: bytes) -> bytes:
        """Tell another hub of the cluster, that signed its question, the signed roster; raises NoCluster."""
        if self.roster is None or not is_question(self._own.authority, at, signature, self._world.now()):
            raise NoCluster
        return sign_roster(self.roster, self._own.authority)

    async def compare(self) -> None:
        """Ask the other hubs who belongs to it, as one that was cut off may not have heard."""
        known, own = self.roster, self._own
        if known is None or len(known.hubs) == 1:
            return
        newest = await newest_roster(known, own.key, own.certificate, own.authority, self._world)
        if newest.version > known.version and newest.find(own.key.id) is None:
            await self.kept.take(newest)

    @property
    def has_other_work(self) -> bool:
        """Whether this hub is to do something else than what it was started for: so it is started anew."""
        first, now = self._first, self.roster
        return first is not None and now is not None and not has_same_work(first, now, self._own.key.id)

    @property
    def can_grow(self) -> bool:
        """Whether three hubs are here, and those that stand by hold all that this one does."""
        roster = self.roster
        if roster is None or not can_grow(roster, self.signs.reached):
            return False
        return all(self.holds_all(hub.id) for hub in roster.hubs if hub.id != self._own.key.id)

    def holds_all(self, hub: DeviceId) -> bool:
        """Say whether a hub that stands by is here, knows the roster, and holds all that this one does."""
        own, seen = self.signs.seen(self._own.key.id), self.signs.seen(hub)
        if own is None or seen is None or self.roster is None or hub not in self.signs.reached:
            return False
        sign = seen.sign
        is_whole = sign.mirrored_at > 0 and sign.held == sign.spaces >= own.sign.spaces
        return is_whole and sign.version == self.roster.version

    async def picture(self) -> BusPicture | None:
        """Ask the servers how the logs are; None where this hub keeps them alone."""
        if self.governor is None:
            return None
        servers = [hub.server for hub in self.kept.required.serving]
        return await read_picture(self.governor, servers)

    @property
    def is_moving(self) -> bool:
        """Whether this hub fills new stores, and has not said yet that they hold everything."""
        roster = self.roster
        return roster is not None and roster.mover == self._own.key.id and not roster.is_closing

    async def settle(self) -> None:
        """Say that the new stores hold everything."""
        if self.is_moving:
            await self.kept.change(settled)

    async def grow(self) -> bool:
        """Have all hubs serve, on new stores that this one fills when it starts anew.

        Says whether all of them heard it; else everything is as before.
        """
        await self.kept.change(grown)
        for _ in range(_HEARING_LOOKS):
            await asyncio.sleep(_HEARING_PAUSE)
            if self._have_heard:
                return True
        await self.kept.change(given_up)
        return False

    @property
    def _have_heard(self) -> bool:
        roster = self.kept.required
        seen = [self.signs.seen(hub.id) for hub in roster.hubs if hub.id != self._own.key.id]
        return all(each is not None and each.sign.version == roster.version for each in seen)

    async def remove(self, hub: DeviceId) -> Roster:
        """Take a hub out of the cluster, or have it leave as soon as the others hold what it holds.

        Raises RosterRefused, or QuorumAtRisk with what to do first.
        """
        gone = self.kept.required.find(hub)
        if gone is not None and gone.duty is Duty.SERVES:
            await self._require_to_spare(gone)
        reached, own = self.signs.reached, self._own.key.id
        return await self.kept.change(lambda roster: without_hub(roster, hub, reached, own))

    async def _require_to_spare(self, gone: RosterHub) -> None:
        """Insist that the servers can do without one; raises QuorumAtRisk when they cannot for some seconds.

        While they choose who leads a log, as after that hub died, nobody knows how far the others are.
        """
        loop = asyncio.get_running_loop()
        end = loop.time() + _SPARING
        while (picture := await self.picture()) is not None:
            try:
                check_removal(picture, gone.server, is_replaced=picture.size <= LEAST)
            except ServerUnknown:
                return  # it never came so far
            except QuorumAtRisk:
                if loop.time() > end:
                    raise
                await asyncio.sleep(_SPARING_PAUSE)
            else:
                return

    async def _here(self) -> RosterHub:
        if self._describe is None:
            raise RuntimeError("a hub appears before it is asked about")
        return await self._describe()


@asynccontextmanager
async def open_cluster(
    connection: Connection,
    own: OwnCluster,
    known: Roster | None,
    world: World,
    look: Callable[[Roster], Awaitable[HubSign]],
) -> AsyncIterator[Cluster]:
    """Take part in a cluster, `known` from before or none yet, until the end of the block.

    `connection` is up, to the hubs' own account; `look` says how this hub is, that knows a roster.
    """

    async def sign() -> HubSign | None:
        return await look(cluster.roster) if cluster.roster else None  # nobody asks after a lone hub

    async with AsyncExitStack() as stack:
        signs = Signs(connection, own.key.id, world, sign)
        cluster = Cluster(own, HubsLog(connection, world), signs, known, world)
        await stack.enter_async_context(open_signs(signs, connection))
        following = asyncio.create_task(cluster.kept.follow(connection), name="who the hubs are")
        stack.callback(following.cancel)
        yield cluster
