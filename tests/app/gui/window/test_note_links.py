"""A link to a note is copied, pasted, and leads back to the note."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


async def copy_link(desk: Desk, title: str) -> None:
    await desk.click_note(title)
    await desk.until(lambda: desk.window.facts.summary and desk.window.facts.summary.title == title)
    desk.window.action_book.qt_action("note.copy-link").trigger()


def test_a_copied_link_is_the_address_of_the_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [note] = await desk.write("Bread & butter")
        await copy_link(desk, "Bread & butter")
        assert QApplication.clipboard().text() == f"tandem://note/{note.id}"
        await desk.until_told("The link is copied")

    run_journey(journey)


def test_a_pasted_link_opens_the_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        bread, _ = await desk.write("Bread", "Plans")
        await copy_link(desk, "Bread")
        await desk.click_note("Plans")
        desk.window.note.editor.focus_body()
        body = desk.window.note.editor.body
        body.selectAll()
        desk.press(Qt.Key.Key_V, CONTROL)
        await desk.until(lambda: body.toPlainText() == f"tandem://note/{bread.id}")
        desk.press(Qt.Key.Key_Return, CONTROL)
        await desk.until_open("Bread")

    run_journey(journey)


def test_an_address_that_is_typed_leads_to_its_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        bread, _ = await desk.write("Bread", "Plans")
        await desk.click_note("Plans")
        desk.window.note.editor.focus_body()
        desk.window.note.editor.body.selectAll()
        desk.type(f"tandem://note/{bread.id}")
        desk.press(Qt.Key.Key_Return, CONTROL)
        await desk.until_open("Bread")

    run_journey(journey)


def test_an_address_of_no_note_here_says_what_to_do(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Plans")
        await desk.click_note("Plans")
        desk.window.note.editor.focus_body()
        desk.window.note.editor.body.selectAll()
        desk.type("tandem://note/nowhere")
        desk.press(Qt.Key.Key_Return, CONTROL)
        await desk.until_told("The note of this link is not on this device.")

    run_journey(journey)
