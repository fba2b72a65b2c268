"""Opening notes: in the present tab, in new ones, in another window."""

from collections.abc import Callable, Sequence

import msgspec

from app.gui.actions import Action, Section
from app.gui.language import tr
from app.gui.tasks import Tasks
from app.gui.welcome import Greeting
from app.gui.window.open_note_keeper import OpenNoteKeeper
from core.facts import NoteSummary
from core.ids import NoteId
from core.notes import Library


class TabsKept(msgspec.Struct, frozen=True):
    """What is remembered: the tabs' notes, None for an empty tab, and the number of the one on screen.

    `reading` holds the numbers of those that were in the reading view.
    """

    notes: tuple[NoteId | None, ...] = ()
    index: int = 0
    reading: tuple[int, ...] = ()


class Opening:
    """Tells the keeper which notes are wanted; `ask_for_window` gets those for a window of their own."""

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        keeper: OpenNoteKeeper,
        greeting: Greeting,
        ask_for_window: Callable[[Sequence[NoteId]], object],
    ) -> None:
        self._library = library
        self._tasks = tasks
        self._keeper = keeper
        self._greeting = greeting
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

    def go_to(self, note: NoteId) -> None:
        """Bring a note on screen in its own tab, in one that is empty, or in a new one."""
        tabs = self._keeper.tabs
        numbers = (index for index, tab in enumerate(tabs) if tab.note == note)
        index = next(numbers, None)
        if index is not None:
            tabs.go_to(index)
        elif self._keeper.wanted is None:
            self._keeper.open(note)
        else:
            tabs.add(note)

    def kept(self) -> TabsKept:
        """Tell what is to be remembered."""
        tabs = self._keeper.tabs
        reading = tuple(number for number, tab in enumerate(tabs) if tab.is_reading)
        return TabsKept(tuple(tab.note for tab in tabs), tabs.index, reading)

    def go_back_to(self, kept: TabsKept) -> None:
        """Open the notes that were open last, as far as they are still there."""
        if any(kept.notes):
            self._greeting.end()
            self._tasks.start("go back to notes", self._go_back_to(kept))

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

    async def _go_back_to(self, kept: TabsKept) -> None:
        notes = [note for note in kept.notes if note]
        known = {note.id for note in await self._library.store.summaries(notes)}
        self._keeper.tabs.fill(kept.notes, kept.index, known, kept.reading)
