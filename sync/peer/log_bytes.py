"""How many bytes a log holds of each note, as far as its host knows, and which notes are due to be folded."""

import asyncio
from collections.abc import Mapping

from core.facts import Update
from core.ids import NoteId
from sync.log import LogInfo

_FEWEST = 16_000
_SHARE = 5
"""A note is due when the log got a fifth of its snapshot's size: with two snapshots, and with what the log
holds since the older one, a long note takes less than three times its size."""
_AROUND_BODY = 330
"""What header, signature, subject, message id, lengths and checksums add to a body in the log's file."""


class LogBytes:
    """Counts from one fold of a note to the next."""

    def __init__(self) -> None:
        self._bytes: dict[NoteId, int] = {}
        self._limits: dict[NoteId, int] = {}
        self._due: dict[NoteId, None] = {}
        self._is_due = asyncio.Event()

    def estimate(self, messages: Mapping[NoteId, int], info: LogInfo) -> None:
        """Begin anew with so many messages of each note, in a log of this size."""
        average = info.size // max(info.messages, 1)
        self._bytes.clear()
        for note, count in messages.items():
            self._add(note, count * average)

    def add(self, update: Update) -> None:
        """Count an update that the log holds."""
        self._add(update.note, len(update.body) + _AROUND_BODY)

    def forget(self, note: NoteId) -> None:
        """Count a note from zero on."""
        self._bytes.pop(note, None)

    def knows_snapshot(self, note: NoteId) -> bool:
        """Tell whether the size of the note's snapshot is known."""
        return note in self._limits

    def know_snapshot(self, note: NoteId, size: int) -> None:
        """Remember how many bytes the newest snapshot of a note has, 0 without any."""
        self._limits[note] = max(_FEWEST, size // _SHARE)

    def is_due(self, note: NoteId) -> bool:
        """Tell whether the log holds enough of a note to fold it; also of one whose snapshot is unknown."""
        return self._bytes.get(note, 0) > self._limits.get(note, _FEWEST)

    async def wait_for_due(self) -> None:
        """Wait until a note may be due."""
        await self._is_due.wait()

    def take_due(self) -> list[NoteId]:
        """Give the notes that may be due, each once."""
        due, self._due = list(self._due), {}
        self._is_due.clear()
        return due

    def _add(self, note: NoteId, size: int) -> None:
        self._bytes[note] = self._bytes.get(note, 0) + size
        if self.is_due(note):
            self._due[note] = None
            self._is_due.set()
