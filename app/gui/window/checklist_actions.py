"""Leads to the open tasks of all notes, and from there into the notes."""

from app.gui.actions import Action, Section
from app.gui.checklist import ChecklistPanel
from app.gui.inspector import Inspector
from app.gui.language import tr
from app.gui.window.note_pane import NotePane
from app.gui.window.open_note_keeper import OpenNoteKeeper
from app.gui.window.panes import Panes
from core.documents import utf16_length
from core.ids import NoteId
from core.markdown import Task
from core.notes.checklist import task_now


class ChecklistActions:
    """Opens the panel, and the note of the task that is chosen in it."""

    def __init__(
        self,
        panes: Panes,
        inspector: Inspector,
        panel: ChecklistPanel,
        keeper: OpenNoteKeeper,
        pane: NotePane,
    ) -> None:
        self._panes, self._inspector, self._panel = panes, inspector, panel
        self._keeper, self._editor = keeper, pane.editor
        inspector.add_panel(panel)
        panel.task_chosen.connect(self._go_to)

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [Action("view.open-tasks", tr("Open tasks"), self.show, Section.VIEW, "Ctrl+Alt+T")]

    def show(self) -> None:
        """Show the tasks, with the focus in them."""
        if not self._inspector.isVisible():
            self._panes.toggle_inspector()
        self._inspector.choose(self._panel.id)
        self._panel.list.setFocus()

    def _go_to(self, note: NoteId, task: Task) -> None:
        self._keeper.open(note, lambda: self._show_line(note, task))

    def _show_line(self, note: NoteId, task: Task) -> None:
        shown = self._editor.note
        if shown is not None and shown.id == note and (now := task_now(shown.document, task)) is not None:
            self._editor.go_to(utf16_length(shown.document.body[: now.box + 2]))
