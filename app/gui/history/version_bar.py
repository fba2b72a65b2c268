"""The bar above an old version: which one it is, what it is compared with, and the two ways out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.card.choice import Choice
from app.gui.history.comparison import Comparison
from app.gui.language import tr
from app.gui.theme import SPACE, IconButton, Theme, margins_along

_WIDE = 520
"""Pixels from which on the buttons stand beside the title."""


class VersionBar(QFrame):
    """Says and asks; `step_asked` tells whether the next difference (1) or the one before (-1) is wanted."""

    restore_asked = Signal()
    back_asked = Signal()
    comparison_chosen = Signal(object)
    step_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("versionBar")
        self.setAccessibleName(tr("An earlier version of this note"))
        self.title = _label("strong")
        self.differences = _label("faint")
        self.restore = QPushButton(tr("Restore this version"))
        self.restore.setProperty("role", "primary")
        self.back = QPushButton(tr("Back to now"))
        words = [comparison.words for comparison in Comparison]
        self.comparison = Choice(theme, tr("Compare"), words, 0, self)
        self.previous = IconButton(theme, "chevron-up", tr("The difference before"), parent=self)
        self.next = IconButton(theme, "chevron-down", tr("The next difference"), parent=self)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._connect()
        self._lay_out()

    def say(self, title: str, places: int | None) -> None:
        """Show which version it is, and in how many places it differs; None while nobody knows."""
        self.title.setText(title)
        self.differences.setText(_words(places))
        self.differences.setVisible(places is not None)
        for button in (self.previous, self.next):
            button.setEnabled(bool(places))

    def allow_restoring(self, refusal: str) -> None:
        """Let the version be restored, or say why it cannot be."""
        self.restore.setEnabled(not refusal)
        self.restore.setToolTip(refusal)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        is_wide = self.width() >= _WIDE
        directions = QBoxLayout.Direction
        self._head.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def _connect(self) -> None:
        self.restore.clicked.connect(self.restore_asked)
        self.back.clicked.connect(self.back_asked)
        self.comparison.chosen.connect(lambda index: self.comparison_chosen.emit(list(Comparison)[index]))
        self.previous.clicked.connect(lambda: self.step_asked.emit(-1))
        self.next.clicked.connect(lambda: self.step_asked.emit(1))

    def _lay_out(self) -> None:
        ways_out, comparing = QHBoxLayout(), QHBoxLayout()
        ways_out.addStretch(1)
        for button in (self.back, self.restore):
            button.setAutoDefault(False)
            ways_out.addWidget(button)
        self._head.addWidget(self.title, 1)
        self._head.addLayout(ways_out)
        comparing.addWidget(self.comparison)
        comparing.addStretch(1)
        for step in (self.previous, self.next):
            comparing.addWidget(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins_along(SPACE.large, SPACE.small, SPACE.small, SPACE.small))
        column.setSpacing(SPACE.small)
        for row in (self._head, comparing):
            row.setSpacing(SPACE.small)
            column.addLayout(row)
        column.addWidget(self.differences)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _words(places: int | None) -> str:
    if places is None:
        return ""
    if not places:
        return tr("No difference in the text")
    return tr("{count} differences. Underlined: only in this version. Struck through: not in it.", places)
