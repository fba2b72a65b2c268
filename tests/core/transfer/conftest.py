"""Libraries on real stores, and folders on the real disk."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from core.ids import DeviceId, SpaceId
from core.notes import Library, open_library
from core.store import open_store
from core.world import real_world


@asynccontextmanager
async def open_library_at(path: Path) -> AsyncIterator[Library]:
    async with open_store(path) as store, open_library(store, DeviceId("desk"), real_world()) as library:
        yield library


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with open_library_at(tmp_path / "tandem.db") as library:
        yield library


@pytest.fixture
async def space(library: Library) -> SpaceId:
    return (await library.default_space()).id


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    return folder
