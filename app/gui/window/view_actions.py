"""What the user does with the window itself: look for notes, show and hide panes, see the text larger."""

from PySide6.QtCore import Qt

from app.gui.actions import Action, Section
from app.gui.language import tr
from app.gui.note_list import NoteListPane
from app.gui.window.fading import fade_over
from app.gui.window.note_pane import NotePane
from app.gui.window.pane_round import PaneRound
from app.gui.window.panes import Panes


class ViewActions:
    """Changes what is on screen, never a note."""

    def __init__(self, panes: Panes, notes: NoteListPane, note: NotePane, going_round: PaneRound) -> None:
        self._panes = panes
        self._notes = notes
        self._note = note
        self._going_round = going_round

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [
            Action("find.search", tr("Search"), self.search, Section.FIND, "Ctrl+Shift+F"),
            *self._about_panes(),
            *self._about_size(),
        ]

    def search(self) -> None:
        """Go to the search field; what is typed replaces what was searched for."""
        self.end_focus()
        self._panes.show_list()
        self._notes.search.setFocus()
        self._notes.search.selectAll()

    def toggle_focus(self) -> None:
        """Show only the text, or everything again."""
        window = self._panes.window()
        fade_over(window)
        self._panes.set_focused(not self._panes.is_focused)
        self._note.set_bare(self._panes.is_focused)
        if self._panes.is_focused:
            self._note.enter()

    def end_focus(self) -> bool:
        """Show everything again; False when it was shown anyway."""
        was_focused = self._panes.is_focused
        if was_focused:
            self.toggle_focus()
        return was_focused

    def toggle_full_screen(self) -> None:
        """Fill the screen with the window, or give the rest of it back."""
        window = self._panes.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _about_panes(self) -> list[Action]:
        panes, section = self._panes, Section.VIEW
        step = self._going_round.step
        return [
            Action("view.sidebar", tr("Show or hide the sidebar"), panes.toggle_sidebar, section, "Ctrl+\\"),
            Action("view.list", tr("Show or hide the list"), panes.toggle_list, section, "Ctrl+Shift+L"),
            Action(
                "view.inspector",
                tr("Show or hide the inspector"),
                panes.toggle_inspector,
                section,
                "Ctrl+Shift+I",
            ),
            Action("view.focus", tr("Focus mode"), self.toggle_focus, section, "Ctrl+Shift+Return"),
            Action("view.full-screen", tr("Full screen"), self.toggle_full_screen, section, "F11"),
            Action("view.next-pane", tr("Next pane"), lambda: step(1), section, "F6", is_listed=False),
            Action(
                "view.previous-pane",
                tr("Previous pane"),
                lambda: step(-1),
                section,
                "Shift+F6",
                is_listed=False,
            ),
        ]

    def _about_size(self) -> list[Action]:
        zoom, section = self._note.zoom, Section.VIEW
        return [
            Action("view.zoom-in", tr("Larger text"), zoom.enlarge, section, "Ctrl++"),
            # The same key without Shift, where plus is above the equals sign.
            Action("view.zoom-in-plain", tr("Larger text"), zoom.enlarge, section, "Ctrl+=", is_listed=False),
            Action("view.zoom-out", tr("Smaller text"), zoom.reduce, section, "Ctrl+-"),
            Action("view.zoom-reset", tr("Text as usual"), zoom.reset, section, "Ctrl+0"),
        ]
