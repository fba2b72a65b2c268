"""The right pane: tabs, header, messages, the editor or the welcome, and the status line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from app.gui.banner import Banner
from app.gui.editor.editor_view import EditorView
from app.gui.status_line import StatusLine
from app.gui.tabs import TabRow
from app.gui.theme import Theme
from app.gui.welcome import WelcomeView
from app.gui.window.header import Header
from app.gui.window.zoom import Zoom

_NARROWEST = 320


class NotePane(QFrame):
    """Stacks the parts that belong to the open note."""

    welcome_shown = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notePane")
        self._theme = theme
        # Tab goes through them in the order in which they are made, and come into the pane.
        above, below = QWidget(self), QWidget(self)
        self.tabs, self.header = TabRow(theme, above), Header(theme, above)
        self.banner, self._pages = Banner(theme, self), QStackedWidget(self)
        self.editor = EditorView(theme.editor_colors(), self._pages)
        self.welcome = WelcomeView(theme, self._pages)
        self.status_line = StatusLine(theme, below)
        self.zoom = Zoom(self)
        self.zoom.listen_to(self.editor, self.editor.body, self.editor.body.viewport())
        for page in (self.editor, self.welcome):
            self._pages.addWidget(page)
        _fill(above, self.tabs, self.header)
        _fill(below, self.status_line)
        _fill(self, above, self.banner, self._pages, below)
        self._around = (above, below)
        self.setMinimumWidth(_NARROWEST)
        scroll_bar = self.editor.body.verticalScrollBar()
        for part in (self.tabs, self.header, self.banner, self.welcome, self.status_line, scroll_bar):
            theme.dress(part)
        theme.changed.connect(self._dress)
        self.zoom.changed.connect(self._dress)

    def show_welcome(self, is_shown: bool) -> None:
        """Show the welcome in the place of the editor, or the editor."""
        self._pages.setCurrentWidget(self.welcome if is_shown else self.editor)
        if is_shown:
            self.welcome_shown.emit()

    def set_bare(self, is_bare: bool) -> None:
        """Show only messages and text, or what is around them, too."""
        for part in self._around:
            part.setVisible(not is_bare)

    def enter(self) -> None:
        """Give the focus to what is on screen: the text, or the welcome."""
        page = self.editor.body if self._pages.currentWidget() is self.editor else self.welcome
        page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _dress(self) -> None:
        colors = self._theme.editor_colors()
        self.editor.set_colors(colors.with_size(self.zoom.sized(colors.body_size)))


def _fill(box: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, 1 if isinstance(part, QStackedWidget) else 0)
