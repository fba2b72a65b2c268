"""The right pane: tabs, header, messages, the editor or the welcome, and the status line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from app.gui.banner import Banner
from app.gui.editor.editor_view import EditorView
from app.gui.find_bar import FindBar
from app.gui.history import AuthorLegend, VersionView
from app.gui.status_line import Counting, StatusLine
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
        self._writing = QWidget(self._pages)
        self.authors = AuthorLegend(theme, self._writing)
        self.editor = EditorView(theme.editor_colors(), self._writing)
        self.welcome = WelcomeView(theme, self._pages)
        self.version = VersionView(theme, self._pages)
        self.find_bar = FindBar(theme, self)
        self.status_line = StatusLine(theme, below)
        self._counting = Counting(self.editor, self.status_line)
        self.zoom = Zoom(self)
        for text in (self.editor, self.version):
            self.zoom.listen_to(text, text.body, text.body.viewport())
        _fill(self._writing, self.authors, self.editor)
        for page in (self._writing, self.welcome, self.version):
            self._pages.addWidget(page)
        _fill(above, self.tabs, self.header)
        _fill(below, self.status_line)
        _fill(self, above, self.banner, self._pages, self.find_bar, below)
        self._around = (above, below)
        self.setMinimumWidth(_NARROWEST)
        scroll_bar = self.editor.body.verticalScrollBar()
        around = (self.tabs, self.header, self.banner, self.authors, self.find_bar, self.status_line)
        for part in (*around, self.welcome, scroll_bar):
            theme.dress(part)
        theme.changed.connect(self._dress)
        self.zoom.changed.connect(self._dress)

    def show_welcome(self, is_shown: bool) -> None:
        """Show the welcome in the place of the editor, or the editor."""
        self._pages.setCurrentWidget(self.welcome if is_shown else self._writing)
        if is_shown:
            self.welcome_shown.emit()

    def show_version(self, is_shown: bool) -> None:
        """Show an old version in the place of the editor, or the editor."""
        self._pages.setCurrentWidget(self.version if is_shown else self._writing)

    def set_bare(self, is_bare: bool) -> None:
        """Show only messages and text, or what is around them, too."""
        for part in self._around:
            part.setVisible(not is_bare)

    def enter(self) -> None:
        """Give the focus to what is on screen: the text, or the welcome."""
        focused = (self.editor.body, self.welcome, self.version.body)
        focused[self._pages.currentIndex()].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _dress(self) -> None:
        colors = self._theme.editor_colors()
        for page in (self.editor, self.version):
            page.set_colors(colors.with_size(self.zoom.sized(colors.body_size)))


def _fill(box: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, 1 if isinstance(part, QStackedWidget | EditorView) else 0)
