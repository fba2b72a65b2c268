"""What the services of a hub stand on: its authorities, the bus, and the mirror of the hub's own logs."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from core.accounts import DeviceKey
from core.ids import SpaceId
from core.world import World
from sync.bus import BusServer, Connection, FindAddress, open_connection
from sync.bus.certificates import Authority as CertificateAuthority
from sync.bus.claims import Authority
from sync.hub.addresses import reachable_hosts
from sync.hub.cluster.comparing import newest_roster
from sync.hub.cluster.duty import require_to_serve
from sync.hub.cluster.roster import Roster
from sync.hub.cluster.sealed_roster import keep_roster, read_roster, sign_roster
from sync.hub.cluster.seats import seat_of
from sync.hub.cluster.settling import until_settled
from sync.hub.hub import HubGround
from sync.hub.hub_keys import open_hub_keys
from sync.hub.mirror import MIRROR_FILE, Mirror, MirrorSettings, open_mirror
from sync.hub.service_grants import MIRRORED, SERVING, Service, grants_of

_UP_SECONDS = 30.0
"""A server of a cluster lets services in when a majority of them runs."""
_SEED_BYTES = 32


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
            await connection.wait_connected(_UP_SECONDS)
            yield connection

    @asynccontextmanager
    async def connect_steward(self, space: SpaceId | None) -> AsyncIterator[Connection]:
        """Enter the account of a space, or of the hubs, as who decides on which servers logs are kept.

        Raises BusProblem when that takes too long.
        """
        device = self.ground.key.id
        find = self.server.find(lambda: self.claims.admit_steward(device, space))
        async with open_connection(find, name="steward") as connection:
            await connection.wait_connected(_UP_SECONDS)
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
    directory, settings, world, key = ground.profile.hub, ground.settings, ground.world, ground.key
    names = (*settings.names, *reachable_hosts(settings.listen))
    async with AsyncExitStack() as stack:
        certificates, claims = await stack.enter_async_context(
            open_hub_keys(ground.profile, ground.secrets, world)
        )
        roster = await _read_roster(ground, certificates, claims)
        require_to_serve(roster, key.id)
        server = BusServer(
            ground.profile.bus,
            claims,
            certificates,
            key,
            world,
            certificate_in=ground.profile.certificates / "bus",
            host=settings.listen,
            port=settings.bus_port,
            names=names,
            seat=seat_of(roster, key.id, settings.listen),
        )
        await stack.enter_async_context(server)
        await server.start()
        async with _connected(server, claims, world) as services:
            own = services[Service.MIRROR]
            is_alone = roster is None or not roster.is_shared
            if roster is not None and roster.mover not in {"", key.id}:
                roster = await until_settled(services[Service.CLUSTER], directory, roster, claims, world)
            # What a quorum keeps is not lost; only who fills new stores restores them.
            restores = MirrorSettings(restores=is_alone or (roster is not None and roster.mover == key.id))
            opened = open_mirror(own, directory / MIRROR_FILE, MIRRORED, world=world, settings=restores)
            async with opened as mirror:
                yield Foundation(ground, roster, certificates, claims, server, services, mirror)


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


@asynccontextmanager
async def _connected(
    server: BusServer, claims: Authority, world: World
) -> AsyncIterator[Mapping[Service, Connection]]:
    """Connect each service with a key that lives as long as this process, and what it may do."""
    async with AsyncExitStack() as stack:
        connections: dict[Service, Connection] = {}
        for service in SERVING:
            opened = open_connection(_entering(server, claims, service, world), name=f"hub: {service.value}")
            connections[service] = await stack.enter_async_context(opened)
        for connection in connections.values():
            await connection.wait_connected(_UP_SECONDS)
        yield connections


def _entering(server: BusServer, claims: Authority, service: Service, world: World) -> FindAddress:
    key = DeviceKey(world.random_bytes(_SEED_BYTES))
    grants = grants_of(service, key.id)
    return server.find(lambda: claims.admit_service(key.id, grants), key)
