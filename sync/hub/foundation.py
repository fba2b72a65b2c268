"""What the services of a hub stand on: its authorities, the bus, and the mirror of the hub's own logs."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from core.errors import BusProblem
from core.ids import SpaceId
from sync.bus import BusServer, Connection, open_connection
from sync.bus.certificates import Authority as CertificateAuthority
from sync.bus.claims import Authority
from sync.hub.choosing import CHOOSING_SECONDS, until_led
from sync.hub.cluster.comparing import newest_roster
from sync.hub.cluster.duty import require_to_serve
from sync.hub.cluster.going_back import go_back
from sync.hub.cluster.hubs_log import SHAPE as HUBS_SHAPE
from sync.hub.cluster.roster import Roster
from sync.hub.cluster.sealed_roster import keep_roster, read_roster, sign_roster
from sync.hub.cluster.settling import until_settled
from sync.hub.hub import HubGround
from sync.hub.hub_bus import UP_SECONDS, open_hub_bus
from sync.hub.hub_keys import open_hub_keys
from sync.hub.mirror import MIRROR_FILE, Mirror, MirrorSettings, open_mirror
from sync.hub.service_grants import MIRRORED, Service

_RESTORING_PAUSE, _RESTORING_LOOKS = 0.5, 120
"""Seconds between two looks whether the hubs' logs are in new stores, and how often it is looked."""


@dataclass(frozen=True, slots=True)
class Foundation:
    """A bus that runs, and the connections of the hub's services to their account, which are up.

    `roster` is that of the cluster to which the hub belongs, as it was known last.
    """

    ground: HubGround
    roster: Roster | None
    certificates: CertificateAuthority
    claims: Authority
    server: BusServer
    services: Mapping[Service, Connection]
    mirror: Mirror

    @asynccontextmanager
    async def govern(self) -> AsyncIterator[Connection]:
        """Enter as who looks at the servers of the cluster; raises BusProblem when that takes too long."""
        device = self.ground.key.id
        find = self.server.find(lambda: self.claims.admit_governor(device))
        async with open_connection(find, name="governor") as connection:
            await connection.wait_connected(UP_SECONDS)
            yield connection

    @asynccontextmanager
    async def connect_steward(self, space: SpaceId | None) -> AsyncIterator[Connection]:
        """Enter the account of a space, or of the hubs, as who decides on which servers logs are kept.

        Raises BusProblem when that takes too long.
        """
        device = self.ground.key.id
        find = self.server.find(lambda: self.claims.admit_steward(device, space))
        async with open_connection(find, name="steward") as connection:
            await connection.wait_connected(UP_SECONDS)
            yield connection

    def connect_space(self, space: SpaceId) -> AbstractAsyncContextManager[Connection]:
        """Enter the room of a space's log, as the hub."""
        device = self.ground.key.id
        return open_connection(
            self.server.find(lambda: self.claims.admit_hub(device, space)), name="services of the hub"
        )


@asynccontextmanager
async def open_foundation(ground: HubGround) -> AsyncIterator[Foundation]:
    """Run the bus until the end of the block; what its logs lost is there again.

    Raises NotServing, or another BusProblem.
    """
    directory, world, key = ground.profile.hub, ground.world, ground.key
    async with AsyncExitStack() as stack:
        certificates, claims = await stack.enter_async_context(
            open_hub_keys(ground.profile, ground.secrets, world)
        )
        roster = await _read_roster(ground, certificates, claims)
        if roster is not None and roster.is_closing:
            roster = await go_back(ground, certificates, claims, roster)
        require_to_serve(roster, key.id)
        bus = await stack.enter_async_context(open_hub_bus(ground, certificates, claims, roster))
        is_alone = roster is None or not roster.is_shared
        if roster is not None and roster.mover not in {"", key.id}:
            moving = roster
            roster = await until_settled(
                bus.services[Service.CLUSTER],
                directory,
                moving,
                claims,
                world,
                lambda: newest_roster(moving, key, certificates.certificate, claims, world),
            )
            require_to_serve(roster, key.id)
        # What a quorum keeps is not lost; only who fills new stores restores them.
        restores = MirrorSettings(restores=is_alone or (roster is not None and roster.mover == key.id))
        own = bus.services[Service.MIRROR]
        opened = open_mirror(own, directory / MIRROR_FILE, MIRRORED, world=world, settings=restores)
        mirror = await stack.enter_async_context(opened)
        if roster is not None and roster.mover == key.id:
            await _until_restored(mirror)  # else the services would begin empty logs
        if roster is not None and roster.is_shared:
            # Who gives up ends its server, and so keeps the others from choosing.
            await until_led(own, MIRRORED, CHOOSING_SECONDS)
            await until_led(bus.services[Service.CLUSTER], (HUBS_SHAPE.stream,), CHOOSING_SECONDS)
        yield Foundation(ground, roster, certificates, claims, bus.server, bus.services, mirror)


async def _until_restored(mirror: Mirror) -> None:
    """Return when the new stores hold the hubs' logs; raises BusProblem when they do not in time.

    A log cannot be made on three servers before all three are there.
    """
    for _ in range(_RESTORING_LOOKS):
        if mirror.problem is None:
            return
        await asyncio.sleep(_RESTORING_PAUSE)
    if mirror.problem is not None:
        problem = mirror.problem
        raise BusProblem(problem.title, safe="The old logs are as they were.", cure=problem.cure)


async def _read_roster(
    ground: HubGround, certificates: CertificateAuthority, claims: Authority
) -> Roster | None:
    """Read who the hubs of the cluster are, None without one; what others know that is newer counts."""
    known = await asyncio.to_thread(read_roster, ground.profile.hub, claims)
    if known is None:
        return None
    newest = await newest_roster(known, ground.key, certificates.certificate, claims, ground.world)
    if newest is not known:
        await asyncio.to_thread(keep_roster, ground.profile.hub, sign_roster(newest, claims))
    return newest
