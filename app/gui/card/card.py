"""A dialog with a title, a sentence, fields, and buttons at the end."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.language import in_one_line, translated
from app.gui.theme import SPACE, Theme
from core.errors import Problem

_WIDTH = 440


class Card(QDialog):
    """A dialog that never blocks the window; `trouble` says what went wrong, within the card."""

    def __init__(
        self, theme: Theme, title: str, sentence: str, parent: QWidget, *, width: int = _WIDTH
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(width)
        self._least_width = width
        self.is_open = True
        self.finished.connect(self._forget)
        self.heading, self.sentence, self.trouble = QLabel(title), QLabel(sentence), QLabel()
        self.heading.setProperty("role", "heading")
        self.sentence.setProperty("role", "dim")
        self.trouble.setProperty("role", "danger")
        for label in (self.heading, self.sentence, self.trouble):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(SPACE.hair)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(SPACE.small)
        self.buttons.addStretch(1)
        self._arrange()
        theme.dress(self)
        self.trouble.hide()

    def show_trouble(self, problem: Problem | None) -> None:
        """Say what went wrong; None takes it back."""
        told = translated(problem) if problem else Problem("")
        self.trouble.setText(in_one_line(told.title, told.safe, told.cure))
        self.trouble.setVisible(problem is not None)
        self.fit()

    def fit(self) -> None:
        """Take the height of what is shown now."""
        self._column.activate()
        # In some languages the buttons want more room than the fields.
        margins = self._column.contentsMargins()
        wanted = self.buttons.sizeHint().width() + margins.left() + margins.right()
        self.setFixedWidth(max(self._least_width, wanted))
        self.resize(self.width(), self._column.totalHeightForWidth(self.width()))
        # What grows must not push its own buttons off the screen.
        screen, frame = self.screen().availableGeometry(), self.frameGeometry()
        if frame.bottom() > screen.bottom():
            self.move(self.x(), max(screen.top(), self.y() - (frame.bottom() - screen.bottom())))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.fit()

    def add_field(self, word: str, field: QWidget) -> QWidget:
        """Add a field below a word that names it; returns the box of both."""
        label = QLabel(word)
        label.setProperty("role", "faint")
        label.setBuddy(field)
        field.setAccessibleName(word)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, SPACE.small, 0, 0)
        column.setSpacing(SPACE.hair)
        column.addWidget(label)
        column.addWidget(field)
        self.fields.addWidget(box)
        return box

    def add_button(self, word: str, *, is_primary: bool = False) -> QPushButton:
        """Add a button at the end of the row; Enter presses the primary one."""
        button = QPushButton(word)
        button.setAutoDefault(is_primary)
        button.setDefault(is_primary)
        if is_primary:
            button.setProperty("role", "primary")
        self.buttons.addWidget(button)
        return button

    def _forget(self) -> None:
        self.is_open = False

    def _arrange(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.large + SPACE.hair)
        column.setSpacing(SPACE.small)
        column.addWidget(self.heading)
        column.addWidget(self.sentence)
        column.addLayout(self.fields)
        column.addWidget(self.trouble)
        column.addSpacing(SPACE.medium)
        column.addLayout(self.buttons)
