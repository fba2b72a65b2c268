"""A worker: it takes one job after another, and says what became of each.

What it is given counts as its own from its entry in the book on, which has the number of the attempt. Whoever
takes the job after it writes the next one, and then nothing that this worker says of the job is written.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

import msgspec

from core.errors import BadInput, BusProblem, Problem
from core.tracing.hops import in_the_background
from sync.hub.jobs.book import Entry
from sync.hub.jobs.errors import JobLost
from sync.hub.jobs.facts import DeadLetter, Failure, Job, JobId, JobState, Record, Sentence
from sync.hub.jobs.kinds import Kind, Kinds, Work
from sync.hub.jobs.queue import Delivery, Line
from sync.hub.jobs.store import JobStore

_RETRY_PAUSE = 1.0
_GIVING_BACK = 2.0
"""Seconds in which a worker that ends gives back what it had begun."""
_SHARE = 3
"""Of so many jobs one is of a line that is not the first, if it waits there: each of these in its turn."""
_BEATS = 3
"""Signs of life in the time after which a job is given to another worker."""
_UNFINISHED = Failure(
    "Unfinished",
    "Each worker that had this job ended before it was done.",
    cure="`tandem logs` on the hubs shows why they ended.",
)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Means:
    """What the workers of a hub share; `count` is told of every outcome, `tell` of how far a job has come."""

    store: JobStore
    kinds: Kinds
    sentence: Sentence
    count: Callable[[str], None]
    tell: Callable[[JobId, int], None]


class Worker:
    """Does what the lines give out, those that are named first before the others.

    Now and then it begins with another line than the first, each in its turn, so that none waits for ever: of
    `_SHARE` times the number of those other lines, one job at least is of a line in which some wait.
    """

    def __init__(self, means: Means, lines: Sequence[Line]) -> None:
        self._means = means
        self._store = means.store
        self._settings = means.store.settings
        self._lines = lines
        self._taken = 0
        self._news = asyncio.Event()

    def wake(self) -> None:
        """Look for a job at once."""
        self._news.set()

    async def run(self) -> None:
        """Work until cancelled; what was begun then is given back."""
        try:
            while True:
                self._news.clear()
                if not await self._try_to_work():
                    with suppress(TimeoutError):
                        async with asyncio.timeout(self._settings.look_pause):
                            await self._news.wait()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("a worker of the hub ended by an error")

    async def _try_to_work(self) -> bool:
        try:
            return await self.work()
        except Problem as problem:
            _log.debug("no job can be done now: %s", problem)
            return False

    async def work(self) -> bool:
        """Do the next job; False when none is there now. Raises BusProblem."""
        for line in self._in_turn():
            delivery = await self._store.queue.take(line)
            if delivery is not None:
                self._taken += 1
                await self._do(delivery)
                return True
        return False

    def _in_turn(self) -> Sequence[Line]:
        """Say in which order it looks for its next job."""
        share, is_before = divmod(self._taken + 1, _SHARE)
        if is_before:
            return self._lines
        first = self._lines[1 + (share - 1) % (len(self._lines) - 1)]
        return (first, *(line for line in self._lines if line is not first))

    async def _do(self, delivery: Delivery) -> None:
        job = delivery.job
        if job is None:
            delivery.wants_again(self._settings.unknown_pause)
            return
        try:
            entry = await self._store.book.read(job.id)
            job = entry.record.job if entry else job
            kind = self._means.kinds.find(job.kind)
            if entry is not None and entry.record.state.is_over:
                delivery.is_over()
            elif kind is None:
                delivery.wants_again(self._settings.unknown_pause)
            else:
                await self._begin(kind, job, entry, delivery)
        except BusProblem:
            delivery.wants_again(self._settings.look_pause)
            raise

    async def _begin(self, kind: Kind, job: Job, entry: Entry | None, delivery: Delivery) -> None:
        before = entry.record if entry else None
        attempt, failure = (before.attempt, before.failure) if before else (0, None)
        if attempt >= kind.most_attempts:  # whoever had it last died of it
            await self._bury(job, attempt, failure or _UNFINISHED, entry, delivery)
            return
        record = self._record(job, JobState.WORKING, attempt + 1, failure)
        begun = await self._store.book.write(record, entry.sequence if entry else 0)
        if begun is None:  # somebody else changed how it stands
            delivery.wants_again(_RETRY_PAUSE)
            return
        with self._store.world.tracing.begin(in_the_background(f"job {kind.name}")):
            await self._attempt(kind, begun, delivery)

    async def _attempt(self, kind: Kind, begun: Entry, delivery: Delivery) -> None:
        """Run a job that is this worker's for as long as it gives signs of life, and settle it."""
        job = begun.record.job
        work = Work(
            job, begun.record.attempt, lambda: self._hold(begun), lambda n: self._means.tell(job.id, n)
        )
        running = asyncio.create_task(kind.run(work), name=f"job {kind.name}")
        beating = asyncio.create_task(self._beat(begun, delivery, running), name="signs of life of a job")
        try:
            await asyncio.wait({running})
            await self._settle(kind, begun, running, delivery)
        except asyncio.CancelledError:
            running.cancel()
            await asyncio.wait({running})
            await self._give_back(begun, delivery)
            raise
        finally:
            beating.cancel()
            await asyncio.wait({beating})

    async def _beat(self, begun: Entry, delivery: Delivery, running: asyncio.Task[None]) -> None:
        while True:
            await asyncio.sleep(self._settings.lease / _BEATS)
            delivery.is_being_done()
            with suppress(BusProblem):  # as long as nobody knows better, it goes on
                if not running.done() and not await self._has(begun):
                    running.cancel()

    async def _has(self, begun: Entry) -> bool:
        now = await self._store.book.read(begun.record.job.id)
        return now is not None and now.sequence == begun.sequence

    async def _hold(self, begun: Entry) -> None:
        if not await self._has(begun):
            raise JobLost

    async def _settle(
        self, kind: Kind, begun: Entry, running: asyncio.Task[None], delivery: Delivery
    ) -> None:
        error = None if running.cancelled() else running.exception()
        if running.cancelled() or isinstance(error, JobLost):
            self._lose(begun)
        elif error is not None:
            await self._fail(kind, begun, error, delivery)
        elif await self._insist(self._record(begun.record.job, JobState.DONE, begun.record.attempt), begun):
            delivery.is_over()
            self._means.count("done")
        else:
            self._lose(begun)

    async def _fail(self, kind: Kind, begun: Entry, error: BaseException, delivery: Delivery) -> None:
        job, attempt = begun.record.job, begun.record.attempt
        if not isinstance(error, Problem):
            _log.error("a job met a bug", exc_info=error)
        failure = Failure.of(error, self._means.sentence)
        self._means.count("failed")
        if attempt >= kind.most_attempts or isinstance(error, BadInput):  # which time does not mend
            await self._bury(job, attempt, failure, begun, delivery)
            return
        pause = self._pause(attempt)
        record = self._record(job, JobState.WAITING, attempt, failure)
        record = msgspec.structs.replace(record, again_at=self._store.world.now() + pause)
        if await self._insist(record, begun):
            delivery.wants_again(pause)
        else:
            self._lose(begun)

    def _pause(self, attempt: int) -> float:
        """Say after how many seconds it is tried again: about twice as long each time, by chance."""
        settings = self._settings
        longest = min(settings.longest_pause, settings.first_pause * 2.0 ** (attempt - 1))
        return longest * (0.5 + self._store.world.random_bytes(1)[0] / 512)

    async def _bury(
        self, job: Job, attempts: int, failure: Failure, entry: Entry | None, delivery: Delivery
    ) -> None:
        """Lay a job down as dead: first the letter, so that whatever happens then, it is not forgotten."""
        now = self._store.world.now()
        await self._insist_on_letter(DeadLetter(job, attempts, failure, now, self._store.hub))
        if await self._insist(self._record(job, JobState.DEAD, attempts, failure), entry):
            delivery.is_hopeless()
            self._means.count("dead")
            _log.warning("a job of the kind %s failed too often; `tandem jobs list` shows it", job.kind)

    async def _insist_on_letter(self, letter: DeadLetter) -> None:
        while True:
            try:
                await self._store.letters.put(letter)
            except BusProblem as problem:
                _log.debug("a dead letter is not written yet: %s", problem)
                await asyncio.sleep(_RETRY_PAUSE)
            else:
                return

    async def _give_back(self, begun: Entry, delivery: Delivery) -> None:
        """Let another worker have it at once; this attempt does not count."""
        record = begun.record
        waiting = self._record(record.job, JobState.WAITING, record.attempt - 1, record.failure)
        with suppress(BusProblem, TimeoutError):
            async with asyncio.timeout(_GIVING_BACK):
                await self._store.book.write(waiting, begun.sequence)
                delivery.wants_again(0)

    async def _insist(self, record: Record, before: Entry | None) -> bool:
        """Write how a job stands, however long that takes; False when it is somebody else's by now."""
        while True:
            try:
                return await self._store.book.write(record, before.sequence if before else 0) is not None
            except BusProblem as problem:
                _log.debug("what became of a job is not written yet: %s", problem)
                await asyncio.sleep(_RETRY_PAUSE)

    def _lose(self, begun: Entry) -> None:
        self._means.count("lost")
        _log.info("a job of the kind %s was taken from this hub", begun.record.job.kind)

    def _record(self, job: Job, state: JobState, attempt: int, failure: Failure | None = None) -> Record:
        return Record(job, state, self._store.world.now(), attempt, self._store.hub, failure)
