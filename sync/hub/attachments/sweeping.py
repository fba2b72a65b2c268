"""The sweeper: it ends abandoned reservations, and purges what no attachment refers to.

It is safe with uploads that run meanwhile, here and at other hubs, without a lock. It lists the stream
first and reads the log after that. An upload that the log does not name then will store behind what was
listed; one that it names stores behind its floor; and of nothing more than what lies up to both is purged.
An upload whose reservation was ended cannot commit.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

from core.errors import Problem
from core.ids import NoteId, SpaceId
from core.tracing.hops import in_the_background
from core.world import World
from sync.hub.attachments.blobs import BlobStore, Listing
from sync.hub.attachments.book import Book
from sync.hub.attachments.events import Event, Removed, Swept
from sync.hub.attachments.facts import FilesNamed, GoneSince, ListSpaces
from sync.hub.attachments.ledger import Ledger
from sync.hub.attachments.places import Places
from sync.hub.attachments.reservations import Reservations
from sync.hub.attachments.settings import AttachmentSettings
from sync.log.blobs import CHUNKS, MANIFESTS

_RETRY_PAUSE = 15.0
_log = logging.getLogger(__name__)

Tell = Callable[[int, int], None]
"""Is told how many of how many are done."""


def _tell_nobody(_done: int, _of: int) -> None:
    return


class Sweeper:
    """Sweeps single spaces or all when asked, and all by itself when it begins and when it is woken.

    What is due from time to time is a job that the hubs share; by itself each sweeps what its own former run
    reserved, and what was just removed here.
    """

    def __init__(
        self,
        ledger: Ledger,
        reservations: Reservations,
        places: Places,
        gone_since: GoneSince,
        files_named: FilesNamed,
        list_spaces: ListSpaces,
        world: World,
        settings: AttachmentSettings,
    ) -> None:
        self.problem: Problem | None = None
        """What kept it from sweeping a space the last time."""
        self._ledger = ledger
        self._reservations = reservations
        self._places = places
        self._gone_since = gone_since
        self._files_named = files_named
        self._list_spaces = list_spaces
        self._world = world
        self._settings = settings
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Sweep all spaces soon."""
        self._woken.set()

    async def run(self) -> None:
        """Sweep now and whenever it is woken, until cancelled."""
        try:
            while True:
                self._woken.clear()
                await self._try_to_sweep_all()
                pause = None if self.problem is None else _RETRY_PAUSE
                with suppress(TimeoutError):
                    async with asyncio.timeout(pause):
                        await self._woken.wait()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("sweeping attachments ended by an error")

    async def sweep(self, space: SpaceId) -> None:
        """Leave nothing in a space that nobody needs; raises AttachmentsLost or BusProblem."""
        async with self._places.blobs(space) as blobs:
            await self._places.check(blobs)
            await self._end_abandoned(space, blobs)
            await self._remove_of_gone_notes(space, blobs)
            listing = await blobs.list()
            book = await self._ledger.book(space)
            last = min([listing.last, *(held.floor for held in book.reservations.values())])
            orphans = _orphans(listing, book)
            if orphans:
                await self._places.check(blobs)  # again, as what is listed may have come after the first time
            for subject in orphans:
                await blobs.purge(subject, last)
        await self._tell_swept(space, last)

    async def sweep_all(self, tell: Tell = _tell_nobody) -> None:
        """Sweep every space; raises the last Problem that kept it from one, when the others are swept."""
        spaces, problem = await self._list_spaces(), None
        for number, space in enumerate(spaces):
            tell(number, len(spaces))
            try:
                await self.sweep(space)
            except Problem as error:
                _log.debug("attachments of a space stay as they are: %s", error)
                problem = error
        if problem is not None:
            raise problem

    async def _try_to_sweep_all(self) -> None:
        try:
            with self._world.tracing.begin(in_the_background("attachment sweep")):
                await self.sweep_all()
        except Problem as problem:
            self.problem = problem
        else:
            self.problem = None

    async def _end_abandoned(self, space: SpaceId, blobs: BlobStore) -> None:
        book = await self._ledger.book(space)
        abandoned = [
            held.reservation for held in book.reservations.values() if self._reservations.is_abandoned(held)
        ]
        for reservation in abandoned:
            await self._reservations.release(space, reservation, await blobs.last())

    async def _remove_of_gone_notes(self, space: SpaceId, blobs: BlobStore) -> None:
        book = await self._ledger.book(space)
        notes = {file.note for file in book.files.values()}
        gone = {note for note in notes if await self._is_gone(NoteId(note))}
        if gone:
            floor, named = await blobs.last(), set(await self._files_named(space))

            def decide(book: Book) -> Event | None:
                ended = [file for file in book.files.values() if file.note in gone]
                # A text may have been copied to another note, or recovered.
                files = [file.id for file in ended if file.sha256.hex() not in named]
                return Removed(files=files, floor=floor) if files else None

            await self._ledger.change(space, decide)

    async def _is_gone(self, note: NoteId) -> bool:
        since = await self._gone_since(note)
        return since is not None and self._world.now() - since > self._settings.grace

    async def _tell_swept(self, space: SpaceId, last: int) -> None:
        def decide(book: Book) -> Event | None:
            return Swept(floor=last) if book.has_waiting(last) else None

        await self._ledger.change(space, decide)


def _orphans(listing: Listing, book: Book) -> list[str]:
    return [subject for subject in sorted(listing.subjects) if not _is_used(subject, book)]


def _is_used(subject: str, book: Book) -> bool:
    if subject.startswith(CHUNKS):
        return book.uses_chunk(_digest(subject, CHUNKS))
    if subject.startswith(MANIFESTS):
        return book.uses_sum(_digest(subject, MANIFESTS))
    return True  # of a newer Tandem


def _digest(subject: str, prefix: str) -> bytes:
    with suppress(ValueError):
        return bytes.fromhex(subject.removeprefix(prefix))
    return b""


@asynccontextmanager
async def open_sweeper(sweeper: Sweeper) -> AsyncIterator[None]:
    """Sweep until the end of the block."""
    task = asyncio.create_task(sweeper.run(), name="sweeper of attachments")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})
