"""Backups open like any store, and a check names what is wrong."""

import asyncio
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import BadInput
from core.facts import NoteFilter
from core.store import Changes, Store, open_store
from tests.core.store.samples import NOTE, update, written


async def test_a_backup_opens_with_everything_in_it(store: Store, tmp_path: Path) -> None:
    await store.write(Changes(updates=[update(1)], notes=[written(NOTE, "words")]))
    await store.backup(tmp_path / "backup.db")
    await store.write(Changes(updates=[update(2)]))

    async with open_store(tmp_path / "backup.db") as backup:
        assert (await backup.load_document(NOTE)).updates == [b"edit 1"]
        assert len(await backup.search("words", NoteFilter())) == 1
        await backup.write(Changes(updates=[update(3)]))


async def test_a_backup_is_for_its_owner_alone_and_replaces_nothing(store: Store, tmp_path: Path) -> None:
    await store.backup(tmp_path / "backup.db")
    assert stat.S_IMODE((tmp_path / "backup.db").stat().st_mode) == 0o600

    with pytest.raises(BadInput):
        await store.backup(tmp_path / "backup.db")


async def test_writing_goes_on_while_a_backup_is_made(store: Store, tmp_path: Path) -> None:
    backup = asyncio.create_task(store.backup(tmp_path / "backup.db"))
    await store.write(Changes(updates=[update(1)]))
    await backup

    assert (await store.load_document(NOTE)).updates == [b"edit 1"]


def execute(database: Path, *statements: str) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


async def test_a_sound_store_has_no_problems(store: Store) -> None:
    await store.write(Changes(waiting=[update(1)], notes=[written(NOTE, "words", tags=("a",))]))
    assert await store.check() == []


async def test_a_check_names_rows_that_belong_to_nothing(store: Store, database: Path) -> None:
    execute(database, "INSERT INTO outbox (position, space, note) VALUES (99, 'garden', 'beans')")
    [sentence] = await store.check()
    assert "outbox" in sentence


async def test_a_check_names_notes_that_search_cannot_find(store: Store, database: Path) -> None:
    await store.write(Changes(notes=[written(NOTE, "words")]))
    execute(database, "DELETE FROM notes_text")
    [sentence] = await store.check()
    assert sentence.startswith("1 of the notes")


async def test_a_check_names_an_index_that_does_not_fit_its_table(store: Store, database: Path) -> None:
    await store.write(Changes(updates=[update(1)]))
    execute(
        database,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'outbox_space')"
        " WHERE name = 'updates_note'",
    )
    async with open_store(database) as other:
        assert any("updates_note" in sentence for sentence in await other.check())


def test_the_running_sqlite_is_named() -> None:
    assert Store.sqlite_version() == sqlite3.sqlite_version
