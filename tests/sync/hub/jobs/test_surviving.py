"""Workers are killed, lose a job to another one, or lose the bus: each job takes effect once all the same."""

import asyncio
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from sync.bus import BusServer, BusSilent
from sync.hub.jobs.errors import JobLost
from sync.hub.jobs.facts import JobId, JobState, Priority, Record
from sync.hub.jobs.kinds import Kind, Work
from sync.hub.jobs.schedule import Periodic
from sync.hub.jobs.service import Jobs
from tests.sync.hub.jobs.conftest import SHORT, JobRig, until_so, until_state
from tests.sync.waiting import until

_HERE = Path(__file__).parents[4]


@contextmanager
def workers(place: Path, port: int, names: tuple[str, ...]) -> Iterator[dict[str, subprocess.Popen[bytes]]]:
    """Run workers as processes."""
    running = {name: start(place, port, name) for name in names}
    try:
        yield running
    finally:
        for process in running.values():
            process.kill()
            process.wait(30)


def start(place: Path, port: int, name: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.sync.hub.jobs.worker_process", str(place), name, str(port)]
    return subprocess.Popen(command, cwd=_HERE, env=os.environ | {"PYTHONPATH": str(_HERE)})


async def test_killing_workers_in_the_middle_loses_and_repeats_nothing(
    rig: JobRig, bus: BusServer, tmp_path: Path
) -> None:
    jobs, chance = await rig.hub("asker", lease=SHORT), random.Random(7)
    asked = [await jobs.ask("count", priority=Priority.LOW) for _ in range(12)]
    names = ("one", "two", "three")
    assert bus.port
    with workers(tmp_path, bus.port, names) as running:
        for kill in range(6):
            await _until_more_is_begun(rig, asked)
            await asyncio.sleep(chance.random() * 0.4)
            name = chance.choice(names)
            running[name].send_signal(signal.SIGKILL)
            running[name].wait(30)
            running[name] = start(tmp_path, bus.port, f"{name}-{kill}")
        for job in asked:
            await until_state(jobs, job, JobState.DONE, within=100)
    assert rig.ledger.effects == dict.fromkeys(asked, 1)
    assert len(rig.ledger.begun) > len(asked)  # some really were killed in the middle


async def _until_more_is_begun(rig: JobRig, asked: list[JobId]) -> None:
    begun = len(rig.ledger.begun)

    async def look() -> bool:
        return len(rig.ledger.begun) > begun or len(rig.ledger.effects) == len(asked)

    await until_so(look, 60)


async def test_who_was_frozen_for_too_long_does_not_finish_what_another_has(
    rig: JobRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, quick = await rig.hub("slow", lanes=1, lease=SHORT), await rig.hub("quick", lease=SHORT)
    begun, may_go_on = asyncio.Event(), asyncio.Event()
    ends: list[str] = []

    async def run_slowly(work: Work) -> None:
        rig.ledger.begin(work.job.id, "slow")
        begun.set()
        await may_go_on.wait()
        try:
            await work.hold()
            rig.ledger.take_blind_effect(work.job.id, "slow")
            ends.append("took effect")
        except (JobLost, asyncio.CancelledError) as error:
            ends.append(type(error).__name__)
            raise

    async def run_quickly(work: Work) -> None:
        rig.ledger.take_blind_effect(work.job.id, "quick")

    slow.kinds.add(Kind("count", run_slowly))
    quick.kinds.add(Kind("count", run_quickly))
    await rig.work(slow)
    job = await slow.ask("count")
    await begun.wait()
    with monkeypatch.context() as frozen:
        _freeze(slow, frozen)
        await rig.work(quick)
        await until_state(quick, job, JobState.DONE, within=60)
    may_go_on.set()
    await until(lambda: bool(ends), 60)
    assert ends[0] in {"JobLost", "CancelledError"}
    assert rig.ledger.effects == {job: 1}
    record = (await quick.find(job)).record
    assert (record.hub, record.state) == (quick.hub, JobState.DONE)
    assert record.attempt > 1


def _freeze(jobs: Jobs, patch: pytest.MonkeyPatch) -> None:
    """Keep a hub from giving signs of life and from hearing, as one does that hangs."""
    publish = jobs.store.connection.publish

    def publish_all_but_signs(subject: str, payload: bytes, *rest: Any, **more: Any) -> None:
        if payload != b"+WPI":
            publish(subject, payload, *rest, **more)

    async def hear_nothing(_job: JobId) -> None:
        raise BusSilent

    patch.setattr(jobs.store.connection, "publish", publish_all_but_signs)
    patch.setattr(jobs.store.book, "read", hear_nothing)


async def test_what_was_done_by_who_lost_the_job_is_not_written(rig: JobRig) -> None:
    slow, quick = await rig.hub("slow", lanes=1), await rig.hub("quick")
    begun, may_end = asyncio.Event(), asyncio.Event()

    async def run(_work: Work) -> None:
        begun.set()
        await may_end.wait()

    slow.kinds.add(Kind("count", run))
    await rig.work(slow)
    job = await slow.ask("count")
    await begun.wait()
    entry = await quick.store.book.read(job)
    assert entry is not None
    taken = Record(entry.record.job, JobState.WORKING, rig.world.now(), 2, quick.hub)
    assert await quick.store.book.write(taken, entry.sequence) is not None
    may_end.set()
    await until(lambda: 'tandem_jobs_total{outcome="lost"} 1' in rig.world.measures.text(), 60)
    assert (await quick.find(job)).record == taken


async def test_a_long_job_stays_with_a_worker_that_gives_signs_of_life(rig: JobRig) -> None:
    one, two = await rig.hub("one", lease=5.0), await rig.hub("two", lease=5.0)
    turns = 50

    async def run(work: Work) -> None:
        rig.ledger.begin(work.job.id, "any")
        for turn in range(turns):  # some leases long
            await asyncio.sleep(0.2)
            work.tell(turn, turns)

    for hub in (one, two):
        hub.kinds.add(Kind("long", run))
        await rig.work(hub)
    job = await one.ask("long")
    await until_state(one, job, JobState.DONE)
    assert rig.ledger.begun == [job]
    assert (await one.find(job)).record.attempt == 1


async def test_a_hub_that_stops_gives_back_what_it_had_begun(rig: JobRig) -> None:
    one, two = await rig.hub("one", lease=600.0), await rig.hub("two", lease=600.0)
    begun = asyncio.Event()

    async def run(work: Work) -> None:
        rig.ledger.begin(work.job.id, "one")
        begun.set()
        await asyncio.Event().wait()

    one.kinds.add(Kind("count", run))
    two.kinds.add(rig.counting("count", "two"))
    working = await rig.work(one)
    job = await one.ask("count")
    await begun.wait()
    await working.aclose()
    await rig.work(two)
    await until_state(two, job, JobState.DONE, within=60)  # far sooner than the lease would end
    record = (await two.find(job)).record
    assert (record.hub, record.attempt) == (two.hub, 1)


async def test_a_bus_that_dies_in_between_costs_nothing(rig: JobRig, bus: BusServer) -> None:
    jobs, begun, may_go_on = await rig.hub(), asyncio.Event(), asyncio.Event()

    async def run(work: Work) -> None:
        rig.ledger.begin(work.job.id, "ada")
        begun.set()
        await may_go_on.wait()
        rig.ledger.take_blind_effect(work.job.id, "ada")

    jobs.kinds.add(Kind("count", run))
    waiting = [await jobs.ask("count", priority=Priority.LOW) for _ in range(3)]
    working = await rig.work(jobs)
    await begun.wait()
    assert bus.pid
    os.kill(bus.pid, signal.SIGKILL)
    may_go_on.set()
    for job in waiting:
        await until_state(jobs, job, JobState.DONE, within=90)
    assert rig.ledger.effects == dict.fromkeys(waiting, 1)
    await working.aclose()


async def test_what_the_queue_lost_waits_in_it_again(rig: JobRig) -> None:
    jobs = await rig.hub()
    lost = await jobs.ask("count", priority=Priority.LOW)
    await jobs.store.connection.request("$JS.API.STREAM.DELETE.JOBS")
    jobs.kinds.add(rig.counting("count"))
    await rig.work(jobs)
    await until_state(jobs, lost, JobState.DONE, within=40)
    assert rig.ledger.effects == {lost: 1}


async def test_what_is_due_is_asked_for_once_by_all_hubs(rig: JobRig) -> None:
    hubs = [await rig.hub(name) for name in ("ada", "ben", "eve")]
    due = Periodic("count", 3600.0)
    for hub in hubs:
        hub.kinds.add(rig.counting("count"))
        await rig.work(hub, periodic=(due,))
    name = due.due(rig.world.now())
    await until_state(hubs[0], name, JobState.DONE)
    marker = await hubs[0].ask("count", priority=Priority.LOW)
    await until_state(hubs[1], marker, JobState.DONE)
    assert sorted(rig.ledger.begun) == sorted([name, marker])
