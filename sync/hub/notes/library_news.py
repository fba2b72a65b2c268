"""Telling what becomes of notes, whoever changed them, by what the hub's own replica hears."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import AsyncExitStack, asynccontextmanager

from core.errors import Problem
from core.events import NotesChanged
from core.facts import NoteFilter
from core.ids import NoteId, SpaceId
from core.notes import Library
from core.tracing import NO_TRACE, Trace
from sync.hub.notes.facts import NoteChange

Tell = Callable[[SpaceId, NoteId, NoteChange, Trace], None]
ListSpaces = Callable[[], Awaitable[Collection[SpaceId]]]
"""Names the spaces whose notes are told of."""
_SLICE = 1000
_RETRY_PAUSE = 1.0
_log = logging.getLogger(__name__)


class LibraryNews:
    """Compares what changed with what there was: a note that is new, or in the trash, or gone for good."""

    def __init__(self, library: Library, list_spaces: ListSpaces, tell: Tell) -> None:
        self._library = library
        self._list_spaces = list_spaces
        self._tell = tell
        self._there: set[NoteId] = set()
        """The notes outside the trash."""
        self._changed: dict[NoteId, SpaceId] = {}
        self._traces: dict[NoteId, Trace] = {}
        """Of changes that were asked for by somebody who is watched."""
        self._news = asyncio.Event()

    def notes_changed(self, event: NotesChanged) -> None:
        """Take what the library tells."""
        self._changed.update(dict.fromkeys(event.notes, event.space))
        if trace := self._library.tracing.present():
            self._traces.update(dict.fromkeys(event.notes, trace))
        self._news.set()

    async def begin(self) -> None:
        """Learn which notes there are; raises StorageProblem."""
        after = NoteId("")
        while found := await self._library.store.notes_after(NoteFilter(), after, _SLICE):
            self._there.update(note.id for note in found)
            after = found[-1].id

    async def run(self) -> None:
        """Tell until cancelled."""
        try:
            while True:
                await self._news.wait()
                self._news.clear()
                await self._try_to_tell()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("telling of notes ended by an error")

    async def _try_to_tell(self) -> None:
        changed, self._changed = self._changed, {}
        try:
            await self._tell_of(changed)
        except Problem as problem:
            _log.debug("telling of notes pauses: %s", problem)
            self._changed = changed | self._changed
            self._news.set()
            await asyncio.sleep(_RETRY_PAUSE)

    async def _tell_of(self, changed: dict[NoteId, SpaceId]) -> None:
        found = await self._library.store.summaries(changed)
        there = {note.id for note in found if not note.is_trashed}
        listed = {note.id for note in found}
        served = await self._list_spaces()
        for note, space in changed.items():
            trace = self._traces.pop(note, NO_TRACE)
            change = self._change_of(note, note in there, note in listed)
            if change is not None and space in served:
                self._tell(space, note, change, trace)

    def _change_of(self, note: NoteId, is_there: bool, is_listed: bool) -> NoteChange | None:
        was_there = note in self._there
        if is_there:
            self._there.add(note)
            return NoteChange.UPDATED if was_there else NoteChange.CREATED
        self._there.discard(note)
        if was_there or self._library.is_purged(note):
            return NoteChange.DELETED
        return NoteChange.UPDATED if is_listed else None


@asynccontextmanager
async def open_library_news(library: Library, list_spaces: ListSpaces, tell: Tell) -> AsyncIterator[None]:
    """Tell of the notes of a library until the end of the block; raises StorageProblem."""
    news = LibraryNews(library, list_spaces, tell)
    async with AsyncExitStack() as stack:
        stack.callback(library.events.subscribe(NotesChanged, news.notes_changed))
        await news.begin()
        task = asyncio.create_task(news.run(), name="news of the library")
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait({task})
