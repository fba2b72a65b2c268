"""The writer: units share transactions in their order, fail alone, and are never lost by impatience."""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import StorageClosed, StorageFull
from core.facts import NoteFilter
from core.store import Changes, NoteText, Store, open_store
from core.store.writer import commit_units
from tests.core.store.samples import GARDEN, NOTE, summary, update


def faulty(number: int) -> Changes:
    """A unit whose last part SQLite refuses: the update before it must not remain."""
    return Changes(updates=[update(number)], notes=[NoteText(summary(created_at=None), "")])  # type: ignore[arg-type]


async def trace(store: Store) -> list[str]:
    """Note every statement that the writer's connection runs from now on."""
    statements: list[str] = []
    await store._writer._lane.run(lambda connection: connection.set_trace_callback(statements.append))
    return statements


async def run_on_writer(store: Store, function: Callable[[sqlite3.Connection], object]) -> None:
    await store._writer._lane.run(function)


async def test_units_that_come_together_share_one_transaction_in_their_order(store: Store) -> None:
    statements = await trace(store)
    await asyncio.gather(*(store.write(Changes(updates=[update(number)])) for number in range(50)))

    assert statements.count("COMMIT") == 1
    expected = [f"edit {number}".encode() for number in range(50)]
    assert (await store.load_document(NOTE)).updates == expected


async def test_units_that_come_while_a_commit_runs_share_the_next_one(store: Store) -> None:
    statements = await trace(store)
    first = asyncio.create_task(store.write(Changes(updates=[update(0)])))
    await until(lambda: len(store._writer._queue) == 1)
    await until(lambda: not store._writer._queue)
    await asyncio.gather(first, *(store.write(Changes(updates=[update(n)])) for n in range(1, 20)))

    assert statements.count("COMMIT") == 2
    assert (await store.load_document(NOTE)).updates == [f"edit {n}".encode() for n in range(20)]


async def test_a_unit_that_fails_leaves_nothing_of_itself(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        await store.write(faulty(1))

    assert (await store.load_document(NOTE)).updates == []


async def test_a_unit_that_fails_does_not_fail_the_others_of_its_group(store: Store) -> None:
    units = [Changes(updates=[update(1)]), faulty(2), Changes(updates=[update(3)])]
    outcomes = await asyncio.gather(*(store.write(unit) for unit in units), return_exceptions=True)

    assert [type(outcome) for outcome in outcomes] == [type(None), sqlite3.IntegrityError, type(None)]
    assert (await store.load_document(NOTE)).updates == [b"edit 1", b"edit 3"]


async def test_a_write_that_nobody_waits_for_any_more_is_written(store: Store) -> None:
    impatient = asyncio.create_task(store.write(Changes(updates=[update(1)])))
    await until(lambda: len(store._writer._queue) == 1)
    impatient.cancel()
    await store.write(Changes(updates=[update(2)]))

    assert impatient.cancelled()
    assert (await store.load_document(NOTE)).updates == [b"edit 1", b"edit 2"]


async def test_closing_writes_what_is_queued(database: Path) -> None:
    async with open_store(database) as store:
        waiting = [asyncio.create_task(store.write(Changes(updates=[update(n)]))) for n in range(9)]
        await until(lambda: len(store._writer._queue) == 9)
    await asyncio.gather(*waiting)
    async with open_store(database) as store:
        assert len((await store.load_document(NOTE)).updates) == 9


async def test_a_closed_store_takes_no_more(database: Path) -> None:
    async with open_store(database) as store:
        pass
    with pytest.raises(StorageClosed):
        await store.write(Changes(updates=[update(1)]))


async def test_a_full_disk_is_told_and_writing_goes_on_when_there_is_space(store: Store) -> None:
    await store.write(Changes(updates=[update(1)]))
    large = Changes(updates=[update(2, body=bytes(1_000_000))])
    await run_on_writer(store, limit_to_present_size)
    with pytest.raises(StorageFull) as caught:
        await store.write(large)
    assert all([caught.value.title, caught.value.safe, caught.value.cure])
    assert (await store.load_document(NOTE)).updates == [b"edit 1"]

    await run_on_writer(store, lambda connection: connection.execute("PRAGMA max_page_count = 1000000"))
    await store.write(large)
    assert (await store.load_document(NOTE)).newest == 2


async def test_a_full_disk_refuses_only_what_does_not_fit(store: Store) -> None:
    await run_on_writer(store, limit_to_present_size)
    units = [
        Changes(updates=[update(1)]),
        Changes(updates=[update(2, body=bytes(1_000_000))]),
        Changes(touched={NOTE: (GARDEN, 5.0)}),
    ]
    outcomes = await asyncio.gather(*(store.write(unit) for unit in units), return_exceptions=True)

    assert [type(outcome) for outcome in outcomes] == [type(None), StorageFull, type(None)]
    assert "tandem_store_commit_failures_total 1\n" in store._writer._measures.text()


async def test_reading_goes_on_while_a_large_unit_is_written(store: Store) -> None:
    notes = [NoteText(summary(f"n{n}"), "some words " * 50) for n in range(2000)]
    writing = asyncio.create_task(store.write(Changes(notes=notes)))
    counts = set()
    while not writing.done():
        counts.add(await store.count_notes(NoteFilter()))
    counts.add(await store.count_notes(NoteFilter()))

    assert counts == {0, 2000}


def test_the_error_of_a_group_is_told_to_each_unit_that_fails_alone() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    outcomes = commit_units(connection, [Changes(updates=[update(1)]), Changes()])
    connection.close()

    assert isinstance(outcomes[0], sqlite3.OperationalError)
    assert outcomes[1] is None


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not condition():
            await asyncio.sleep(0)


def limit_to_present_size(connection: sqlite3.Connection) -> None:
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
