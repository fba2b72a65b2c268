"""The reading view: a tab shows its note without marks and caret, or lets it be written."""

from app.gui.actions import Action, Section
from app.gui.language import tr
from app.gui.tabs import Tabs
from app.gui.window.note_pane import NotePane


class ReadingView:
    """Keeps the editor as the tab on screen wants it; a title that is asked for ends reading."""

    def __init__(self, tabs: Tabs, pane: NotePane) -> None:
        self._tabs, self._view, self._button = tabs, pane.editor, pane.header.read
        tabs.follow(self._follow_tabs)
        pane.editor.noteShown.connect(self._follow)
        pane.editor.writingAsked.connect(self._write)
        pane.header.read.clicked.connect(self.toggle)

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [Action("view.reading", tr("Reading view"), self.toggle, Section.VIEW, "Ctrl+Shift+E")]

    def toggle(self) -> None:
        """Go over to reading, or back to writing."""
        self._tabs.current.is_reading = not self._tabs.current.is_reading
        self._follow()

    def _write(self) -> None:
        if self._tabs.current.is_reading:
            self.toggle()

    def _follow_tabs(self) -> None:
        note = self._view.note
        # Another note is dressed when it comes on screen.
        if note is None or note.id == self._tabs.current.note:
            self._follow()

    def _follow(self) -> None:
        is_reading = self._tabs.current.is_reading
        self._view.set_reading(is_reading)
        self._button.setChecked(is_reading)
