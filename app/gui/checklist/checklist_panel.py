"""A panel with the open tasks of all notes: a click goes to one, its box ticks it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from app.gui.inspector import InspectorPanel
from app.gui.language import tr
from app.gui.tasks import Refresher, Tasks
from app.gui.theme import SPACE, Theme
from core.events import NotesChanged
from core.ids import NoteId, SpaceId
from core.markdown import Task
from core.notes import Library, OpenNote
from core.notes.checklist import NoteTasks, open_tasks, tick

_PAUSE = 0.3
_MOST_NOTES = 100
_TASK_ROLE = Qt.ItemDataRole.UserRole
_CHECKABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
_READABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ChecklistPanel(InspectorPanel):
    """Lists tasks below the titles of their notes while it is on screen, whichever note is open."""

    id = "checklist"
    icon = "checklist"
    task_chosen = Signal(str, object)
    """A note's id and the `Task` in it that was clicked or entered."""

    def __init__(
        self, theme: Theme, library: Library, tasks: Tasks, may_write: Callable[[SpaceId], bool]
    ) -> None:
        super().__init__()
        self.name = tr("Open tasks")
        self.list = QListWidget()
        self.hint = QLabel(
            tr("Lines that begin with - [ ] are tasks. Those that are open, in any note, appear here.")
        )
        self._library, self._tasks, self._may_write = library, tasks, may_write
        self._refresher = Refresher(tasks, "read open tasks", self._read, _PAUSE)
        self._unsubscribe: Callable[[], None] | None = None
        self._shown: list[NoteTasks] | None = None
        self._lay_out(theme)
        # Enter as well as a click, wherever a double click is the system's way.
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.list.itemChanged.connect(self._tick)

    def show_note(self, opened: OpenNote | None) -> None:
        """Nothing changes: the tasks are those of all notes."""

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._unsubscribe is None:
            self._unsubscribe = self._library.events.subscribe(NotesChanged, lambda _: self._refresher.ask())
            self._refresher.ask()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None

    def texts(self) -> list[str]:
        """What stands in the list, from top to bottom."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    async def _read(self) -> None:
        if self._unsubscribe is None:
            return
        found = [each async for each in open_tasks(self._library, _MOST_NOTES)]
        if found != self._shown:
            self._shown = found
            self._show(found)

    def _show(self, found: Sequence[NoteTasks]) -> None:
        marked, scrolled = self.list.currentRow(), self.list.verticalScrollBar().value()
        self.list.blockSignals(True)
        self.list.clear()
        for each in found:
            self._add_title(each)
            for task in each.tasks:
                self._add_task(each, task)
        self.list.setCurrentRow(min(marked, self.list.count() - 1))
        self.list.blockSignals(False)
        self.list.verticalScrollBar().setValue(scrolled)
        self.hint.setVisible(not found)
        # Nobody is led by Tab to a list that holds nothing.
        self.list.setVisible(bool(found))

    def _add_title(self, each: NoteTasks) -> None:
        item = QListWidgetItem(each.note.title or tr("Untitled"))
        font = QFont(self.list.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(font)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _add_task(self, each: NoteTasks, task: Task) -> None:
        item = QListWidgetItem(task.text or tr("No text yet"))
        item.setToolTip(task.text)
        item.setData(_TASK_ROLE, (each.note.id, task))
        item.setFlags(_CHECKABLE if self._may_write(each.note.space) else _READABLE)
        item.setCheckState(Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _choose(self, index: QModelIndex) -> None:
        chosen: tuple[NoteId, Task] | None = index.data(_TASK_ROLE)
        item = self.list.item(index.row())
        # A click on the box is no wish to go there.
        if chosen is not None and item.checkState() is Qt.CheckState.Unchecked:
            self.task_chosen.emit(*chosen)

    def _tick(self, item: QListWidgetItem) -> None:
        chosen: tuple[NoteId, Task] | None = item.data(_TASK_ROLE)
        if chosen is not None and item.checkState() is Qt.CheckState.Checked:
            # Ticked once; what follows is told as a change of the item, too.
            item.setData(_TASK_ROLE, None)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._tasks.start("tick a task", self._tick_in_note(*chosen))

    async def _tick_in_note(self, note: NoteId, task: Task) -> None:
        try:
            await tick(self._library, note, task)
        finally:
            self._shown = None
            self._refresher.ask()

    def _lay_out(self, theme: Theme) -> None:
        self.list.setObjectName("rowList")
        self.list.setAccessibleName(self.name)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hint.setProperty("role", "faint")
        self.hint.setWordWrap(True)
        self.hint.setContentsMargins(SPACE.large, SPACE.small, SPACE.large, 0)
        self.hint.hide()
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        theme.dress(self)
