"""A copy of a mirror is read back message by message, as a backup has it."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import StorageDamaged
from core.store.copies import copy_database
from sync.hub.mirror import read_messages
from tests.sync.hub.mirror.conftest import Hub


@pytest.fixture
async def copy(hub: Hub, tmp_path: Path) -> Path:
    """A copy that was made while the mirror was in use."""
    await hub.write(1, 2)
    await hub.open()
    made = tmp_path / "copy.db"
    await asyncio.to_thread(copy_database, hub.path, made)
    return made


def nothing() -> None:
    return


async def test_every_message_is_read(copy: Path) -> None:
    found = read_messages(copy, nothing)
    assert len(found) == 3  # two messages, and what is known of their stream
    assert sorted(name.rpartition(" ")[2] for name in found if " " in name) == ["1", "2"]


async def test_a_message_that_is_not_what_it_was_is_found(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("UPDATE messages SET payload = x'00' WHERE sequence = 1")
    with pytest.raises(StorageDamaged, match="a message in it is not what it was"):
        read_messages(copy, nothing)


async def test_a_message_that_is_gone_is_missed(copy: Path) -> None:
    before = read_messages(copy, nothing)
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("DELETE FROM messages WHERE sequence = 2")
    (missing,) = before.keys() - read_messages(copy, nothing).keys()
    assert missing.endswith(" 2")
