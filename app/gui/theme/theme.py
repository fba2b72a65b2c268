"""The theme in force: follows the system or the user's choice, and tells when it changes."""

from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.gui.editor.colors import EditorColors
from app.gui.theme.editor_colors import editor_colors_of
from app.gui.theme.icons import Icons
from app.gui.theme.palette import palette_of
from app.gui.theme.style_sheet import style_sheet_of
from app.gui.theme.tokens import DARK, LIGHT, Colors

_DRESSED = "wearsTheme"


class ThemeChoice(Enum):
    """Which appearance the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Colours, icons and styles for all windows; `changed` is emitted after they are in force."""

    changed = Signal()

    def __init__(
        self, application: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM, text_size: int = 16
    ) -> None:
        super().__init__()
        self.icons = Icons()
        self.choice = choice
        self.text_size = text_size
        self.application = application
        self.colors: Colors = LIGHT
        self._style_sheet = ""
        application.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def is_dark(self) -> bool:
        return self.colors is DARK

    def choose(self, choice: ThemeChoice) -> None:
        """Follow the system, or stay light or dark."""
        if choice is not self.choice:
            self.choice = choice
            self._apply()

    def choose_text_size(self, size: int) -> None:
        """Write notes in letters of another size, in pixels at a scale of 1."""
        if size != self.text_size:
            self.text_size = size
            self.changed.emit()

    def editor_colors(self) -> EditorColors:
        """Give the editor its share of the colours and fonts."""
        return editor_colors_of(self.colors, is_dark=self.is_dark).with_size(self.text_size)

    def dress(self, widget: QWidget) -> None:
        """Give a widget and all within it the style sheet, now and after each change of the theme.

        The editor wears none: a style sheet would keep its palettes from reaching its text.
        """
        widget.setProperty(_DRESSED, True)
        widget.setStyleSheet(self._style_sheet)

    def _apply(self) -> None:
        self.colors = DARK if self._wants_dark() else LIGHT
        self.application.setPalette(palette_of(self.colors))
        self._style_sheet = style_sheet_of(self.colors, is_dark=self.is_dark)
        for widget in self.application.allWidgets():
            if widget.property(_DRESSED):
                widget.setStyleSheet(self._style_sheet)
        self.changed.emit()

    def _wants_dark(self) -> bool:
        if self.choice is ThemeChoice.SYSTEM:
            return self.application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.choice is ThemeChoice.DARK
