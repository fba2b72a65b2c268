"""A file on its way to a hub, as whoever sends it is told of it."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from core.ids import NoteId


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file to be sent: `pieces` gives its bytes, from the beginning whenever it is called."""

    note: NoteId
    name: str
    media_type: str
    size: int
    pieces: Callable[[], AsyncIterator[bytes]]
