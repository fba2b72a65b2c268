"""The two actions that open the finder."""

from app.gui.actions import Action, ActionBook, Section
from app.gui.finder.action_choices import ActionChoices
from app.gui.finder.finder import Finder
from app.gui.finder.note_choices import NoteChoices
from app.gui.language import tr

_PALETTE = "find.action"


class FinderActions:
    """Opens the finder on notes, or on the actions of the window."""

    def __init__(self, finder: Finder, notes: NoteChoices, book: ActionBook) -> None:
        self._finder = finder
        self._notes = notes
        self._actions = ActionChoices(book, _PALETTE)

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [
            Action(
                "find.note",
                tr("Open a note…"),
                lambda: self._finder.open(self._notes),
                Section.FIND,
                "Ctrl+P",
            ),
            Action(
                _PALETTE,
                tr("All actions…"),
                lambda: self._finder.open(self._actions),
                Section.FIND,
                "Ctrl+Shift+P",
            ),
        ]
