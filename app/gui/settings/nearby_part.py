"""Being found nearby: the switch, what it does, and what the hub of this computer is called then."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.gui.language import tr
from app.gui.settings.nearby_switch import NearbySwitch
from app.gui.theme import SPACE

_WIDTH = 220
"""Pixels, as of the choices above it."""


class _NameField(QLineEdit):
    """Takes the Enter that ends typing, which would else press the card's button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class NearbyPart(QWidget):
    """Tells by `named` what the hub is to be called; `resized` when it takes another height."""

    named = Signal(str)
    resized = Signal()

    def __init__(self, nearby: NearbySwitch) -> None:
        super().__init__()
        self._known = nearby.name
        self.switch, self._told = QCheckBox(tr("Be found nearby")), QLabel(nearby.told)
        self.name, self._word = _NameField(nearby.name), QLabel(tr("Name of this computer’s hub"))
        self._about = QLabel(
            tr("The hub itself tells it to whoever finds it; without one they see its code.")
        )
        self.switch.setChecked(nearby.is_on)
        self.switch.setEnabled(nearby.can_switch)
        self.switch.toggled.connect(nearby.switch)
        self.switch.toggled.connect(self._show_name)
        self.name.editingFinished.connect(self._finish)
        self._lay_out()
        self._show_name(nearby.is_on)

    def _lay_out(self) -> None:
        self.name.setProperty("role", "field")
        self.name.setPlaceholderText(tr("No name"))
        self.name.setAccessibleName(self._word.text())
        self.name.setFixedWidth(_WIDTH)
        self._word.setBuddy(self.name)
        row = QHBoxLayout()
        row.addWidget(self._word, 1)
        row.addWidget(self.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.small)
        column.addWidget(self.switch)
        column.addWidget(self._told)
        column.addLayout(row)
        column.addWidget(self._about)
        for label in (self._told, self._about):
            label.setProperty("role", "faint")
            label.setWordWrap(True)

    def _show_name(self, is_on: bool) -> None:
        for widget in (self._word, self.name, self._about):
            widget.setVisible(is_on)
        self.resized.emit()

    def _finish(self) -> None:
        if self.name.text() != self._known:
            self._known = self.name.text()
            self.named.emit(self._known)
