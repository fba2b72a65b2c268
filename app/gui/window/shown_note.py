"""What goes with the note on screen: the editor, the others in it, its place in the list, its facts."""

from app.gui.history import WhoWrote
from app.gui.inspector import Inspector
from app.gui.links import TitleChanges
from app.gui.note_list import NoteListPane
from app.gui.welcome import Greeting
from app.gui.window.note_facts import NoteFacts
from app.gui.window.note_pane import NotePane
from app.gui.window.open_note_keeper import OpenNoteKeeper
from app.gui.window.others import Others
from app.gui.window.panes import Panes
from app.gui.window.rights import Rights
from core.notes import OpenNote


class ShownNote:
    """Shows in every part the note that the keeper brings on screen."""

    def __init__(
        self,
        keeper: OpenNoteKeeper,
        panes: Panes,
        notes: NoteListPane,
        note: NotePane,
        inspector: Inspector,
        others: Others,
        greeting: Greeting,
        rights: Rights,
        facts: NoteFacts,
        title_changes: TitleChanges,
        who_wrote: WhoWrote,
    ) -> None:
        self._keeper = keeper
        self._panes = panes
        self._notes = notes
        self._note = note
        self._inspector = inspector
        self._others = others
        self._greeting = greeting
        self._rights = rights
        self._facts = facts
        self._title_changes = title_changes
        self._who_wrote = who_wrote
        keeper.show = self.show

    def show(self, opened: OpenNote | None) -> None:
        """Show a note everywhere, or that there is none."""
        self._others.leave()
        if opened is None:
            self._note.editor.close_note()
        else:
            self._enter(opened)
        self._inspector.show_note(opened)
        self._title_changes.show_note(opened)
        self._who_wrote.show_note(opened)
        self._select(opened)
        self._rights.refresh()
        self._facts.refresh()

    def show_time_passed(self) -> None:
        """Say anew how long ago everything was."""
        self._facts.refresh()
        self._notes.view.viewport().update()

    def _enter(self, opened: OpenNote) -> None:
        self._greeting.end()
        self._note.editor.show_note(opened)
        self._others.enter(opened)
        # Whoever goes down the list stays in it.
        if not self._notes.isAncestorOf(self._panes.window().focusWidget()):
            self._panes.show_note()

    def _select(self, opened: OpenNote | None) -> None:
        at, shown = self._notes.view.current_note(), opened.id if opened else None
        # Whoever goes down the list is ahead of the note that is shown now.
        if shown == self._keeper.wanted and shown != (at.id if at else None):
            self._notes.view.select_when_listed(shown)
