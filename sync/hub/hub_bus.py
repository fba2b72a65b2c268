"""The bus of a hub, with the connections of its services to the hubs' own account."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from core.accounts import DeviceKey
from core.world import World
from sync.bus import BusServer, Connection, FindAddress, open_connection
from sync.bus.certificates import Authority as CertificateAuthority
from sync.bus.claims import Authority
from sync.hub.addresses import reachable_hosts
from sync.hub.cluster.roster import Roster
from sync.hub.cluster.seats import lone_store, seat_of
from sync.hub.hub import HubGround
from sync.hub.service_grants import SERVING, Service, grants_of

UP_SECONDS = 30.0
"""A server of a cluster lets services in when a majority of them runs."""
_SEED_BYTES = 32


@dataclass(frozen=True, slots=True)
class HubBus:
    """A server that runs, and the connections of the services, which are up."""

    server: BusServer
    services: Mapping[Service, Connection]


@asynccontextmanager
async def open_hub_bus(
    ground: HubGround, certificates: CertificateAuthority, claims: Authority, roster: Roster | None
) -> AsyncIterator[HubBus]:
    """Run the bus, in the place that the roster gives it, until the end of the block; raises BusProblem."""
    settings, key, world = ground.settings, ground.key, ground.world
    server = BusServer(
        ground.profile.bus,
        claims,
        certificates,
        key,
        world,
        certificate_in=ground.profile.certificates / "bus",
        host=settings.listen,
        port=settings.bus_port,
        names=(*settings.names, *reachable_hosts(settings.listen)),
        seat=seat_of(roster, key.id, settings.listen),
        store=lone_store(roster),
    )
    async with server:
        await server.start()
        async with _connected(server, claims, world) as services:
            yield HubBus(server, services)


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
            await connection.wait_connected(UP_SECONDS)
        yield connections


def _entering(server: BusServer, claims: Authority, service: Service, world: World) -> FindAddress:
    key = DeviceKey(world.random_bytes(_SEED_BYTES))
    grants = grants_of(service, key.id)
    return server.find(lambda: claims.admit_service(key.id, grants), key)
