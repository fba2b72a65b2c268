"""Journeys with tabs: by keys, clicks and drags, with notes that stay open in the background."""

import asyncio

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar

from app.gui.tabs.tab_bar import TabBar
from core.ids import NoteId
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


def bar(desk: Desk) -> TabBar:
    return desk.window.note.tabs.bar


def shown(desk: Desk) -> list[str]:
    return [bar(desk).tabText(index) for index in range(bar(desk).count())]


def click_in_list(desk: Desk, title: str, button: Qt.MouseButton, keys: Qt.KeyboardModifier = NONE) -> None:
    view = desk.window.notes.view
    place = view.visualRect(view.notes.index(desk.titles().index(title), 0)).center()
    QTest.mouseClick(view.viewport(), button, keys, place)


async def open_tabs(desk: Desk, *titles: str) -> None:
    """Open these notes in tabs; the last one is on screen."""
    await desk.write(*titles)
    await desk.click_note(titles[0])
    for title in titles[1:]:
        click_in_list(desk, title, LEFT, CONTROL)
        await desk.until_open(title)
    await desk.until(lambda: shown(desk) == list(titles))


def test_the_row_is_hidden_while_there_is_one_tab(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("One", "Two")
        await desk.click_note("One")
        assert desk.window.note.tabs.isHidden()
        click_in_list(desk, "Two", LEFT, CONTROL)
        await desk.until_open("Two")
        await desk.until(lambda: shown(desk) == ["One", "Two"])
        assert desk.window.note.tabs.isVisible()

    run_journey(journey)


def test_the_middle_button_opens_in_the_list_and_closes_in_the_row(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("One", "Two")
        await desk.click_note("One")
        click_in_list(desk, "Two", MIDDLE)
        await desk.until_open("Two")
        QTest.mouseClick(bar(desk), MIDDLE, NONE, bar(desk).tabRect(0).center())
        await desk.until(lambda: shown(desk) == ["Two"])
        await desk.until_open("Two")

    run_journey(journey)


def test_a_new_tab_takes_the_next_note_that_is_chosen(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("One", "Two")
        await desk.click_note("One")
        desk.press(Qt.Key.Key_T, CONTROL)
        await desk.until(lambda: desk.window.keeper.current is None)
        assert shown(desk) == ["One", "New tab"]
        await desk.click_note("Two")
        assert shown(desk) == ["One", "Two"]

    run_journey(journey)


def test_keys_go_from_tab_to_tab(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await open_tabs(desk, "One", "Two", "Three")
        desk.window.note.editor.focus_body()
        desk.press(Qt.Key.Key_Tab, CONTROL)
        await desk.until_open("One")
        desk.press(Qt.Key.Key_Backtab, CONTROL | SHIFT)
        await desk.until_open("Three")
        desk.press(Qt.Key.Key_2, CONTROL)
        await desk.until_open("Two")

    run_journey(journey)


def test_closing_a_tab_shows_the_next_and_reopening_brings_it_back(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await open_tabs(desk, "One", "Two")
        desk.press(Qt.Key.Key_W, CONTROL)
        await desk.until_open("One")
        assert desk.window.note.tabs.isHidden()
        desk.press(Qt.Key.Key_T, CONTROL | SHIFT)
        await desk.until_open("Two")

    run_journey(journey)


def test_closing_the_only_tab_empties_it_and_then_closes_the_window(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("One")
        await desk.click_note("One")
        desk.press(Qt.Key.Key_W, CONTROL)
        await desk.until(lambda: desk.window.keeper.current is None)
        assert desk.window.isVisible()
        desk.press(Qt.Key.Key_W, CONTROL)
        async with asyncio.timeout(10):
            await desk.running

    run_journey(journey)


def test_the_cross_closes_its_own_tab(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await open_tabs(desk, "One", "Two", "Three")
        cross = bar(desk).tabButton(1, QTabBar.ButtonPosition.RightSide)
        QTest.mouseClick(cross, LEFT)
        await desk.until(lambda: shown(desk) == ["One", "Three"])
        await desk.until_open("Three")

    run_journey(journey)


def test_dragging_a_tab_puts_it_elsewhere(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await open_tabs(desk, "One", "Two", "Three")
        start, end = bar(desk).tabRect(2).center(), bar(desk).tabRect(0).center() - QPoint(30, 0)
        QTest.mousePress(bar(desk), LEFT, NONE, start)
        for step in range(1, 11):
            QTest.mouseMove(bar(desk), start + (end - start) * step / 10)
        QTest.mouseRelease(bar(desk), LEFT, NONE, end)
        await desk.until(lambda: shown(desk) == ["Three", "One", "Two"])
        assert next(tab.note for tab in desk.window.keeper.tabs) == desk.window.keeper.wanted

    run_journey(journey)


@pytest.mark.usefixtures("slow_keys_are_one_step")
def test_undo_and_the_caret_survive_a_look_at_another_tab(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await open_tabs(desk, "One", "Two")
        editor = desk.window.note.editor
        editor.focus_body()
        desk.press(Qt.Key.Key_Right)
        desk.type("!!")
        desk.press(Qt.Key.Key_1, CONTROL)
        await desk.until_open("One")
        desk.press(Qt.Key.Key_2, CONTROL)
        await desk.until_open("Two")
        assert editor.body.textCursor().position() == 3
        editor.focus_body()
        desk.press(Qt.Key.Key_Z, CONTROL)
        assert editor.body.toPlainText() == "Body of Two"

    run_journey(journey)


def test_the_caret_stays_at_its_word_when_somebody_writes_above_it_meanwhile(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await open_tabs(desk, "One", "Two")
        note = desk.window.keeper.current
        assert note is not None
        editor = desk.window.note.editor
        editor.focus_body()
        desk.press(Qt.Key.Key_End)
        desk.press(Qt.Key.Key_1, CONTROL)
        await desk.until_open("One")
        note.document.replace(0, 0, "Above\n")
        desk.press(Qt.Key.Key_2, CONTROL)
        await desk.until_open("Two")
        assert editor.body.textCursor().position() == len("Above\nBody of Two")

    run_journey(journey)


def test_a_tab_is_marked_while_somebody_else_wrote_in_it(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await open_tabs(desk, "One", "Two")
        one = desk.window.keeper.tabs
        note = next(iter(one)).note
        assert note is not None
        await desk.library.append(note, "More")
        await desk.until(lambda: not bar(desk).tabIcon(0).isNull())
        assert bar(desk).accessibleTabName(0) == "One, changed by somebody else"
        desk.press(Qt.Key.Key_1, CONTROL)
        await desk.until_open("One")
        assert bar(desk).tabIcon(0).isNull()

    run_journey(journey)


def test_a_tab_follows_its_notes_title(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await open_tabs(desk, "One", "Two")
        note = next(iter(desk.window.keeper.tabs)).note
        assert note is not None
        await desk.library.rename(note, "This & that")
        await desk.until(lambda: shown(desk)[0] == "This && that")

    run_journey(journey)


def test_a_tab_whose_note_is_deleted_for_good_leaves(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await open_tabs(desk, "One", "Two")
        note = next(iter(desk.window.keeper.tabs)).note
        assert note is not None
        await desk.library.trash_note(note)
        await desk.library.purge_notes([note])
        await desk.until(lambda: shown(desk) == ["Two"])

    run_journey(journey)


def test_a_note_that_is_not_there_leaves_what_was_on_screen(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("One")
        await desk.click_note("One")
        desk.window.keeper.open(NoteId("gone"))
        await desk.until(desk.window.note.banner.isVisible)
        await desk.until(lambda: desk.window.keeper.wanted != "gone")
        assert desk.open_title() == "One"

    run_journey(journey)


def test_the_list_marks_the_note_of_the_tab(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await open_tabs(desk, "One", "Two")
        desk.press(Qt.Key.Key_1, CONTROL)
        await desk.until_open("One")
        at = desk.window.notes.view.current_note()
        assert at is not None
        assert at.title == "One"

    run_journey(journey)


def test_a_click_with_alt_marks_several_notes(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("One", "Two", "Three")
        await desk.click_note("One")
        click_in_list(desk, "Three", LEFT, Qt.KeyboardModifier.AltModifier)
        marked = {note.title for note in desk.window.notes.view.selected_notes()}
        assert marked == {"One", "Three"}
        await desk.until_open("Three")
        assert len(desk.window.notes.view.selected_notes()) == 2

    run_journey(journey)
