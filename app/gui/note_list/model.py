"""The notes of the list, held as plain facts; one changed note moves without disturbing the others."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
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
NEWS_ROLE = Qt.ItemDataRole.UserRole + 2
_NOWHERE = QModelIndex()


class NoteListModel(QAbstractListModel):
    """Rows of NoteSummary, and for a search the snippet of each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.has_news: Callable[[NoteId], bool] = lambda _note: False
        """Whether others wrote in a note since it was seen here."""
        self._notes: list[NoteSummary] = []
        self._known: dict[NoteId, NoteSummary] = {}
        self._snippets: Mapping[NoteId, str] = {}
        self._filter = NoteFilter()
        self._answers: dict[int, Callable[[NoteSummary], Any]] = {
            NOTE_ROLE: lambda note: note,
            SNIPPET_ROLE: lambda note: self._snippets.get(note.id),
            NEWS_ROLE: lambda note: self.has_news(note.id),
            Qt.ItemDataRole.DisplayRole: lambda note: note.title or tr("Untitled"),
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
        }

    def show_notes(self, notes: Sequence[NoteSummary], wanted: NoteFilter) -> None:
        """Hold these notes, which are all that the filter wants, in its order."""
        self._reset(list(notes), {}, wanted)

    def show_hits(self, hits: Sequence[SearchHit], wanted: NoteFilter) -> None:
        """Hold what a search found."""
        self._reset([hit.note for hit in hits], {hit.note.id: hit.snippet for hit in hits}, wanted)

    def add_notes(self, notes: Sequence[NoteSummary]) -> None:
        """Take in the notes that follow in the list's order; those that are held already are passed over."""
        last = sort_key(self._notes[-1], self._filter.order) if self._notes else ()
        following, others = list[NoteSummary](), list[NoteSummary]()
        for note in notes:
            if note.id not in self._known and fits(note, self._filter):
                in_order = sort_key(note, self._filter.order) >= last
                (following if in_order else others).append(note)
        self._append(following)
        self.update_notes(others)

    def update_notes(self, notes: Sequence[NoteSummary]) -> None:
        """Take changed notes into their places: each may appear, move, change or go."""
        new = [note for note in notes if note.id not in self._known]
        for note in notes:
            if note.id in self._known:
                self._update(note)
        self._insert([note for note in new if fits(note, self._filter)])

    def remove_notes(self, notes: Iterable[NoteId]) -> None:
        """Let go of notes that are not there any more."""
        for note in notes:
            if (row := self.row_of(note)) is not None:
                self._remove(row)

    def show_news(self, note: NoteId) -> None:
        """Show a note anew that has news from now on, or has none any more."""
        if (row := self.row_of(note)) is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def note_at(self, row: int) -> NoteSummary | None:
        """Give the note of a row."""
        return self._notes[row] if 0 <= row < len(self._notes) else None

    def row_of(self, note: NoteId | None) -> int | None:
        """Find the row of a note."""
        known = self._known.get(note) if note is not None else None
        return None if known is None else self._row_of(known)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        note = self.note_at(index.row())
        answer = self._answers.get(role) if note is not None else None
        return None if note is None or answer is None else answer(note)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        return mime_of([self._notes[index.row()].id for index in indexes])

    def _spoken(self, note: NoteSummary) -> str:
        title = note.title or tr("Untitled")
        return tr("{title}, changed by somebody else", title=title) if self.has_news(note.id) else title

    def _reset(self, notes: list[NoteSummary], snippets: Mapping[NoteId, str], wanted: NoteFilter) -> None:
        self.beginResetModel()
        self._notes, self._snippets, self._filter = notes, snippets, wanted
        self._known = {note.id: note for note in notes}
        self.endResetModel()

    def _row_of(self, note: NoteSummary) -> int:
        """Find a note that is held, where its order says; what a search found has another order."""
        row = self._place_for(note)
        if row < len(self._notes) and self._notes[row] is note:
            return row
        return next(row for row, known in enumerate(self._notes) if known is note)

    def _append(self, notes: Sequence[NoteSummary]) -> None:
        if notes:
            self.beginInsertRows(_NOWHERE, len(self._notes), len(self._notes) + len(notes) - 1)
            self._notes += notes
            self._known.update((note.id, note) for note in notes)
            self.endInsertRows()

    def _update(self, note: NoteSummary) -> None:
        row = self._row_of(self._known[note.id])
        if fits(note, self._filter):
            self._replace(row, note)
        else:
            self._remove(row)

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(_NOWHERE, row, row)
        del self._known[self._notes.pop(row).id]
        self.endRemoveRows()

    def _insert(self, notes: Sequence[NoteSummary]) -> None:
        """Take in notes that are not held; a view is told once of all that come to lie together."""
        # Among equal times the younger note stands above, as the store lists them.
        youngest_first = sorted(notes, key=lambda note: note.created_at, reverse=True)
        in_order = sorted(youngest_first, key=lambda note: sort_key(note, self._filter.order))
        # From below, so that the places above stay what they are.
        for row, together in groupby(reversed(in_order), key=self._place_for):
            neighbours = list(together)[::-1]
            self.beginInsertRows(_NOWHERE, row, row + len(neighbours) - 1)
            self._notes[row:row] = neighbours
            self._known.update((note.id, note) for note in neighbours)
            self.endInsertRows()

    def _replace(self, row: int, note: NoteSummary) -> None:
        before, self._notes[row] = self._notes[row], note
        self._known[note.id] = note
        changed = self.index(row, 0)
        self.dataChanged.emit(changed, changed)
        if sort_key(before, self._filter.order) == sort_key(note, self._filter.order):
            return
        above = self._place_for(note, end=row)
        self._move(row, above if above < row else self._place_for(note, start=row + 1) - 1)

    def _move(self, row: int, target: int) -> None:
        if row == target:
            return
        # Qt counts the target before the row is taken out.
        self.beginMoveRows(_NOWHERE, row, row, _NOWHERE, target if target < row else target + 1)
        self._notes.insert(target, self._notes.pop(row))
        self.endMoveRows()

    def _place_for(self, note: NoteSummary, start: int = 0, end: int | None = None) -> int:
        order = self._filter.order
        wanted = sort_key(note, order)
        return bisect_left(self._notes, wanted, start, end, key=lambda known: sort_key(known, order))
