"""Storing the bytes of one upload as they come, within what is reserved for them."""

import asyncio
import hashlib
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass

from core.ids import SpaceId
from sync.hub.attachments.blobs import BlobStore
from sync.hub.attachments.chunks import cut
from sync.hub.attachments.errors import UploadBroken
from sync.hub.attachments.reservations import Reservations
from sync.log.blobs import Manifest

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Stored:
    """A file whose chunks and manifest are in the stream; the digests of its chunks one after the other."""

    size: int
    sha256: bytes
    chunks: bytes


async def store_file(
    blobs: BlobStore,
    reservations: Reservations,
    space: SpaceId,
    reservation: str,
    reserved: int,
    stream: AsyncIterator[bytes],
    media_type: str,
) -> Stored:
    """Store all that a stream gives, one chunk in memory at a time.

    Raises FileTooLarge, QuotaFull, AttachmentsLost, BusProblem, and what the stream raises.
    """
    whole, digests, size = hashlib.sha256(), bytearray(), 0
    async with aclosing(cut(stream)) as chunks:
        async for chunk in chunks:
            size += len(chunk)
            if size > reserved:
                reserved = await reservations.grow(space, reservation, size)
            whole.update(chunk)
            digests += await blobs.put_chunk(chunk)
    stored = Stored(size, whole.digest(), bytes(digests))
    await blobs.put_manifest(stored.sha256, _manifest(stored, media_type))
    return stored


async def impatient(stream: AsyncIterator[bytes], longest_silence: float) -> AsyncGenerator[bytes]:
    """Pass a stream on; raises UploadBroken when nothing comes for so many seconds."""
    while True:
        try:
            async with asyncio.timeout(longest_silence):
                piece = await anext(stream, None)
        except TimeoutError as error:
            raise UploadBroken(f"nothing came for {longest_silence:g} seconds") from error
        if piece is None:
            return
        yield piece


def _manifest(stored: Stored, media_type: str) -> Manifest:
    names = stored.chunks.hex()
    length = hashlib.sha256().digest_size * 2
    chunks = [names[place : place + length] for place in range(0, len(names), length)]
    return Manifest(_VERSION, stored.size, media_type, chunks)
