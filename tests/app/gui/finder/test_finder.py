"""The finder: a note or an action by a few letters, with the keys a person would press."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.finder import Finder
from core.facts import NoteFilter
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def rows(finder: Finder) -> list[str]:
    return [str(finder.model.index(row, 0).data()) for row in range(finder.model.rowCount())]


async def open_finder(desk: Desk, modifiers: Qt.KeyboardModifier) -> Finder:
    desk.press(Qt.Key.Key_P, modifiers)
    finder = desk.window.finder
    await desk.until(lambda: finder.isVisible() and rows(finder))
    return finder


def test_a_few_letters_open_a_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Bean soup", "Book of tea", "Plans")
        finder = await open_finder(desk, CONTROL)
        assert rows(finder) == ["Plans", "Book of tea", "Bean soup"]
        QTest.keyClicks(finder.field, "bt")
        await desk.until(lambda: rows(finder) == ["Book of tea", "Write “bt”"])
        QTest.keyClick(finder.field, Qt.Key.Key_Return)
        await desk.until_open("Book of tea")
        assert not finder.isVisible()

    run_journey(journey)


def test_enter_that_comes_before_what_fits_is_found_waits_for_it(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Bean soup", "Book of tea", "Plans")
        desk.press(Qt.Key.Key_P, CONTROL)
        finder = desk.window.finder
        QTest.keyClicks(finder.field, "bt")
        QTest.keyClick(finder.field, Qt.Key.Key_Return)
        await desk.until_open("Book of tea")
        assert not finder.isVisible()

    run_journey(journey)


def test_the_arrows_go_down_the_list_while_one_types(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("One", "Two", "Three")
        finder = await open_finder(desk, CONTROL)
        QTest.keyClick(finder.field, Qt.Key.Key_Down)
        QTest.keyClick(finder.field, Qt.Key.Key_Return)
        await desk.until_open("Two")

    run_journey(journey)


def test_a_title_that_is_not_there_becomes_a_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("One")
        finder = await open_finder(desk, CONTROL)
        QTest.keyClicks(finder.field, "Shopping")
        await desk.until(lambda: rows(finder) == ["Write “Shopping”"])
        QTest.keyClick(finder.field, Qt.Key.Key_Return)
        await desk.until_open("Shopping")
        await desk.until(desk.window.note.editor.body.hasFocus)
        desk.type("milk")
        await desk.until(lambda: desk.window.note.editor.body.toPlainText() == "milk")

    run_journey(journey)


def test_a_click_chooses_and_escape_leaves_all_as_it_was(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("One", "Two")
        await desk.click_note("Two")
        finder = await open_finder(desk, CONTROL)
        QTest.keyClick(finder.field, Qt.Key.Key_Escape)
        assert not finder.isVisible()
        assert desk.open_title() == "Two"
        await open_finder(desk, CONTROL)
        desk.click_row(finder.list, finder.model.index(1, 0))
        await desk.until_open("One")

    run_journey(journey)


def test_the_palette_runs_an_action_and_offers_it_first_from_then_on(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("One")
        finder = await open_finder(desk, CONTROL | SHIFT)
        QTest.keyClicks(finder.field, "new no")
        await desk.until(lambda: rows(finder)[:1] == ["New note"])
        QTest.keyClick(finder.field, Qt.Key.Key_Return)
        await desk.until(desk.window.note.editor.title.hasFocus)
        assert len(await desk.library.notes(NoteFilter())) == 2
        finder = await open_finder(desk, CONTROL | SHIFT)
        assert rows(finder)[0] == "New note"
        assert "All actions…" not in rows(finder)

    run_journey(journey)


def test_the_palette_tells_the_keys_of_each_action(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        finder = await open_finder(desk, CONTROL | SHIFT)
        named = dict.fromkeys(rows(finder))
        for action in desk.window.action_book:
            if action.id != "find.action":
                assert action.name in named
        QTest.keyClicks(finder.field, "new note")
        await desk.until(lambda: rows(finder)[:1] == ["New note"])
        accessible = finder.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert accessible == "New note, Ctrl+N"

    run_journey(journey)


def test_what_nothing_fits_is_said(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        finder = await open_finder(desk, CONTROL | SHIFT)
        QTest.keyClicks(finder.field, "zzzz")
        await desk.until(finder.nothing.isVisible)
        QTest.keyClick(finder.field, Qt.Key.Key_Return)
        assert finder.isVisible()

    run_journey(journey)
