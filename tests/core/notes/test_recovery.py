"""Edits that come too late for a purged note are found in its recovered note, the same on every device."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from core.documents import NoteDocument
from core.errors import StorageFull, StorageProblem
from core.events import GapFound, NoteRecovered, SaveStateChanged
from core.facts import NoteDraft, Update, UpdateKind
from core.ids import DeviceId, NoteId, is_recovered_note, recovered_note_id
from core.notes import OpenNote
from core.store import Changes, ParkedKind, Snapshot, Store
from tests.core.notes.devices import DAY, Device, Team, assert_equal, assert_lies_in, purge, settle


@pytest.fixture
async def phone(team: Team) -> Device:
    return await team.join("phone")


async def shared(author: Device, *others: Device, text: str = "soup") -> NoteId:
    """Write a note that every device has."""
    (note,) = await author.library.create_notes(author.space, [NoteDraft("title", text)])
    await settle(author, *others)
    return note


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(10):
        while not await holds():
            await asyncio.sleep(0.01)


def test_a_recovered_note_has_an_id_of_its_own_that_is_never_drawn() -> None:
    note = NoteId("a" * 24)
    recovered = recovered_note_id(note)
    assert recovered == recovered_note_id(note) != note
    assert len(recovered) == 24
    assert is_recovered_note(recovered)
    assert not is_recovered_note(note)
    assert recovered_note_id(recovered) != recovered


async def test_what_was_written_meanwhile_is_recovered_on_every_device(
    desk: Device, laptop: Device, phone: Device
) -> None:
    note = await shared(desk, laptop, phone)
    recovered = recovered_note_id(note)
    await laptop.library.append(note, "salt")
    await purge(desk, [note])
    told: list[NoteRecovered] = []
    laptop.library.events.subscribe(NoteRecovered, told.append)
    await settle(desk, laptop, phone)
    for device in (desk, laptop, phone):
        assert await device.texts() == {recovered: ("soup\nsalt", False)}
        await assert_lies_in(device, {recovered: "Recovered"})
    assert [(event.note, event.recovered) for event in told] == [(note, recovered)]
    await assert_equal(desk, laptop, phone)


async def test_the_device_that_wrote_recovers_at_once_and_names_the_authors(
    desk: Device, laptop: Device
) -> None:
    note = await shared(desk, laptop)
    desk.library.recovery.patience = laptop.library.recovery.patience = 3600.0
    await laptop.library.append(note, "salt")
    await purge(desk, [note])
    await desk.publish()
    await laptop.sync()
    assert await laptop.texts() == {recovered_note_id(note): ("soup\nsalt", False)}
    await laptop.publish()
    (first, *_) = [update for update in laptop.log.updates if update.note == recovered_note_id(note)]
    assert dict(first.authors)[desk.library.author.session] == DeviceId("desk")
    assert dict(first.authors)[laptop.library.author.session] == DeviceId("laptop")


async def test_others_leave_it_to_the_device_that_wrote(desk: Device, laptop: Device, phone: Device) -> None:
    note = await shared(desk, laptop, phone)
    await laptop.library.append(note, "salt")
    await laptop.publish()
    await purge(desk, [note])
    await desk.publish()
    phone.library.recovery.patience = 0.2
    await phone.follow()
    await laptop.sync()
    await laptop.publish()
    await phone.follow()
    await until(lambda: _is_idle(phone))
    await phone.publish()
    writers = {update.device for update in phone.log.updates if update.note == recovered_note_id(note)}
    assert writers == {"laptop"}


async def _is_idle(device: Device) -> bool:
    return not device.library.recovery.is_busy


async def test_what_a_vanished_device_wrote_is_recovered_by_the_others(
    team: Team, desk: Device, phone: Device
) -> None:
    gone = await team.join("gone")
    note = await shared(desk, gone, phone)
    await gone.library.append(note, "salt")
    await purge(desk, [note])
    await desk.publish()
    # The change comes after the tombstone, from a device that never follows again.
    await gone.publish()
    await settle(desk, phone)
    assert await phone.texts() == {recovered_note_id(note): ("soup\nsalt", False)}
    await assert_equal(desk, phone)


async def test_what_is_due_is_recovered_after_a_restart(team: Team, desk: Device, tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        old = await Team(tmp_path, stack).join("old")
        old.log, old.library.recovery.patience = team.log, 3600.0
        gone = await team.join("gone")
        note = await shared(desk, old, gone)
        await gone.library.append(note, "salt")
        await gone.publish()
        await purge(desk, [note])
        await desk.publish()
        await old.follow()
        assert await old.texts() == {}
        assert old.library.recovery.is_busy
    async with AsyncExitStack() as stack:
        old = await Team(tmp_path, stack).join("old")
        assert old.library.recovery.is_busy


async def test_recovering_again_writes_nothing_new(desk: Device, laptop: Device) -> None:
    note = await shared(desk, laptop)
    await laptop.library.append(note, "salt")
    await laptop.publish()
    await purge(desk, [note])
    await settle(desk, laptop)
    before = list(desk.log.updates)
    desk.followed = laptop.followed = 0
    desk.library.arrivals.forget_seen()
    laptop.library.arrivals.forget_seen()
    await settle(desk, laptop)
    assert desk.log.updates == before


async def test_a_recovered_note_brought_to_the_trash_comes_back_with_what_is_new(
    desk: Device, laptop: Device, phone: Device
) -> None:
    note = await shared(desk, laptop, phone)
    recovered = recovered_note_id(note)
    await laptop.library.append(note, "salt")
    await phone.library.append(note, "pepper")
    await purge(desk, [note])
    await settle(desk, laptop)
    await desk.library.trash_note(recovered)
    await settle(desk, laptop)
    assert await laptop.texts() == {recovered: ("soup\nsalt", True)}
    await settle(desk, laptop, phone)
    ((text, is_trashed),) = (await phone.texts()).values()
    assert sorted(text.split("\n")) == ["pepper", "salt", "soup"]
    assert not is_trashed
    await assert_equal(desk, laptop, phone)


async def test_what_comes_too_late_for_a_recovered_note_is_recovered_once_more(
    desk: Device, laptop: Device, phone: Device
) -> None:
    note = await shared(desk, laptop, phone)
    await laptop.library.append(note, "salt")
    await phone.library.append(note, "pepper")
    await purge(desk, [note])
    await settle(desk, laptop)
    await purge(desk, [recovered_note_id(note)])
    await settle(desk, laptop)
    assert await laptop.texts() == {}
    await settle(desk, laptop, phone)
    ((again, (text, _)),) = (await desk.texts()).items()
    assert again == recovered_note_id(recovered_note_id(note))
    assert "pepper" in text
    await assert_equal(desk, laptop, phone)


async def test_what_was_purged_with_a_recovered_note_is_not_recovered_again(
    desk: Device, laptop: Device
) -> None:
    note = await shared(desk, laptop)
    await laptop.library.append(note, "salt")
    await laptop.publish()
    await purge(desk, [note])
    await settle(desk, laptop)
    await purge(laptop, [recovered_note_id(note)])
    await settle(desk, laptop)
    for device in (desk, laptop):
        device.followed = 0
        device.library.arrivals.forget_seen()
    await settle(desk, laptop)
    assert await desk.texts() == await laptop.texts() == {}


async def test_a_device_that_comes_late_does_not_recover_what_others_saw_and_purged(
    desk: Device, laptop: Device, phone: Device
) -> None:
    note = await shared(desk, laptop, phone)
    await laptop.library.append(note, "salt")
    await laptop.publish()
    await phone.follow()
    await purge(desk, [note])
    await settle(desk, laptop)
    await purge(desk, [recovered_note_id(note)])
    await settle(desk, laptop)
    await settle(desk, laptop, phone)
    assert await phone.texts() == await desk.texts() == {}


async def test_unsaved_edits_of_an_open_note_are_recovered(desk: Device, laptop: Device) -> None:
    note = await shared(desk, laptop)
    await purge(desk, [note])
    await desk.publish()
    async with laptop.library.open_note(note) as opened:
        opened.document.replace(4, 0, " with salt")
        await laptop.follow()
    await settle(desk, laptop)
    assert await desk.texts() == {recovered_note_id(note): ("soup with salt", False)}


async def test_what_is_typed_after_the_purge_of_an_open_note_is_recovered(
    desk: Device, laptop: Device
) -> None:
    note = await shared(desk, laptop)
    recovered = recovered_note_id(note)
    await purge(desk, [note])
    await desk.publish()
    async with laptop.library.open_note(note) as opened:
        await laptop.follow()
        assert await laptop.texts() == {}
        states: list[SaveStateChanged] = []
        laptop.library.events.subscribe(SaveStateChanged, states.append)
        opened.document.replace(4, 0, " with")
        assert not opened.is_saved
        assert laptop.library.saver.has_unsaved(note)
        await opened.saved()
        assert opened.is_saved
        assert not laptop.library.saver.has_unsaved(note)
        opened.document.replace(9, 0, " salt")
        await opened.saved()
        mine = [event.saving for event in states if event.note == note]
        assert (mine[0], mine[-1]) == (True, False)
        assert await laptop.texts() == {recovered: ("soup with salt", False)}
    await settle(desk, laptop)
    await assert_equal(desk, laptop)


async def test_the_last_keys_before_closing_are_recovered(team: Team, desk: Device, tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        old = await Team(tmp_path, stack).join("old")
        old.log = team.log
        note = await shared(desk, old)
        async with old.library.open_note(note) as opened:
            await purge(old, [note])
            opened.document.replace(4, 0, "!")
    async with AsyncExitStack() as stack:
        old = await Team(tmp_path, stack).join("old")
        assert await old.texts() == {recovered_note_id(note): ("soup!", False)}


async def test_an_open_purged_note_and_its_recovered_note_may_be_edited_side_by_side(
    desk: Device, laptop: Device
) -> None:
    note = await shared(desk, laptop)
    async with desk.library.open_note(note) as opened:
        opened.document.replace(4, 0, " now")
        await purge(desk, [note])
        opened.document.replace(0, 0, "1 ")
        await opened.saved()
        async with desk.library.open_note(recovered_note_id(note)) as other:
            other.document.replace(0, 0, "2 ")
            opened.document.replace(0, 0, "3 ")
            await opened.saved()
            other.document.replace(0, 0, "4 ")
            await other.saved()
            text = other.document.body
    assert sorted(text.split()) == ["1", "2", "3", "4", "now", "soup"]
    await settle(desk, laptop)
    assert await laptop.texts() == {recovered_note_id(note): (text, False)}


async def test_edits_of_a_recovered_note_name_their_device(desk: Device, laptop: Device) -> None:
    note = await shared(desk, laptop)
    await laptop.library.append(note, "salt")
    await purge(desk, [note])
    await settle(desk, laptop)
    await desk.library.append(recovered_note_id(note), "pepper")
    await settle(desk, laptop)
    peers = list(desk.library.author.peers[recovered_note_id(note)])
    assert await laptop.library.store.authors(peers) == dict.fromkeys(peers, DeviceId("desk"))


async def test_a_held_note_that_was_edited_is_recovered_when_its_purge_is_accepted(
    team: Team, desk: Device, laptop: Device
) -> None:
    notes = await desk.library.create_notes(desk.space, [NoteDraft(str(i), f"text {i}") for i in range(8)])
    await settle(desk, laptop)
    team.clock.now += DAY
    await purge(desk, notes)
    await settle(desk, laptop)
    await laptop.library.append(notes[0], "more")
    await laptop.library.accept_purges(desk.space)
    await settle(desk, laptop)
    assert await desk.texts() == {recovered_note_id(notes[0]): ("text 0\nmore", False)}
    await assert_equal(desk, laptop)


async def test_a_change_that_builds_on_nothing_kept_is_put_aside(
    team: Team, desk: Device, caplog: pytest.LogCaptureFixture
) -> None:
    gone = await team.join("gone")
    note = await shared(desk, gone)
    await gone.library.append(note, "salt")
    await purge(desk, [note])
    team.clock.now += 31 * DAY
    await purge(desk, [await shared(desk)])
    await gone.publish()
    await desk.sync()
    (parked,) = await desk.library.store.parked(desk.space)
    assert parked.kind is ParkedKind.DAMAGED
    assert note in parked.reason
    assert "put aside" in caplog.text
    caplog.clear()
    assert await desk.texts() == {}


async def test_a_late_change_that_was_purged_already_is_passed_over(desk: Device, laptop: Device) -> None:
    note = await shared(desk, laptop)
    await purge(desk, [note])
    await settle(desk, laptop)
    change = next(update for update in desk.log.updates if update.note == note)
    desk.log.updates.append(replace(change, session=77))
    await settle(desk, laptop)
    assert await laptop.texts() == {}
    assert await laptop.library.store.parked(desk.space) == []


async def test_what_waits_for_something_missing_is_put_aside_when_its_note_is_purged(
    desk: Device, laptop: Device
) -> None:
    note = await shared(desk, laptop)
    writer = NoteDocument(4711)
    missing, waiting = (typed(writer, word) for word in ("one", "two"))
    assert missing
    gaps: list[GapFound] = []
    laptop.library.events.subscribe(GapFound, gaps.append)
    desk.log.updates.append(Update(desk.space, note, DeviceId("x"), 4711, 2, waiting, b"h", b"s"))
    await laptop.follow()
    assert [(gap.space, gap.note) for gap in gaps] == [(desk.space, note)]
    await purge(laptop, [note])
    (parked,) = await laptop.library.store.parked(desk.space)
    assert parked.wire == waiting


def typed(document: NoteDocument, word: str) -> bytes:
    before = document.version()
    document.replace(0, 0, word)
    return document.export_since(before)


async def test_a_damaged_snapshot_leaves_the_note_readable_and_is_told(desk: Device) -> None:
    note = await shared(desk)
    store = desk.library.store
    newest = (await store.load_document(note)).newest
    for body in (b"older", b"newest"):
        await store.write(Changes(snapshots=[Snapshot(note, desk.space, body, newest)]))
    gaps: list[GapFound] = []
    desk.library.events.subscribe(GapFound, gaps.append)
    assert await desk.library.body(note) == "soup"
    assert GapFound(desk.space, note) in gaps
    gaps.clear()
    async with desk.library.open_note(note) as opened:
        assert opened.document.body == "soup"
    assert gaps == []


async def test_an_update_that_waits_in_an_open_note_is_told(desk: Device) -> None:
    note = await shared(desk)
    writer = NoteDocument(4711)
    _, waiting = (typed(writer, word) for word in ("one", "two"))
    gaps: list[GapFound] = []
    desk.library.events.subscribe(GapFound, gaps.append)
    update = Update(desk.space, note, DeviceId("x"), 4711, 2, waiting, kind=UpdateKind.CHANGE)
    async with desk.library.open_note(note):
        desk.library.arrivals.take_live(update)
    assert GapFound(desk.space, note) in gaps


async def test_a_full_disk_keeps_what_is_typed_into_a_purged_note(
    desk: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = await shared(desk)
    async with desk.library.open_note(note) as opened:
        await purge(desk, [note])
        write = Store.write
        monkeypatch.setattr(Store, "write", refuse)
        opened.document.replace(4, 0, "!")
        with pytest.raises(StorageProblem):
            await opened.saved()
        assert opened.problem is not None
        assert desk.library.saver.has_unsaved(note)
        monkeypatch.setattr(Store, "write", write)
        await until(lambda: _is_saved(opened))
    assert await desk.texts() == {recovered_note_id(note): ("soup!", False)}


async def refuse(_store: Store, _changes: Changes) -> None:
    raise StorageFull("The disk is full.", safe="The text stays.", cure="Make room.")


async def _is_saved(opened: OpenNote) -> bool:
    return opened.is_saved
