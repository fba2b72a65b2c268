"""Jobs at a whole hub, by the grants of its services: kept by the mirror, and done when the hub is back."""

import shutil
from pathlib import Path

from core.ids import DeviceId
from core.profile import Profile
from sync.hub.jobs.facts import JobState
from sync.hub.jobs.kinds import Kind, Work
from sync.hub.jobs.store import JobStore
from tests.sync.hub.jobs.conftest import until_so, until_state
from tests.sync.running_hub import RunningHub, run_hub

_GONE = DeviceId("gone")


async def _run(_work: Work) -> None:
    return


async def test_what_a_hub_asks_for_it_does(tmp_path: Path) -> None:
    async with run_hub(tmp_path) as running:
        jobs = running.services.jobs
        running.hub.kinds.add(Kind("count", _run))
        job = await jobs.ask("count")
        await until_state(jobs, job, JobState.DONE)
        await _until_done(running, "attachment-sweep-")
        await _until_done(running, "attachment-check-")


async def test_a_hub_clears_away_what_one_left_that_is_not_in_its_cluster(tmp_path: Path) -> None:
    async with run_hub(tmp_path) as running:
        store = running.services.jobs.store
        await JobStore.on(store.connection, _GONE, store.world, store.settings).find()
        job = await running.services.jobs.ask("count", place=_GONE)
        assert await store.queue.owners() == {store.hub, _GONE}
    async with run_hub(tmp_path) as running:
        await until_state(running.services.jobs, job, JobState.DISCARDED)
        queue = running.services.jobs.store.queue

        async def is_clear() -> bool:
            return await queue.owners() == {running.services.jobs.hub}

        await until_so(is_clear)


async def _until_done(running: RunningHub, beginning: str) -> None:
    """Wait for what was asked for by itself."""

    async def look() -> bool:
        records = [each.record for each in await running.services.jobs.list()]
        states = {each.state for each in records if each.job.id.startswith(beginning)}
        return JobState.DONE in states

    await until_so(look)


async def test_a_hub_whose_bus_lost_everything_still_does_what_was_asked_for(tmp_path: Path) -> None:
    async with run_hub(tmp_path) as running:
        jobs = running.services.jobs
        waiting = await jobs.ask("count")
        dead = await jobs.ask("count")
        await jobs.discard(dead)
        await running.services.mirrored()
    store = Profile(tmp_path).bus
    kept = [path for path in store.iterdir() if path.is_dir()]
    assert kept
    for path in kept:
        shutil.rmtree(path)
    async with run_hub(tmp_path) as running:
        jobs = running.services.jobs
        assert (await jobs.find(waiting)).record.state is JobState.WAITING
        assert (await jobs.find(dead)).record.state is JobState.DISCARDED
        running.hub.kinds.add(Kind("count", _run))
        await until_state(jobs, waiting, JobState.DONE, within=90)
