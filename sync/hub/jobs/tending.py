"""What keeps the queue true to the book: what was asked for waits there, and what is due is asked for."""

import asyncio
import logging
from collections.abc import Sequence

from core.errors import Problem
from sync.hub.jobs.clearing import Clearing
from sync.hub.jobs.facts import JobId, JobState, Priority, Record
from sync.hub.jobs.schedule import Ask, Periodic
from sync.hub.jobs.store import JobStore

_SETTLING = 5.0
"""Seconds in which who asked for a job puts it into the queue himself."""
_log = logging.getLogger(__name__)


class Tending:
    """Looks after the queue, at every hub: whatever two do at once is done once."""

    def __init__(
        self, store: JobStore, ask: Ask, periodic: Sequence[Periodic], clearing: Clearing | None
    ) -> None:
        self.records: Sequence[Record] = ()
        """How all jobs stood when it looked last."""
        self._store = store
        self._ask = ask
        self._periodic = periodic
        self._clearing = clearing
        self._asked: dict[str, JobId] = {}

    async def run(self) -> None:
        """Look again and again until cancelled."""
        try:
            while True:
                try:
                    await self.tend()
                except Problem as problem:
                    _log.debug("the queue of jobs is not looked after now: %s", problem)
                await asyncio.sleep(self._store.settings.tend_pause)
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("looking after jobs ended by an error")

    async def tend(self) -> None:
        """Ask for what is due, and make the queue what the book says; raises BusProblem."""
        await self._store.find()
        now = self._store.world.now()
        for periodic in self._periodic:
            due = periodic.due(now)
            if self._asked.get(periodic.kind) != due:
                await self._ask(periodic.kind, name=due, priority=periodic.priority)
                self._asked[periodic.kind] = due
        self.records = await self._store.book.all()
        if self._clearing is not None:
            self.records = await self._clearing.clear(self.records)
        for record in self.records:
            if not record.state.is_over and record.at < now - _SETTLING:
                await self._put_again(record)

    async def _put_again(self, record: Record) -> None:
        if not await self._store.queue.holds(record.job):
            _log.info("a job that was not in the queue any more waits there again")
            await self._store.queue.put(record.job)

    def waiting(self) -> dict[tuple[str, ...], float]:
        """Count what waits, by priority."""
        waits = [record.job.priority for record in self.records if record.state is JobState.WAITING]
        return {(priority.value,): float(waits.count(priority)) for priority in Priority}

    def dead(self) -> float:
        """Count what failed too often."""
        return float(sum(record.state is JobState.DEAD for record in self.records))
