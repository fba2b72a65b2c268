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
        await desk.until(lambda: panel.list.texts() == ["Note 0", "one", "two"])
        space = await desk.library.default_space()
        await desk.library.create_note(space.id, "Later", "- [ ] three")
        await desk.until(lambda: panel.list.texts() == ["Later", "three", "Note 0", "one", "two"])

    run_journey(journey)


def test_tasks_read_as_they_do_in_the_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        panel = await open_panel(desk, "- [ ] Ask **Aiko** for [[Compost]] and [prices](https://a.example)")
        await desk.until(lambda: panel.list.texts() == ["Note 0", "Ask Aiko for Compost and prices"])

    run_journey(journey)


def test_a_click_goes_to_the_line(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        panel = await open_panel(desk, "text\n\n- [ ] one\n- [ ] two")
        await desk.until(lambda: panel.list.texts() == ["Note 0", "one", "two"])
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
        await desk.until(lambda: panel.list.texts() == ["Note 0", "one", "two"])
        panel.list.setFocus()
        panel.list.setCurrentRow(1)
        desk.press(Qt.Key.Key_Space)
        await desk.until(lambda: panel.list.texts() == ["Note 0", "two"])
        assert await body_of(desk, "Note 0") == "- [x] one\n- [ ] two"
        assert desk.open_title() is None

    run_journey(journey)


def test_without_tasks_the_panel_says_what_one_is(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        panel = await open_panel(desk, "- [ ] one")
        await desk.until(lambda: panel.list.texts() == ["Note 0", "one"])
        assert not panel.hint.isVisible()
        panel.list.setCurrentRow(1)
        panel.list.item(1).setCheckState(Qt.CheckState.Checked)
        await desk.until(panel.hint.isVisible)
        assert panel.list.texts() == []

    run_journey(journey)


def test_notes_further_down_are_read_as_the_list_is_scrolled(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        panel = await open_panel(desk, *["- [ ] one"] * 230)
        await desk.until(lambda: panel.list.count() == 200)
        assert panel.list.texts()[0] == "Note 229"
        for rows in (400, 460):
            panel.list.verticalScrollBar().setValue(panel.list.verticalScrollBar().maximum())
            await desk.until(lambda rows=rows: panel.list.count() == rows)  # type: ignore[misc]
        assert panel.list.texts()[-2:] == ["Note 0", "one"]

    run_journey(journey)


def test_a_change_leaves_the_marked_row_and_what_is_in_view(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        panel = await open_panel(desk, *["- [ ] one\n- [ ] two"] * 60)
        await desk.until(lambda: panel.list.count() == 180)
        panel.list.setCurrentRow(150)
        panel.list.scrollToItem(panel.list.item(150))
        assert panel.list.verticalScrollBar().value()
        top = panel.list.indexAt(QPoint(1, 1)).row()
        space = await desk.library.default_space()
        await desk.library.create_note(space.id, "Later", "- [ ] three")
        await desk.until(lambda: panel.list.count() == 182)
        assert panel.list.currentRow() == 152
        assert panel.list.indexAt(QPoint(1, 1)).row() == top + 2

    run_journey(journey)


def test_a_task_that_could_not_be_ticked_is_open_again(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        panel = await open_panel(desk, "- [ ] one")
        await desk.until(lambda: panel.list.texts() == ["Note 0", "one"])
        (note,) = await desk.library.notes(NoteFilter())
        async with desk.library.open_note(note.id) as opened:
            opened.document.replace(6, 3, "another")
        panel.list.item(1).setCheckState(Qt.CheckState.Checked)
        await desk.until(lambda: panel.list.texts() == ["Note 0", "another"])
        assert panel.list.item(1).checkState() is Qt.CheckState.Unchecked

    run_journey(journey)
