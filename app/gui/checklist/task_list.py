"""The list of open tasks: the title of a note, and below it each of its tasks with a box."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.gui.language import tr
from core.ids import NoteId, SpaceId
from core.markdown import Task, plain_text
from core.notes.checklist import NoteTasks

_TASK_ROLE = Qt.ItemDataRole.UserRole
_CHECKABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
_READABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_MOST_WRAPPED = 1000
"""Rows that may have several lines. Of more each has one: all are measured whenever one comes or goes."""


class TaskList(QListWidget):
    """Holds the notes that were read, and asks for more when it is scrolled to its end.

    Its items are Qt's own, as a model in Python is asked for each of very many rows whenever one changes.
    """

    more_wanted = Signal()
    chosen = Signal(str, object)
    """A note's id and the `Task` in it that was clicked or entered."""
    ticked = Signal(str, object)

    def __init__(self, may_write: Callable[[SpaceId], bool]) -> None:
        super().__init__()
        self._may_write = may_write
        self._shown: list[NoteTasks] = []
        self._has_more = False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._measure()
        # Enter as well as a click, wherever a double click is the system's way.
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.itemChanged.connect(self._tick)
        self.verticalScrollBar().valueChanged.connect(self._look_at_end)
        self.verticalScrollBar().rangeChanged.connect(self._look_at_end)

    def texts(self) -> list[str]:
        """What stands in the list, from top to bottom."""
        return [self.item(row).text() for row in range(self.count())]

    def show_notes(self, found: Sequence[NoteTasks], *, has_more: bool) -> None:
        """Hold these; the rows of those that are held already, as the same objects, are not touched.

        Those that stay must have the same order as before.
        """
        marked = self.currentRow()
        with self._kept_in_view():
            self.blockSignals(True)
            self._remove_all_but(found)
            self._add_missing(found)
            self.blockSignals(False)
            self._measure()
        if self.currentRow() < 0 <= marked:
            self.setCurrentRow(min(marked, self.count() - 1))
        self._has_more = has_more

    def _remove_all_but(self, found: Sequence[NoteTasks]) -> None:
        staying, row = {id(each) for each in found}, self.count()
        for each in reversed(self._shown):
            row -= _length(each)
            if id(each) not in staying:
                for _ in range(_length(each)):
                    self.takeItem(row)
        self._shown = [each for each in self._shown if id(each) in staying]

    def _add_missing(self, found: Sequence[NoteTasks]) -> None:
        row, waiting = 0, iter(self._shown)
        following = next(waiting, None)
        for each in found:
            if each is following:
                following = next(waiting, None)
            else:
                for at, item in enumerate(self._items(each)):
                    self.insertItem(row + at, item)
            row += _length(each)
        self._shown = list(found)

    def _items(self, each: NoteTasks) -> Iterator[QListWidgetItem]:
        title = QListWidgetItem(each.note.title or tr("Untitled"))
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        title.setFlags(Qt.ItemFlag.NoItemFlags)
        yield title
        may_write = self._may_write(each.note.space)
        for task in each.tasks:
            words = plain_text(task.text).strip()
            item = QListWidgetItem(words or tr("No text yet"))
            item.setToolTip(words)
            item.setData(_TASK_ROLE, (each.note.id, task))
            item.setFlags(_CHECKABLE if may_write else _READABLE)
            item.setCheckState(Qt.CheckState.Unchecked)
            yield item

    @contextmanager
    def _kept_in_view(self) -> Iterator[None]:
        """Leave the row at the top there, or what took its place; who is at the very top sees what is new."""
        bar = self.verticalScrollBar()
        scrolled, top = bar.value(), QPersistentModelIndex(self.indexAt(QPoint(1, 1)))
        yield
        if scrolled and top.isValid():
            self.scrollTo(self.model().index(top.row(), 0), QListWidget.ScrollHint.PositionAtTop)
        else:
            bar.setValue(scrolled)

    def _measure(self) -> None:
        is_short = self.count() <= _MOST_WRAPPED
        self.setUniformItemSizes(not is_short)
        self.setWordWrap(is_short)

    def _look_at_end(self) -> None:
        bar = self.verticalScrollBar()
        if self._has_more and bar.value() + bar.pageStep() >= bar.maximum():
            self._has_more = False
            self.more_wanted.emit()

    def _choose(self, index: QModelIndex) -> None:
        chosen: tuple[NoteId, Task] | None = index.data(_TASK_ROLE)
        item = self.item(index.row())
        # A click on the box is no wish to go there.
        if chosen is not None and item.checkState() is Qt.CheckState.Unchecked:
            self.chosen.emit(*chosen)

    def _tick(self, item: QListWidgetItem) -> None:
        chosen: tuple[NoteId, Task] | None = item.data(_TASK_ROLE)
        if chosen is not None and item.checkState() is Qt.CheckState.Checked:
            # Ticked once; what follows is told as a change of the item, too.
            item.setData(_TASK_ROLE, None)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.ticked.emit(*chosen)


def _length(each: NoteTasks) -> int:
    """Count the rows of a note."""
    return 1 + len(each.tasks)
