"""The inspector tells only the panel on screen, and nobody while it is hidden."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.gui.inspector import Inspector, InspectorPanel
from app.gui.theme import Theme
from core.notes import OpenNote
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk


class _Panel(InspectorPanel):
    icon = "notes"

    def __init__(self, panel: str) -> None:
        super().__init__()
        self.id, self.name = panel, panel.title()
        self.shown: OpenNote | None = None

    def show_note(self, opened: OpenNote | None) -> None:
        self.shown = opened


def test_only_the_panel_on_screen_follows_the_open_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        inspector, first, second = desk.window.inspector, _Panel("first"), _Panel("second")
        inspector.add_panel(first)
        inspector.add_panel(second)
        inspector.choose("first")
        await desk.write("Note")
        await desk.click_note("Note")
        assert first.shown is None
        desk.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        assert first.shown is desk.window.keeper.current
        inspector.choose("second")
        assert (first.shown, second.shown) == (None, desk.window.keeper.current)
        desk.window.panes.toggle_inspector()
        assert second.shown is None

    run_journey(journey)


def test_a_click_on_its_button_chooses_a_panel(theme: Theme, qtbot: QtBot) -> None:
    inspector = Inspector(theme)
    qtbot.addWidget(inspector)
    inspector.add_panel(_Panel("first"))
    inspector.add_panel(_Panel("second"))
    inspector.show()
    [button] = [each for each in inspector.findChildren(QToolButton) if each.accessibleName() == "Second"]
    with qtbot.waitSignal(inspector.chosen) as chosen:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == ["second"]
    inspector.choose("no such panel")
    assert inspector.panel == "second"
