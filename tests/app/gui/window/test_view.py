"""The window itself: panes, focus mode, full screen, size of the text, going round by keys."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.gui.inspector import InspectorPanel
from core.notes import OpenNote
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def where(desk: Desk) -> str:
    """The pane that has the focus."""
    panes = {
        "sidebar": desk.window.sidebar,
        "list": desk.window.notes,
        "note": desk.window.note,
        "inspector": desk.window.inspector,
    }
    return next((name for name, pane in panes.items() if pane.isAncestorOf(desk.focus())), "nowhere")


def turn_wheel(desk: Desk, by: int, modifiers: Qt.KeyboardModifier) -> None:
    viewport = desk.window.note.editor.body.viewport()
    place = QPointF(viewport.rect().center())
    turned = QWheelEvent(
        place,
        QPointF(viewport.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, turned)


def size(desk: Desk) -> int:
    return desk.window.note.editor.body.font().pixelSize()


async def reading(desk: Desk, width: int = 1200) -> None:
    desk.window.resize(width, 700)
    await desk.write("One", "Two")
    await desk.click_note("One")


def test_focus_mode_shows_only_the_text_until_escape(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await reading(desk)
        window = desk.window
        desk.press(Qt.Key.Key_Return, CONTROL | SHIFT)
        around = (window.sidebar, window.notes, window.note.header, window.note.status_line)
        assert not any(part.isVisible() for part in around)
        assert window.note.editor.body.hasFocus()
        desk.type("alone ")
        desk.press(Qt.Key.Key_Escape)
        assert all(part.isVisible() for part in around)
        assert window.note.editor.body.toPlainText() == "alone Body of One"

    run_journey(journey)


def test_escape_outside_of_focus_mode_changes_nothing(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await reading(desk)
        desk.window.note.editor.focus_body()
        desk.press(Qt.Key.Key_Escape)
        assert desk.window.sidebar.isVisible()
        assert desk.window.note.header.isVisible()

    run_journey(journey)


def test_searching_ends_focus_mode(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await reading(desk)
        desk.press(Qt.Key.Key_Return, CONTROL | SHIFT)
        desk.press(Qt.Key.Key_F, CONTROL | SHIFT)
        assert desk.window.notes.search.hasFocus()

    run_journey(journey)


def test_what_fades_takes_no_clicks_and_is_gone_soon(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await reading(desk)
        before = len(desk.window.children())
        desk.press(Qt.Key.Key_Return, CONTROL | SHIFT)
        QTest.mouseClick(desk.window.note.editor.body.viewport(), Qt.MouseButton.LeftButton)
        assert desk.window.note.editor.body.hasFocus()
        await desk.until(lambda: len(desk.window.children()) <= before)

    run_journey(journey)


def test_f11_fills_the_screen_and_gives_it_back(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.press(Qt.Key.Key_F11)
        assert desk.window.isFullScreen()
        desk.press(Qt.Key.Key_F11)
        assert not desk.window.isFullScreen()

    run_journey(journey)


def test_keys_make_the_text_larger_smaller_and_as_usual(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await reading(desk)
        usual = size(desk)
        desk.press(Qt.Key.Key_Plus, CONTROL)
        await desk.until(lambda: size(desk) == round(usual * 1.1))
        desk.press(Qt.Key.Key_Equal, CONTROL)
        await desk.until(lambda: size(desk) == round(usual * 1.25))
        desk.press(Qt.Key.Key_0, CONTROL)
        desk.press(Qt.Key.Key_Minus, CONTROL)
        await desk.until(lambda: size(desk) == round(usual * 0.9))
        title = desk.window.note.editor.title.font().pixelSize()
        assert title > size(desk)

    run_journey(journey)


def test_the_wheel_with_ctrl_changes_the_size_and_without_scrolls(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await reading(desk)
        usual = size(desk)
        turn_wheel(desk, 60, CONTROL)
        turn_wheel(desk, 180, CONTROL)
        await desk.until(lambda: size(desk) == round(usual * 1.25))
        turn_wheel(desk, -120, NONE)
        turn_wheel(desk, -240, CONTROL)
        await desk.until(lambda: size(desk) == usual)

    run_journey(journey)


def test_the_reader_stays_at_the_same_line_when_the_size_changes(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await desk.library.default_space()
        await desk.library.create_note(space.id, "Long", "\n".join(f"Line {n}" for n in range(300)))
        await desk.click_note("Long")
        body = desk.window.note.editor.body
        body.verticalScrollBar().setValue(2000)
        line = body.cursorForPosition(QPoint(5, 40)).block().blockNumber()
        desk.window.note.zoom.set_percent(150)
        await desk.until(lambda: size(desk) == 24)
        assert abs(body.cursorForPosition(QPoint(5, 40)).block().blockNumber() - line) <= 1

    run_journey(journey)


def test_the_size_ends_at_the_last_step(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        for _ in range(20):
            desk.press(Qt.Key.Key_Minus, CONTROL)
        assert desk.window.note.zoom.percent == 50
        desk.window.note.zoom.set_percent(9000)
        assert desk.window.note.zoom.percent == 300

    run_journey(journey)


class _Panel(InspectorPanel):
    id, icon, name = "panel", "notes", "Panel"

    def show_note(self, opened: OpenNote | None) -> None: ...


def test_f6_goes_round_the_panes_and_shift_f6_back(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.inspector.add_panel(_Panel())
        await reading(desk)
        desk.press(Qt.Key.Key_I, CONTROL | SHIFT)
        seen = []
        for _ in range(4):
            desk.press(Qt.Key.Key_F6)
            seen.append(where(desk))
        first = seen.index("sidebar")
        assert seen[first:] + seen[:first] == ["sidebar", "list", "note", "inspector"]
        desk.press(Qt.Key.Key_F6, SHIFT)
        assert where(desk) == seen[-2]

    run_journey(journey)


def test_f6_passes_by_what_is_not_on_screen(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await reading(desk)
        desk.press(Qt.Key.Key_Backslash, CONTROL)
        seen = set()
        for _ in range(3):
            desk.press(Qt.Key.Key_F6)
            seen.add(where(desk))
        assert seen == {"list", "note"}

    run_journey(journey)


def test_in_a_small_window_a_click_leads_to_the_note_and_the_arrow_back(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.resize(640, 600)
        await desk.write("One", "Two")
        desk.window.note.header.back.click()
        assert desk.window.note.isHidden()
        await desk.click_note("One")
        assert desk.window.notes.isHidden()
        assert desk.window.note.width() == desk.window.width()
        QTest.mouseClick(desk.window.note.header.back, Qt.MouseButton.LeftButton)
        assert desk.window.notes.view.hasFocus()
        assert desk.window.note.isHidden()

    run_journey(journey)


def test_in_a_small_window_keys_go_down_the_list_and_enter_leads_to_the_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.resize(640, 600)
        await desk.write("One", "Two")
        desk.window.panes.show_list()
        desk.window.notes.enter()
        desk.press(Qt.Key.Key_Down)
        await desk.until_open("One")
        assert desk.window.note.isHidden()
        desk.press(Qt.Key.Key_Return)
        assert desk.window.note.editor.body.hasFocus()
        assert desk.window.notes.isHidden()

    run_journey(journey)


def test_in_a_small_window_a_new_note_is_written_at_once(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.resize(640, 600)
        await desk.write("One")
        desk.window.panes.show_list()
        desk.window.notes.enter()
        desk.press(Qt.Key.Key_N, CONTROL)
        desk.type("Plan")
        await desk.until_open("Plan")
        assert desk.window.note.editor.title.hasFocus()

    run_journey(journey)


def test_in_a_small_window_the_sidebar_comes_beside_the_list(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.resize(640, 600)
        desk.window.panes.show_list()
        desk.window.notes.show_sidebar.click()
        assert desk.window.sidebar.isVisible()
        assert desk.window.sidebar.width() + desk.window.notes.width() <= desk.window.width()

    run_journey(journey)


@pytest.mark.parametrize("width", [640, 800, 1300])
def test_no_pane_is_cut_off(run_journey: RunJourney, width: int) -> None:
    async def journey(desk: Desk) -> None:
        await reading(desk, width)
        desk.press(Qt.Key.Key_I, CONTROL | SHIFT)
        window = desk.window
        assert window.width() == width
        for pane in (window.sidebar, window.notes, window.note, window.inspector):
            if pane.isVisible():
                assert pane.geometry().right() < width
                assert pane.width() >= pane.minimumWidth()

    run_journey(journey)
