"""Deleting for good: only when asked twice, and what other devices delete is told, recovered or held."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.gui.sidebar.places import ALL_NOTES, TRASH
from app.gui.window.note_menu import note_menu
from app.gui.window.purge_dialog import PurgeDialog
from core.documents import Version
from core.events import PurgesHeld
from core.facts import Cursor, NoteFilter, NoteSummary, Update, UpdateKind
from core.ids import DeviceId, recovered_note_id
from core.notes import LoggedUpdate
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk


async def purge_elsewhere(desk: Desk, notes: Sequence[NoteSummary], sequence: int = 1) -> None:
    """Let another device delete notes for good that it knows as they are now."""
    updates = []
    for number, note in enumerate(notes, sequence):
        async with desk.library.open_note(note.id) as opened:
            body = Version.of_loro(opened.document.version()).encode()
        tombstone = Update(note.space, note.id, DeviceId("other"), 7, number, body, b"header", b"signature")
        updates.append(LoggedUpdate(number, replace(tombstone, kind=UpdateKind.TOMBSTONE)))
    cursor = Cursor(notes[0].space, "epoch", updates[-1].sequence, b"digest")
    await desk.library.arrivals.take_logged(updates, cursor, lambda: None)
    await desk.library.saver.saved()


async def trashed(desk: Desk, *titles: str) -> list[NoteSummary]:
    notes = await desk.write(*titles)
    for note in notes:
        await desk.library.trash_note(note.id)
    await desk.click_place(TRASH)
    await desk.until_listed(titles)
    return [await desk.library.note(note.id) for note in notes]


async def dialog(desk: Desk) -> PurgeDialog:
    await desk.until(lambda: desk.window.findChildren(PurgeDialog))
    [found] = desk.window.findChildren(PurgeDialog)
    await desk.until(found.isActiveWindow)
    return found


def test_a_note_of_the_trash_is_deleted_for_good_when_the_user_agrees(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await trashed(desk, "Old", "Older")
        await desk.click_note("Old")
        desk.press(Qt.Key.Key_Delete)
        asked = await dialog(desk)
        assert asked.heading.text() == "Delete “Old” for good?"
        assert "cannot be undone" in asked.sentence.text()
        asked.deed.click()
        await desk.until(lambda: desk.titles() == ["Older"])
        await desk.until_open("Older")
        await desk.until_told("Deleted for good.")
        assert len(await desk.library.notes(NoteFilter(trashed=None))) == 1

    run_journey(journey)


def test_escape_and_enter_delete_nothing(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await trashed(desk, "Old")
        await desk.click_note("Old")
        for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
            desk.window.note_actions.remove(desk.window.notes.view.selected_notes())
            await dialog(desk)
            desk.press(key)
            await desk.until(lambda: not desk.window.findChildren(PurgeDialog))
        assert desk.titles() == ["Old"]

    run_journey(journey)


def test_the_menu_of_trashed_notes_offers_to_delete_them(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        notes = await trashed(desk, "Old", "Older")
        window = desk.window
        parts = (window.note_actions, window.everyday, window.kept_places, window.opening, window.note_links)
        menu = note_menu(window, *parts, notes, None, [], may_write=True)
        words = [action.text() for action in menu.actions() if action.text()]
        assert words[-2:] == ["Restore", "Delete for good…"]
        assert "Rename" not in words
        menu.actions()[-1].trigger()
        asked = await dialog(desk)
        assert asked.heading.text() == "Delete 2 notes for good?"
        asked.deed.click()
        await desk.until(lambda: desk.titles() == [])

    run_journey(journey)


def test_the_trash_is_emptied_by_its_button(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        button = desk.window.notes.empty_trash
        [kept] = await desk.write("Kept")
        assert button.isHidden()
        await trashed(desk, "Old", "Older")
        await desk.click_note("Old")
        await desk.until(button.isVisible)
        button.click()
        (await dialog(desk)).deed.click()
        await desk.until(lambda: desk.titles() == [] and button.isHidden())
        await desk.until(lambda: desk.window.keeper.current is None)
        assert [note.id for note in await desk.library.notes(NoteFilter(trashed=None))] == [kept.id]

    run_journey(journey)


def test_the_open_note_closes_when_another_device_deletes_it(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        notes = await desk.write("Gone", "Here")
        await desk.click_note("Gone")
        await purge_elsewhere(desk, notes[:1])
        await desk.until(lambda: desk.window.keeper.current is None and desk.titles() == ["Here"])
        await desk.until_told("deleted for good on another device")

    run_journey(journey)


def test_typing_goes_on_in_the_recovered_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [note] = await desk.write("Gone")
        await desk.click_note("Gone")
        desk.window.note.editor.focus_body()
        desk.type("And ")
        await purge_elsewhere(desk, [note])
        desk.type("more")
        await desk.until(lambda: desk.window.keeper.wanted == recovered_note_id(note.id))
        await desk.until_open("Gone")
        await desk.library.saver.saved()
        assert "more" in desk.window.note.editor.body.toPlainText()
        assert "more" in await desk.library.body(recovered_note_id(note.id))

    run_journey(journey)


@pytest.mark.parametrize("is_kept", [True, False])
def test_many_notes_deleted_elsewhere_wait_for_an_answer(run_journey: RunJourney, *, is_kept: bool) -> None:
    async def journey(desk: Desk) -> None:
        notes = await desk.write(*(f"Note {number}" for number in range(8)))
        await purge_elsewhere(desk, notes[:6])
        banner = desk.window.note.banner
        await desk.until(banner.isVisible)
        assert banner.title.text() == "Another device deleted 6 of 8 notes in “Notes” for good."
        assert banner.detail.text() == "They are kept here until you decide."
        assert (banner.action.text(), banner.other_action.text()) == ("Keep them", "Delete them here too")
        assert len(desk.titles()) == 8
        (banner.action if is_kept else banner.other_action).click()
        kept = {recovered_note_id(note.id) for note in notes[:6]} if is_kept else set()
        wanted = kept | {note.id for note in notes[6:]}
        listed = desk.window.notes.view.notes
        await desk.until(
            lambda: (
                listed.rowCount() == len(wanted) and all(listed.row_of(note) is not None for note in wanted)
            )
        )
        await desk.until(banner.isHidden)
        assert {note.id for note in await desk.library.notes(ALL_NOTES.wanted)} == wanted

    run_journey(journey)


def test_the_question_comes_back_after_a_notice(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        notes = await desk.write(*(f"Note {number}" for number in range(8)))
        await purge_elsewhere(desk, notes[:6])
        banner = desk.window.note.banner
        await desk.until(banner.isVisible)
        banner.show_notice("Something else.", "Do it")
        assert banner.title.text() == "Something else."
        assert banner.other_action.isHidden()
        banner.dismiss.click()
        assert banner.title.text().startswith("Another device")
        desk.library.events.publish(PurgesHeld(notes[0].space, 6))
        await desk.until(banner.isVisible)

    run_journey(journey)
