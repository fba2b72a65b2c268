"""Updates, snapshots and the outbox: what a document is made of comes back as it was written."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from core.facts import Cursor
from core.ids import NoteId, space_document_id
from core.store import Acknowledged, Changes, DeviceCursor, Snapshot, Store, StoredDocument, Waiting
from core.tracing import NO_TRACE, Trace
from tests.core.store.samples import DESK, GARDEN, KITCHEN, NOTE, sealed, update

TRACE = Trace("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01 tandem.caller=window")


async def test_a_document_is_its_updates_in_the_order_they_were_written(store: Store) -> None:
    await store.write(Changes(updates=[update(2), update(1)]))
    await store.write(Changes(updates=[update(3)]))

    assert await store.load_document(NOTE) == StoredDocument(None, [b"edit 2", b"edit 1", b"edit 3"], 3)


async def test_an_unknown_document_is_empty(store: Store) -> None:
    assert await store.load_document(NOTE) == StoredDocument(None, [], 0)


async def test_an_update_that_comes_twice_is_stored_once(store: Store) -> None:
    await store.write(Changes(updates=[update(1), update(1)]))
    await store.write(Changes(updates=[update(1)]))

    assert (await store.load_document(NOTE)).updates == [b"edit 1"]


async def test_an_update_that_comes_again_with_other_bytes_does_not_replace_the_first(store: Store) -> None:
    await store.write(Changes(updates=[update(1)]))
    await store.write(Changes(updates=[update(1, body=b"forged")], waiting=[sealed(1, body=b"forged")]))

    [stored] = await store.updates(NOTE)
    assert stored.update == update(1)


async def test_a_document_with_a_snapshot_needs_only_the_updates_after_it(store: Store) -> None:
    await store.write(Changes(updates=[update(1), update(2)]))
    newest = (await store.load_document(NOTE)).newest
    await store.write(Changes(snapshots=[Snapshot(NOTE, GARDEN, b"both", newest)], updates=[update(3)]))

    assert await store.load_document(NOTE) == StoredDocument(b"both", [b"edit 3"], 3)
    assert await store.update_sizes(NOTE) == (1, len(b"edit 3"))


async def test_an_older_snapshot_that_is_written_late_does_not_hide_the_newer(store: Store) -> None:
    await store.write(Changes(updates=[update(1), update(2)]))
    await store.write(
        Changes(snapshots=[Snapshot(NOTE, GARDEN, b"new", 2), Snapshot(NOTE, GARDEN, b"old", 1)])
    )

    assert await store.load_document(NOTE) == StoredDocument(b"new", [], 2)


async def test_two_generations_of_snapshots_are_kept(store: Store) -> None:
    for covers in (1, 2, 3, 4):
        await store.write(Changes(snapshots=[Snapshot(NOTE, GARDEN, b"piece", covers)]))

    kept = await store._readers.run(lambda c: c.execute("SELECT covers FROM snapshots").fetchall())
    assert kept == [(3,), (4,)]


async def test_updates_that_a_snapshot_covers_stay_for_those_who_lack_them(store: Store) -> None:
    await store.write(Changes(updates=[update(1)], snapshots=[Snapshot(NOTE, GARDEN, b"piece", 1)]))

    assert await store.updates(NOTE) == [Waiting(1, update(1))]


async def test_several_documents_are_loaded_at_once(store: Store) -> None:
    peas = NoteId("peas")
    await store.write(Changes(updates=[update(1), update(2, note=peas)]))

    documents = await store.load_documents([peas, NOTE, NoteId("unknown")])
    assert [documents[note].updates for note in (NOTE, peas)] == [[b"edit 1"], [b"edit 2"]]
    assert documents[NoteId("unknown")] == StoredDocument(None, [], 0)


async def test_a_space_knows_all_its_documents_and_its_own(store: Store) -> None:
    own = space_document_id(GARDEN)
    elsewhere = update(9, note=NoteId("soup"), space=KITCHEN)
    await store.write(Changes(updates=[update(1), update(2), update(3, note=own), elsewhere]))
    await store.write(Changes(snapshots=[Snapshot(NoteId("peas"), GARDEN, b"piece", 0)]))

    assert sorted(await store.document_ids(GARDEN)) == sorted([NOTE, own, NoteId("peas")])


async def test_a_waiting_update_is_in_the_outbox_until_the_log_has_it(store: Store) -> None:
    await store.write(Changes(waiting=[sealed(1), sealed(2)]))
    assert await store.outbox(GARDEN, limit=10) == [Waiting(1, sealed(1)), Waiting(2, sealed(2))]
    assert await store.waiting_by_note(GARDEN) == {NOTE: 2}

    await store.write(Changes(acknowledged=[Acknowledged(7, 1, sequence=40)]))
    assert await store.outbox(GARDEN, limit=10) == [Waiting(2, sealed(2))]
    assert await store.last_own_sequence(NOTE, DESK) == 40


async def test_the_outbox_keeps_the_trace_of_an_update(store: Store) -> None:
    traced = replace(sealed(1), trace=TRACE)
    await store.write(Changes(waiting=[traced, sealed(2)]))
    await store.write(Changes(waiting=[sealed(1)]))  # signed once more
    kept = await store.outbox(GARDEN, limit=10)
    assert [waiting.update.trace for waiting in kept] == [TRACE, NO_TRACE]


async def test_a_damaged_trace_is_none(store: Store, database: Path) -> None:
    await store.write(Changes(waiting=[replace(sealed(1), trace=TRACE)]))
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE outbox SET trace = '00-damaged'")
        connection.commit()
    assert [waiting.update.trace for waiting in await store.outbox(GARDEN, limit=10)] == [NO_TRACE]


async def test_an_update_that_the_log_brings_back_leaves_the_outbox(store: Store) -> None:
    await store.write(Changes(waiting=[sealed(1)]))
    await store.write(Changes(updates=[sealed(1)], sequences=[(7, 1, 12)]))

    assert await store.count_outbox() == 0
    assert await store.last_own_sequence(NOTE, DESK) == 12


async def test_the_outbox_is_read_in_portions(store: Store) -> None:
    await store.write(Changes(waiting=[sealed(number) for number in range(1, 6)]))

    [first, second] = await store.outbox(GARDEN, limit=2)
    assert [first.update.number, second.update.number] == [1, 2]
    following = await store.outbox(GARDEN, after=second.position, limit=2)
    assert [waiting.update.number for waiting in following] == [3, 4]


async def test_each_space_has_its_own_outbox(store: Store) -> None:
    soup = sealed(9, note=NoteId("soup"), space=KITCHEN)
    await store.write(Changes(waiting=[sealed(1), sealed(2), soup]))

    assert [await store.count_outbox(space) for space in (GARDEN, KITCHEN, None)] == [2, 1, 3]
    assert [waiting.update for waiting in await store.outbox(KITCHEN, limit=9)] == [soup]


async def test_an_update_stored_before_sharing_is_sealed_when_it_begins_to_wait(store: Store) -> None:
    await store.write(Changes(updates=[update(1), update(2)]))
    await store.write(Changes(waiting=[sealed(1)]))

    assert [each.update for each in await store.updates(update(1).note)] == [sealed(1), update(2)]
    assert [each.update for each in await store.outbox(GARDEN, limit=9)] == [sealed(1)]


async def test_the_store_says_which_updates_it_has(store: Store) -> None:
    await store.write(Changes(updates=[update(1), update(2, session=2**63 - 1)]))

    wanted = {(7, 1), (7, 2), (2**63 - 1, 2)}
    assert await store.has_updates(wanted) == {(7, 1), (2**63 - 1, 2)}


async def test_a_new_epoch_of_the_log_forgets_what_the_old_one_held(store: Store) -> None:
    await store.write(Changes(cursors=[Cursor(GARDEN, "first", 40, b"")], waiting=[sealed(1)]))
    await store.write(Changes(acknowledged=[Acknowledged(7, 1, sequence=40)]))

    await store.write(Changes(cursors=[Cursor(GARDEN, "first", 41, b"")]))
    assert await store.last_own_sequence(NOTE, DESK) == 40
    await store.write(Changes(cursors=[Cursor(GARDEN, "second", 1, b"")]))
    assert await store.last_own_sequence(NOTE, DESK) is None


async def test_what_comes_by_the_log_takes_no_more_work_among_many_updates_than_among_few(
    store: Store,
) -> None:
    few = await work_of_a_logged_update(store, 1)
    await store.write(Changes(updates=[update(number) for number in range(1000, 4000)]))
    assert await work_of_a_logged_update(store, 2) < 2 * few


async def work_of_a_logged_update(store: Store, number: int) -> int:
    """Say how often SQLite came a few steps further, in so many machine instructions, with one update."""
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    lane = store._writer._lane
    await lane.run(lambda connection: connection.set_progress_handler(count, 10))
    logged = [Acknowledged(7, number, sequence=number)]
    cursor, device = Cursor(GARDEN, "epoch", number, b""), DeviceCursor(GARDEN, DESK, "epoch", number)
    await store.write(Changes(waiting=[sealed(number)]))
    await store.write(Changes(cursors=[cursor], acknowledged=logged, device_cursors=[device]))
    await lane.run(lambda connection: connection.set_progress_handler(None, 10))
    return steps


async def test_no_serial_is_used_twice_so_that_a_snapshot_never_covers_what_came_later(store: Store) -> None:
    await store.write(Changes(updates=[update(1)]))
    (row,) = await store.updates(NOTE)
    await store.write(Changes(snapshots=[Snapshot(NOTE, GARDEN, b"piece", row.position)]))
    await store.write(Changes(quarantined=[row.position]))
    await store.write(Changes(updates=[update(2)]))
    assert (await store.load_document(NOTE)).updates == [b"edit 2"]


async def test_a_sound_copy_replaces_the_damaged_update_in_the_same_unit(store: Store) -> None:
    await store.write(Changes(updates=[update(1, body=b"damaged")]))
    (row,) = await store.updates(NOTE)
    await store.write(Changes(quarantined=[row.position], updates=[update(1)]))
    assert (await store.load_document(NOTE)).updates == [b"edit 1"]
