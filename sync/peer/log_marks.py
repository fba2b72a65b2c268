"""What the host remembers of a space's log, so that it notices when the log's files lost something."""

import asyncio
import logging
from dataclasses import replace

from core.ids import SpaceId
from core.notes import Library
from core.store import LogMark
from sync.log import LogInfo, LogRefused

_FOLDING_SECONDS = 10.0
"""So long after its last step a fold may still be seen half done; the server answers or not within five."""
_DOUBT_SECONDS = 60.0
"""So long what was sent before may still come to be stored."""
_log = logging.getLogger(__name__)


class LogMarks:
    """Compares what the log holds with what it must hold at least; the host alone folds, so it knows."""

    def __init__(self, space: SpaceId, library: Library) -> None:
        self._space = space
        self._library = library
        self._mark: LogMark | None = None
        self._folding_until = 0.0
        self._is_known_lost = False
        self._unsure = 0
        """Snapshots of which it is not known whether they are stored."""
        self._doubted_until = 0.0
        self._setting = f"snapshots expected {space}"
        self._noted = 0
        """How many may be stored as far as the disk knows: a crash makes no loss of one that is."""
        self._is_storing = False

    async def recall(self) -> None:
        """Read what was remembered."""
        self._mark = await self._library.store.log_mark(self._space)
        epoch, _, expected = (await self._library.store.setting(self._setting) or "").partition(" ")
        if self._mark is not None and expected and epoch == self._mark.epoch:
            self._unsure = self._noted = int(expected)
            self._doubted_until = asyncio.get_running_loop().time() + _DOUBT_SECONDS

    @property
    def least(self) -> LogMark | None:
        """What the streams must hold from this moment on, to be noted before they are asked."""
        return self._mark

    def agrees(self, info: LogInfo, snapshots: LogInfo, least: LogMark | None) -> bool:
        """Say whether log and snapshots still hold all that they held, and remember what they hold now.

        `least` is as it was before `snapshots` was asked for.
        """
        mark = self._mark
        if mark is None or mark.epoch != info.epoch or self._holds_all(mark, least, info, snapshots):
            if not self._is_folding:
                self.remember(info, snapshots)
            return True
        _log.info(
            "the log ends at %d with %d messages, its snapshots at %d with %d; it was %d with %d, %d with %d",
            *(info.last, info.messages, snapshots.last, snapshots.messages),
            *(mark.last, mark.messages, mark.snapshots_last, mark.snapshots),
        )
        return False

    def _holds_all(self, mark: LogMark, least: LogMark | None, info: LogInfo, snapshots: LogInfo) -> bool:
        """Only a fold removes messages and stores snapshots; every sequence after the mark must be there."""
        if (
            self._is_known_lost
            or info.last < mark.last
            or info.messages < mark.messages + info.last - mark.last
        ):
            return False
        if self._is_folding:
            # What was read may be of before the last snapshots were stored or removed, or after the next.
            before = least or mark
            is_long_enough = before.snapshots_last <= snapshots.last <= mark.snapshots_last + 1 + self._unsure
            return is_long_enough and snapshots.messages >= min(before.snapshots, mark.snapshots)
        is_expected = mark.snapshots_last <= snapshots.last <= mark.snapshots_last + self._unsure
        return is_expected and snapshots.messages >= mark.snapshots

    @property
    def _is_folding(self) -> bool:
        return asyncio.get_running_loop().time() < self._folding_until

    def _begin_folding(self) -> None:
        self._folding_until = asyncio.get_running_loop().time() + _FOLDING_SECONDS

    def remember(self, info: LogInfo, snapshots: LogInfo) -> None:
        """From now on the streams must hold at least what they hold now."""
        self._is_known_lost = False
        self._count(snapshots.last)
        if asyncio.get_running_loop().time() >= self._doubted_until:
            self._unsure = 0
        fresh = LogMark(self._space, info.epoch, info.last, info.messages, snapshots.last, snapshots.messages)
        self._keep(fresh)

    async def expect_snapshot(self) -> None:
        """A snapshot is about to be stored; returns once that is on the disk. Raises StorageProblem."""
        self._begin_folding()
        self._is_storing = True
        self._note_expected()
        await self._library.saver.saved()

    def note_snapshot(self, sequence: int) -> None:
        """The host stored a snapshot there; what anybody else stores behind it may have pushed others out."""
        self._is_storing = False
        if self._mark is not None:
            more = sequence - self._mark.snapshots_last - 1
            if not 0 <= more <= self._unsure:
                _log.info("a snapshot was stored as %d, after %d", sequence, self._mark.snapshots_last)
                self._is_known_lost = True
            self._count(sequence - 1)
            self._keep(replace(self._mark, snapshots_last=sequence))

    def doubt_snapshot(self) -> None:
        """Whether the expected snapshot is stored is not known: it may be, now or a moment later."""
        self._is_storing = False
        self._unsure += 1
        self._doubted_until = asyncio.get_running_loop().time() + _DOUBT_SECONDS

    def drop_snapshot(self) -> None:
        """The expected snapshot was not sent."""
        self._is_storing = False
        self._note_expected()

    def _count(self, last: int) -> None:
        """Take into account how many of the unsure ones have turned out to be stored by now."""
        if self._mark is not None:
            self._unsure = max(self._unsure - max(last - self._mark.snapshots_last, 0), 0)

    async def expect_purge(self, messages: int, snapshots: int, present: LogInfo) -> None:
        """So many messages are about to be removed; returns once that is on the disk.

        `present` is what the stream of snapshots holds now: it stands for what is removed from the log.
        Raises StorageProblem, and LogRefused when what stands for them is not there: then nothing may go.
        """
        self._begin_folding()
        if self._mark is not None:
            more = present.last - self._mark.snapshots_last
            if self._is_known_lost or not 0 <= more <= self._unsure:
                # A hub that was just chosen may not know of the last ones yet.
                self._is_known_lost |= more > self._unsure
                raise LogRefused("its snapshots are not those that were stored")
            self._count(present.last)
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
        self._note_expected()

    def _note_expected(self) -> None:
        expected = self._unsure + self._is_storing
        if expected != self._noted and self._mark is not None:
            self._noted = expected
            self._library.saver.queue().settings[self._setting] = f"{self._mark.epoch} {expected}"
