"""The rows of the sidebar as Qt's items; notes and notebooks are dropped on them, names edited in place."""

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from app.gui.language import tr
from app.gui.note_list.dragging import NOTES_FORMAT, notes_of
from app.gui.sidebar.content import Entry
from app.gui.sidebar.places import Place
from core.facts import NoteFilter

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole
_NOTEBOOK_FORMAT = "application/x-tandem-notebook"


class SidebarModel(QStandardItemModel):
    """Holds one item for each Entry; rows that stay are kept, and so is what is chosen and folded of them."""

    renamed = Signal(object, str)
    notes_dropped = Signal(list, object)
    notebook_dropped = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._unfilled: deque[tuple[QStandardItem, Entry]] = deque()

    def is_same_tree(self, entries: Sequence[Entry]) -> bool:
        """Tell whether these entries stand for the rows that are there."""
        return _shape(entries) == _shape(self._entries)

    def arrange(self, entries: tuple[Entry, ...]) -> None:
        """Have the rows of this tree; what those that stay say of it is brought by `fill`."""
        root = self.invisibleRootItem()
        if not self.is_same_tree(entries):
            _arrange(root, entries)
        self._unfilled = deque(_paired(root, entries))
        self._entries = entries

    def fill(self, most: int) -> bool:
        """Bring at most so many rows up to date; False when no more are left."""
        while self._unfilled and most:
            most -= _fill(*self._unfilled.popleft())
        return bool(self._unfilled)

    def entry(self, index: Index) -> Entry | None:
        """Give the entry of a row."""
        found = index.data(ENTRY_ROLE)
        return found if isinstance(found, Entry) else None

    def place(self, index: Index) -> Place | None:
        """Give the place of a row; None for a heading."""
        entry = self.entry(index)
        return entry.place if entry else None

    def index_of(self, place: Place) -> QModelIndex:
        """Find the row of a place; not valid when there is none."""
        for item in self.items():
            if self.place(item.index()) == place:
                return item.index()
        return QModelIndex()

    def place_that_lists(self, wanted: NoteFilter | None) -> Place | None:
        """Find the place whose notes are these; None when there is none."""
        places = (self.place(item.index()) for item in self.items())
        return next((place for place in places if place and place.wanted == wanted), None)

    def homes_of(self, notebook: Place) -> list[Place]:
        """Give the places that a notebook can be moved to: its space, and all that are not within it."""
        places = [place for item in self.items() if (place := self._home(item, notebook)) is not None]
        return places if notebook.notebook else []

    def items(self) -> Iterator[QStandardItem]:
        """Give all rows from top to bottom."""
        yield from _below(self.invisibleRootItem())

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        if role != Qt.ItemDataRole.EditRole:
            return super().setData(index, value, role)
        name, place = str(value).strip(), self.place(index)
        if name and place is not None and name != index.data():
            self.renamed.emit(place, name)
        return True

    def mimeTypes(self) -> list[str]:  # noqa: N802
        return [NOTES_FORMAT, _NOTEBOOK_FORMAT]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        mime = QMimeData()
        dragged = [place.notebook for index in indexes if (place := self.place(index)) and place.notebook]
        mime.setData(_NOTEBOOK_FORMAT, "".join(dragged[:1]).encode())
        return mime

    def canDropMimeData(  # noqa: N802
        self,
        data: QMimeData,
        action: Qt.DropAction,  # noqa: ARG002
        row: int,  # noqa: ARG002
        column: int,  # noqa: ARG002
        parent: Index,
    ) -> bool:
        place, notebook = self.place(parent), self._notebook_of(data)
        if place is None or notebook is not None:
            return notebook is not None and place in self.homes_of(notebook)
        return data.hasFormat(NOTES_FORMAT) and (place.takes_notes or place.is_trash)

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        notebook, place = self._notebook_of(data), self.place(parent)
        if notebook is not None:
            self.notebook_dropped.emit(notebook, place)
        else:
            self.notes_dropped.emit(notes_of(data), place)
        return False  # the view must not take the dragged rows out of the list itself

    def _notebook_of(self, data: QMimeData) -> Place | None:
        """Find the notebook that is dragged; None for anything else."""
        dragged = bytes(data.data(_NOTEBOOK_FORMAT).data()).decode()
        places = (self.place(item.index()) for item in self.items())
        return next((place for place in places if dragged and place and place.notebook == dragged), None)

    def _home(self, item: QStandardItem, notebook: Place) -> Place | None:
        place = self.place(item.index())
        above = [place]
        step = item.parent()
        while step is not None:
            above.append(self.place(step.index()))
            step = step.parent()
        is_one = place is not None and place.takes_notes and place.space == notebook.space
        return place if is_one and notebook not in above else None


