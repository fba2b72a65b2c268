"""Handing files to one hub, which stores them for all members of a space."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

from core.attachments.media_types import START, media_type_of, with_suffix
from core.attachments.sent_file import SentFile
from core.errors import FileUnreadable
from core.ids import FileHash, NoteId
from core.system_errors import cause
from sync.peer.remote_hub import RemoteHub

_PIECE = 1 << 18


class HubFiles:
    """Asks the hub as this device."""

    def __init__(self, hub: RemoteHub) -> None:
        self._hub = hub

    async def send(self, note: NoteId, file: FileHash, name: str, path: Path) -> FileHash:
        """Attach a file to a note at the hub, which may have a part already; returns the hash of what it has.

        Raises the Problem that the hub tells, HubUnreachable, SignedOut or FileUnreadable.
        """
        size, start = await asyncio.to_thread(_look, path)
        kind = media_type_of(name, start)
        called = with_suffix(name or path.name[:START], kind)
        calls = await self._hub.calls()
        return await calls.send_file(SentFile(note, file, called, kind, size, partial(_pieces, path)))


def _look(path: Path) -> tuple[int, bytes]:
    try:
        with path.open("rb") as opened:
            return path.stat().st_size, opened.read(START)
    except OSError as error:
        raise FileUnreadable(
            f"An attachment cannot be read: {cause(error)}.",
            safe="The note is safe.",
            cure="Check the folder `attachments` of the profile.",
        ) from error


async def _pieces(path: Path, start: int) -> AsyncIterator[bytes]:
    """Read from `start` on; no file stays open while nobody asks for more, or after he was cancelled."""
    while piece := await asyncio.to_thread(_piece, path, start):
        start += len(piece)
        yield piece


def _piece(path: Path, start: int) -> bytes:
    with path.open("rb") as opened:
        opened.seek(start)
        return opened.read(_PIECE)
