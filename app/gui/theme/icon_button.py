"""A quiet button with an icon that follows the theme."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from app.gui.theme.theme import Theme

_ICON_SIZE = 18
_BUTTON_SIZE = 32


class IconButton(QToolButton):
    """Shows an icon alone, or an icon with a word; `says` is its tooltip and its name for screen readers."""

    def __init__(
        self, theme: Theme, icon: str, says: str, *, word: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self.setToolTip(says)
        self.setAccessibleName(says)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(_ICON_SIZE, _ICON_SIZE))
        self.setFixedHeight(_BUTTON_SIZE)
        self.setAutoRaise(True)
        self._set_word(word)
        theme.changed.connect(self._dress)
        self._dress()

    def _set_word(self, word: str) -> None:
        if word:
            self.setText(f" {word}")
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        else:
            self.setFixedWidth(_BUTTON_SIZE)

    def _dress(self) -> None:
        colors = self._theme.colors
        self.setIcon(self._theme.icons.icon(self._icon, colors.dim, faded=colors.border))
