"""A panel with the open tasks of all notes: a click goes to one, its box ticks it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout

from app.gui.checklist.task_list import TaskList
from app.gui.inspector import InspectorPanel
from app.gui.language import tr
from app.gui.tasks import Refresher, Tasks
from app.gui.theme import SPACE, Theme
from core.events import NotesChanged
from core.ids import NoteId, SpaceId
from core.markdown import Task
from core.notes import Library, OpenNote
from core.notes.checklist import OpenTasks, tick

_PAUSE = 0.3
_SLICE = 100
"""Notes that are read when the end of the list comes into view."""


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
        self.list = TaskList(may_write)
        self.hint = QLabel(
            tr("Lines that begin with - [ ] are tasks. Those that are open, in any note, appear here.")
        )
        self._library, self._tasks = library, tasks
        self._open_tasks = OpenTasks(library)
        self._most = _SLICE
        self._refresher = Refresher(tasks, "read open tasks", self._read, _PAUSE)
        self._reading_on = Refresher(tasks, "read more open tasks", self._read)
        self._unsubscribe: Callable[[], None] | None = None
        self._lay_out(theme)
        self.list.chosen.connect(self.task_chosen)
        self.list.more_wanted.connect(self._read_on)
        self.list.ticked.connect(lambda note, task: tasks.start("tick a task", self._tick(note, task)))

    def show_note(self, opened: OpenNote | None) -> None:
        """Nothing changes: the tasks are those of all notes."""

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._unsubscribe is None:
            self._unsubscribe = self._library.events.subscribe(NotesChanged, self._hear)
            self._open_tasks.forget_all()
            self._refresher.ask()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
            self._most = _SLICE

    def _hear(self, event: NotesChanged) -> None:
        self._open_tasks.forget(event.notes)
        self._refresher.ask()

    def _read_on(self) -> None:
        self._most += _SLICE
        self._reading_on.ask()

    async def _read(self) -> None:
        if self._unsubscribe is None:
            return
        # One after the other, so that no older answer covers a newer one.
        async with self._open_tasks.read(self._most) as found:
            self.list.show_notes(found.notes, has_more=found.has_more)
            self.hint.setVisible(not found.notes)
            # Nobody is led by Tab to a list that holds nothing.
            self.list.setVisible(bool(found.notes))

    async def _tick(self, note: NoteId, task: Task) -> None:
        try:
            await tick(self._library, note, task)
        finally:
            self._open_tasks.forget([note])
            self._refresher.ask()

    def _lay_out(self, theme: Theme) -> None:
        self.list.setObjectName("rowList")
        self.list.setAccessibleName(self.name)
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
