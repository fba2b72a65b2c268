"""A check names what is wrong."""

import sqlite3
from contextlib import closing
from pathlib import Path

from core.store import Changes, Store, open_store
from tests.core.store.samples import NOTE, update, written


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
