"""Journeys through the open tasks of all notes: listed, gone to, ticked."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.gui.checklist import ChecklistPanel
from core.facts import NoteFilter
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


async def open_panel(desk: Desk, *bodies: str) -> ChecklistPanel:
    space = await desk.library.default_space()
    for number, body in enumerate(bodies):
        await desk.library.create_note(space.id, f"Note {number}", body)
    desk.press(Qt.Key.Key_T, CONTROL | ALT)
    (panel,) = desk.window.findChildren(ChecklistPanel)
    await desk.until(panel.isVisible)
    return panel


async def body_of(desk: Desk, title: str) -> str:
    (note,) = [note for note in await desk.library.notes(NoteFilter()) if note.title == title]
    return await desk.library.body(note.id)


def place_of(panel: ChecklistPanel, row: int) -> QPoint:
    return panel.list.visualItemRect(panel.list.item(row)).center()


def test_open_tasks_stand_below_the_titles_of_their_notes(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        panel = await open_panel(desk, "- [ ] one\n- [x] done\n- [ ] two", "no task")
        await desk.until(lambda: panel.texts() == ["Note 0", "one", "two"])
        space = await desk.library.default_space()
        await desk.library.create_note(space.id, "Later", "- [ ] three")
        await desk.until(lambda: panel.texts() == ["Later", "three", "Note 0", "one", "two"])

    run_journey(journey)


def test_a_click_goes_to_the_line(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        panel = await open_panel(desk, "text\n\n- [ ] one\n- [ ] two")
        await desk.until(lambda: panel.texts() == ["Note 0", "one", "two"])
        QTest.mouseClick(
            panel.list.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            place_of(panel, 2),
        )
        await desk.until_open("Note 0")
        editor = desk.window.note.editor.body
        await desk.until(lambda: editor.textCursor().block().text() == "- [ ] two")

    run_journey(journey)


def test_the_box_ticks_the_task_in_its_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        panel = await open_panel(desk, "- [ ] one\n- [ ] two")
        await desk.until(lambda: panel.texts() == ["Note 0", "one", "two"])
        panel.list.setFocus()
        panel.list.setCurrentRow(1)
        desk.press(Qt.Key.Key_Space)
        await desk.until(lambda: panel.texts() == ["Note 0", "two"])
        assert await body_of(desk, "Note 0") == "- [x] one\n- [ ] two"
        assert desk.open_title() is None

    run_journey(journey)


def test_without_tasks_the_panel_says_what_one_is(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        panel = await open_panel(desk, "- [ ] one")
        await desk.until(lambda: panel.texts() == ["Note 0", "one"])
        assert not panel.hint.isVisible()
        panel.list.setCurrentRow(1)
        panel.list.item(1).setCheckState(Qt.CheckState.Checked)
        await desk.until(panel.hint.isVisible)
        assert panel.texts() == []

    run_journey(journey)
