"""Keeps the note that is on screen open, one at a time; the newest wish wins."""

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack

from app.gui.tasks import Refresher, Tasks
from core.errors import Problem
from core.ids import NoteId
from core.notes import Library, OpenNote


class OpenNoteKeeper:
    """Opens notes through the library; `show` gets each one, or None when no note is open."""

    def __init__(self, library: Library, tasks: Tasks, show: Callable[[OpenNote | None], None]) -> None:
        self.current: OpenNote | None = None
        self._library = library
        self._show = show
        self._wanted: NoteId | None = None
        self._after_showing: Callable[[], None] = lambda: None
        self._holding = AsyncExitStack()
        self._one_at_a_time = asyncio.Lock()
        self._switching = Refresher(tasks, "open note", self._switch)

    @property
    def wanted(self) -> NoteId | None:
        """Which note is on screen, or about to be."""
        return self._wanted

    def open(self, note: NoteId | None, then: Callable[[], None] = lambda: None) -> None:
        """Bring a note on screen, then call `then`; None leaves the screen without one."""
        self._wanted, self._after_showing = note, then
        self._switching.ask()

    async def close(self) -> None:
        """Let go of the note that is open."""
        self._wanted = None
        await self._switch()

    async def _switch(self) -> None:
        async with self._one_at_a_time:
            wanted, then = self._wanted, self._after_showing
            if wanted != self._shown:
                await self._replace(wanted)
            if wanted == self._wanted:
                self._after_showing = lambda: None
                then()

    @property
    def _shown(self) -> NoteId | None:
        return self.current.id if self.current else None

    async def _replace(self, wanted: NoteId | None) -> None:
        try:
            holding, opened = await self._take(wanted)
        except Problem:
            self._wanted = self._shown
            raise
        before, self._holding = self._holding, holding
        self.current = opened
        self._show(opened)
        await before.aclose()

    async def _take(self, wanted: NoteId | None) -> tuple[AsyncExitStack, OpenNote | None]:
        holding = AsyncExitStack()
        if wanted is None:
            return holding, None
        return holding, await holding.enter_async_context(self._library.open_note(wanted))
