"""A running bus, connections to it, and waiting for what must come true."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from core.ids import SpaceId
from sync.bus import BusAddress, BusServer, Connection, open_connection

SPACE = SpaceId("aaaaaaaaaaaaaaaaaaaaaaaa")
TOKEN = "token-of-the-space"


@pytest.fixture
def space() -> SpaceId:
    """The space that `bus` serves."""
    return SPACE


@pytest.fixture
async def bus(tmp_path: Path) -> AsyncIterator[BusServer]:
    """A running server with one space, in `tmp_path / "bus"`."""
    async with BusServer(tmp_path / "bus") as server:
        await server.serve({SPACE: TOKEN})
        yield server


@pytest.fixture
def address(bus: BusServer) -> BusAddress:
    """Where and as whom a member of the space speaks to `bus`."""
    assert bus.port is not None
    return BusAddress("127.0.0.1", bus.port, SPACE, TOKEN)


@pytest.fixture
def connect(address: BusAddress) -> Callable[[str], AbstractAsyncContextManager[Connection]]:
    """Open one more connection of a member, by name."""
    return lambda name: open_connection(address, name=name)


@pytest.fixture
async def connection(address: BusAddress) -> AsyncIterator[Connection]:
    """A member's connection that is up."""
    async with open_connection(address, name="test") as opened:
        await opened.wait_connected(10)
        yield opened
