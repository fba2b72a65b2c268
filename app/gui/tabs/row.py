"""The row of tabs above the note: follows the tabs and their notes' titles; hidden while there is one."""

from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.gui.language import tr
from app.gui.tabs.tab_bar import TabBar, TabWords
from app.gui.tabs.tabs import Tab, Tabs
from app.gui.theme import SPACE, IconButton, Theme
from core.documents import DocumentChange
from core.events import Unsubscribe
from core.ids import NoteId
from core.notes import OpenNote

_HEIGHT = 42


class HeldNotes(Protocol):
    """The notes that are open, and who tells when there are others."""

    @property
    def held(self) -> Iterable[OpenNote]: ...

    def follow(self, callback: Callable[[], None]) -> None: ...


class TabRow(QFrame):
    """Shows the tabs of one window."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabRow")
        self.setFixedHeight(_HEIGHT)
        self.bar = TabBar(theme, self)
        self.add = IconButton(theme, "plus", tr("New tab"), parent=self)
        self._tabs = Tabs()
        self._titles: dict[NoteId, str] = {}
        self._watched: dict[NoteId, Unsubscribe] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.small, SPACE.hair, SPACE.small, SPACE.hair)
        row.setSpacing(SPACE.hair)
        row.addWidget(self.bar)
        row.addWidget(self.add)
        row.addStretch(1)
        self.hide()

    def follow(self, tabs: Tabs, notes: HeldNotes) -> None:
        """Show these tabs from now on, with the titles of the notes that are held."""
        self._tabs = tabs
        tabs.follow(self._show)
        notes.follow(lambda: self._watch(notes.held))
        self.bar.gone_to.connect(tabs.go_to)
        self.bar.close_asked.connect(tabs.close)
        self.bar.tabMoved.connect(tabs.move)
        self.add.clicked.connect(lambda: tabs.add(None))
        self._show()

    def _watch(self, held: Iterable[OpenNote]) -> None:
        notes = {opened.id: opened for opened in held}
        for gone in self._watched.keys() - notes.keys():
            self._watched.pop(gone)()
        for note, opened in notes.items():
            if note not in self._watched:
                self._watched[note] = self._observe(opened)
        self._show()

    def _observe(self, opened: OpenNote) -> Unsubscribe:
        self._titles[opened.id] = opened.document.title

        def follow(change: DocumentChange) -> None:
            if change.title_changed:
                self._titles[opened.id] = opened.document.title
                self._show()
            # What is done in a window of this app tells its origin.
            if not change.origin and (change.body or change.title_changed):
                self._tabs.mark(opened.id)

        return opened.document.observe(follow)

    def _show(self) -> None:
        self.bar.show_tabs([self._words(tab) for tab in self._tabs], self._tabs.index)
        self.setVisible(len(self._tabs) > 1)

    def _words(self, tab: Tab) -> TabWords:
        if tab.note is None:
            return TabWords(tr("New tab"))
        return TabWords(self._titles.get(tab.note, "…") or tr("Untitled"), tab.has_news)
