"""Keeps the notes of all tabs open, and one of them on screen; the newest wish wins."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass

from app.gui.tabs import Tab, Tabs
from app.gui.tasks import Refresher, Tasks
from core.errors import NotFound, Problem
from core.ids import NoteId
from core.notes import Library, OpenNote


@dataclass(frozen=True, slots=True)
class _Held:
    opened: OpenNote
    holding: AsyncExitStack


class OpenNoteKeeper:
    """Opens notes through the library; `show`, once it is set, gets each one that comes on screen, or None.

    A note stays open as long as a tab has it, so that its undo survives while another tab is on screen.
    """

    def __init__(self, library: Library, tasks: Tasks) -> None:
        self.current: OpenNote | None = None
        self.tabs = Tabs()
        self.show: Callable[[OpenNote | None], None] = lambda _opened: None
        self._library = library
        self._held: dict[NoteId, _Held] = {}
        self._followers: list[Callable[[], None]] = []
        self._after_showing: tuple[NoteId | None, Callable[[], None]] = (None, lambda: None)
        self._is_closed = False
        self._one_at_a_time = asyncio.Lock()
        self._switching = Refresher(tasks, "open note", self._switch)
        self.tabs.follow(self._switching.ask)

    @property
    def wanted(self) -> NoteId | None:
        """Which note is on screen, or about to be."""
        return self.tabs.current.note

    @property
    def held(self) -> Iterable[OpenNote]:
        """The notes that are open, on screen or in the background."""
        return [held.opened for held in self._held.values()]

    def follow(self, callback: Callable[[], None]) -> None:
        """Call back after other notes are held."""
        self._followers.append(callback)

    def open(self, note: NoteId | None, then: Callable[[], None] = lambda: None) -> None:
        """Bring a note on screen in the present tab, then call `then`; None leaves the tab without one."""
        self._after_showing = (note, then)
        self.tabs.show(note)

    async def close(self) -> None:
        """Let go of every note; what the tabs have is open no more."""
        self._is_closed = True
        async with self._one_at_a_time:
            self._bring_on_screen(None)
            for note in list(self._held):
                await self._held.pop(note).holding.aclose()
            self._tell()

    async def _switch(self) -> None:
        async with self._one_at_a_time:
            if self._is_closed:
                return
            await self._bring(self.tabs.current)
            (awaited, then), here = self._after_showing, self.current.id if self.current else None
            if here == self.wanted:
                self._after_showing = (None, lambda: None)
                if here == awaited:
                    then()
            await self._tidy()

    async def _bring(self, tab: Tab) -> None:
        wanted = tab.note
        try:
            opened = await self._hold(wanted) if wanted else None
        except Problem:
            if tab.note == wanted:
                self.tabs.take_back(tab)
            raise
        tab.shown = wanted
        self._bring_on_screen(opened)

    def _bring_on_screen(self, opened: OpenNote | None) -> None:
        if self.current is not opened:
            self.current = opened
            self.show(opened)

    async def _hold(self, note: NoteId) -> OpenNote:
        if note not in self._held:
            holding = AsyncExitStack()
            opened = await holding.enter_async_context(self._library.open_note(note))
            self._held[note] = _Held(opened, holding)
            self._tell()
        return self._held[note].opened

    async def _tidy(self) -> None:
        """Let go of what no tab has, and open one of those that wait; a newer wish goes before the next."""
        wanted = {tab.note for tab in self.tabs if tab.note}
        for note in self._held.keys() - wanted - {self.current.id if self.current else None}:
            await self._held.pop(note).holding.aclose()
            self._tell()
        for note in wanted - self._held.keys():
            try:
                await self._hold(note)
            except NotFound:
                self.tabs.replace(note, None)
            self._switching.ask()
            return

    def _tell(self) -> None:
        for callback in self._followers:
            callback()
