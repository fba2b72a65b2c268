"""Each port in two kinds: the simulated one and the real thing."""

import random
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from core.accounts import DeviceKey, Verifier
from core.ids import SpaceId
from core.store import Store, open_store
from core.store.connections import Lanes, open_connections
from core.store.revisions import prepare
from core.store.store import open_store_on
from core.world import real_world
from sync.bus import BusAddress, Connection, claims
from sync.peer.hub import Network
from tests.simulation.bus.hubs import FakePass
from tests.simulation.bus.network import FakeBus, FakeNetwork
from tests.simulation.bus.weather import Weather
from tests.simulation.disk import FakeDisk
from tests.simulation.keys import KeyRing
from tests.sync.hub_bus import QUOTA, HubBus

SPACE, OTHER = SpaceId("aaaaaaaaaaaaaaaaaaaaaaaa"), SpaceId("bbbbbbbbbbbbbbbbbbbbbbbb")

Connect = Callable[[str], AbstractAsyncContextManager[Connection]]


@pytest.fixture(params=["simulated", "real"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@dataclass(frozen=True, slots=True)
class Ways:
    """A server with two spaces, and how it is entered by whoever may do anything in one of them."""

    network: Network
    address: BusAddress
    other: BusAddress
    wrong: BusAddress
    """With credentials that the server does not believe."""


@asynccontextmanager
async def _real_ways(place: Path) -> AsyncIterator[Ways]:
    elsewhere = place / "elsewhere"
    elsewhere.mkdir()
    hub, stranger = HubBus(place), HubBus(elsewhere)
    async with hub.server as server:
        await server.serve({SPACE: QUOTA, OTHER: QUOTA})
        address = hub.vandal(SPACE)
        shown = claims.Pass.read(stranger.authority.admit_hub(stranger.key.id, SPACE), stranger.key)
        yield Ways(Network(), address, hub.vandal(OTHER), replace(address, credential=shown))


@asynccontextmanager
async def _simulated_ways() -> AsyncIterator[Ways]:
    bus = FakeBus(Weather(random.Random(1)))
    server = bus.server_in("bus")
    server.serve({SPACE: "token", OTHER: "other-token"})

    def entered(shown: str) -> BusAddress:
        return BusAddress("127.0.0.1", server.port, FakePass(shown), b"")

    yield Ways(
        FakeNetwork(bus, "someone"),
        entered(f"{SPACE} token"),
        entered(f"{OTHER} other-token"),
        entered(f"{SPACE} wrong"),
    )
    server.kill()


@pytest.fixture
async def ways(kind: str, tmp_path: Path) -> AsyncIterator[Ways]:
    async with _real_ways(tmp_path) if kind == "real" else _simulated_ways() as found:
        yield found


@pytest.fixture
def network(ways: Ways) -> Network:
    return ways.network


@pytest.fixture
def address(ways: Ways) -> BusAddress:
    """The server, as whoever may do anything in the first space reaches it."""
    return ways.address


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
