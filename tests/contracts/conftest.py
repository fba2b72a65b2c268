"""Each port in two kinds: the simulated one and the real thing."""

import random
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from pathlib import Path

import pytest

from core.accounts import DeviceKey, Verifier
from core.ids import SpaceId
from core.store import Store, open_store
from core.store.connections import Lanes, open_connections
from core.store.revisions import prepare
from core.store.store import open_store_on
from core.world import real_world
from sync.bus import BusAddress, Connection
from sync.peer.hub import Network
from tests.simulation.bus.network import FakeBus, FakeNetwork
from tests.simulation.bus.weather import Weather
from tests.simulation.disk import FakeDisk
from tests.simulation.keys import KeyRing

SPACE, OTHER = SpaceId("aaaaaaaaaaaaaaaaaaaaaaaa"), SpaceId("bbbbbbbbbbbbbbbbbbbbbbbb")
TOKEN = "token-of-the-space"

Connect = Callable[[str], AbstractAsyncContextManager[Connection]]


@pytest.fixture(params=["simulated", "real"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def network(kind: str) -> Network:
    if kind == "real":
        return Network()
    return FakeNetwork(FakeBus(Weather(random.Random(1))), "someone")


@pytest.fixture
async def address(network: Network, tmp_path: Path) -> AsyncIterator[BusAddress]:
    """A server with two spaces, as a member of the first one reaches it."""
    async with network.run_server(tmp_path / "bus", port=None) as server:
        await server.serve({SPACE: TOKEN, OTHER: "other-token"})
        assert server.port is not None
        yield BusAddress("127.0.0.1", server.port, SPACE, TOKEN)


@pytest.fixture
async def connection(network: Network, address: BusAddress) -> AsyncIterator[Connection]:
    async with network.open_connection(address, name="someone") as opened:
        await opened.wait_connected(10)
        yield opened


@pytest.fixture
async def neighbour(network: Network, address: BusAddress) -> AsyncIterator[Connection]:
    """Another member's connection."""
    async with network.open_connection(address, name="neighbour") as opened:
        await opened.wait_connected(10)
        yield opened


@pytest.fixture
async def lanes(kind: str, tmp_path: Path) -> AsyncIterator[Lanes]:
    """Lanes to a database of the newest revision."""
    if kind == "simulated":
        yield FakeDisk(random.Random(1)).lanes()
        return
    prepare(tmp_path / "tandem.db")
    async with open_connections(tmp_path / "tandem.db") as connections:
        yield connections


@pytest.fixture
async def store(kind: str, tmp_path: Path) -> AsyncIterator[Store]:
    path = tmp_path / "tandem.db"
    async with AsyncExitStack() as stack:
        if kind == "real":
            yield await stack.enter_async_context(open_store(path))
        else:
            lanes = FakeDisk(random.Random(1)).lanes()
            yield await stack.enter_async_context(open_store_on(lanes, path))


@pytest.fixture
def key_ring(kind: str) -> KeyRing | None:
    return KeyRing() if kind == "simulated" else None


@pytest.fixture
def verifier(key_ring: KeyRing | None) -> Verifier:
    return key_ring or Verifier()


@pytest.fixture
def new_key(key_ring: KeyRing | None) -> Callable[[], DeviceKey]:
    """Draw keys that the verifier can check."""
    random_bytes = real_world().random_bytes
    return lambda: key_ring.draw(random_bytes(32)) if key_ring else DeviceKey(random_bytes(32))
