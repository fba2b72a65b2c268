"""Having a file from the hub of a space, chunk by chunk over the bus."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from pathlib import Path

from core.attachments import LONGEST_FILE, Attachments
from core.errors import FileAway, FileTooLarge
from core.ids import FileHash, NoteId
from sync.bus import Connection
from sync.log import LogGone
from sync.log.blobs import BlobReader, chunk_digests

_PATIENCE = 10.0
_AHEAD = 4
"""Chunks that are asked for at once."""


async def fetch_file(
    connection: Connection | None, attachments: Attachments, note: NoteId, file: FileHash
) -> Path:
    """Have a file that a note refers to; each chunk and the whole are compared with their hashes.

    Raises FileAway when there is no connection or the hub does not have it, FileTooLarge, another BusProblem,
    or StorageProblem; then nothing is kept.
    """
    if connection is None:
        raise away()
    await connection.wait_connected(_PATIENCE)
    reader = BlobReader(connection)
    try:
        manifest = await reader.read_manifest(file)
    except LogGone as problem:  # a space without a stream for attachments yet is one of them
        raise away() from problem
    digests = chunk_digests(manifest) if manifest is not None else None
    if manifest is None or digests is None:
        raise away()
    if manifest.size > LONGEST_FILE:
        raise FileTooLarge(LONGEST_FILE)
    return await attachments.take(note, file, _chunks(reader, digests))


def away() -> FileAway:
    """Say that nobody who can be reached has a file."""
    return FileAway(
        "This attachment has not arrived at the hub yet.",
        safe="The note is safe.",
        cure="It comes once a device that has the file is online.",
    )


async def _chunks(reader: BlobReader, digests: Iterable[bytes]) -> AsyncIterator[bytes]:
    """Read chunks in their order, some at once; raises FileAway for one that is not there or is damaged."""
    waiting: list[asyncio.Task[bytes | None]] = []
    try:
        for digest in digests:
            waiting.append(asyncio.create_task(reader.read_chunk(digest), name="a chunk"))
            if len(waiting) == _AHEAD:
                yield _need(await waiting.pop(0))
        while waiting:
            yield _need(await waiting.pop(0))
    finally:
        for task in waiting:
            task.cancel()
        if waiting:
            await asyncio.wait(waiting)


def _need(chunk: bytes | None) -> bytes:
    if chunk is None:
        raise away()
    return chunk
