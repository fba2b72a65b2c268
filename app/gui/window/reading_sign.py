"""The quiet word in the header that the open note can be read, not written."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.gui.theme import SPACE, Theme

_ICON_SIZE = 16
_WORDS = "You can read this space"
_EXPLANATION = "You are a viewer here. What others write still arrives; an owner can make you an editor."


class ReadingSign(QWidget):
    """An eye and a few words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._eye, self.words = QLabel(), QLabel(_WORDS)
        self.words.setProperty("role", "faint")
        self.setToolTip(_EXPLANATION)
        self.setAccessibleName(_WORDS)
        self.setAccessibleDescription(_EXPLANATION)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.small, 0, SPACE.small, 0)
        row.setSpacing(SPACE.hair + 2)
        row.addWidget(self._eye)
        row.addWidget(self.words)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        color = self._theme.colors.faint
        self._eye.setPixmap(self._theme.icons.pixmap("eye", color, _ICON_SIZE, self.devicePixelRatioF()))
