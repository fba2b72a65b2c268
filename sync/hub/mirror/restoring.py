"""Making a log again what its mirror knows of it, message by message at the old sequences."""

import logging
from collections.abc import AsyncIterator
from functools import partial

from core.world import World
from sync.hub.mirror.book import Book
from sync.hub.mirror.examining import Findings, examine
from sync.hub.mirror.facts import BLANK, Kept, LogState, Place
from sync.hub.mirror.log import MirroredLog, Overtaken
from sync.hub.mirror.records import Records
from sync.log import LogRefused

_BATCH_MESSAGES = 1000
"""The most that a server takes in one batch."""
_BATCH_BYTES = 4_000_000
_log = logging.getLogger(__name__)


class Restorer:
    """Brings one log and its mirror together.

    A restoring that was ended at any moment is gone on with by the next one. Everything raises BusProblem or
    StorageProblem.
    """

    def __init__(self, log: MirroredLog, book: Book, world: World, *, may_restore: bool) -> None:
        self.has_put_aside = False
        """Whether messages were put aside that nothing in the log replaces."""
        self._log = log
        self._book = book
        self._world = world
        self._may_restore = may_restore

    def require_right(self) -> None:
        """Raise LogRefused where logs are not for this hub to restore."""
        if not self._may_restore:
            raise LogRefused("it is not the one that this hub knew, or the hub that serves restores it")

    async def absorb(self, place: Place, end: int) -> None:
        """Mirror what the log holds beyond the mirror's end; `end` is where the log ends at least."""
        start = place.last + 1
        while start <= end and (last := await self.absorb_slice(place, start)):
            start = last + 1
        if start <= end and not await self._log.has_more(start):  # the last ones are gone again
            await self._book.run(self._log.stream, lambda records: records.reach(end))

    async def absorb_slice(self, place: Place, start: int) -> int:
        """Mirror a slice; returns the sequence at its end, 0 when the log has nothing more."""
        messages = await self._log.read(start)
        await self._absorb([one for one in messages if one.subject != BLANK], place)
        return messages[-1].sequence if messages else 0

    async def review(self, state: LogState, place: Place) -> None:
        """Compare message by message; mirror what the mirror lacks, and restore what the log lacks."""
        findings = await self._examine(state, place)
        if findings.is_damaged:
            await self.restore(place)
        else:
            await self._absorb(findings.foreign, place)

    async def restore(self, place: Place) -> None:
        """Close the log, complete it, and open it again."""
        self.require_right()
        before = await self._log.state()
        if before is not None and before.is_shared:
            await self._require_common(before, place)
        state = await self._log.close(place.config)
        findings = await self._examine(state, place)
        await self._settle(findings, state, place, before.epoch if before else "")
        if findings.is_forked or findings.lost:
            await self._log.remove()
            state = await self._log.close(place.config)
        try:
            await self._complete(state)
        except Overtaken:
            if state.is_shared or await self._log.state() != state:
                raise
            # Nobody wrote: after damage a server may name one end of a log, and take writes at another.
            await self._log.remove()
            await self._complete(await self._log.close(place.config))

    async def _examine(self, state: LogState, place: Place) -> Findings:
        return await examine(self._log, state, place, self._book, may_restore=self._may_restore)

    async def _require_common(self, state: LogState, place: Place) -> None:
        """Never replace what several hubs hold."""
        is_other = place.epoch not in (state.epoch, state.restores)
        if is_other or (await self._examine(state, place)).is_forked:
            raise LogRefused("the hubs hold another log in the place of the one that this hub knew")

    async def _settle(self, findings: Findings, state: LogState, place: Place, epoch: str) -> None:
        """Take into the mirror what belongs to the log, and put the rest aside."""
        if findings.is_forked:
            await self._put_aside(findings.changed + findings.foreign, epoch)
            start = place.last + 1
            while messages := await self._log.read(start):
                await self._put_aside(messages, epoch)
                start = messages[-1].sequence + 1
            return
        await self._absorb(findings.foreign, place)
        await self.absorb(place, state.last)
        findings.lost &= await self._book.run(self._log.stream, lambda records: records.sequences(place.last))

    async def _complete(self, state: LogState) -> None:
        """Write what a closed log lacks at its end, and open it."""
        place = await self._place()
        async for batch in self._batches(await self._begin(state, place), place.last):
            await self._log.append(batch)
        await self._log.remove_blanks()
        restored = await self._log.state()
        count = await self._book.run(self._log.stream, lambda records: records.count())
        if restored is None or (restored.last, restored.messages) != (place.last, count):
            raise LogRefused("it does not hold what was restored")
        await self._log.open(place.config)
        _log.warning("the log %s was restored up to message %d", self._log.stream, place.last)

    async def _begin(self, state: LogState, place: Place) -> int:
        """Say where to go on; an empty log begins where the mirror does."""
        kept = await self._book.run(self._log.stream, lambda records: records.read(state.last + 1, 1))
        first = kept[0].sequence if kept else place.last + 1
        if state.messages or first <= state.last + 1:
            return state.last + 1
        await self._log.begin_at(first)
        return first

    async def _batches(self, start: int, last: int) -> AsyncIterator[list[Kept]]:
        """Yield what is kept, with blanks in the gaps, up to and including `last`."""
        batch: list[Kept] = []
        size = 0
        async for message in self._filled(start, last):
            if len(batch) == _BATCH_MESSAGES or (batch and size + len(message.payload) > _BATCH_BYTES):
                yield batch
                batch, size = [], 0
            batch.append(message)
            size += len(message.payload)
        if batch:
            yield batch

    async def _filled(self, start: int, last: int) -> AsyncIterator[Kept]:
        while start <= last:
            kept = await self._book.run(
                self._log.stream, partial(Records.read, start=start, most=_BATCH_MESSAGES)
            )
            for message in (*kept, *([] if kept else [_blank(last)])):
                for gap in range(start, message.sequence):
                    yield _blank(gap)
                yield message
                start = message.sequence + 1

    async def _absorb(self, messages: list[Kept], place: Place) -> None:
        if messages:
            await self._book.run(self._log.stream, lambda records: records.absorb(messages, place.limits))

    async def _put_aside(self, messages: list[Kept], epoch: str) -> None:
        foreign = [one for one in messages if one.subject != BLANK]
        now = self._world.now()
        fresh = await self._book.run(self._log.stream, lambda records: records.put_aside(foreign, epoch, now))
        if fresh:
            self.has_put_aside = True
            _log.error("%d messages of the log %s were put aside: it is another log", fresh, self._log.stream)

    async def _place(self) -> Place:
        place = await self._book.run(self._log.stream, lambda records: records.place())
        if place is None:
            raise RuntimeError("what is restored is known")
        return place


def _blank(sequence: int) -> Kept:
    return Kept(sequence, BLANK, b"", b"", 0.0)
