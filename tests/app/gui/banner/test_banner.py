"""What a problem says can be copied for whoever is asked for help."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.banner import Banner
from app.gui.theme import Theme
from core.errors import StorageFull


def test_the_details_of_a_problem_are_copied_with_its_cause_and_it_stays(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    problem = StorageFull("The disk is full.", safe="All saved is safe.", cure="Free some space.")
    problem.__cause__ = OSError(28, "No space left on device")
    banner.show_problem(problem)
    assert banner.action.text() == "Copy details"
    QTest.mouseClick(banner.action, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text().splitlines()
    QApplication.clipboard().clear()
    assert copied[:3] == ["The disk is full.", "All saved is safe.", "Free some space."]
    assert any("StorageFull" in line for line in copied)
    assert "OSError: [Errno 28] No space left on device" in copied
    assert banner.isVisible()
    assert banner.action.text() == "Copied"
    QTest.mouseClick(banner.dismiss, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()
