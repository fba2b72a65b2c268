"""What the palette does with the note on screen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.window.tags_dialog import TagsDialog
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


async def choose(desk: Desk, words: str) -> None:
    await desk.until(lambda: desk.window.facts.summary is not None)
    finder = desk.window.finder
    desk.press(Qt.Key.Key_P, CONTROL | SHIFT)
    await desk.until(finder.isVisible)
    QTest.keyClicks(finder.field, words)
    QTest.keyClick(finder.field, Qt.Key.Key_Return)


def test_the_palette_pins_the_note_on_screen_and_lets_it_go(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Soup", "Bread")
        await desk.click_note("Soup")
        await choose(desk, "Pin or unpin")
        await desk.until(lambda: desk.titles() == ["Soup", "Bread"])
        [note] = [note for note in desk.window.notes.view.selected_notes() if note.title == "Soup"]
        assert (await desk.library.note(note.id)).pinned

        await choose(desk, "Pin or unpin")
        await desk.until(lambda: not desk.window.notes.view.selected_notes()[0].pinned)

    run_journey(journey)


def test_the_palette_edits_the_tags_of_the_note_on_screen(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Soup")
        await desk.click_note("Soup")
        await choose(desk, "Tags")
        dialog = await desk.dialog(TagsDialog)
        desk.type("winter")
        dialog.save_button.click()
        await desk.until(lambda: desk.places()[-1:] == ["winter"])

    run_journey(journey)
