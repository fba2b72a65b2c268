"""A job that fails is tried again, later each time; one that fails too often is dead until told."""

import asyncio
import json
from dataclasses import dataclass, field

import pytest

from core.errors import BadInput, NotFound, StorageProblem
from core.ids import DeviceId
from sync.bus import Connection, Message
from sync.hub.jobs.errors import JobRefused, JobsFull
from sync.hub.jobs.facts import Failure, JobId, JobState, Priority, Record
from sync.hub.jobs.kinds import Kind, Work
from tests.sync.hub.jobs.conftest import SHORT, JobRig, until_so, until_state

_SECRET = "the diary of Ada"


@dataclass
class Fragile:
    """A job that fails until it is mended."""

    is_mended: bool = False
    attempts: list[int] = field(default_factory=list)

    async def run(self, work: Work) -> None:
        self.attempts.append(work.attempt)
        if not self.is_mended:
            raise StorageProblem(f"The disk with {_SECRET} is full.", safe="All is safe.", cure="Make room.")


async def test_a_job_that_fails_too_often_is_dead_until_somebody_tries_it_again(rig: JobRig) -> None:
    jobs, fragile = await rig.hub(), Fragile()
    jobs.kinds.add(Kind("fragile", fragile.run, most_attempts=3))
    await rig.work(jobs)
    job = await jobs.ask("fragile")
    await until_state(jobs, job, JobState.DEAD)
    assert fragile.attempts == [1, 2, 3]
    letter = await jobs.store.letters.read(job)
    assert letter is not None
    assert (letter.attempts, letter.hub, letter.failure.kind) == (3, jobs.hub, "StorageProblem")
    fragile.is_mended = True
    assert (await jobs.retry(job)).record.state is JobState.WAITING
    await until_state(jobs, job, JobState.DONE)
    assert fragile.attempts == [1, 2, 3, 1]


async def test_one_that_dies_again_has_a_letter_of_that_round(rig: JobRig) -> None:
    jobs, fragile = await rig.hub(), Fragile()
    jobs.kinds.add(Kind("fragile", fragile.run, most_attempts=1))
    await rig.work(jobs)
    job = await jobs.ask("fragile")
    await until_state(jobs, job, JobState.DEAD)
    await jobs.retry(job)
    await until_state(jobs, job, JobState.DEAD)
    letter = await jobs.store.letters.read(job)
    assert letter is not None
    assert letter.job.round == 1
    assert len(fragile.attempts) == 2


async def test_a_dead_job_may_be_discarded(rig: JobRig) -> None:
    jobs, fragile = await rig.hub(), Fragile()
    jobs.kinds.add(Kind("fragile", fragile.run, most_attempts=1))
    await rig.work(jobs)
    job = await jobs.ask("fragile")
    await until_state(jobs, job, JobState.DEAD)
    await jobs.discard(job[:10])
    assert (await jobs.find(job)).record.state is JobState.DISCARDED
    with pytest.raises(JobRefused):
        await jobs.discard(job)


async def test_what_was_discarded_is_not_begun(rig: JobRig) -> None:
    jobs = await rig.hub()
    jobs.kinds.add(rig.counting("count"))
    given_up, wanted = [await jobs.ask("count") for _ in range(2)]
    await jobs.discard(given_up)
    await rig.work(jobs)
    await until_state(jobs, wanted, JobState.DONE)
    assert rig.ledger.begun == [wanted]


async def test_what_is_discarded_while_it_is_done_is_given_up(rig: JobRig) -> None:
    jobs, given_up = await rig.hub(lease=SHORT), asyncio.Event()

    async def run(_work: Work) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            given_up.set()

    jobs.kinds.add(Kind("endless", run))
    await rig.work(jobs)
    job = await jobs.ask("endless")
    await until_state(jobs, job, JobState.WORKING)
    await jobs.discard(job)
    async with asyncio.timeout(30):
        await given_up.wait()
    assert (await jobs.find(job)).record.state is JobState.DISCARDED


async def test_pauses_grow_and_differ(rig: JobRig) -> None:
    jobs, fragile = await rig.hub(first_pause=0.2, longest_pause=60), Fragile()
    heard: list[float] = []
    jobs.kinds.add(Kind("fragile", fragile.run, most_attempts=4))
    _hear_pauses(rig.connections["ada"], heard)
    await rig.work(jobs)
    job = await jobs.ask("fragile")
    await until_state(jobs, job, JobState.DEAD)
    assert len(heard) == 3
    for pause, longest in zip(heard, (0.2, 0.4, 0.8), strict=True):
        assert longest / 2 <= pause < longest
    assert heard == sorted(heard)


async def test_the_longest_pause_is_never_exceeded(rig: JobRig) -> None:
    jobs, fragile = await rig.hub(first_pause=0.1, longest_pause=0.15), Fragile()
    heard: list[float] = []
    jobs.kinds.add(Kind("fragile", fragile.run, most_attempts=6))
    _hear_pauses(rig.connections["ada"], heard)
    await rig.work(jobs)
    await until_state(jobs, await jobs.ask("fragile"), JobState.DEAD)
    assert len(heard) == 5
    assert max(heard) < 0.15


