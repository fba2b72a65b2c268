"""The simulated network: which servers there are, who reaches them, and connections to them."""

import asyncio
import contextvars
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from core.world import World
from sync.bus import BusAddress, Connection, FindAddress
from sync.bus.line import Line, refusal, unreachability
from sync.peer.hub import Network
from tests.simulation.bus.line import FakeLine
from tests.simulation.bus.server import FakeServer
from tests.simulation.bus.weather import Weather

_CONNECT_DEADLINE = 2.0
_FIRST_PORT = 4222


class FakeBus:
    """All servers of a simulated world, and who is cut off from them."""

    def __init__(self, weather: Weather) -> None:
        self.weather = weather
        self._context = contextvars.copy_context()
        self.servers: dict[str, FakeServer] = {}
        self.cut_off: set[str] = set()

    def server_in(self, directory: str) -> FakeServer:
        """The server whose files lie there."""
        if directory not in self.servers:
            port = _FIRST_PORT + len(self.servers)
            self.servers[directory] = FakeServer(directory, port, self.weather, self._context)
        return self.servers[directory]

    def reach(self, address: BusAddress, name: str) -> FakeServer | None:
        """The server at an address, if it runs and `name` has a way to it."""
        for server in self.servers.values():
            if server.port == address.port and server.is_running:
                return None if name in self.cut_off or server.is_paused else server
        return None

    def cut_off_peer(self, name: str) -> None:
        """Hold everything from and to a peer; its lines are given up after some seconds of silence."""
        self.cut_off.add(name)
        for line in self._lines_of(name):
            line.is_held = True
            patience = 2 + 4 * self.weather.chance.random()
            asyncio.get_running_loop().call_later(patience, self._give_up, line)

    def reconnect_peer(self, name: str) -> None:
        """End a partition; what was held arrives."""
        self.cut_off.discard(name)
        for line in self._lines_of(name):
            line.is_held = False
            line.release()

    def drop_lines_of(self, name: str) -> None:
        """Break all lines of a peer: its process has died."""
        for line in self._lines_of(name):
            line.lose()

    def _lines_of(self, name: str) -> list[FakeLine]:
        return [line for server in self.servers.values() for line in server.lines if line.name == name]

    def _give_up(self, line: FakeLine) -> None:
        if line.is_held:
            line.lose()


class FakeNetwork(Network):
    """One peer's view of the bus; `name` is the peer's."""

    def __init__(self, bus: FakeBus, name: str) -> None:
        self._bus = bus
        self._name = name

    def open_connection(
        self, address: BusAddress | FindAddress, *, name: str
    ) -> AbstractAsyncContextManager[Connection]:
        return _open_connection(self._bus, address, self._name)

    async def is_accepted(self, address: BusAddress) -> bool:
        await asyncio.sleep(self._bus.weather.delay())
        server = self._bus.reach(address, self._name)
        return server is not None and server.lets_in(address.credential.token)


class FakeConnection(Connection):
    """A real connection on simulated lines."""

    def __init__(self, bus: FakeBus, address: BusAddress | FindAddress, name: str) -> None:
        self._bus = bus
        super().__init__(address, name, World(asyncio.get_running_loop().time, _longest))

    def new_inbox(self) -> str:
        return f"_INBOX.{self._bus.weather.chance.getrandbits(60):x}"

    async def _open_line(self, address: BusAddress) -> Line:
        await asyncio.sleep(self._bus.weather.delay())
        server = self._bus.reach(address, self._name)
        if server is None:
            if self._name in self._bus.cut_off:
                await asyncio.sleep(_CONNECT_DEADLINE)
            raise unreachability(address)
        line = server.admit(address.credential.token, self._name)
        if line is None:
            raise refusal(address)
        return _as_line(line)


def _longest(count: int) -> bytes:
    """Have the longest pauses: drawing them would give each history that was found another course."""
    return b"\xff" * count


def _as_line(line: FakeLine) -> Line:
    """A simulated line has the methods of a real one that a connection uses."""
    return line  # type: ignore[return-value]


@asynccontextmanager
async def _open_connection(
    bus: FakeBus, address: BusAddress | FindAddress, name: str
) -> AsyncIterator[Connection]:
    connection = FakeConnection(bus, address, name)
    keeper = asyncio.create_task(connection.keep(), name=f"connection {name}")
    try:
        yield connection
    finally:
        await connection.close(keeper)
