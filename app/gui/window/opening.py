"""Opening notes: in the present tab, in new ones, in another window."""

from collections.abc import Callable, Sequence

from app.gui.actions import Action, Section
from app.gui.language import tr
from app.gui.window.open_note_keeper import OpenNoteKeeper
from core.facts import NoteSummary
from core.ids import NoteId


class Opening:
    """Tells the keeper which notes are wanted; `ask_for_window` gets those for a window of their own."""

    def __init__(self, keeper: OpenNoteKeeper, ask_for_window: Callable[[Sequence[NoteId]], object]) -> None:
        self._keeper = keeper
        self._ask_for_window = ask_for_window

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [
            Action(
                "window.new",
                tr("Open in a new window"),
                self.open_shown_in_window,
                Section.WINDOW,
                "Ctrl+Shift+O",
            ),
        ]

    def open(self, note: NoteSummary | None) -> None:
        """Bring the note on screen that the user went to."""
        if note is not None:
            self._keeper.open(note.id)

    def open_in_tab(self, note: NoteSummary) -> None:
        """Bring a note on screen in a new tab."""
        self._keeper.tabs.add(note.id)

    def open_in_tabs(self, notes: Sequence[NoteId]) -> None:
        """Open a tab for each note; the last one comes on screen."""
        for note in notes:
            self._keeper.tabs.add(note)

    def open_in_window(self, notes: Sequence[NoteId]) -> None:
        """Open a window with a tab for each note."""
        self._ask_for_window(notes)

    def open_shown_in_window(self) -> None:
        """Open a window with the note that is on screen here, or with none."""
        note = self._keeper.wanted
        self._ask_for_window([note] if note else [])
