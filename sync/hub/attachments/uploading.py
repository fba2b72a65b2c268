"""An upload, step by step, and what is undone when a step fails.

look up the note, require the role    nothing to undo
reserve                               release; the sweeper does, if this hub cannot
store chunks                          release; the sweeper purges what nothing refers to
    the line broke                    nothing for some minutes, if the sender said which file it is
store the manifest                    release; the sweeper purges it
require the role again, commit        release, unless the commit counts: then there is nothing to release
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from functools import partial
from typing import TypeVar

from core.errors import FileTooLarge, Problem, ServiceBusy
from core.facts import Role
from core.ids import FileHash, NoteId, SpaceId, UserId
from core.world import World
from sync.hub.attachments.blobs import BlobStore
from sync.hub.attachments.book import Book
from sync.hub.attachments.errors import QuotaFull, UploadBroken
from sync.hub.attachments.events import Committed, Event, File
from sync.hub.attachments.facts import Announced, Attachment, AttachmentId, Author
from sync.hub.attachments.interrupted import Interrupted, UploadKey
from sync.hub.attachments.ledger import Ledger
from sync.hub.attachments.names import read_file_name, read_media_type
from sync.hub.attachments.places import Places
from sync.hub.attachments.reservations import Reservations
from sync.hub.attachments.settings import AttachmentSettings
from sync.hub.attachments.storing import Progress, Stored, store_chunks, store_manifest
from sync.hub.attachments.sweeping import Sweeper
from sync.hub.users.tokens import new_id

Taken = TypeVar("Taken")
_UNDOING_DEADLINE = 30.0
_log = logging.getLogger(__name__)


class Uploader:
    """Runs uploads, a bounded number at once."""

    def __init__(
        self,
        ledger: Ledger,
        reservations: Reservations,
        places: Places,
        sweeper: Sweeper,
        world: World,
        settings: AttachmentSettings,
    ) -> None:
        self._ledger = ledger
        self._reservations = reservations
        self._places = places
        self._sweeper = sweeper
        self._world = world
        self._settings = settings
        self._interrupted = Interrupted(reservations, world, settings.resume_within)
        self._uploads = 0
        self._undoing: set[asyncio.Task[None]] = set()

    async def upload(
        self,
        identity: Author,
        note: NoteId,
        name: str,
        media_type: str,
        stream: AsyncIterator[bytes],
        size: int | None,
        announced: Announced | None,
    ) -> Attachment:
        """Run one upload; see `Attachments.upload`."""
        file_name, kind = read_file_name(name), read_media_type(media_type)
        space = await self._places.require(identity, note, Role.EDITOR)
        if size is not None and size > self._settings.longest_file:
            raise FileTooLarge(self._settings.longest_file)
        if self._uploads >= self._settings.most_uploads:
            raise _too_many()
        self._uploads += 1
        try:
            key = UploadKey(space, note, identity.user, announced.file) if announced else None
            with self._interrupted.line(key, self._settings.longest_silence) as line:
                async with self._places.blobs(space) as blobs:
                    start = announced.start if announced else 0
                    progress = await self._progress(blobs, space, key, start, size)
                    await self._store(blobs, space, progress, line.pieces(stream), key)
                    stored = await self._finish_file(blobs, space, progress, kind, key)
                    file = self._file(identity, note, file_name, kind, stored)
                    await self._finish(blobs, identity, space, progress.reservation, file)
        finally:
            self._uploads -= 1
        return attachment_of(file, space)

    async def stored(self, identity: Author, note: NoteId, file: FileHash) -> int:
        """Say how many bytes are here of an upload that broke; raises as `upload`."""
        space = await self._places.require(identity, note, Role.EDITOR)
        return await self._interrupted.size(UploadKey(space, note, identity.user, file))

    async def close(self) -> None:
        """Wait for what is being undone."""
        if self._undoing:
            await asyncio.wait(self._undoing, timeout=_UNDOING_DEADLINE)
        for task in self._undoing:
            task.cancel()

    async def _progress(
        self, blobs: BlobStore, space: SpaceId, key: UploadKey | None, start: int, size: int | None
    ) -> Progress:
        """Go on with an upload that broke, or begin one."""
        progress = await self._resume(blobs, key, start) if key is not None else None
        if progress is not None:
            return progress
        if start:
            raise UploadBroken("what was sent of it before is gone")
        await blobs.create()
        await self._places.check(blobs)
        reserved = max(size or 0, 0)
        deadline = self._world.now() + self._settings.upload_deadline
        return Progress(await self._reserve(blobs, space, reserved), reserved, deadline)

    async def _resume(self, blobs: BlobStore, key: UploadKey, start: int) -> Progress | None:
        """Go on with an upload whose chunks all lie behind the floor that is still reserved."""
        progress = self._interrupted.take(key)
        if progress is None:
            return None
        try:
            if start == progress.size and await self._is_there(blobs, key.space, progress):
                return progress
        except BaseException:  # cancelled, too: the reservation goes
            await self._undo(key.space, progress.reservation)
            raise
        await self._undo(key.space, progress.reservation)
        return None

    async def _is_there(self, blobs: BlobStore, space: SpaceId, progress: Progress) -> bool:
        await self._places.check(blobs)
        book = await self._ledger.book(space)
        return progress.reservation in book.reservations and progress.is_in(await blobs.list())

    async def _store(
        self,
        blobs: BlobStore,
        space: SpaceId,
        progress: Progress,
        pieces: AsyncGenerator[bytes],
        key: UploadKey | None,
    ) -> None:
        try:
            # What is stored from here on is never taken for an orphan because the log was lost.
            await blobs.put_mark(await self._ledger.mark(space))
            left = progress.deadline - self._world.now()
            async with asyncio.timeout(left), aclosing(pieces):
                await store_chunks(blobs, partial(self._grow, space), progress, pieces)
        except UploadBroken:
            if key is None or not self._interrupted.keep(key, progress):
                await self._undo(space, progress.reservation)
            raise
        except TimeoutError as error:
            await self._undo(space, progress.reservation)
            raise UploadBroken(f"it took more than {self._settings.upload_deadline:g} seconds") from error
        except BaseException:  # cancelled, too: the reservation goes
            await self._undo(space, progress.reservation)
            raise

    async def _finish_file(
        self, blobs: BlobStore, space: SpaceId, progress: Progress, kind: str, key: UploadKey | None
    ) -> Stored:
        try:
            return await store_manifest(blobs, progress, kind, key.file if key else None)
        except BaseException:  # cancelled, too: the reservation goes
            await self._undo(space, progress.reservation)
            raise

    async def _with_room(self, space: SpaceId, take: Callable[[], Awaitable[Taken]]) -> Taken:
        """Take room; what nobody needs any more, or waits to go on, is purged if it is in the way."""
        try:
            return await take()
        except QuotaFull:
            if not await self._makes_room(space):
                raise
        return await take()

    async def _reserve(self, blobs: BlobStore, space: SpaceId, size: int) -> str:
        async def take() -> str:
            return await self._reservations.reserve(space, size, await blobs.last())

        return await self._with_room(space, take)

    async def _grow(self, space: SpaceId, reservation: str, need: int) -> int:
        return await self._with_room(space, partial(self._reservations.grow, space, reservation, need))

    async def _makes_room(self, space: SpaceId) -> bool:
        has_given_up = self._interrupted.give_up(space)
        if not has_given_up and not (await self._ledger.book(space)).waiting:
            return False
        await self._sweeper.sweep(space)
        return True

    async def _finish(
        self, blobs: BlobStore, identity: Author, space: SpaceId, reservation: str, file: File
    ) -> None:
        def decide(book: Book) -> Event:
            if reservation not in book.reservations:
                raise UploadBroken("it took too long")
            return Committed(reservation=reservation, file=file)

        try:
            await self._places.require(identity, NoteId(file.note), Role.EDITOR)
            await self._ledger.change(space, decide)
        except BaseException:  # cancelled, too: the reservation goes
            await self._undo(space, reservation)
            raise
        self._reservations.forget(reservation)
        await self._try_to_mark(blobs, space)

    async def _try_to_mark(self, blobs: BlobStore, space: SpaceId) -> None:
        try:
            await blobs.put_mark(await self._ledger.mark(space))
        except Problem as problem:
            _log.debug("the mark of attachments stays behind: %s", problem)

    async def _undo(self, space: SpaceId, reservation: str) -> None:
        """Give back what an upload took, also when its caller has left; what fails here, the sweeper does."""
        task = asyncio.create_task(self._try_to_undo(space, reservation), name="undoing an upload")
        self._undoing.add(task)
        task.add_done_callback(self._undoing.discard)
        await asyncio.shield(task)

    async def _try_to_undo(self, space: SpaceId, reservation: str) -> None:
        self._reservations.forget(reservation)
        try:
            async with asyncio.timeout(_UNDOING_DEADLINE):
                await self._sweeper.sweep(space)
        except (Problem, TimeoutError) as problem:
            _log.debug("the sweeper will undo an upload: %s", problem)
            self._sweeper.wake()

    def _file(self, identity: Author, note: NoteId, name: str, media_type: str, stored: Stored) -> File:
        return File(
            id=new_id(self._world),
            note=note,
            name=name,
            media_type=media_type,
            size=stored.size,
            sha256=stored.sha256,
            chunks=stored.chunks,
            by=identity.user,
            at=self._world.now(),
        )


def attachment_of(file: File, space: SpaceId) -> Attachment:
    """Tell a file of a space as others know it."""
    return Attachment(
        id=AttachmentId(file.id),
        space=space,
        note=NoteId(file.note),
        name=file.name,
        media_type=file.media_type,
        size=file.size,
        sha256=file.sha256.hex(),
        by=UserId(file.by),
        added_at=file.at,
    )


def _too_many() -> ServiceBusy:
    return ServiceBusy(
        "Too many files are being uploaded to this hub.", safe="Nothing was stored.", cure="Try again soon."
    )
