"""A file on its way to a hub, as whoever sends it is told of it."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from core.ids import FileHash, NoteId


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file to be sent: `pieces` gives its bytes, from the one on that it is called with."""

    note: NoteId
    file: FileHash
    name: str
    media_type: str
    size: int
    pieces: Callable[[int], AsyncIterator[bytes]]
