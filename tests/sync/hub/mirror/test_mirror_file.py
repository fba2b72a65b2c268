"""The mirror's file: private, checked when it is opened, put aside when it is damaged."""

import logging
import sqlite3
import stat
from contextlib import closing

import pytest

from core.errors import StorageProblem
from tests.sync.hub.mirror.conftest import Hub


async def test_the_mirror_is_its_owners_alone(hub: Hub) -> None:
    await hub.open()
    for path in hub.place.glob("mirror.db*"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"no database at all" * 1000, b"SQLite format 3\0" + b"x" * 5000])
async def test_a_damaged_mirror_is_put_aside_and_made_anew_from_the_log(
    hub: Hub, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    await hub.write(1, 2)
    await hub.open()
    await hub.close()
    hub.path.write_bytes(content)
    with caplog.at_level(logging.ERROR):
        await hub.open()
    assert hub.mirrored() == [1, 2]
    assert hub.path.with_name("mirror.db.aside1").read_bytes() == content
    assert "was put aside" in caplog.text


async def test_a_message_that_changed_in_the_mirror_is_noticed(hub: Hub) -> None:
    await hub.write(1, 2)
    await hub.open()
    before = await hub.content()
    await hub.close()
    with closing(sqlite3.connect(hub.path)) as connection, connection:
        connection.execute("UPDATE messages SET payload = x'00' WHERE sequence = 1")
    await hub.open()
    assert await hub.content() == before
    assert hub.path.with_name("mirror.db.aside1").exists()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE streams SET config = replace(config, '{', '[')",
        "UPDATE streams SET config = replace(config, 'limits', 'limitr')",
        "UPDATE streams SET config = replace(config, char(10), 'x')",
        "UPDATE streams SET config = CAST(CAST(config AS BLOB) || x'ff' AS TEXT)",
        "UPDATE streams SET epoch = 'another'",
        "UPDATE messages SET subject = CAST(CAST(subject AS BLOB) || x'ff' AS TEXT) WHERE sequence = 1",
    ],
)
async def test_whatever_changed_in_the_mirror_is_noticed(hub: Hub, change: str) -> None:
    await hub.write(1, 2)
    await hub.open()
    before = await hub.content()
    await hub.close()
    with closing(sqlite3.connect(hub.path)) as connection, connection:
        connection.execute(change)
    await hub.open()
    assert await hub.content() == before
    assert hub.mirrored() == [1, 2]
    assert hub.path.with_name("mirror.db.aside1").exists()


async def test_a_mirror_of_the_first_format_is_taken_as_it_is(hub: Hub) -> None:
    await hub.write(1, 2)
    await hub.open()
    before = await hub.content()
    await hub.close()
    with closing(sqlite3.connect(hub.path)) as connection, connection:
        connection.execute("UPDATE streams SET config = substr(config, 1, instr(config, char(10)) - 1)")
    await hub.crash(hub.wipe)
    await hub.open()
    assert await hub.content() == before


async def test_no_file_that_was_put_aside_is_ever_replaced(hub: Hub) -> None:
    for content in (b"one" * 1000, b"two" * 1000):
        hub.path.write_bytes(content)
        await hub.open()
        await hub.close()
    assert hub.path.with_name("mirror.db.aside1").read_bytes() == b"one" * 1000
    assert hub.path.with_name("mirror.db.aside2").read_bytes() == b"two" * 1000


async def test_a_mirror_that_cannot_be_opened_is_a_problem_in_words(hub: Hub) -> None:
    hub.path.mkdir()
    with pytest.raises(StorageProblem):
        await hub.open()
