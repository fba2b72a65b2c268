"""What can be asked for to find and replace in the note on screen."""

from app.gui.actions import Action, Section
from app.gui.editor.editor_view import EditorView
from app.gui.find_bar.bar import FindBar
from app.gui.find_bar.finding import Finding
from app.gui.language import tr


class FindInNoteActions:
    """Opens the bar and goes from place to place, while a note is open."""

    def __init__(self, view: EditorView, bar: FindBar) -> None:
        self._view = view
        self._finding = Finding(view, bar)

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        section = Section.FIND
        return [
            Action("find.in-note", tr("Find in this note"), lambda: self._open(False), section, "Ctrl+F"),
            Action("find.replace", tr("Replace in this note"), lambda: self._open(True), section, "Ctrl+H"),
            Action("find.next", tr("Next place"), lambda: self._step(1), section, "F3", is_listed=False),
            Action(
                "find.previous",
                tr("Previous place"),
                lambda: self._step(-1),
                section,
                "Shift+F3",
                is_listed=False,
            ),
        ]

    def _open(self, replaces: bool) -> None:
        if self._view.note is not None:
            self._finding.open(replaces=replaces)

    def _step(self, by: int) -> None:
        if self._view.note is not None:
            self._finding.step(by)
