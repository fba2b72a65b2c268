"""The attachments of notes as a gateway sees them."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from core.errors import NotFound, Problem
from core.facts import Role
from core.ids import DeviceId, FileHash, NoteId, SpaceId
from core.world import World
from sync.bus import Connection
from sync.hub.attachments.book import Book
from sync.hub.attachments.chunks import weigh
from sync.hub.attachments.errors import AttachmentDamaged
from sync.hub.attachments.events import Event, File, Removed
from sync.hub.attachments.facts import (
    Announced,
    Attachment,
    AttachmentId,
    Author,
    ConnectSpace,
    FilesNamed,
    FindNote,
    GoneSince,
    ListSpaces,
    RequireRole,
    Usage,
)
from sync.hub.attachments.ledger import SHAPE, Ledger
from sync.hub.attachments.places import Places
from sync.hub.attachments.reservations import Reservations
from sync.hub.attachments.settings import AttachmentSettings
from sync.hub.attachments.sweeping import Sweeper, Tell, open_sweeper
from sync.hub.attachments.uploading import Uploader, attachment_of
from sync.hub.hub_log import HubLog
from sync.log.blobs import CHUNK, MANIFESTS


class Attachments:
    """Everything about attachments; get one from `open_attachments`.

    Every method may raise, beside what it names, AttachmentsLost, BusProblem, OutcomeUnknown and
    ServiceBusy. `upload`, `stored` and `remove` ask for the caller's role; the others leave that to whoever
    calls.
    """

    def __init__(
        self,
        ledger: Ledger,
        places: Places,
        uploader: Uploader,
        sweeper: Sweeper,
        settings: AttachmentSettings,
    ) -> None:
        self.quota = settings.quota
        """Bytes that one space may use."""
        self.longest_file = settings.longest_file
        """Bytes that one file may have."""
        self._ledger = ledger
        self._places = places
        self._uploader = uploader
        self._sweeper = sweeper

    @property
    def problem(self) -> Problem | None:
        """What keeps the sweeper from its work, for the hub's health."""
        return self._sweeper.problem

    async def upload(
        self,
        identity: Author,
        note: NoteId,
        name: str,
        media_type: str,
        stream: AsyncIterator[bytes],
        size: int | None = None,
        announced: Announced | None = None,
    ) -> Attachment:
        """Attach all that a stream gives to a note; `size` is what the sender says it will be, if anything.

        One that is `announced` may go on behind what is `stored`, when the stream raises UploadBroken.

        Raises NotFound, AccessRefused, BadInput, FileTooLarge, QuotaFull, UploadBroken, and what the stream
        raises; then nothing was attached.
        """
        return await self._uploader.upload(identity, note, name, media_type, stream, size, announced)

    async def stored(self, identity: Author, note: NoteId, file: FileHash) -> int:
        """Say how many bytes of an announced file are here since its upload broke; 0 when it must begin anew.

        Raises NotFound or AccessRefused.
        """
        return await self._uploader.stored(identity, note, file)

    async def find(self, space: SpaceId, attachment: AttachmentId) -> Attachment:
        """Return what is known of an attachment, by its id or by the SHA-256 that texts name.

        Raises NotFound.
        """
        return attachment_of(await self._find(space, attachment), space)

    async def read(
        self, space: SpaceId, attachment: AttachmentId, start: int = 0, length: int | None = None
    ) -> AsyncIterator[bytes]:
        """Give the bytes of an attachment from `start` on, `length` of them at the most.

        Each chunk is compared with its SHA-256, and those that are not asked for are not read.

        Raises NotFound, and AttachmentDamaged at the first chunk that is not what was uploaded.
        """
        file = await self._find(space, attachment)
        left = file.size if length is None else length
        skipped, start = divmod(start, CHUNK)
        async with self._places.blobs(space) as blobs:
            for digest, _size in list(weigh(file.chunks, file.size))[skipped:]:
                if left <= 0:
                    return
                chunk = await blobs.read_chunk(digest)
                if chunk is None:
                    raise AttachmentDamaged
                piece = chunk[start : start + left]
                left -= len(piece)
                yield piece
                start = 0

    async def is_whole(self, space: SpaceId, attachment: AttachmentId, *, withdraws: bool = False) -> bool:
        """Read an attachment, and say whether it is what was uploaded; raises NotFound.

        With `withdraws`, one that is not does not count as stored from then on: devices that have the file
        send it again. A server that lags may lack for a moment what is stored, so that wants a second look.
        """
        file = await self._find(space, attachment)
        async with self._places.blobs(space) as blobs:
            before = await blobs.last()
            for digest, _size in weigh(file.chunks, file.size):
                if await blobs.read_chunk(digest) is None:
                    if withdraws:
                        await blobs.purge(MANIFESTS + file.sha256.hex(), before)
                    return False
        return True

    async def list(self, note: NoteId) -> list[Attachment]:
        """List the attachments of a note, oldest first; raises NotFound."""
        space = await self._places.space_of(note)
        book = await self._ledger.book(space)
        return [attachment_of(file, space) for file in book.files.values() if file.note == note]

    async def remove(self, identity: Author, note: NoteId, attachment: AttachmentId) -> None:
        """Remove an attachment of a note; raises NotFound or AccessRefused."""
        space = await self._places.require(identity, note, Role.EDITOR)
        async with self._places.blobs(space) as blobs:
            floor = await blobs.last()

        def decide(book: Book) -> Event:
            file = book.files.get(attachment)
            if file is None or file.note != note:
                raise _not_found()
            return Removed(files=[attachment], floor=floor)

        await self._ledger.change(space, decide)
        self._sweeper.wake()

    async def usage(self, space: SpaceId) -> Usage:
        """Say how much of its quota a space uses."""
        book = await self._ledger.book(space)
        return Usage(book.stored, book.reserved, book.waiting, self.quota, len(book.files))

    async def sweep(self, space: SpaceId) -> None:
        """End what was abandoned in a space, and purge what no attachment refers to."""
        await self._sweeper.sweep(space)

    async def sweep_all(self, tell: Tell) -> None:
        """Sweep every space; `tell` is told how many of how many are done."""
        await self._sweeper.sweep_all(tell)

    async def ids(self, space: SpaceId) -> Sequence[AttachmentId]:
        """List the attachments of a space, oldest first."""
        return [AttachmentId(file.id) for file in (await self._ledger.book(space)).files.values()]

    async def _find(self, space: SpaceId, attachment: AttachmentId) -> File:
        file = (await self._ledger.book(space)).find(attachment)
        if file is None:
            raise _not_found()
        return file


