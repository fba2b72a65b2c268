"""A cluster of real servers on this machine, each at a loopback address of its own."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from core.accounts import DeviceKey
from core.ids import SpaceId
from core.world import World, real_world
from sync.bus import BusAddress, BusServer, Connection, Place, Seat, open_connection
from sync.bus.configuration import ServerFiles
from sync.bus.port import choose_port
from tests.secret_files import claims_in, trust_in
from tests.sync.bus.claims.conftest import ANYTHING
from tests.sync.hub_bus import QUOTA

NAMES = ("ant", "bee", "cat", "doe", "elk")


class ClusterBus:
    """The servers of one cluster, which share an authority; each has the folder of its name."""

    def __init__(self, place: Path, names: Sequence[str] = NAMES[:3]) -> None:
        self.place = place
        self.world: World = real_world()
        self.key = DeviceKey(b"h" * 32)
        self.authority = claims_in(place, self.world)
        self.trust = trust_in(place, self.world)
        self._routes = {name: self._free(name, number) for number, name in enumerate(NAMES)}
        self.names = tuple(names)
        self._spaces: tuple[SpaceId, ...] = ()
        self.servers = {name: self.new_server(name) for name in names}

    def _free(self, name: str, number: int) -> Place:
        host = f"127.0.0.{11 + number}"
        return Place(host, choose_port(ServerFiles(self.place / f"route of {name}"), None, host))

    def seat(self, name: str) -> Seat:
        """Give a server its place among those that there are now."""
        route = self._routes[name]
        others = tuple(self._routes[other] for other in self.names if other != name)
        return Seat("test", name, route, route, others, (self.key.id,), "store-test-1")

    def new_server(self, name: str) -> BusServer:
        """Make a server of the cluster, which does not run yet."""
        return BusServer(
            self.place / name,
            self.authority,
            self.trust,
            self.key,
            self.world,
            certificate_in=self.place / name,
            host=self._routes[name].host,
            seat=self.seat(name),
        )

    async def grow(self, *names: str) -> None:
        """Start further servers, and let those that run know of them."""
        self.names = (*self.names, *names)
        for name in names:
            self.servers[name] = self.new_server(name)
            await self.servers[name].start()
            await self.servers[name].serve(dict.fromkeys(self._spaces, QUOTA))
        for name in self.names:
            await self.servers[name].reseat(self.seat(name))

    def service(self, name: str) -> BusAddress:
        """As a service of the hubs, at one server."""
        return self.servers[name].address(self.authority.admit_service(self.key.id, ANYTHING))

    def log(self, name: str, space: SpaceId) -> BusAddress:
        """As a hub's own peer in the room of a space's log, at one server."""
        return self.servers[name].address(self.authority.admit_hub(self.key.id, space))

    async def stop(self, name: str) -> None:
        """End a server for good."""
        self.names = tuple(other for other in self.names if other != name)
        await self.servers[name].__aexit__(None, None, None)

    def governor(self, name: str) -> BusAddress:
        """As who looks at the cluster and removes servers, at one server."""
        return self.servers[name].address(self.authority.admit_governor(self.key.id))

    def steward(self, name: str, space: SpaceId | None) -> BusAddress:
        """As who decides on which servers logs are kept, at one server."""
        return self.servers[name].address(self.authority.admit_steward(self.key.id, space))

    def everywhere(self, of: Callable[[str], BusAddress]) -> BusAddress:
        """Give the address of all servers, as seen by one of them."""
        first, *others = [of(name) for name in self.names]
        places = tuple(Place(other.host, other.port) for other in others)
        return BusAddress(first.host, first.port, first.credential, first.authority, places, first.replicas)

    async def start(self, spaces: Sequence[SpaceId] = ()) -> None:
        """Start all servers at once, and tell each of the spaces."""
        self._spaces = tuple(spaces)
        async with asyncio.timeout(60):
            await asyncio.gather(*(server.start() for server in self.servers.values()))
            for server in self.servers.values():
                await server.serve(dict.fromkeys(spaces, QUOTA))

    async def close(self) -> None:
        await asyncio.gather(*(server.__aexit__(None, None, None) for server in self.servers.values()))


@asynccontextmanager
async def running(cluster: ClusterBus, *spaces: SpaceId) -> AsyncIterator[ClusterBus]:
    """Run the servers until the end of the block."""
    try:
        await cluster.start(spaces)
        yield cluster
    finally:
        await cluster.close()


@asynccontextmanager
async def connected(address: BusAddress) -> AsyncIterator[Connection]:
    """Open a connection that is up."""
    async with open_connection(address, name="test") as connection:
        await connection.wait_connected(20)
        yield connection


@contextmanager
def standing_still(cluster: ClusterBus, *names: str) -> Iterator[None]:
    """Stop the processes of servers until the end of the block."""
    pids = [pid for name in names if (pid := cluster.servers[name].pid) is not None]
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in pids:
            os.kill(pid, signal.SIGCONT)
