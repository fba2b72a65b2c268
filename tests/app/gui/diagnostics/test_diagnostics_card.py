"""What can be sent to whoever helps is read first, and copied as it is shown."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.gui.diagnostics.diagnostics_card import DiagnosticsCard
from core.errors import StorageProblem
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk
from tests.app.gui.fake_peer import DIAGNOSTICS

LEFT = Qt.MouseButton.LeftButton


async def opened(desk: Desk) -> DiagnosticsCard:
    desk.window.action_book.qt_action("app.diagnostics").trigger()
    return await desk.dialog(DiagnosticsCard)


def test_it_is_in_the_menu_and_copies_what_it_shows(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        card = await opened(desk)
        await desk.until(card.copy_button.isEnabled)
        assert card.text.toPlainText() == DIAGNOSTICS
        QTest.mouseClick(card.copy_button, LEFT)
        assert QApplication.clipboard().text() == DIAGNOSTICS
        assert card.copy_button.text() == "Copied"

    run_journey(journey)


def test_it_says_so_when_it_cannot_be_written(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.peer.trouble = StorageProblem("The disk that holds it is full.")
        card = await opened(desk)
        await desk.until(card.trouble.isVisible)
        assert not card.copy_button.isEnabled()

    run_journey(journey)
