"""Telling whoever looks at a page that it changed, at most four times a second, and when it is gone."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from core.errors import NotFound, Problem, ServiceBusy
from core.events import NotesChanged
from core.ids import NoteId, SpaceId
from core.notes import Library
from sync.hub.pages.errors import PageGone
from sync.hub.pages.publication import PageToken, Publication
from sync.hub.pages.reading import Reading
from sync.hub.pages.register import Register

PAUSE = 0.25
"""Seconds between two versions that viewers are told of."""
_LONGEST_TRUST = 15.0
_log = logging.getLogger(__name__)


class WatchedPage:
    """A page that somebody looks at: its version, told anew whenever it may have changed."""

    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self.version = ""
        self.is_over = False
        """Nothing more is told of it; it may be looked at anew unless it is gone."""
        self.is_gone = False
        self.dirty = asyncio.Event()
        self._changed = asyncio.Event()

    async def newer_than(self, told: str) -> str:
        """Wait for a version that differs, "" when nothing more is told; the slow miss those in between."""
        while told == self.version and not self.is_over:
            await self._changed.wait()
        return "" if self.is_over else self.version

    def become(self, version: str) -> None:
        """Take a version."""
        if version != self.version:
            self.version = version
            self._tell()

    def end(self) -> None:
        """Tell nothing more."""
        self.is_over = True
        self._tell()

    def _tell(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()


class Watching:
    """Watches the pages that somebody looks at; get one from `open_watching`."""

    def __init__(self, register: Register, library: Library, reading: Reading, most_viewers: int) -> None:
        self._register = register
        self._library = library
        self._reading = reading
        self._most_viewers = most_viewers
        self._pages: dict[PageToken, WatchedPage] = {}
        self._tasks: dict[PageToken, asyncio.Task[None]] = {}
        self._viewers: Counter[PageToken] = Counter()

    @asynccontextmanager
    async def watch(self, token: PageToken) -> AsyncIterator[WatchedPage]:
        """Watch a page until the end of the block; raises PageGone or ServiceBusy."""
        if self._viewers.total() >= self._most_viewers:
            raise ServiceBusy("Too many people look at pages of this hub.", cure="Try again in a moment.")
        self._viewers[token] += 1
        try:
            yield await self._begin(token)
        finally:
            await self._end(token)

    def note_changed(self, note: NoteId) -> None:
        """Look again at the page of a note."""
        for page in self._pages.values():
            if page.publication.note == note:
                page.dirty.set()

    def space_changed(self, space: SpaceId) -> None:
        """Look again at all pages of a space."""
        for page in self._pages.values():
            if page.publication.space == space:
                page.dirty.set()

    def notes_changed(self, event: NotesChanged) -> None:
        """Look again at the pages of notes that the library tells of."""
        for page in self._pages.values():
            if page.publication.note in event.notes:
                page.dirty.set()

    async def close(self) -> None:
        """Let every viewer go."""
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    async def _begin(self, token: PageToken) -> WatchedPage:
        publication = await self._reading.find(token)
        page = self._pages.get(token)
        if page is None:
            page = self._pages[token] = WatchedPage(publication)
            self._tasks[token] = asyncio.create_task(self._run(page), name="watched page")
        return page

    async def _end(self, token: PageToken) -> None:
        self._viewers[token] -= 1
        if self._viewers[token] > 0:
            return
        del self._viewers[token]
        self._pages.pop(token, None)
        task = self._tasks.pop(token, None)
        if task is not None:
            task.cancel()
            await asyncio.wait({task})

    async def _run(self, page: WatchedPage) -> None:
        token = page.publication.token
        try:
            await self._follow(page)
        except NotFound:
            page.is_gone = True
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("watching a page ended by an error")
        finally:
            if self._pages.get(token) is page:
                del self._pages[token]
            page.end()

    async def _follow(self, page: WatchedPage) -> None:
        async with AsyncExitStack() as stack:
            opened = await stack.enter_async_context(self._library.open_note(page.publication.note))
            stack.callback(opened.document.observe(lambda _change: page.dirty.set()))
            while True:
                page.dirty.clear()
                await self._look(page)
                await pause()
                await _wait(page.dirty)

    async def _look(self, page: WatchedPage) -> None:
        try:
            page.become((await self._reading.text(page.publication.token)).version)
        except PageGone:
            raise
        except Problem as problem:  # the disk; what viewers have stays
            _log.debug("a page cannot be read: %s", problem)


async def pause() -> None:
    """Let more changes come before viewers are told of them together."""
    await asyncio.sleep(PAUSE)


async def _wait(event: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(_LONGEST_TRUST):
            await event.wait()
    except TimeoutError:
        return


@asynccontextmanager
async def open_watching(
    register: Register, library: Library, reading: Reading, most_viewers: int
) -> AsyncIterator[Watching]:
    """Watch until the end of the block."""
    watching = Watching(register, library, reading, most_viewers)
    async with AsyncExitStack() as stack:
        stack.callback(register.observe(watching.note_changed))
        stack.callback(library.events.subscribe(NotesChanged, watching.notes_changed))
        stack.push_async_callback(watching.close)
        yield watching