def _hear_pauses(connection: Connection, heard: list[float]) -> None:
    """Hear what the server is told when a job is given back to it, in seconds."""

    def hear(message: Message) -> None:
        word, _, told = message.payload.partition(b" ")
        if word == b"-NAK":
            heard.append(json.loads(told)["delay"] / 1e9)

    connection.subscribe("$JS.ACK.JOBS.>", hear)


async def test_nobodys_words_are_written_down(rig: JobRig) -> None:
    jobs, fragile = await rig.hub(), Fragile()
    jobs.kinds.add(Kind("fragile", fragile.run, most_attempts=1))
    await rig.work(jobs, sentence=lambda text: "" if _SECRET in text else text)
    job = await jobs.ask("fragile")
    await until_state(jobs, job, JobState.DEAD)
    failure = (await jobs.find(job)).record.failure
    assert failure == Failure("StorageProblem", "", "All is safe.", "Make room.")
    letter = await jobs.store.letters.read(job)
    assert letter is not None
    assert letter.failure == failure


async def test_what_time_does_not_mend_is_not_tried_again(rig: JobRig) -> None:
    jobs, attempts = await rig.hub(), list[int]()

    async def run(work: Work) -> None:
        attempts.append(work.attempt)
        raise BadInput("No such folder.")

    jobs.kinds.add(Kind("wrong", run))
    await rig.work(jobs)
    await until_state(jobs, await jobs.ask("wrong"), JobState.DEAD)
    assert attempts == [1]


async def test_a_bug_in_a_job_ends_no_worker(rig: JobRig, caplog: pytest.LogCaptureFixture) -> None:
    jobs = await rig.hub()

    async def run(_work: Work) -> None:
        raise ZeroDivisionError(_SECRET)

    jobs.kinds.add(Kind("buggy", run, most_attempts=1))
    jobs.kinds.add(rig.counting("count"))
    await rig.work(jobs)
    bad = await jobs.ask("buggy")
    await until_state(jobs, bad, JobState.DEAD)
    good = await jobs.ask("count")
    await until_state(jobs, good, JobState.DONE)
    failure = (await jobs.find(bad)).record.failure
    assert failure is not None
    assert failure.kind == "ZeroDivisionError"
    assert _SECRET not in failure.title


async def test_only_what_is_over_without_being_done_is_tried_again(rig: JobRig) -> None:
    jobs = await rig.hub()
    job = await jobs.ask("count")
    with pytest.raises(JobRefused):
        await jobs.retry(job)
    with pytest.raises(NotFound):
        await jobs.retry("nothing")


async def test_a_full_queue_says_so_and_takes_more_later(rig: JobRig) -> None:
    jobs = await rig.hub(most_waiting=2)
    kept = [await jobs.ask("count") for _ in range(2)]
    with pytest.raises(JobsFull, match="2 jobs wait"):
        await jobs.ask("count", name=JobId("one-too-many"))
    refused = (await jobs.find("one-too-many")).record
    assert refused.state is JobState.DISCARDED
    assert refused.failure is not None
    assert refused.failure.kind == "JobsFull"
    jobs.kinds.add(rig.counting("count"))
    await rig.work(jobs)
    for job in kept:
        await until_state(jobs, job, JobState.DONE)
    again = await jobs.ask("count")
    await until_state(jobs, again, JobState.DONE)
    assert set(rig.ledger.effects) == {*kept, again}


async def test_a_worker_that_dies_of_a_job_every_time_does_not_do_so_for_ever(rig: JobRig) -> None:
    jobs = await rig.hub()
    jobs.kinds.add(rig.counting("count"))
    job = await jobs.ask("count", priority=Priority.LOW)
    entry = await jobs.store.book.read(job)
    assert entry is not None
    last = Record(entry.record.job, JobState.WORKING, rig.world.now(), 5, DeviceId("gone"))
    assert await jobs.store.book.write(last, entry.sequence) is not None
    await rig.work(jobs)
    await until_state(jobs, job, JobState.DEAD)
    failure = (await jobs.find(job)).record.failure
    assert failure is not None
    assert failure.kind == "Unfinished"
    assert rig.ledger.begun == []


async def test_what_is_dead_and_waits_is_measured(rig: JobRig) -> None:
    jobs, fragile = await rig.hub(), Fragile()
    jobs.kinds.add(Kind("fragile", fragile.run, most_attempts=2))
    unknown = await jobs.ask("unknown", priority=Priority.LOW)
    await rig.work(jobs)
    await until_state(jobs, await jobs.ask("fragile"), JobState.DEAD)

    async def is_told() -> bool:
        lines = rig.world.measures.text().splitlines()
        return {'tandem_jobs_waiting{priority="low"} 1', "tandem_jobs_dead 1"} <= set(lines)

    await until_so(is_told)
    lines = rig.world.measures.text().splitlines()
    assert {'tandem_jobs_total{outcome="failed"} 2', 'tandem_jobs_total{outcome="dead"} 1'} <= set(lines)
    assert (await jobs.find(unknown)).record.state is JobState.WAITING
