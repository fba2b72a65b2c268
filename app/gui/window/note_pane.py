"""The right pane: tabs, header, messages, the editor or the welcome, and the status line."""

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from app.gui.banner import Banner
from app.gui.editor.editor_view import EditorView
from app.gui.status_line import StatusLine
from app.gui.tabs import TabRow
from app.gui.theme import Theme
from app.gui.welcome import WelcomeView
from app.gui.window.header import Header

_NARROWEST = 320


class NotePane(QFrame):
    """Stacks the parts that belong to the open note."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notePane")
        self._theme = theme
        self.tabs = TabRow(theme, self)
        self.header = Header(theme, self)
        self.banner = Banner(theme, self)
        self.editor = EditorView(theme.editor_colors(), self)
        self.status_line = StatusLine(theme, self)
        self.welcome = WelcomeView(theme, self)
        self._pages = QStackedWidget(self)
        for page in (self.editor, self.welcome):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.header)
        column.addWidget(self.banner)
        column.addWidget(self._pages, 1)
        column.addWidget(self.status_line)
        self.setMinimumWidth(_NARROWEST)
        scroll_bar = self.editor.body.verticalScrollBar()
        for part in (self.tabs, self.header, self.banner, self.welcome, self.status_line, scroll_bar):
            theme.dress(part)
        theme.changed.connect(self._dress)

    def show_welcome(self, is_shown: bool) -> None:
        """Show the welcome in the place of the editor, or the editor."""
        self._pages.setCurrentWidget(self.welcome if is_shown else self.editor)

    def _dress(self) -> None:
        self.editor.set_colors(self._theme.editor_colors())
