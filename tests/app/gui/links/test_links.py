"""Outline, backlinks, and links that follow a title, as somebody works with them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.links.row_list import RowList
from core.facts import NoteSummary
from core.notes import Library
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


async def written(library: Library, title: str, body: str) -> NoteSummary:
    return await library.create_note((await library.default_space()).id, title, body)


def click(desk: Desk, rows: RowList, number: int) -> None:
    desk.click_row(rows.list, rows.list.model().index(number, 0))


def test_the_outline_lists_headings_as_they_are_typed_and_a_click_goes_there(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await written(desk.library, "Note", "# One 🎂\ntext\n## Two\nmore")
        await desk.click_note("Note")
        desk.press(Qt.Key.Key_I, CONTROL | SHIFT)
        rows = desk.window.outline.rows
        assert rows.texts() == ["One 🎂", "\u2003Two"]
        click(desk, rows, 1)
        assert desk.window.note.editor.body.textCursor().position() == 14
        assert desk.window.note.editor.body.hasFocus()
        desk.press(Qt.Key.Key_End, CONTROL)
        desk.press(Qt.Key.Key_Return)
        desk.type("# Three")
        await desk.until(lambda: rows.texts() == ["One 🎂", "\u2003Two", "Three"])

    run_journey(journey)


def test_backlinks_come_as_others_link_here_and_a_click_opens_one(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await written(desk.library, "Tea", "")
        await desk.click_note("Tea")
        desk.press(Qt.Key.Key_I, CONTROL | SHIFT)
        desk.window.inspector.choose("links")
        rows = desk.window.backlinks.rows
        await desk.until(rows.hint.isVisible)
        await written(desk.library, "Breakfast", "First line\n- a pot of [[tea]], please\nlast")
        await desk.until(lambda: rows.texts() == ["Breakfast\na pot of tea, please"])
        assert not rows.hint.isVisible()
        click(desk, rows, 0)
        await desk.until_open("Breakfast")
        await desk.until(lambda: rows.texts() == [])

    run_journey(journey)


def test_links_follow_a_title_once_it_is_left(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await written(desk.library, "Tea", "")
        linking = await written(desk.library, "Breakfast", "[[Tea]]")
        await desk.click_note("Tea")
        QTest.mouseClick(desk.window.note.editor.title, Qt.MouseButton.LeftButton)
        desk.press(Qt.Key.Key_A, CONTROL)
        desk.type("Coffee")
        assert await desk.library.body(linking.id) == "[[Tea]]"
        desk.press(Qt.Key.Key_Return)
        await desk.until(lambda: "new title" in desk.window.note.banner.title.text())
        assert await desk.library.body(linking.id) == "[[Coffee]]"

    run_journey(journey)


def test_a_title_that_somebody_else_changed_is_left_to_him(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        tea = await written(desk.library, "Tea", "")
        linking = await written(desk.library, "Breakfast", "[[Tea]]")
        await desk.click_note("Tea")
        await desk.library.edit(tea.id, lambda opened: opened.document.set_title("Coffee"))
        await desk.click_note("Breakfast")
        assert await desk.library.body(linking.id) == "[[Tea]]"

    run_journey(journey)
