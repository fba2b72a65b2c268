"""A job is asked for once, done once, and everybody can see how it stands."""

import asyncio
from dataclasses import replace

import msgspec

from sync.hub.jobs.facts import JobId, JobState, Priority
from sync.hub.jobs.kinds import Kind, Work
from sync.hub.jobs.schedule import Periodic
from tests.sync.hub.jobs.conftest import JobRig, until_so, until_state
from tests.sync.waiting import until

DAY = 86_400.0


async def test_what_is_asked_for_is_done_once(rig: JobRig) -> None:
    jobs = await rig.hub()
    jobs.kinds.add(rig.counting("count"))
    await rig.work(jobs)
    asked = [await jobs.ask("count") for _ in range(5)]
    for job in asked:
        await until_state(jobs, job, JobState.DONE)
    assert rig.ledger.effects == dict.fromkeys(asked, 1)
    assert sorted(rig.ledger.begun) == sorted(asked)


async def test_what_three_hubs_ask_for_at_once_is_one_job(rig: JobRig) -> None:
    hubs = [await rig.hub(name) for name in ("ada", "ben", "eve")]
    name = JobId("sweep-2026-11-29t16-10")
    await asyncio.gather(*(hub.ask("count", name=name) for hub in hubs))
    for hub in hubs:
        hub.kinds.add(rig.counting("count"))
        await rig.work(hub)
    await until_state(hubs[0], name, JobState.DONE)
    await hubs[1].ask("count", name=name)  # once more, when it was done
    marker = await hubs[2].ask("count", priority=Priority.LOW)
    await until_state(hubs[2], marker, JobState.DONE)
    assert rig.ledger.begun.count(name) == 1
    assert rig.ledger.effects[name] == 1
    assert (await hubs[0].find(name)).record.state is JobState.DONE


def test_what_is_due_has_one_name_for_as_long_as_that_is() -> None:
    weekly = Periodic("check", 7 * DAY)
    names = [weekly.due(70 * DAY + days * DAY) for days in (0.0, 6.9, 7.0, 13.9, 14.0)]
    assert names == ["check-10", "check-10", "check-11", "check-11", "check-12"]


async def test_what_is_done_and_given_out_once_more_is_not_done_again(rig: JobRig) -> None:
    jobs = await rig.hub()
    jobs.kinds.add(rig.counting("count"))
    await rig.work(jobs)
    job = await jobs.ask("count")
    await until_state(jobs, job, JobState.DONE)
    done = (await jobs.find(job)).record.job
    again = msgspec.structs.replace(done, round=1)  # else the queue would know it by its name

    async def is_out() -> bool:
        return not await jobs.store.queue.holds(again)

    await until_so(is_out)
    await jobs.store.queue.put(again)
    await until_so(is_out)
    assert rig.ledger.begun == [job]


async def test_what_is_high_overtakes_a_queue_of_what_is_low(rig: JobRig) -> None:
    jobs = await rig.hub(lanes=1)
    jobs.kinds.add(rig.counting("count"))
    low = [await jobs.ask("count", priority=Priority.LOW) for _ in range(4)]
    normal = await jobs.ask("count", priority=Priority.NORMAL)
    high = await jobs.ask("count", priority=Priority.HIGH)
    await rig.work(jobs)
    for job in low:
        await until_state(jobs, job, JobState.DONE)
    assert rig.ledger.begun == [high, normal, *low]


async def test_however_much_is_high_all_else_has_its_share(rig: JobRig) -> None:
    jobs = await rig.hub(lanes=1)
    jobs.kinds.add(rig.counting("count"))
    for _ in range(30):
        await jobs.ask("count", priority=Priority.HIGH)
    low = [await jobs.ask("count", priority=Priority.LOW) for _ in range(2)]
    normal = [await jobs.ask("count", priority=Priority.NORMAL) for _ in range(2)]
    own = [await jobs.ask("count", priority=Priority.LOW, place=jobs.hub) for _ in range(2)]
    await rig.work(jobs)
    for job in low:
        await until_state(jobs, job, JobState.DONE)
    begun = rig.ledger.begun
    assert [begun.index(job) for job in (*own, *normal, *low)] == [2, 11, 5, 14, 8, 17]


async def test_what_is_bound_to_a_hub_waits_for_that_one(rig: JobRig) -> None:
    ada, ben = await rig.hub("ada"), await rig.hub("ben")
    for hub, name in ((ada, "ada"), (ben, "ben")):
        hub.kinds.add(rig.counting("count", name))
    await rig.work(ben)
    own = await ben.ask("count", place=ada.hub)
    anybodys = await ben.ask("count", priority=Priority.LOW)
    await until_state(ben, anybodys, JobState.DONE)
    assert (await ben.find(own)).record.state is JobState.WAITING
    await rig.work(ada)
    await until_state(ben, own, JobState.DONE)
    assert (await ben.find(own)).record.hub == ada.hub


async def test_what_became_of_a_job_is_known_for_thirty_days(rig: JobRig) -> None:
    later = [0.0]
    now = rig.world.now
    rig.world = replace(rig.world, now=lambda: now() + later[0])
    jobs = await rig.hub()
    jobs.kinds.add(rig.counting("count"))
    await rig.work(jobs)
    job = await jobs.ask("count")
    await until_state(jobs, job, JobState.DONE)
    later[0] = 29 * DAY
    assert job in {each.record.job.id for each in await jobs.list()}
    later[0] = 31 * DAY
    assert job not in {each.record.job.id for each in await jobs.list()}


async def test_other_hubs_hear_how_far_a_job_has_come(rig: JobRig) -> None:
    ada, ben = await rig.hub("ada"), await rig.hub("ben")
    may_end = asyncio.Event()

    async def run(work: Work) -> None:
        work.tell(40, 100)
        await may_end.wait()

    ada.kinds.add(Kind("slow", run))
    await rig.work(ben)
    await rig.work(ada)
    job = await ben.ask("slow", place=ada.hub)
    await until_state(ben, job, JobState.WORKING)
    await until(lambda: ben.progress.of(job) == 40)
    told = await ben.find(job)
    assert (told.percent, told.record.hub) == (40, ada.hub)
    may_end.set()
    await until_state(ben, job, JobState.DONE)
    assert (await ben.find(job)).percent is None


async def test_a_kind_that_one_hub_does_not_know_is_done_by_another(rig: JobRig) -> None:
    old, new = await rig.hub("old"), await rig.hub("new")
    await rig.work(old)
    job = await old.ask("count")
    new.kinds.add(rig.counting("count", "new"))
    await rig.work(new)
    await until_state(new, job, JobState.DONE)
    assert (await new.find(job)).record.attempt == 1
