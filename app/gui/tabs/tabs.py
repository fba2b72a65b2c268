"""Which notes a window has open, in which order, and which of them is on screen."""

from collections.abc import Callable, Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from app.gui.tabs.trail import Trail
from core.ids import NoteId

_MOST_REMEMBERED = 20
"""Closed tabs that can be brought back."""


@dataclass(slots=True, eq=False)
class Tab:
    """One place for a note; `shown` is the note that was on screen in it last.

    `has_news` is true while somebody else wrote in the note and it was not looked at since, `is_reading`
    while its notes are shown to be read, `trail` is the way to the note.
    """

    note: NoteId | None = None
    shown: NoteId | None = None
    has_news: bool = False
    is_reading: bool = False
    trail: Trail = field(default_factory=Trail)


class Tabs:
    """A row of tabs, never without one; whoever follows it is called after each change."""

    def __init__(self) -> None:
        self._tabs = [Tab()]
        self.current = self._tabs[0]
        self._closed: list[NoteId] = []
        self._followers: list[Callable[[], None]] = []

    def __iter__(self) -> Iterator[Tab]:
        return iter(self._tabs)

    def __len__(self) -> int:
        return len(self._tabs)

    @property
    def index(self) -> int:
        """The number of the tab on screen, from 0."""
        return self._tabs.index(self.current)

    def follow(self, callback: Callable[[], None]) -> None:
        """Call back after each change."""
        self._followers.append(callback)

    def fill(
        self,
        notes: Sequence[NoteId | None],
        index: int,
        known: AbstractSet[NoteId] | None = None,
        reading: Collection[int] = (),
    ) -> None:
        """Have these notes open, as far as they are `known`, and the one of this number on screen.

        `reading` holds the numbers of those that are to be read.
        """
        tabs = [Tab(note, is_reading=number in reading) for number, note in enumerate(notes)]
        self._tabs = [tab for tab in tabs if tab.note is None or known is None or tab.note in known]
        self._tabs = self._tabs or [Tab()]
        wanted = tabs[index] if 0 <= index < len(tabs) else None
        self._go_to(wanted if wanted in self._tabs else self._tabs[0])

    def show(self, note: NoteId | None) -> None:
        """Bring a note on screen in the present tab."""
        left = self.current.note
        if left is not None and left != note:
            self.current.trail.leave(left)
        self.current.note = note
        self._go_to(self.current)

    def go_back(self) -> None:
        """Bring the note on screen again that was in the present tab before."""
        self._follow_trail(self.current.trail.back(self.current.note))

    def go_forward(self) -> None:
        """Bring the note on screen that was there before somebody went back."""
        self._follow_trail(self.current.trail.forward(self.current.note))

    def add(self, note: NoteId | None) -> None:
        """Bring a note on screen in a new tab, after the present one."""
        tab = Tab(note)
        self._tabs.insert(self.index + 1, tab)
        self._go_to(tab)

    def go_to(self, index: int) -> None:
        """Bring a tab on screen; a number that none has changes nothing."""
        if 0 <= index < len(self._tabs):
            self._go_to(self._tabs[index])

    def step(self, by: int) -> None:
        """Go so many tabs on; after the last comes the first."""
        self._go_to(self._tabs[(self.index + by) % len(self._tabs)])

    def move(self, index: int, to: int) -> None:
        """Put a tab somewhere else in the row."""
        self._tabs.insert(to, self._tabs.pop(index))
        self._tell()

    def close(self, index: int) -> None:
        """Take a tab away; the next one comes on screen in its place, and the last one is emptied."""
        tab = self._tabs.pop(index)
        if tab.note is not None:
            self._closed = [*self._closed, tab.note][-_MOST_REMEMBERED:]
        if not self._tabs:
            self._tabs.append(Tab())
        self._go_to(self._tabs[min(index, len(self._tabs) - 1)] if tab is self.current else self.current)

    def reopen(self) -> None:
        """Bring the tab back that was closed last."""
        if self._closed:
            self.add(self._closed.pop())

    def replace(self, note: NoteId, other: NoteId | None) -> None:
        """Show another note wherever one was; tabs in the background are closed when there is no other."""
        self._closed = [closed for closed in self._closed if closed != note]
        for tab in self._tabs:
            tab.trail.forget(note)
            if tab.note == note:
                tab.note = other
        self._tabs = [tab for tab in self._tabs if tab.note is not None or tab is self.current]
        self._tell()

    def take_back(self, tab: Tab) -> None:
        """Show in a tab what was on screen in it before: what was wanted cannot be opened."""
        tab.note = tab.shown
        self._tell()

    def mark(self, note: NoteId) -> None:
        """Mark a note that is not on screen: somebody else wrote in it."""
        marked = [tab for tab in self._tabs if tab.note == note and tab is not self.current]
        for tab in marked:
            tab.has_news = True
        if marked:
            self._tell()

    def _follow_trail(self, note: NoteId | None) -> None:
        if note is not None:
            self.current.note = note
            self._go_to(self.current)

    def _go_to(self, tab: Tab) -> None:
        self.current = tab
        tab.has_news = False
        self._tell()

    def _tell(self) -> None:
        for callback in self._followers:
            callback()
