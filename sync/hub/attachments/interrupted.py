"""Uploads that broke and may go on: what was stored of each lies behind its floor while it is reserved.

Nothing of it is written down. A hub that starts anew, or another one, does not know of them: there an upload
begins with its first byte, and what was stored of it goes like that of any other upload that failed.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from core.ids import FileHash, NoteId, SpaceId, UserId
from core.world import World
from sync.hub.attachments.reservations import Reservations
from sync.hub.attachments.storing import Line, Progress

_HANGING_UP = 5.0
"""Seconds in which all is stored that came by a line."""
_MOST = 64
"""At once; of each the digests of its chunks are in memory."""


@dataclass(frozen=True, slots=True)
class UploadKey:
    """Whose upload it is, of which file, to which note."""

    space: SpaceId
    note: NoteId
    user: UserId
    file: FileHash


class Interrupted:
    """Keeps their reservations for a while."""

    def __init__(self, reservations: Reservations, world: World, lasts: float) -> None:
        self._reservations = reservations
        self._world = world
        self._lasts = lasts
        self._lines: dict[UploadKey, Line] = {}
        self._kept: dict[UploadKey, Progress] = {}

    @contextmanager
    def line(self, key: UploadKey | None, longest_silence: float) -> Iterator[Line]:
        """Give an upload its line."""
        line = Line(longest_silence)
        if key is not None:
            self._lines[key] = line
        try:
            yield line
        finally:
            line.ended.set()
            if key is not None and self._lines.get(key) is line:
                del self._lines[key]

    async def size(self, key: UploadKey) -> int:
        """Say how many bytes are stored of an upload; 0 when it would have to begin anew.

        Who asks has lost the line, even if it looks sound from here; so it is given up.
        """
        line = self._lines.get(key)
        if line is not None:
            line.hang_up()
            with suppress(TimeoutError):
                async with asyncio.timeout(_HANGING_UP):
                    await line.ended.wait()
        self._forget_ended()
        progress = self._kept.get(key)
        return progress.size if progress is not None else 0

    def keep(self, key: UploadKey, progress: Progress) -> bool:
        """Keep what was stored until then, if it is worth it and there is room; says whether it is kept."""
        self._forget_ended()
        if not progress.size or key in self._kept or len(self._kept) >= _MOST:
            return False
        until = min(self._world.now() + self._lasts, progress.deadline)
        self._reservations.rest(progress.reservation, until)
        self._kept[key] = progress
        return True

    def take(self, key: UploadKey) -> Progress | None:
        """Go on with an upload, if it has not been given up; whoever takes it has to end it."""
        progress = self._kept.pop(key, None)
        is_held = progress is not None and self._reservations.wake(progress.reservation)
        return progress if is_held else None

    def give_up(self, space: SpaceId) -> bool:
        """Let the sweeper have the room that they hold in a space; says whether there was any."""
        keys = [key for key in self._kept if key.space == space]
        for key in keys:
            self._reservations.forget(self._kept.pop(key).reservation)
        return bool(keys)

    def _forget_ended(self) -> None:
        self._kept = {
            key: progress
            for key, progress in self._kept.items()
            if self._reservations.is_held(progress.reservation)
        }
