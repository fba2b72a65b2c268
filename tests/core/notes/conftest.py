"""A library on a real store, and a second device that shares a space with it."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest

from core.ids import DeviceId
from core.notes import Library, open_library
from core.store import open_store
from core.world import real_world
from tests.core.notes.devices import Device, Team


@asynccontextmanager
async def library_at(path: Path, device: str = "desk") -> AsyncIterator[Library]:
    async with open_store(path) as store, open_library(store, DeviceId(device), real_world()) as library:
        yield library


@pytest.fixture
async def libraries(tmp_path: Path) -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as stack:
        yield stack


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with library_at(tmp_path / "tandem.db") as opened:
        yield opened


@pytest.fixture
async def team(tmp_path: Path) -> AsyncIterator[Team]:
    async with AsyncExitStack() as stack:
        yield Team(tmp_path, stack)


@pytest.fixture
async def desk(team: Team) -> Device:
    return await team.join("desk")


@pytest.fixture
async def laptop(team: Team) -> Device:
    return await team.join("laptop")
