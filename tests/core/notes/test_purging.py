"""What is deleted for good is gone everywhere, by nobody's silence, and not in heaps without a question."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from core.documents import Version
from core.errors import BadInput, NotFound
from core.events import NotesChanged, PurgesHeld
from core.facts import Cursor, NoteDraft, NoteFilter, Update, UpdateKind
from core.ids import DeviceId, NoteId, recovered_note_id, space_document_id
from core.notes import Library
from core.store import Store, StoredDocument
from tests.core.notes.devices import (
    DAY,
    SPACE,
    Device,
    Team,
    assert_equal,
    assert_lies_in,
    device_at,
    purge,
    settle,
)


async def written(device: Device, *texts: str) -> list[NoteId]:
    return await device.library.create_notes(device.space, [NoteDraft(text, text) for text in texts])


async def test_only_notes_of_the_trash_can_be_deleted_for_good(library: Library) -> None:
    note = await library.create_note((await library.default_space()).id, "soup", "boil")
    with pytest.raises(BadInput):
        await library.purge_notes([note.id])
    await library.purge_notes([NoteId("unknown")])
    assert await library.body(note.id) == "boil"


async def test_nothing_is_found_of_a_purged_note(desk: Device) -> None:
    library = desk.library
    notebook = await library.create_notebook(desk.space, "Kitchen")
    note = (await library.create_note(desk.space, "soup", "boil", notebook=notebook, tags=["hot"])).id
    told: list[NotesChanged] = []
    await library.trash_note(note)
    library.events.subscribe(NotesChanged, told.append)
    await library.purge_notes([note])
    with pytest.raises(NotFound):
        await library.note(note)
    assert await library.search("boil") == []
    assert await library.tags() == []
    assert await library.notes(NoteFilter(trashed=None)) == []
    stored = await library.store.load_document(note)
    assert (stored.snapshot, stored.updates) == (None, [])
    waiting = [row.update for row in await library.store.outbox(desk.space, limit=100)]
    assert [update.kind for update in waiting if update.note == note] == [UpdateKind.TOMBSTONE]
    assert any(note in event.notes for event in told)


async def test_a_purged_note_stays_away_after_a_restart(team: Team, tmp_path: Path) -> None:
    async with device_at(tmp_path / "desk.db", "desk", SPACE, team.log, team.clock) as desk:
        (note,) = await written(desk, "soup")
        await purge(desk, [note])
    async with device_at(tmp_path / "desk.db", "desk", SPACE, team.log, team.clock) as desk:
        assert await desk.texts() == {}
        assert await desk.library.store.count_outbox(desk.space) > 0


async def test_a_tombstone_holds_the_version_that_was_purged_and_keeps_the_document(desk: Device) -> None:
    (note,) = await written(desk, "soup")
    async with desk.library.open_note(note) as opened:
        await desk.library.trash_note(note)
        version = Version.of_loro(opened.document.version())
    await desk.library.purge_notes([note])
    tombstone = (await desk.library.store.tombstones_of([note]))[note]
    assert Version.decode(tombstone.version) == version
    assert tombstone.document is not None
    assert not tombstone.held


async def test_a_note_brought_back_while_the_trash_is_emptied_stays(desk: Device) -> None:
    (note, other) = await written(desk, "soup", "salad")
    await desk.library.trash_note(note)
    await desk.library.trash_note(other)
    async with desk.library.open_note(other) as opened:
        opened.document.set_trashed_at(None)
        # The list still shows it in the trash.
        assert await desk.library.empty_trash(desk.space) == 1
    assert set(await desk.texts()) == {other}
    assert await desk.library.body(other) == "salad"


async def test_other_devices_lose_a_purged_note_too(desk: Device, laptop: Device) -> None:
    (note, kept) = await written(desk, "soup", "salad")
    await settle(desk, laptop)
    await desk.library.trash_note(note)
    assert await desk.library.empty_trash(desk.space) == 1
    await settle(desk, laptop)
    assert await laptop.texts() == {kept: ("salad", False)}
    await assert_equal(desk, laptop)


async def test_a_local_space_tells_nobody(library: Library) -> None:
    space = (await library.default_space()).id
    note = (await library.create_note(space, "soup", "boil")).id
    await library.trash_note(note)
    await library.purge_notes([note])
    assert await library.notes(NoteFilter(trashed=None)) == []
    assert await library.store.count_outbox() == 0
    assert [tombstone.note for tombstone in await library.store.tombstones(space)] == [note]


async def test_tombstones_come_again_and_add_up(desk: Device, laptop: Device) -> None:
    (note,) = await written(desk, "soup")
    await settle(desk, laptop)
    await desk.library.append(note, "more")
    await purge(desk, [note])
    await purge(laptop, [note])
    await settle(desk, laptop)
    one, other = [(await each.library.store.tombstones_of([note]))[note] for each in (desk, laptop)]
    assert one.version == other.version
    desk.followed = laptop.followed = 0
    await settle(desk, laptop)
    await assert_equal(desk, laptop)


async def test_a_note_purged_before_its_changes_came_is_not_made_again(desk: Device, laptop: Device) -> None:
    (note,) = await written(desk, "soup")
    await desk.publish()
    await purge(desk, [note])
    await desk.publish()
    changes = [update for update in desk.log.updates if update.kind is UpdateKind.CHANGE]
    tombstones = [update for update in desk.log.updates if update.kind is UpdateKind.TOMBSTONE]
    desk.log.updates[:] = [*tombstones, *changes]
    await laptop.sync()
    assert await laptop.texts() == {}


async def test_a_device_that_joins_later_takes_in_notes_and_their_ends(team: Team, desk: Device) -> None:
    notes = await written(desk, *(f"note {i}" for i in range(10)))
    await desk.publish()
    await purge(desk, notes[:8])
    await desk.publish()
    late = await team.join("late")
    asked: list[PurgesHeld] = []
    late.library.events.subscribe(PurgesHeld, asked.append)
    # In two stretches, with the notes in the first one.
    await late.follow(11)
    await settle(desk, late)
    assert asked == []
    await assert_equal(desk, late)


async def test_live_tombstones_wait_for_the_order_of_the_log(desk: Device, laptop: Device) -> None:
    (note,) = await written(desk, "soup")
    await settle(desk, laptop)
    await purge(desk, [note])
    await desk.publish()
    for update in desk.log.updates:
        laptop.library.arrivals.take_live(update)
    assert note in await laptop.texts()
    await laptop.follow()
    for update in desk.log.updates:
        laptop.library.arrivals.take_live(update)
    await laptop.library.saver.saved()
    assert await laptop.texts() == {}


async def test_damaged_tombstones_and_those_of_a_space_itself_delete_nothing(
    desk: Device, laptop: Device
) -> None:
    (note,) = await written(desk, "soup")
    await settle(desk, laptop)
    author = desk.library.author
    for target, body in ((note, b"seven b"), (space_document_id(desk.space), Version().encode())):
        update = author.write(desk.space, target, body, UpdateKind.TOMBSTONE)
        desk.library.saver.add_update(update)
    await settle(desk, laptop)
    assert await laptop.texts() == {note: ("soup", False)}
    assert (await laptop.library.space(desk.space)).name == "Garden"
    assert len(await laptop.library.store.parked(desk.space)) == 2


async def test_an_empty_log_an_empty_peer_and_silence_delete_nothing(team: Team, desk: Device) -> None:
    notes = await written(desk, "soup", "salad")
    await desk.publish()
    empty = await team.join("empty")
    for epoch in ("other", "another"):
        await desk.library.arrivals.take_logged([], Cursor(desk.space, epoch, 0, b""), lambda: None)
    await empty.library.empty_trash(desk.space)
    await empty.library.accept_purges(desk.space)
    team.log.updates.clear()
    desk.followed = 0
    await settle(desk, empty)
    assert set(await desk.texts()) == set(notes)


async def test_the_kept_document_is_let_go_after_thirty_days(team: Team, desk: Device) -> None:
    (note, other) = await written(desk, "soup", "salad")
    await purge(desk, [note])
    team.clock.now += 31 * DAY
    await purge(desk, [other])
    tombstones = await desk.library.store.tombstones_of([note, other])
    assert tombstones[note].document is None
    assert tombstones[other].document is not None


# The brake


async def many(desk: Device, laptop: Device, team: Team, count: int = 20) -> list[NoteId]:
    """Share notes in a notebook that the laptop has had for some time."""
    notebook = await desk.library.create_notebook(desk.space, "Work")
    drafts = [NoteDraft(f"note {i}", f"text {i}", notebook) for i in range(count)]
    notes = await desk.library.create_notes(desk.space, drafts)
    await settle(desk, laptop)
    team.clock.now += DAY
    return notes


async def test_few_notes_may_be_purged_unasked(team: Team, desk: Device, laptop: Device) -> None:
    notes = await many(desk, laptop, team)
    await purge(desk, notes[:4])
    await settle(desk, laptop)
    assert await laptop.library.held_purges(desk.space) == []
    assert set(await laptop.texts()) == set(notes[4:])


async def test_more_than_a_fifth_is_held_and_stays_editable(team: Team, desk: Device, laptop: Device) -> None:
    notes = await many(desk, laptop, team)
    asked: list[PurgesHeld] = []
    laptop.library.events.subscribe(PurgesHeld, asked.append)
    await purge(desk, notes[:5])
    await settle(desk, laptop)
    assert [event.count for event in asked] == [5]
    assert {note.id for note in await laptop.library.held_purges(desk.space)} == set(notes[:5])
    assert set(await laptop.texts()) == set(notes)
    await laptop.library.append(notes[0], "still here")
    assert await laptop.library.body(notes[0]) == "text 0\nstill here"
    assert set(await desk.texts()) == set(notes[5:])


async def test_what_is_purged_within_a_day_counts_together(team: Team, desk: Device, laptop: Device) -> None:
    notes = await many(desk, laptop, team)
    for note in notes[:7]:
        await purge(desk, [note])
        await settle(desk, laptop)
        team.clock.now += 3600
    assert len(await laptop.library.held_purges(desk.space)) == 3
    await laptop.library.accept_purges(desk.space)
    team.clock.now += DAY
    await purge(desk, notes[7:10])
    await settle(desk, laptop)
    assert await laptop.library.held_purges(desk.space) == []


async def test_what_is_held_survives_a_restart_and_can_be_accepted(
    team: Team, desk: Device, tmp_path: Path
) -> None:
    async with device_at(tmp_path / "old.db", "old", SPACE, team.log, team.clock) as old:
        notes = await many(desk, old, team)
        await purge(desk, notes[:10])
        await settle(desk, old)
    async with device_at(tmp_path / "old.db", "old", SPACE, team.log, team.clock) as old:
        assert len(await old.library.held_purges(desk.space)) == 10
        told: list[PurgesHeld] = []
        old.library.events.subscribe(PurgesHeld, told.append)
        await old.library.accept_purges(desk.space)
        assert [event.count for event in told] == [0]
        assert await old.library.held_purges(desk.space) == []
        assert set(await old.texts()) == set(notes[10:])


@pytest.mark.parametrize("is_live", [False, True])
async def test_what_is_kept_comes_back_everywhere_in_its_old_notebook(
    team: Team, desk: Device, laptop: Device, *, is_live: bool
) -> None:
    notes = await many(desk, laptop, team)
    await purge(desk, notes[:10])
    await desk.publish()
    if is_live:
        for update in team.log.updates[laptop.followed :]:
            laptop.library.arrivals.take_live(update)
    await settle(desk, laptop)
    await laptop.library.keep_purged(desk.space)
    await settle(desk, laptop)
    recovered = {recovered_note_id(note): (f"text {i}", False) for i, note in enumerate(notes[:10])}
    rest = {note: (f"text {i}", False) for i, note in enumerate(notes) if i >= 10}
    assert await laptop.texts() == recovered | rest
    await assert_lies_in(laptop, dict.fromkeys(recovered | rest, "Work"))
    await assert_equal(desk, laptop)
    assert await laptop.library.held_purges(desk.space) == []


async def test_own_purges_are_never_held(team: Team, desk: Device, laptop: Device) -> None:
    notes = await many(desk, laptop, team)
    await purge(laptop, notes)
    assert await laptop.texts() == {}
    assert await laptop.library.held_purges(desk.space) == []


async def test_a_device_that_purged_what_it_held_is_not_asked_any_more(
    team: Team, desk: Device, laptop: Device
) -> None:
    notes = await many(desk, laptop, team)
    await purge(desk, notes[:5])
    await settle(desk, laptop)
    for note in notes[:5]:
        await laptop.library.trash_note(note)
    await laptop.library.empty_trash(desk.space)
    await settle(desk, laptop)
    assert await laptop.library.held_purges(desk.space) == []
    await assert_equal(desk, laptop)


async def test_tombstones_of_this_very_device_are_never_held(
    team: Team, desk: Device, laptop: Device
) -> None:
    notes = await many(desk, laptop, team)
    await purge(desk, notes[:5])
    await settle(desk, laptop)
    assert len(await laptop.library.held_purges(desk.space)) == 5
    # As after a backup was restored: an earlier run of the laptop purged these, and more.
    for number, note in enumerate(notes[:10], 1):
        body = (await desk.library.store.tombstones_of([note])).get(note)
        version = body.version if body else b""
        update = Update(desk.space, note, DeviceId("laptop"), 77, number, version, b"h", b"s")
        team.log.updates.append(replace(update, kind=UpdateKind.TOMBSTONE))
    await laptop.follow()
    assert await laptop.library.held_purges(desk.space) == []
    assert not set(notes[:10]) & set(await laptop.texts())


# What happens while others are at work


async def test_a_live_change_of_a_purged_note_leaves_no_trace_before_the_log_brings_it(
    team: Team, desk: Device, laptop: Device
) -> None:
    (note,) = await written(desk, "soup")
    await settle(desk, laptop)
    await laptop.library.append(note, "salt")
    await laptop.publish()
    await purge(desk, [note])
    for update in team.log.updates[1:]:
        desk.library.arrivals.take_live(update)
    await desk.library.saver.saved()
    assert (await desk.library.store.load_document(note)).updates == []
    assert note not in await desk.library.store.stale_notes()
    await desk.follow()
    await settle(desk, laptop)
    assert await desk.texts() == {recovered_note_id(note): ("soup\nsalt", False)}


async def test_keys_pressed_while_a_tombstone_is_taken_in_are_recovered(
    desk: Device, laptop: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    (note,) = await written(desk, "soup")
    await settle(desk, laptop)
    await purge(desk, [note])
    await desk.publish()
    # The last thing that is read before the note goes.
    count = Store.count_notes
    async with laptop.library.open_note(note) as opened:

        async def count_then_type(store: Store, wanted: NoteFilter) -> int:
            found = await count(store, wanted)
            opened.document.replace(4, 0, "!")
            opened.document.replace(5, 0, "?")
            return found

        monkeypatch.setattr(Store, "count_notes", count_then_type)
        await laptop.follow()
        await opened.saved()
        await laptop.library.saver.saved()
    assert await laptop.texts() == {recovered_note_id(note): ("soup!?", False)}
    assert (await laptop.library.store.load_document(note)).updates == []
    assert await laptop.library.store.stale_notes() == {}


async def test_a_note_that_is_purged_while_its_document_is_read_is_neither_listed_nor_stored(
    desk: Device, laptop: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    (note,) = await written(laptop, "soup")
    async with laptop.library.open_note(note) as opened:
        # So many that a reader writes a snapshot.
        for _ in range(250):
            opened.document.replace(0, 0, "x")
            laptop.library.saver.take_edits(opened)
    await laptop.library.trash_note(note)
    await settle(laptop, desk)
    load = Store.load_documents

    async def load_then_purge(store: Store, notes: Iterable[NoteId]) -> dict[NoteId, StoredDocument]:
        found = await load(store, notes)
        monkeypatch.undo()
        await desk.library.purge_notes([note])
        return found

    monkeypatch.setattr(Store, "load_documents", load_then_purge)
    await desk.library._projector.project({note: desk.space})
    assert await desk.texts() == {}
    assert (await desk.library.store.load_document(note)).snapshot is None


async def test_a_note_that_is_purged_while_it_is_opened_is_not_there(
    desk: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    (note,) = await written(desk, "soup")
    await desk.library.trash_note(note)
    load = Store.load_document

    async def load_then_purge(store: Store, wanted: NoteId) -> StoredDocument:
        found = await load(store, wanted)
        monkeypatch.undo()
        await desk.library.purge_notes([note])
        return found

    monkeypatch.setattr(Store, "load_document", load_then_purge)
    with pytest.raises(NotFound):
        async with desk.library.open_note(note):
            pass
