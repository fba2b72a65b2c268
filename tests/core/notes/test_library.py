"""What a library holds is listed, found, edited and kept, whatever fails meanwhile."""

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from core.documents import NoteDocument
from core.errors import Ambiguous, NotFound, StorageClosed, StorageFull, StorageProblem
from core.events import NotesChanged, SaveStateChanged
from core.facts import Cursor, NoteDraft, NoteFilter, SpaceRole, Update
from core.ids import DeviceId, NoteId, SpaceId, space_document_id
from core.notes import Library, LoggedUpdate
from core.store import Changes, NoteText, ParkedKind, Store, StoredDocument
from tests.core.notes.conftest import library_at
from tests.core.notes.devices import sealed


async def test_a_new_profile_has_one_local_space(library: Library) -> None:
    (space,) = await library.spaces()
    assert (space.name, space.role) == ("Notes", SpaceRole.LOCAL)


async def test_a_note_is_listed_read_and_found(library: Library) -> None:
    space = await library.default_space()
    note = await library.create_note(space.id, "Soup", "# Soup\nboil *water*", tags=["kitchen"])
    assert [n.title for n in await library.notes(NoteFilter())] == ["Soup"]
    assert await library.body(note.id) == "# Soup\nboil *water*"
    assert note.preview == "boil water"
    assert [hit.note.id for hit in await library.search("wat")] == [note.id]
    assert [(t.tag, t.notes) for t in await library.tags()] == [("kitchen", 1)]


async def test_an_untitled_note_is_listed_by_its_first_words(library: Library) -> None:
    note = await library.create_note((await library.default_space()).id, "", "## Monday\nwork")
    assert note.title.startswith("Monday")


async def test_notes_survive_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "tandem.db"
    async with library_at(path) as library:
        note = await library.create_note((await library.default_space()).id, "a", "one")
        await library.append(note.id, "two")
    async with library_at(path) as library:
        assert await library.body(note.id) == "one\ntwo"
        assert (await library.note(note.id)).preview == "one two"


async def test_edits_in_an_open_note_are_seen_by_all_who_opened_it(library: Library) -> None:
    note = await library.create_note((await library.default_space()).id, "a", "one")
    async with library.open_note(note.id) as mine, library.open_note(note.id) as yours:
        mine.document.replace(0, 0, "zero ")
        assert yours.document.body == "zero one"
        await yours.saved()
    assert await library.body(note.id) == "zero one"


async def test_lists_follow_typing(library: Library) -> None:
    note = await library.create_note((await library.default_space()).id, "a", "")
    async with library.open_note(note.id) as opened:
        opened.document.replace(0, 0, "fresh words")
        opened.document.set_title("New title")
        await wait_until(library, lambda n: n.title == "New title" and n.preview == "fresh words", note.id)
    assert [hit.note.id for hit in await library.search("fresh")] == [note.id]


async def test_what_a_crash_left_unlisted_is_listed_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "tandem.db"
    async with library_at(path) as library:
        note = await library.create_note((await library.default_space()).id, "a", "")
        async with library.open_note(note.id) as opened:
            opened.document.replace(0, 0, "typed before the crash")
            await opened.saved()
            # The projector never runs, as in a crash.
            library._projector._due.clear()
    async with library_at(path) as library:
        await wait_until(library, lambda n: "before the crash" in n.preview, note.id)


async def test_a_note_that_arrived_just_before_a_crash_is_listed_at_the_next_start(
    tmp_path: Path, library: Library
) -> None:
    updates = await written_elsewhere(tmp_path / "other.db", library)
    path = tmp_path / "crashed.db"
    async with library_at(path) as receiver:
        await receiver.keep_space(await library.default_space())
        receiver.arrivals.take_live(updates[1])
        await receiver.saver.saved()
        # The projector never runs, as in a crash.
        receiver._projector._due.clear()
    async with library_at(path) as receiver:
        await wait_until(receiver, lambda n: n.title == "from afar 0", updates[1].note)


