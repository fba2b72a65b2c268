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
        self.tabs = TabRow(theme, self)
        self.header = Header(theme, self)
        self.banner = Banner(theme, self)
        self.editor = EditorView(theme.editor_colors(), self)
        self.find_bar = FindBar(theme, self)
        self.status_line = StatusLine(theme, self)
        self._counting = Counting(self.editor, self.status_line)
        self.welcome = WelcomeView(theme, self)
        self.authors = AuthorLegend(theme, self)
        self.version = VersionView(theme, self)
        self.zoom = Zoom(self)
        for text in (self.editor, self.version):
            self.zoom.listen_to(text, text.body, text.body.viewport())
        self._pages = QStackedWidget(self)
        self._writing = _box(self.authors, self.editor)
        self._around = (_box(self.tabs, self.header), _box(self.status_line))
        for page in (self._writing, self.welcome, self.version):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._around[0])
        column.addWidget(self.banner)
        column.addWidget(self._pages, 1)
        column.addWidget(self.find_bar)
        column.addWidget(self._around[1])
        self.setMinimumWidth(_NARROWEST)
        scroll_bar = self.editor.body.verticalScrollBar()
        above, below = (self.tabs, self.header, self.banner, self.authors), (self.find_bar, self.status_line)
        for part in (*above, self.welcome, *below, scroll_bar):
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


def _box(*parts: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return box
