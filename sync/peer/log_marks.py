"""What the host remembers of a space's log, so that it notices when the log's files lost something."""

import asyncio
from dataclasses import replace

from core.ids import SpaceId
from core.notes import Library
from core.store import LogMark
from sync.log import LogInfo

_DOUBT_SECONDS = 10.0
"""The server is asked to store and to remove messages with deadlines within it."""


class LogMarks:
    """Compares what the log holds with what it must hold at least; the host alone folds, so it knows."""

    def __init__(self, space: SpaceId, library: Library) -> None:
        self._space = space
        self._library = library
        self._mark: LogMark | None = None
        self._judges_from = 0.0

    async def recall(self) -> None:
        """Read what was remembered."""
        self._mark = await self._library.store.log_mark(self._space)

    def agrees(self, info: LogInfo, snapshots: LogInfo) -> bool:
        """Say whether log and snapshots still hold all that they held, and remember what they hold now."""
        if asyncio.get_running_loop().time() < self._judges_from:
            return True
        mark = self._mark
        is_whole = mark is None or mark.epoch != info.epoch or _holds_all(mark, info, snapshots)
        if is_whole:
            self.remember(info, snapshots)
        return is_whole

    def remember(self, info: LogInfo, snapshots: LogInfo) -> None:
        """From now on the streams must hold at least what they hold now."""
        fresh = LogMark(self._space, info.epoch, info.last, info.messages, snapshots.last, snapshots.messages)
        self._keep(fresh)

    def expect_snapshot(self) -> None:
        """A snapshot is about to be stored: until it is known where, the streams are not judged."""
        self._judges_from = asyncio.get_running_loop().time() + _DOUBT_SECONDS

    def note_snapshot(self, sequence: int) -> None:
        """The host stored a snapshot there; what anybody else stores behind it may have pushed others out."""
        if self._mark is not None:
            self._keep(replace(self._mark, snapshots_last=sequence))

    async def expect_purge(self, messages: int, snapshots: int, present: LogInfo) -> None:
        """So many messages are about to be removed; returns once that is on the disk.

        `present` is what the stream of snapshots holds now: it stands for what is removed from the log. Until
        the removal is over for certain, the streams are not judged: what was read of them a moment ago may be
        of before it. Raises StorageProblem.
        """
        self._judges_from = asyncio.get_running_loop().time() + _DOUBT_SECONDS
        if self._mark is not None:
            left = replace(
                self._mark,
                messages=self._mark.messages - messages,
                snapshots_last=present.last,
                snapshots=present.messages - snapshots,
            )
            self._keep(left)
            await self._library.saver.saved()

    def _keep(self, mark: LogMark) -> None:
        if mark != self._mark:
            self._mark = mark
            self._library.saver.queue().log_marks.append(mark)


def _holds_all(mark: LogMark, info: LogInfo, snapshots: LogInfo) -> bool:
    """Only a fold removes messages and stores snapshots; every sequence after the mark must be there."""
    return (
        info.last >= mark.last
        and info.messages >= mark.messages + info.last - mark.last
        and snapshots.last == mark.snapshots_last
        and snapshots.messages >= mark.snapshots
    )
