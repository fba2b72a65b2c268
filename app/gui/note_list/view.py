"""The list of notes as a view: keys, context menu, and what stays in place when the notes change."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.gui.language import tr
from app.gui.note_list.delegate import NoteDelegate
from app.gui.note_list.model import NoteListModel
from app.gui.note_list.row_pictures import ROW_HEIGHT
from app.gui.theme import Theme
from core.facts import NoteSummary
from core.ids import NoteId


class NoteListView(QTableView):
    """Shows one note after another; `chosen` carries the note the user went to.

    It is a table of one column: QListView asks for every row anew whenever one comes or goes, and of a
    hundred thousand that takes half a second.

    A click with Ctrl or the middle button asks for a tab; one with Shift or Alt marks several notes.
    """

    chosen = Signal(object)
    tab_asked = Signal(object)
    trash_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, theme: Theme, now: Callable[[], float], parent: QWidget) -> None:
        super().__init__(parent)
        self.notes = NoteListModel(self)
        self.setObjectName("noteList")
        self.setAccessibleName(tr("Notes"))
        self.setModel(self.notes)
        self._delegate = NoteDelegate(theme, now, self)
        self.setItemDelegate(self._delegate)
        self._configure()
        self._is_restoring = False
        self._awaited: NoteId | None = None
        self.selectionModel().currentChanged.connect(self._tell_current)
        theme.changed.connect(self.viewport().update)

    def current_note(self) -> NoteSummary | None:
        """Give the note the user is at."""
        return self.notes.note_at(self.currentIndex().row())

    def selected_notes(self) -> list[NoteSummary]:
        """Give all marked notes, from top to bottom."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [note for row in rows if (note := self.notes.note_at(row))]

    def select_note(self, note: NoteId | None) -> bool:
        """Go to a note without telling; False when the list does not hold it."""
        self._awaited = None
        row = self.notes.row_of(note)
        self._is_restoring = True
        if row is None:
            self.selectionModel().clear()
        else:
            index = self.notes.index(row, 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._is_restoring = False
        return row is not None

    def select_when_listed(self, note: NoteId | None) -> None:
        """Go to a note as soon as the list holds it."""
        if not self.select_note(note):
            self._awaited = note

    def keeping_place(self, change: Callable[[], None]) -> None:
        """Let the rows change while the selected note and what is seen stay where they are."""
        selected, place = self.current_note(), self._place()
        wanted = self._awaited or (selected.id if selected else None)
        self._is_restoring = True
        change()
        now = self.current_note()
        if (now.id if now else None) != wanted and not self.select_note(wanted):
            # A long list comes in parts, and the note may be in a later one.
            self._awaited = wanted
        self._is_restoring = False
        self._go_back_to(place)

    @contextmanager
    def painted_once(self) -> Iterator[None]:
        """Let the rows change several times, and paint what came of it at the end of the block."""
        self.setUpdatesEnabled(False)
        try:
            yield
        finally:
            self.setUpdatesEnabled(True)

    def draw_ahead(self) -> Iterator[None]:
        """Draw what is to be painted for the rows in view, and stop after each that was not drawn yet."""
        if not self.isVisible() or not self.viewport().width():
            return
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        first, last = (self.rowAt(y) for y in (0, self.viewport().height() - 1))
        for row in range(first, 1 + (last if last >= 0 else self.notes.rowCount() - 1)):
            index = self.notes.index(row, 0)
            option.rect = self.visualRect(index)
            if self._delegate.draw_ahead(option, index):
                yield

    def neighbour_of_selection(self) -> NoteSummary | None:
        """Give the note that comes into view when the marked ones leave: the one below, else above."""
        rows = [index.row() for index in self.selectedIndexes()]
        if not rows:
            return None
        return self.notes.note_at(max(rows) + 1) or self.notes.note_at(min(rows) - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.selected_notes():
            self.trash_asked.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        note = self.notes.note_at(self.indexAt(event.position().toPoint()).row())
        if note is not None and _asks_for_tab(event):
            self.tab_asked.emit(note)
            return
        super().mousePressEvent(event)

    def selectionCommand(  # noqa: N802
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        if isinstance(event, QMouseEvent) and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            return QItemSelectionModel.SelectionFlag.Toggle
        return super().selectionCommand(index, event)

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self.notes.rowCount() - 1,
        }
        if action in ends:
            return self.notes.index(ends[action], 0)
        return super().moveCursor(action, modifiers)

    def _configure(self) -> None:
        self._configure_rows()
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.menu_asked)

    def _configure_rows(self) -> None:
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)

    def _tell_current(self) -> None:
        if not self._is_restoring:
            self._awaited = None
            self.chosen.emit(self.current_note())

    def _place(self) -> tuple[NoteId | None, int]:
        """Tell which note is topmost and how many of its pixels are hidden; None at the very top."""
        row, hidden = divmod(self.verticalScrollBar().value(), ROW_HEIGHT)
        note = self.notes.note_at(row) if row or hidden else None
        return (note.id if note else None, hidden)

    def _go_back_to(self, place: tuple[NoteId | None, int]) -> None:
        note, hidden = place
        row = self.notes.row_of(note)
        self.executeDelayedItemsLayout()
        if row is not None:
            self.verticalScrollBar().setValue(row * ROW_HEIGHT + hidden)
        elif note is None:
            self.verticalScrollBar().setValue(0)


def _asks_for_tab(event: QMouseEvent) -> bool:
    is_control_click = event.button() is Qt.MouseButton.LeftButton and (
        event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )
    return is_control_click or event.button() is Qt.MouseButton.MiddleButton