@asynccontextmanager
async def open_attachments(
    connection: Connection,
    *,
    hub: DeviceId,
    connect_space: ConnectSpace,
    find_note: FindNote,
    gone_since: GoneSince,
    files_named: FilesNamed,
    require_role: RequireRole,
    list_spaces: ListSpaces,
    world: World,
    settings: AttachmentSettings | None = None,
) -> AsyncIterator[Attachments]:
    """Open on a connection, that is up, to the hubs' own account of the bus.

    `hub` is this hub's own device: what a former run of it reserved is given back at once, so it runs once
    at a time. Raises BusProblem.
    """
    settings = settings or AttachmentSettings()
    ledger = Ledger(HubLog(connection, world, SHAPE), world)
    await ledger.open()
    places = Places(connect_space, find_note, require_role, ledger, world)
    reservations = Reservations(ledger, hub, world, settings)
    sweeper = Sweeper(ledger, reservations, places, gone_since, files_named, list_spaces, world, settings)
    uploader = Uploader(ledger, reservations, places, sweeper, world, settings)
    async with open_sweeper(sweeper):
        try:
            yield Attachments(ledger, places, uploader, sweeper, settings)
        finally:
            await uploader.close()


def _not_found() -> NotFound:
    return NotFound(
        "There is no such attachment.", safe="Nothing was changed.", cure="Look at the note's attachments."
    )
