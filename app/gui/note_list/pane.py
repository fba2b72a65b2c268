"""The middle pane: search field and new-note button, what is listed, the list or why it is empty."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.gui.card import NameLabel
from app.gui.language import tr
from app.gui.note_list.empty_state import NOTHING_FOUND, Emptiness, EmptyState
from app.gui.note_list.search_field import SearchField
from app.gui.note_list.view import NoteListView
from app.gui.theme import SPACE, IconButton, Theme, margins_along
from core.facts import NoteFilter, NoteSummary, SearchHit
from core.ids import NoteId


class NoteListPane(QFrame):
    """Shows notes or search hits; what they are is decided elsewhere."""

    new_note_asked = Signal()
    empty_trash_asked = Signal()

    def __init__(self, theme: Theme, now: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteListPane")
        self.show_sidebar = IconButton(theme, "sidebar", tr("Show or hide the sidebar"), parent=self)
        self.show_sidebar.hide()
        self.search = SearchField(theme, self)
        self.new_note = IconButton(theme, "compose", tr("New note"), parent=self)
        self.heading, self.count = NameLabel(tr("All notes")), QLabel()
        self.empty_trash = QPushButton(tr("Empty trash…"))
        self.order = IconButton(theme, "sort", tr("Sort by …"), parent=self)
        self.save_search = QPushButton(tr("Save"))
        self.save_search.setToolTip(tr("Save this search"))
        self.save_search.setAccessibleName(tr("Save this search"))
        self.view = NoteListView(theme, now, self)
        self.empty = EmptyState(theme, self)
        self._shows_trash = False
        self._tells_count = True
        self._pages = QStackedWidget(self)
        self._arrange()
        self._connect()
        theme.dress(self)

    def show_place(self, name: str, emptiness: Emptiness) -> None:
        """Name the place that is listed, and what is said while nothing is in it."""
        self.show_name(name)
        self.empty.show_emptiness(emptiness)
        self.order.show()
        self.save_search.hide()

    def show_name(self, name: str) -> None:
        """Name the place that is listed."""
        self.heading.setText(name)

    def show_notes(self, notes: Sequence[NoteSummary], wanted: NoteFilter) -> None:
        """List these notes."""
        self._shows_trash = wanted.trashed is True
        self.view.keeping_place(lambda: self.view.notes.show_notes(notes, wanted))
        self._settle()

    def add_notes(self, notes: Sequence[NoteSummary]) -> None:
        """List these notes below those that are listed."""
        self.view.keeping_place(lambda: self.view.notes.add_notes(notes))
        self._settle()

    def update_notes(self, notes: Sequence[NoteSummary]) -> None:
        """Put changed notes into their places."""
        self.view.keeping_place(lambda: self.view.notes.update_notes(notes))
        self._settle()

    def remove_notes(self, notes: AbstractSet[NoteId]) -> None:
        """Let go of notes that are not there any more."""
        if any(self.view.notes.row_of(note) is not None for note in notes):
            self.view.keeping_place(lambda: self.view.notes.remove_notes(notes))
            self._settle()

    @contextmanager
    def painted_once(self) -> Iterator[None]:
        """Let notes come and go several times; paint them, and tell how many there are, at the end."""
        with self.view.painted_once():
            self._tells_count = False
            try:
                yield
            finally:
                self._tells_count = True
                self._tell_count()

    def show_hits(self, hits: Sequence[SearchHit], wanted: NoteFilter) -> None:
        """List what a search found."""
        self._shows_trash = False
        self.heading.setText(tr("Search"))
        self.empty.show_emptiness(NOTHING_FOUND)
        self.order.hide()
        self.save_search.show()
        self.view.keeping_place(lambda: self.view.notes.show_hits(hits, wanted))
        self._settle()

    def enter(self) -> None:
        """Give the focus to the list, at the note one was at or the first; if it is empty, to its button."""
        if not self.view.notes.rowCount():
            way_out = self.empty.button if self.empty.button.isVisibleTo(self.empty) else self.search
            way_out.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.view.current_note() is None:
            self.view.setCurrentIndex(self.view.notes.index(0, 0))

    def _settle(self) -> None:
        count = self.view.notes.rowCount()
        if self._tells_count:
            self._tell_count()
        self.empty_trash.setVisible(self._shows_trash and count > 0)
        self._pages.setCurrentWidget(self.view if count else self.empty)

    def _tell_count(self) -> None:
        count = self.view.notes.rowCount()
        told = f"{count:,}" if count else ""
        if told != self.count.text():
            # The whole window is arranged anew for it.
            self.count.setText(told)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE.medium, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top_row())
        column.addLayout(self._heading_row())
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.empty)
        column.addWidget(self._pages)
        self.setMinimumWidth(220)

    def _top_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(margins_along(SPACE.medium, 0, SPACE.small, 0))
        row.setSpacing(SPACE.hair)
        row.addWidget(self.show_sidebar)
        row.addWidget(self.search)
        row.addWidget(self.new_note)
        return row

    def _heading_row(self) -> QHBoxLayout:
        self.heading.setProperty("role", "heading")
        self.count.setProperty("role", "faint")
        self.empty_trash.setProperty("role", "link")
        self.empty_trash.hide()
        self.save_search.setProperty("role", "link")
        self.save_search.hide()
        # The row stays as high, and the number where it is.
        kept = self.order.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.order.setSizePolicy(kept)
        row = QHBoxLayout()
        row.setContentsMargins(margins_along(SPACE.large + SPACE.hair, SPACE.medium, SPACE.small, SPACE.hair))
        row.setSpacing(SPACE.small)
        row.addWidget(self.heading, 1)
        row.addWidget(self.empty_trash)
        row.addWidget(self.save_search)
        row.addWidget(self.count)
        row.addWidget(self.order)
        return row

    def _connect(self) -> None:
        self.new_note.clicked.connect(self.new_note_asked)
        self.empty_trash.clicked.connect(self.empty_trash_asked)
        self.search.left_downwards.connect(self.enter)
        self.empty.acted.connect(self._act)

    def _act(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.new_note_asked.emit()
