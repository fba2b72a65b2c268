"""What a list without notes says: one sentence, and what can be done about it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.language import marked, shown
from app.gui.theme import SPACE, Theme

_ICON_SIZE = 36


@dataclass(frozen=True, slots=True)
class Emptiness:
    """Why there is nothing; `action` is the word on the button, "" for none."""

    icon: str
    title: str
    hint: str
    action: str = ""


NO_NOTES = Emptiness(
    "compose",
    marked("No notes yet"),
    marked("Write the first one. It is saved as you type."),
    marked("New note"),
)
NOTHING_HERE = Emptiness(
    "notebook", marked("Nothing in here yet"), marked("Write a note, or drag one here."), marked("New note")
)
NO_TAGGED = Emptiness("tag", marked("No note has this tag"), marked("Tags are words with a # in front."))
TRASH_EMPTY = Emptiness(
    "trash", marked("The trash is empty"), marked("Notes you delete wait here and can be restored.")
)
NOTHING_FOUND = Emptiness(
    "search", marked("Nothing found"), marked("Try fewer or shorter words."), marked("Clear search")
)


class EmptyState(QWidget):
    """Shows an `Emptiness` in the middle of the list's place."""

    acted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._emptiness = NO_NOTES
        self._picture, self._title, self._hint = QLabel(), QLabel(), QLabel()
        self.button = QPushButton()
        self._title.setProperty("role", "strong")
        self._hint.setProperty("role", "dim")
        self._hint.setWordWrap(True)
        self.button.clicked.connect(self.acted)
        self._arrange()
        theme.changed.connect(self._dress)

    def show_emptiness(self, emptiness: Emptiness) -> None:
        """Say why there is nothing."""
        self._emptiness = emptiness
        self._title.setText(shown(emptiness.title))
        self._hint.setText(shown(emptiness.hint))
        self.button.setText(shown(emptiness.action))
        self.button.setVisible(bool(emptiness.action))
        self._dress()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.huge, SPACE.wide, SPACE.huge)
        column.setSpacing(SPACE.small)
        column.addStretch(2)
        for label in (self._picture, self._title, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(SPACE.small)
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _dress(self) -> None:
        scale = self.devicePixelRatioF()
        color = self._theme.colors.faint
        self._picture.setPixmap(self._theme.icons.pixmap(self._emptiness.icon, color, _ICON_SIZE, scale))
