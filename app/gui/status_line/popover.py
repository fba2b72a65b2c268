"""The small card that says what the status means, and offers what can be done about it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.theme import SPACE

_WIDTH = 300


class StatusPopover(QFrame):
    """Opens above the status line and closes at the next click elsewhere, or when its deed is asked for."""

    deed_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        card = QFrame()
        card.setProperty("role", "popover")
        self.sentence, self.explanation, self.deed = QLabel(), QLabel(), QPushButton()
        self.deed.setProperty("role", "link")
        self.deed.clicked.connect(self._ask)
        self.sentence.setProperty("role", "strong")
        self.explanation.setProperty("role", "dim")
        for label in (self.sentence, self.explanation):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(SPACE.large, SPACE.medium, SPACE.large, SPACE.medium)
        inner.setSpacing(SPACE.hair)
        inner.addWidget(self.sentence)
        inner.addWidget(self.explanation)
        inner.addWidget(self.deed, 0, Qt.AlignmentFlag.AlignLeft)
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        self.setFixedWidth(_WIDTH)

    def open_above(self, anchor: QWidget, sentence: str, explanation: str, deed: str) -> None:
        """Show these words above a widget; `deed` is the word of the button, "" for none."""
        self.sentence.setText(sentence)
        self.explanation.setText(explanation)
        self.deed.setText(deed)
        self.deed.setVisible(bool(deed))
        self.setFixedHeight(self._outer.totalHeightForWidth(_WIDTH))
        self.move(anchor.mapToGlobal(QPoint(0, -self.height() - SPACE.hair)))
        self.show()
        self.deed.setFocus()

    def _ask(self) -> None:
        self.close()
        self.deed_asked.emit()
