"""What the user does with the window itself: look for notes, show and hide panes, leave."""

from app.gui.actions import Action, Section
from app.gui.language import tr
from app.gui.note_list import NoteListPane
from app.gui.window.panes import Panes


class ViewActions:
    """Changes what is on screen, never a note."""

    def __init__(self, panes: Panes, notes: NoteListPane) -> None:
        self._panes = panes
        self._notes = notes

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        panes = self._panes
        return [
            Action("find.search", tr("Search"), self.search, Section.FIND, "Ctrl+Shift+F"),
            Action(
                "view.sidebar",
                tr("Show or hide the sidebar"),
                panes.toggle_sidebar,
                Section.VIEW,
                "Ctrl+\\",
            ),
            Action(
                "view.inspector",
                tr("Show or hide the inspector"),
                panes.toggle_inspector,
                Section.VIEW,
                "Ctrl+Shift+I",
            ),
            Action("window.quit", tr("Quit"), panes.window().close, Section.WINDOW, "Ctrl+Q"),
        ]

    def search(self) -> None:
        """Go to the search field; what is typed replaces what was searched for."""
        self._notes.search.setFocus()
        self._notes.search.selectAll()
