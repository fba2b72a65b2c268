"""A store on a real file."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.store import Store, open_store


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "tandem.db"


@pytest.fixture
async def store(database: Path) -> AsyncIterator[Store]:
    async with open_store(database) as opened:
        yield opened
