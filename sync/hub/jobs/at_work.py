"""A hub that does jobs: its workers, what keeps the queue true, and what is measured of both."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

from core.measures import Measures
from sync.hub.jobs.clearing import Belonging, Clearing
from sync.hub.jobs.facts import Sentence, nothing_of
from sync.hub.jobs.progress import SUBJECTS
from sync.hub.jobs.queue import Line
from sync.hub.jobs.schedule import Periodic
from sync.hub.jobs.service import Jobs
from sync.hub.jobs.tending import Tending
from sync.hub.jobs.worker import Means, Worker

_OUTCOMES = ("done", "failed", "dead", "lost")


@asynccontextmanager
async def at_work(
    jobs: Jobs,
    *,
    periodic: Sequence[Periodic] = (),
    sentence: Sentence = nothing_of,
    belonging: Belonging | None = None,
) -> AsyncIterator[None]:
    """Do jobs until the end of the block, which gives back what was begun.

    `periodic` is what is due from time to time; `sentence` gives what may be written down of a problem's.
    What is left of hubs that are not `belonging` is cleared away.
    """
    store, measures = jobs.store, jobs.store.world.measures
    count = measures.counter("tandem_jobs_total", "Attempts at jobs, by what came of them.", ("outcome",))
    for outcome in _OUTCOMES:
        count.add(outcome, by=0)
    means = Means(store, jobs.kinds, sentence, count.add, jobs.progress.tell)
    quick = [Worker(means, (Line.HIGH, Line.OWN)) for _ in range(store.settings.lanes - 1)]
    workers = (*quick, Worker(means, (Line.HIGH, Line.OWN, Line.NORMAL, Line.LOW)))
    tending = Tending(store, jobs.ask, periodic, Clearing(store, belonging) if belonging else None)
    _tell_standing(tending, measures)

    def wake() -> None:
        for worker in workers:
            worker.wake()

    async with AsyncExitStack() as stack:
        for subject in store.queue.subjects:
            stack.callback(store.connection.subscribe(subject, lambda _message: wake()))
        stack.callback(store.connection.subscribe(SUBJECTS, jobs.progress.hear))
        tasks = [asyncio.create_task(worker.run(), name="worker of the hub") for worker in workers]
        tasks.append(asyncio.create_task(tending.run(), name="jobs of the hubs"))
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)


def _tell_standing(tending: Tending, measures: Measures) -> None:
    measures.gauge(
        "tandem_jobs_waiting", "Jobs that wait for a hub, by priority.", tending.waiting, ("priority",)
    )
    measures.gauge("tandem_jobs_dead", "Jobs that failed too often.", tending.dead)
