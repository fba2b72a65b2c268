"""Storing the bytes of one upload as they come, within what is reserved for them."""

import asyncio
import hashlib
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.ids import FileHash
from sync.hub.attachments.blobs import BlobStore, Listing
from sync.hub.attachments.chunks import cut, weigh
from sync.hub.attachments.errors import UploadBroken
from sync.log.blobs import CHUNKS, Manifest

if TYPE_CHECKING:
    from hashlib import _Hash

_VERSION = 1
_ON_ITS_WAY = 0.5
"""Seconds in which comes what was sent before a line was given up."""


@dataclass(slots=True)
class Progress:
    """How far an upload has come: the chunks that are stored, by a reservation of `reserved` bytes.

    `deadline`, in seconds since 1970, is when it is given up.
    """

    reservation: str
    reserved: int
    deadline: float
    size: int = 0
    digests: bytearray = field(default_factory=bytearray)
    whole: "_Hash" = field(default_factory=hashlib.sha256)

    async def add(self, blobs: BlobStore, chunk: bytes) -> None:
        """Store a chunk; only one that is stored counts."""
        self.digests += await blobs.put_chunk(chunk)
        self.whole.update(chunk)
        self.size += len(chunk)

    def is_in(self, listing: Listing) -> bool:
        """Tell whether all of its chunks are listed."""
        digests = weigh(bytes(self.digests), self.size)
        return listing.subjects.issuperset(CHUNKS + digest.hex() for digest, _size in digests)


@dataclass(frozen=True, slots=True)
class Stored:
    """A file whose chunks and manifest are in the stream; the digests of its chunks one after the other."""

    size: int
    sha256: bytes
    chunks: bytes


async def store_chunks(
    blobs: BlobStore,
    grow: Callable[[str, int], Awaitable[int]],
    progress: Progress,
    stream: AsyncIterator[bytes],
) -> None:
    """Store all that a stream gives, one chunk in memory at a time.

    `grow` makes a reservation hold so many bytes in all, and returns how many it holds then. Raises
    FileTooLarge, QuotaFull, AttachmentsLost, BusProblem, and what the stream raises.
    """
    async with aclosing(cut(stream)) as chunks:
        async for chunk in chunks:
            need = progress.size + len(chunk)
            if need > progress.reserved:
                progress.reserved = await grow(progress.reservation, need)
            await progress.add(blobs, chunk)


async def store_manifest(
    blobs: BlobStore, progress: Progress, media_type: str, announced: FileHash | None
) -> Stored:
    """Store what the file is made of.

    Raises UploadBroken when it is not the file that was announced, or BusProblem.
    """
    stored = Stored(progress.size, progress.whole.digest(), bytes(progress.digests))
    if announced is not None and stored.sha256.hex() != announced:
        raise UploadBroken("it is not the file that was announced")
    await blobs.put_manifest(stored.sha256, _manifest(stored, media_type))
    return stored


class Line:
    """What a sender's stream comes by; it breaks when nothing comes for `longest_silence` seconds."""

    def __init__(self, longest_silence: float) -> None:
        self.ended = asyncio.Event()
        """Set once nothing is taken from it any more."""
        self._longest_silence = longest_silence
        self._waiting: asyncio.Timeout | None = None
        self._is_hung_up = False

    def hang_up(self) -> None:
        """Break it once all is taken that has come: its sender does not use it any more."""
        self._is_hung_up = True
        if self._waiting is not None:
            self._waiting.reschedule(asyncio.get_running_loop().time() + self._patience)

    async def pieces(self, stream: AsyncIterator[bytes]) -> AsyncGenerator[bytes]:
        """Pass a stream on; raises UploadBroken when the line breaks."""
        while True:
            try:
                async with asyncio.timeout(self._patience) as self._waiting:
                    piece = await anext(stream, None)
            except TimeoutError as error:
                raise UploadBroken(self._why) from error
            finally:
                self._waiting = None
            if piece is None:
                return
            yield piece

    @property
    def _patience(self) -> float:
        return min(_ON_ITS_WAY, self._longest_silence) if self._is_hung_up else self._longest_silence

    @property
    def _why(self) -> str:
        if self._is_hung_up:
            return "it was begun on another line"
        return f"nothing came for {self._longest_silence:g} seconds"


def _manifest(stored: Stored, media_type: str) -> Manifest:
    names = stored.chunks.hex()
    length = hashlib.sha256().digest_size * 2
    chunks = [names[place : place + length] for place in range(0, len(names), length)]
    return Manifest(_VERSION, stored.size, media_type, chunks)
