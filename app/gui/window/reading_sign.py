"""The quiet word in the header that the open note can be read, not written."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.gui.language import marked, shown
from app.gui.theme import SPACE, Theme

_ICON_SIZE = 16
_VIEWER = (
    marked("You can read this space"),
    marked("You are a viewer here. What others write still arrives; an owner can make you an editor."),
)
_OUTSIDE = (
    marked("You are no member any more"),
    marked(
        "You can read what came before. What others write does not arrive; an owner can invite you again."
    ),
)


class ReadingSign(QWidget):
    """An eye and a few words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._eye, self.words = QLabel(), QLabel()
        self.words.setProperty("role", "faint")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.small, 0, SPACE.small, 0)
        row.setSpacing(SPACE.hair + 2)
        row.addWidget(self._eye)
        row.addWidget(self.words)
        theme.changed.connect(self._dress)
        self.say_why(is_member=True)
        self._dress()

    def say_why(self, *, is_member: bool) -> None:
        """Say that it is the role that lets the user only read, or that nothing comes any more."""
        words, explanation = map(shown, _VIEWER if is_member else _OUTSIDE)
        self.words.setText(words)
        self.setToolTip(explanation)
        self.setAccessibleName(words)
        self.setAccessibleDescription(explanation)

    def _dress(self) -> None:
        color = self._theme.colors.faint
        self._eye.setPixmap(self._theme.icons.pixmap("eye", color, _ICON_SIZE, self.devicePixelRatioF()))
