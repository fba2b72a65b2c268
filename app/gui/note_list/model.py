"""The notes of the list, held as plain facts; one changed note moves without disturbing the others."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gui.language import tr
from app.gui.note_list.dragging import mime_of
from app.gui.note_list.ordering import fits, sort_key
from core.facts import NoteFilter, NoteSummary, SearchHit
from core.ids import NoteId

Index = QModelIndex | QPersistentModelIndex
NOTE_ROLE = Qt.ItemDataRole.UserRole
SNIPPET_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class NoteListModel(QAbstractListModel):
    """Rows of NoteSummary, and for a search the snippet of each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: list[NoteSummary] = []
        self._snippets: Mapping[NoteId, str] = {}
        self._filter = NoteFilter()

    def show_notes(self, notes: Sequence[NoteSummary], wanted: NoteFilter) -> None:
        """Hold these notes, which are all that the filter wants, in its order."""
        self._reset(list(notes), {}, wanted)

    def show_hits(self, hits: Sequence[SearchHit], wanted: NoteFilter) -> None:
        """Hold what a search found."""
        self._reset([hit.note for hit in hits], {hit.note.id: hit.snippet for hit in hits}, wanted)

    def update_notes(self, notes: Sequence[NoteSummary]) -> None:
        """Take changed notes into their places: each may appear, move, change or go."""
        # Oldest first, so that among equal times the younger note stands above, as the store lists them.
        for note in sorted(notes, key=lambda note: note.created_at):
            self._update(note)

    def remove_notes(self, notes: Iterable[NoteId]) -> None:
        """Let go of notes that are not there any more."""
        for note in notes:
            if (row := self.row_of(note)) is not None:
                self._remove(row)

    def note_at(self, row: int) -> NoteSummary | None:
        """Give the note of a row."""
        return self._notes[row] if 0 <= row < len(self._notes) else None

    def row_of(self, note: NoteId | None) -> int | None:
        """Find the row of a note."""
        return next((row for row, known in enumerate(self._notes) if known.id == note), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        note = self.note_at(index.row())
        if note is None:
            return None
        if role == NOTE_ROLE:
            return note
        if role == SNIPPET_ROLE:
            return self._snippets.get(note.id)
        if role == Qt.ItemDataRole.DisplayRole:
            return note.title or tr("Untitled")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(note)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        return mime_of([self._notes[index.row()].id for index in indexes])

    def _reset(self, notes: list[NoteSummary], snippets: Mapping[NoteId, str], wanted: NoteFilter) -> None:
        self.beginResetModel()
        self._notes, self._snippets, self._filter = notes, snippets, wanted
        self.endResetModel()

    def _update(self, note: NoteSummary) -> None:
        row = self.row_of(note.id)
        if not fits(note, self._filter):
            if row is not None:
                self._remove(row)
            return
        if row is None:
            self._insert(note)
        else:
            self._replace(row, note)

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(_NOWHERE, row, row)
        del self._notes[row]
        self.endRemoveRows()

    def _insert(self, note: NoteSummary) -> None:
        row = self._place_for(note)
        self.beginInsertRows(_NOWHERE, row, row)
        self._notes.insert(row, note)
        self.endInsertRows()

    def _replace(self, row: int, note: NoteSummary) -> None:
        before, self._notes[row] = self._notes[row], note
        changed = self.index(row, 0)
        self.dataChanged.emit(changed, changed)
        if sort_key(before, self._filter.order) == sort_key(note, self._filter.order):
            return
        others = self._notes[:row] + self._notes[row + 1 :]
        self._move(row, self._place_among(others, note))

    def _move(self, row: int, target: int) -> None:
        if row == target:
            return
        # Qt counts the target before the row is taken out.
        self.beginMoveRows(_NOWHERE, row, row, _NOWHERE, target if target < row else target + 1)
        self._notes.insert(target, self._notes.pop(row))
        self.endMoveRows()

    def _place_for(self, note: NoteSummary) -> int:
        return self._place_among(self._notes, note)

    def _place_among(self, notes: Sequence[NoteSummary], note: NoteSummary) -> int:
        order = self._filter.order
        return bisect_left(notes, sort_key(note, order), key=lambda known: sort_key(known, order))


def _spoken(note: NoteSummary) -> str:
    marks = (tr("pinned") if note.pinned else "", *(f"#{tag}" for tag in note.tags), note.preview)
    return ", ".join((note.title or tr("Untitled"), *filter(None, marks)))