async def test_a_list_is_not_written_over_by_what_was_read_before_the_newest_change(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    space = (await library.default_space()).id
    note = await library.create_note(space, "old", "")
    read = library._projector._texts

    async def read_slowly(notes: Mapping[NoteId, SpaceId]) -> list[NoteText]:
        texts = await read(notes)
        await library.saver.saved()
        return texts

    monkeypatch.setattr(library._projector, "_texts", read_slowly)
    newer = NoteDocument.compose(7, title="new", body="", created_at=1.0)
    library.saver.queue().notes.append(library._projector.text(note.id, space, newer))
    library.saver.queue().updates.append(
        Update(space, note.id, DeviceId("phone"), 7, 1, newer.export_since(None))
    )
    await library._projector.project({note.id: space})
    assert (await library.note(note.id)).title != "old"


async def test_what_comes_while_tandem_is_being_closed_is_refused_with_a_sentence(tmp_path: Path) -> None:
    async with library_at(tmp_path / "tandem.db") as library:
        space = (await library.default_space()).id
    for _ in range(2):
        with pytest.raises(StorageClosed, match="closed"):
            await library.create_note(space, "late", "")
    with pytest.raises(StorageClosed):
        await library.saver.saved()


async def test_trash_and_restore(library: Library) -> None:
    note = await library.create_note((await library.default_space()).id, "a", "")
    await library.trash_note(note.id)
    assert await library.notes(NoteFilter()) == []
    assert [n.id for n in await library.notes(NoteFilter(trashed=True))] == [note.id]
    await library.restore_note(note.id)
    assert [n.id for n in await library.notes(NoteFilter())] == [note.id]


async def test_notebooks_hold_notes_and_give_them_up_when_deleted(library: Library) -> None:
    space = (await library.default_space()).id
    outer = await library.create_notebook(space, "Work")
    inner = await library.create_notebook(space, "Plans", outer)
    note = await library.create_note(space, "a", "", notebook=inner)
    assert note.notebook == inner
    await library.delete_notebook(space, inner)
    assert (await library.note(note.id)).notebook == outer
    await library.move_note(note.id, None)
    assert (await library.note(note.id)).notebook is None
    await library.rename_notebook(space, outer, "Job")
    assert [n.name for n in await library.notebooks(space)] == ["Job"]
    with pytest.raises(NotFound):
        await library.move_note(note.id, inner)


async def test_ids_may_be_shortened_while_they_fit_one_note(library: Library) -> None:
    space = (await library.default_space()).id
    notes = await library.create_notes(space, [NoteDraft(f"n{i}", "") for i in range(100)])
    assert (await library.note(notes[0])).id == notes[0]
    assert (await library.note(notes[0][:20].upper())).id == notes[0]
    # Of a hundred ids in an alphabet of thirty-two, some begin alike.
    ((shared, count),) = Counter(note[0] for note in notes).most_common(1)
    assert count > 1
    with pytest.raises(Ambiguous):
        await library.note(shared)
    with pytest.raises(NotFound):
        await library.note("zzzz")
    with pytest.raises(NotFound):
        await library.note("")


async def test_save_states_tell_saving_then_saved(library: Library) -> None:
    note = await library.create_note((await library.default_space()).id, "a", "")
    states: list[bool] = []
    library.events.subscribe(SaveStateChanged, lambda event: states.append(event.saving))
    async with library.open_note(note.id) as opened:
        opened.document.replace(0, 0, "x")
        assert not opened.is_saved
        await opened.saved()
        assert opened.is_saved
    assert states == [True, False]


async def test_a_full_disk_keeps_the_text_and_saves_it_when_there_is_room(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = await library.create_note((await library.default_space()).id, "a", "")
    write = Store.write
    monkeypatch.setattr(Store, "write", refuse)
    async with library.open_note(note.id) as opened:
        opened.document.replace(0, 0, "kept")
        with pytest.raises(StorageProblem):
            await opened.saved()
        assert opened.problem is not None
        assert opened.document.body == "kept"
    async with library.open_note(note.id) as opened:
        assert opened.document.body == "kept", "an unsaved note stays in memory"
        opened.document.replace(4, 0, " text")
        monkeypatch.setattr(Store, "write", write)
        await wait_for_save(library)
    assert await library.body(note.id) == "kept text"


async def test_edits_of_a_shared_space_go_out_in_the_turn_they_are_made(library: Library) -> None:
    space = (await library.default_space()).id
    library.resending.seal_from_now_on(space, sealed)
    out: list[Update] = []
    library.saver.outgoing = out.append
    note = await library.create_note(space, "a", "x")
    await library.append(note.id, "y")
    assert [update.note for update in out] == [note.id, note.id]
    assert [update.number for update in out] == sorted(update.number for update in out)
    assert await library.store.count_outbox(space) == 2


async def test_offering_puts_every_document_into_the_outbox(library: Library) -> None:
    space = (await library.default_space()).id
    notebook = await library.create_notebook(space, "Work")
    drafts = [NoteDraft(f"n{i}", "text", notebook) for i in range(250)]
    await library.create_notes(space, drafts)
    library.resending.seal_from_now_on(space, sealed)
    assert await library.resending.offer(space) == 251
    waiting = await library.store.outbox(space, limit=1000)
    assert len({row.update.note for row in waiting}) == 251


async def test_what_another_device_wrote_arrives_once_and_in_any_order(
    tmp_path: Path, library: Library
) -> None:
    space = (await library.default_space()).id
    updates = await written_elsewhere(tmp_path / "other.db", library)
    logged = [LoggedUpdate(i, update) for i, update in enumerate(updates, 1)]
    for update in reversed(updates[:5]):
        library.arrivals.take_live(update)
    for _ in range(2):
        await library.arrivals.take_logged(logged, Cursor(space, "e", len(logged), b"d"), lambda: None)
    await library.saver.saved()
    await wait_until(
        library, lambda n: n.title == "from afar 0" and n.preview == "text 0 more", updates[1].note
    )
    assert len(await library.notes(NoteFilter())) == 30
    cursor = await library.store.cursor(space)
    assert cursor is not None
    assert cursor.sequence == len(logged)
    assert [n.name for n in await library.notebooks(space)] == ["Far"]


async def test_a_stretch_of_the_log_is_called_stored_once_its_cursor_is_on_disk(
    tmp_path: Path, library: Library
) -> None:
    space = (await library.default_space()).id
    updates = await written_elsewhere(tmp_path / "other.db", library)
    logged = [LoggedUpdate(i, update) for i, update in enumerate(updates, 1)]
    stored = asyncio.Event()
    await library.arrivals.take_logged(logged, Cursor(space, "e", len(logged), b"d"), stored.set)
    assert not stored.is_set()
    await asyncio.wait_for(stored.wait(), 10)
    cursor = await library.store.cursor(space)
    assert cursor is not None
    assert cursor.sequence == len(logged)
    keys = {(update.session, update.number) for update in updates}
    assert await library.store.has_updates(keys) == keys


async def test_a_note_is_listed_whole_when_its_updates_come_in_two_stretches(
    tmp_path: Path, library: Library
) -> None:
    space = (await library.default_space()).id
    updates = await written_elsewhere(tmp_path / "other.db", library)
    logged = [LoggedUpdate(i, update) for i, update in enumerate(updates, 1)]
    # The second comes before the first is on disk.
    for stretch in (logged[:2], logged[2:]):
        cursor = Cursor(space, "e", stretch[-1].sequence, b"d")
        await library.arrivals.take_logged(stretch, cursor, lambda: None)
    await library.saver.saved()
    note = await library.note(updates[1].note)
    assert (note.title, note.preview) == ("from afar 0", "text 0 more")


async def test_remote_text_appears_in_an_open_note_beside_unsaved_local_text(
    tmp_path: Path, library: Library
) -> None:
    updates = await written_elsewhere(tmp_path / "other.db", library)
    first = [update for update in updates if update.note == updates[1].note]
    library.arrivals.take_live(first[0])
    await library.saver.saved()
    await wait_until(library, lambda n: n.title == "from afar 0", first[0].note)
    async with library.open_note(first[0].note) as opened:
        opened.document.replace(0, 0, "mine ")
        library.arrivals.take_live(first[1])
        assert opened.document.body == "mine text 0\nmore"
        await opened.saved()
        body = await library.body(first[0].note)
    assert body == "mine text 0\nmore"


async def test_what_arrives_while_a_note_is_being_opened_is_in_it(tmp_path: Path, library: Library) -> None:
    updates = await written_elsewhere(tmp_path / "other.db", library)
    first, second = [update for update in updates if update.note == updates[1].note]
    library.arrivals.take_live(first)
    await wait_until(library, lambda n: n.title == "from afar 0", first.note)
    opening = library.open_note(first.note)
    library.arrivals.take_live(second)
    async with opening as opened:
        assert opened.document.body == "text 0\nmore"


async def test_what_arrives_while_the_store_is_read_is_in_the_opened_note(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    updates = await written_elsewhere(tmp_path / "other.db", library)
    first, second = [update for update in updates if update.note == updates[1].note]
    library.arrivals.take_live(first)
    await wait_until(library, lambda n: n.title == "from afar 0", first.note)
    load = Store.load_document

    async def load_then_arrive(store: Store, note: NoteId) -> StoredDocument:
        stored = await load(store, note)
        library.arrivals.take_live(second)
        return stored

    monkeypatch.setattr(Store, "load_document", load_then_arrive)
    async with library.open_note(first.note) as opened:
        assert opened.document.body == "text 0\nmore"


async def test_a_listener_that_fails_keeps_nobody_else_from_hearing(
    library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[str] = []

    def fail() -> None:
        raise RuntimeError("a listener's own fault")

    library.saver.when_saved(fail)
    library.saver.when_saved(lambda: told.append("saved"))
    await library.saver.saved()
    async with asyncio.timeout(5):
        while told != ["saved"]:
            await asyncio.sleep(0)
    assert "a listener failed" in caplog.text
    caplog.clear()


async def test_listeners_hear_of_changes_after_they_are_stored(library: Library) -> None:
    space = (await library.default_space()).id
    seen: list[int] = []
    library.events.subscribe(NotesChanged, lambda event: seen.append(len(event.notes)))
    await library.create_notes(space, [NoteDraft("a", ""), NoteDraft("b", "")])
    assert seen == [2]


async def written_elsewhere(path: Path, here: Library) -> list[Update]:
    """Write notes on another device in the same space; give the updates it would send."""
    space = await here.default_space()
    out: list[Update] = []
    async with library_at(path, "laptop") as other:
        await other.keep_space(space)
        other.resending.seal_from_now_on(space.id, sealed)
        other.saver.outgoing = out.append
        notebook = await other.create_notebook(space.id, "Far")
        notes = await other.create_notes(
            space.id, [NoteDraft(f"from afar {i}", f"text {i}", notebook) for i in range(30)]
        )
        await other.append(notes[0], "more")
    tree = [update for update in out if update.note == space_document_id(space.id)]
    first = [update for update in out if update.note == notes[0]]
    rest = [update for update in out if update not in tree and update not in first]
    return [tree[0], *first, *tree[1:], *rest]


async def refuse(_store: Store, _changes: Changes) -> None:
    raise StorageFull("The disk is full.", safe="The text stays.", cure="Make room.")


async def wait_for_save(library: Library) -> None:
    while True:
        try:
            return await library.saver.saved()
        except StorageProblem:
            continue


async def wait_until(library: Library, holds: Callable[..., bool], note: NoteId) -> None:
    async with asyncio.timeout(10):
        while True:
            summary = await library.store.note(note)
            if summary is not None and holds(summary):
                return
            await asyncio.sleep(0.01)


async def test_a_note_of_which_only_damaged_bytes_are_left_is_listed_no_more(library: Library) -> None:
    space = (await library.default_space()).id
    note = await library.create_note(space, "gone", "text")
    kept = await library.create_note(space, "kept", "text")
    damaged = Update(space, note.id, library.author.device, 99, 1, b"no Loro bytes")
    stored = await library.store.updates(note.id)
    await library.store.write(Changes(quarantined=[row.position for row in stored], updates=[damaged]))
    found: list[int] = []
    await library.put_aside_damaged(space, found.append)
    assert found == [1]
    assert [each.id for each in await library.notes(NoteFilter())] == [kept.id]
    assert [each.kind for each in await library.store.parked(space)] == [ParkedKind.LOCAL] * 2


async def test_what_was_found_damaged_is_told_although_the_disk_refuses_the_rest(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    space = (await library.default_space()).id
    note = await library.create_note(space, "a", "text")
    damaged = Update(space, note.id, library.author.device, 99, 1, b"no Loro bytes")
    await library.store.write(Changes(updates=[damaged]))

    async def refuse(*_given: object) -> None:
        raise StorageFull("full")

    monkeypatch.setattr(library, "relist", refuse)
    found: list[int] = []
    with pytest.raises(StorageFull):
        await library.put_aside_damaged(space, found.append)
    assert found == [1]


async def test_a_note_that_is_put_aside_while_it_is_listed_is_listed_no_more(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    space = (await library.default_space()).id
    note = await library.create_note(space, "gone", "text")
    read = library._projector._texts

    async def read_slowly(notes: Mapping[NoteId, SpaceId]) -> list[NoteText]:
        texts = await read(notes)
        monkeypatch.undo()
        stored = await library.store.updates(note.id)
        library.saver.queue().quarantined.extend(row.position for row in stored)
        await library.relist(space, [note.id])
        return texts

    monkeypatch.setattr(library._projector, "_texts", read_slowly)
    await library._projector.project({note.id: space})
    assert await library.notes(NoteFilter()) == []


async def test_what_an_open_note_holds_of_damaged_updates_is_stored_anew(library: Library) -> None:
    space = (await library.default_space()).id
    note = await library.create_note(space, "open", "text")
    async with library.open_note(note.id):
        stored = await library.store.updates(note.id)
        damaged = Update(space, note.id, library.author.device, 99, 1, b"no Loro bytes")
        await library.store.write(Changes(quarantined=[row.position for row in stored], updates=[damaged]))
        found: list[int] = []
        await library.put_aside_damaged(space, found.append)
        assert found == [1]
    assert await library.body(note.id) == "text"


async def test_a_note_that_was_written_in_while_it_was_read_for_another_has_all_edits(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both would number their edits alike, and every replica would keep only one of them."""
    note = await library.create_note((await library.default_space()).id, "n", "")
    load, slow = Store.load_document, asyncio.Event()

    async def load_slowly(store: Store, note: NoteId, *, generation: int = 0) -> StoredDocument:
        found = await load(store, note, generation=generation)
        if not slow.is_set():
            slow.set()
            await written.wait()
        return found

    written = asyncio.Event()
    monkeypatch.setattr(Store, "load_document", load_slowly)

    async def write_late() -> None:
        async with library.open_note(note.id) as opened:
            opened.document.replace(0, 0, "late ")
            await opened.saved()

    late = asyncio.create_task(write_late())
    await slow.wait()
    async with library.open_note(note.id) as opened:
        opened.document.replace(0, 0, "early ")
        await opened.saved()
    written.set()
    await late
    assert sorted((await library.body(note.id)).split()) == ["early", "late"]
