"""The status line says how long the note is, and how much of it is selected."""

from PySide6.QtCore import Qt

from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk


async def until_told(desk: Desk, words: str) -> None:
    line = desk.window.note.status_line
    await desk.until(lambda: line.length.toolTip() == words)


def test_the_length_of_the_note_follows_what_is_typed(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Length")
        await desk.click_note("Length")
        await until_told(desk, "3 words · 14 characters · 1 min to read")
        desk.window.note.editor.focus_body()
        desk.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        desk.type(" and more")
        await until_told(desk, "5 words · 23 characters · 1 min to read")

    run_journey(journey)


def test_what_is_selected_is_counted(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Length")
        await desk.click_note("Length")
        desk.window.note.editor.focus_body()
        for _ in range(4):
            desk.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        await until_told(desk, "1 of 3 words · 4 characters · 1 min to read")

    run_journey(journey)


def test_a_narrow_line_says_less(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Length")
        await desk.click_note("Length")
        line = desk.window.note.status_line
        desk.window.resize(1400, 700)
        await desk.until(lambda: line.length.text() == "3 words · 14 characters · 1 min to read")
        line.setFixedWidth(360)
        await desk.until(lambda: line.length.text() == "3 words")

    run_journey(journey)
