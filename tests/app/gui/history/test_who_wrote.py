"""Who wrote what is shown in colours with names, follows what is typed, and goes when nobody wants it."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from core.documents import NoteDocument
from core.facts import Role, Update
from core.ids import DeviceId
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk
from tests.app.gui.history.past_notes import DAY, NOTE, Wrote, write_past

AIKO, BEN = DeviceId("d" * 52), DeviceId("b0")
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


async def show_who_wrote(desk: Desk) -> None:
    """Open a note that Aiko and Ben wrote, with the colours of its authors."""
    space = await desk.peer.join_as(Role.EDITOR)
    desk.peer.let_in(space.id, "Ben Okafor")
    await write_past(desk, space, [Wrote(AIKO, "from Aiko\n", 2 * DAY), Wrote(BEN, "from Ben\n", DAY)])
    desk.press(Qt.Key.Key_A, CONTROL | SHIFT)
    await desk.until(lambda: desk.window.note.authors.names() == ["Aiko Mori", "Ben Okafor"])


def place_of(desk: Desk, text: str) -> QPoint:
    """Where a piece of the text is on screen."""
    body = desk.window.note.editor.body
    cursor = QTextCursor(body.document())
    cursor.setPosition(body.toPlainText().index(text) + 1)
    return body.cursorRect(cursor).center()


def name_over(desk: Desk, text: str) -> str:
    body = desk.window.note.editor.body
    return next((words for layer in body.layers if (words := layer.words_at(place_of(desk, text)))), "")


def tooltip_over(desk: Desk, text: str) -> str:
    """What the mouse is told when it rests on a piece of the text."""
    viewport, place = desk.window.note.editor.body.viewport(), place_of(desk, text)
    hover = QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, hover)
    return QToolTip.text()


def ground_at(desk: Desk, text: str) -> str:
    """The colour around a piece of the text."""
    body = desk.window.note.editor.body
    place = place_of(desk, text)
    return body.viewport().grab().toImage().pixelColor(place.x(), place.y() - 8).name()


def test_the_keys_show_colours_with_names(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await show_who_wrote(desk)
        assert tooltip_over(desk, "from Aiko") == "Aiko Mori wrote this"
        assert tooltip_over(desk, "from Ben") == "Ben Okafor wrote this"
        paper = desk.window._theme.editor_colors().background
        assert len({ground_at(desk, "from Aiko"), ground_at(desk, "from Ben"), paper}) == 3
        assert desk.window.note.authors.isVisible()

    run_journey(journey)


def test_the_legend_names_whoever_wrote_at_the_caret(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await show_who_wrote(desk)
        editor, here = desk.window.note.editor, desk.window.note.authors.here
        editor.go_to(2)
        assert here.text() == "At the caret: Aiko Mori"
        desk.press(Qt.Key.Key_Down)
        assert here.text() == "At the caret: Ben Okafor"

    run_journey(journey)


def test_what_one_types_is_one_s_own_at_once(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await show_who_wrote(desk)
        desk.window.note.editor.go_to(5)
        desk.type("mine ")
        assert name_over(desk, "mine") == "You wrote this"
        await desk.until(lambda: desk.window.note.authors.names()[0] == "You")
        assert name_over(desk, "from") == "Aiko Mori wrote this"
        assert name_over(desk, "Ben") == "Ben Okafor wrote this"

    run_journey(journey)


def test_what_somebody_else_writes_meanwhile_is_his(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await show_who_wrote(desk)
        opened = desk.window.keeper.current
        assert opened is not None
        there = NoteDocument.load(77, opened.document.snapshot(), ())
        there.replace(0, 0, "late ")
        update = there.export_since(opened.document.version())
        desk.library.arrivals.take_live(Update(opened.space, NOTE, BEN, 77, 1, update))
        await desk.until(lambda: "late" in desk.window.note.editor.body.toPlainText())
        await desk.until(lambda: name_over(desk, "late") == "Ben Okafor wrote this")

    run_journey(journey)


def test_the_colours_go_by_the_legend_s_button_and_the_action_is_off(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await show_who_wrote(desk)
        action = desk.window.action_book.qt_action("history.authors")
        assert action.isChecked()
        QTest.mouseClick(desk.window.note.authors.close_button, Qt.MouseButton.LeftButton)
        assert not action.isChecked()
        assert not desk.window.note.authors.isVisible()
        assert name_over(desk, "from Aiko") == ""
        assert ground_at(desk, "from Aiko") == desk.window._theme.editor_colors().background

    run_journey(journey)


def test_the_panel_s_box_switches_them_as_well(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await show_who_wrote(desk)
        desk.press(Qt.Key.Key_H, CONTROL | SHIFT)
        box = desk.window.history.panel.who_wrote
        assert box.isChecked()
        box.setFocus()
        desk.press(Qt.Key.Key_Space)
        assert not desk.window.history.who_wrote.is_on

    run_journey(journey)


def test_another_note_shows_its_own_authors(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await show_who_wrote(desk)
        await desk.write("Mine")
        await desk.click_note("Mine")
        await desk.until(lambda: desk.window.note.authors.names() == ["You"])
        assert name_over(desk, "Body") == "You wrote this"

    run_journey(journey)


def test_a_narrow_legend_counts_those_for_whom_there_is_no_room(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await show_who_wrote(desk)
        legend = desk.window.note.authors
        legend.setFixedWidth(390)
        await desk.until(lambda: legend.more.text() == "+1")
        assert legend.more.toolTip() == "Ben Okafor"

    run_journey(journey)
