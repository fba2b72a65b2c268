"""A running bus in operator mode, and connections to it."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from core.ids import SpaceId
from sync.bus import BusAddress, BusServer, Connection, open_connection
from tests.sync.hub_bus import QUOTA, HubBus

SPACE = SpaceId("a" * 28)


@pytest.fixture
def space() -> SpaceId:
    """The space that `bus` serves."""
    return SPACE


@pytest.fixture
def hub_bus(tmp_path: Path) -> HubBus:
    """The keys of a hub, and its server in `tmp_path / "bus"`, not yet running."""
    return HubBus(tmp_path)


@pytest.fixture
async def bus(hub_bus: HubBus) -> AsyncIterator[BusServer]:
    """A running server with one space."""
    async with hub_bus.server as server:
        await server.serve({SPACE: QUOTA})
        yield server


@pytest.fixture
def address(bus: BusServer, hub_bus: HubBus) -> BusAddress:
    """Where and as whom the hub's own peer speaks to `bus`, in the room of the space's log."""
    return hub_bus.hub(SPACE)


@pytest.fixture
def connect(address: BusAddress) -> Callable[[str], AbstractAsyncContextManager[Connection]]:
    """Open one more connection of the hub's own peer, by name."""
    return lambda name: open_connection(address, name=name)


@pytest.fixture
async def connection(address: BusAddress) -> AsyncIterator[Connection]:
    """A connection of the hub's own peer that is up."""
    async with open_connection(address, name="test") as opened:
        await opened.wait_connected(10)
        yield opened


@pytest.fixture
async def vandal(bus: BusServer, hub_bus: HubBus) -> AsyncIterator[Connection]:
    """A connection in the room of the log that may do what nobody is let in for, such as deleting the log."""
    async with open_connection(hub_bus.vandal(SPACE), name="vandal") as opened:
        await opened.wait_connected(10)
        yield opened