def _arrange(parent: QStandardItem, entries: Sequence[Entry]) -> None:
    """Take rows out, move and insert them until they are those of these entries."""
    wanted = {_key(entry) for entry in entries}
    for row in reversed(range(parent.rowCount())):
        if _key_at(parent, row) not in wanted:
            parent.removeRow(row)
    known = {_key_at(parent, row) for row in range(parent.rowCount())}
    row = 0
    while row < len(entries):
        entry = entries[row]
        if new := list(takewhile(lambda entry: _key(entry) not in known, entries[row:])):
            # The view arranges itself once for all of them.
            parent.insertRows(row, _items(new))
            row += len(new)
            continue
        if _key_at(parent, row) != _key(entry):
            before = next(at for at in range(row, parent.rowCount()) if _key_at(parent, at) == _key(entry))
            parent.insertRow(row, parent.takeRow(before))
        _arrange(parent.child(row), entry.children)
        row += 1


def _paired(parent: QStandardItem, entries: Sequence[Entry]) -> Iterator[tuple[QStandardItem, Entry]]:
    for row, entry in enumerate(entries):
        item = parent.child(row)
        yield item, entry
        yield from _paired(item, entry.children)


def _items(entries: Sequence[Entry]) -> list[QStandardItem]:
    """Make items with all that is below them: the view arranges itself once, not for each."""
    items = []
    for entry in entries:
        item = QStandardItem(entry.name)
        _fill(item, entry)
        item.appendRows(_items(entry.children))
        items.append(item)
    return items


def _fill(item: QStandardItem, entry: Entry) -> bool:
    """Let a row say what is so; False when it did."""
    if item.data(ENTRY_ROLE) == entry:
        return False
    item.setText(entry.name)
    item.setData(entry, ENTRY_ROLE)
    item.setFlags(_flags(entry))
    named = f"{entry.name} ({entry.origin})" if entry.origin else entry.name
    item.setToolTip(named if entry.origin else "")
    notes = tr("{count} notes", entry.count) if entry.count is not None else ""
    spoken = ", ".join(filter(None, (named, notes)))
    item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    return True


def _flags(entry: Entry) -> Qt.ItemFlag:
    if entry.place is None:
        return Qt.ItemFlag.NoItemFlags
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    if entry.place.notebook is not None:
        flags |= Qt.ItemFlag.ItemIsDragEnabled
    if entry.place.takes_notes:
        return flags | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDropEnabled
    if entry.place.can_be_renamed:
        return flags | Qt.ItemFlag.ItemIsEditable
    return flags | Qt.ItemFlag.ItemIsDropEnabled if entry.place.is_trash else flags


def _shape(entries: Sequence[Entry]) -> tuple[Any, ...]:
    return tuple((_key(entry), _shape(entry.children)) for entry in entries)


def _key(entry: Entry) -> Place | str:
    """What makes a row the same under another name: its place; of a heading the name."""
    return entry.place or entry.name


def _key_at(parent: QStandardItem, row: int) -> Place | str:
    entry: Entry = parent.child(row).data(ENTRY_ROLE)
    return _key(entry)


def _below(item: QStandardItem) -> Iterator[QStandardItem]:
    for row in range(item.rowCount()):
        child = item.child(row)
        yield child
        yield from _below(child)
