"""A check names what is wrong."""

import sqlite3
from contextlib import closing
from pathlib import Path

from core.store import Changes, Snapshot, Store, open_store
from tests.core.store.samples import GARDEN, NOTE, update, written
from tests.core.store.spoiling import spoil


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


async def test_notes_that_search_cannot_find_are_told_and_are_no_damage(store: Store, database: Path) -> None:
    await store.write(Changes(notes=[written(NOTE, "words")]))
    assert await store.unsearchable() == {}
    execute(database, "DELETE FROM notes_text")
    assert await store.unsearchable() == {NOTE: GARDEN}
    assert await store.check() == []


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


async def test_edits_that_an_index_hid_are_found_again(database: Path) -> None:
    async with open_store(database) as store:
        await store.write(Changes(updates=[update(number) for number in range(3)]))
    spoil(database, "updates_note", NOTE.encode(), b"~")

    async with open_store(database) as store:
        assert len((await store.load_document(NOTE)).updates) == 2
        assert await store.mend_indexes() == [NOTE]
        assert len((await store.load_document(NOTE)).updates) == 3
        assert await store.check() == []


async def test_an_edit_whose_note_is_damaged_in_the_table_goes_back_to_its_note(database: Path) -> None:
    async with open_store(database) as store:
        await store.write(Changes(updates=[update(number) for number in range(3)]))
    spoil(database, "updates", NOTE.encode(), b"?")

    async with open_store(database) as store:
        assert await store.mend_indexes() == [NOTE]
        assert len((await store.load_document(NOTE)).updates) == 3
        assert await store.check() == []


async def test_a_snapshot_made_of_what_an_index_left_goes(database: Path) -> None:
    async with open_store(database) as store:
        await store.write(Changes(updates=[update(number) for number in range(3)]))
    spoil(database, "updates_note", NOTE.encode(), b"~")

    async with open_store(database) as store:
        await store.write(Changes(snapshots=[Snapshot(NOTE, GARDEN, b"two edits", 3)]))
        await store.mend_indexes()
        document = await store.load_document(NOTE)
    assert (document.snapshot, len(document.updates)) == (None, 3)
