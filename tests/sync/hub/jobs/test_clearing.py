"""A hub that is out of the cluster leaves nothing in the queue, and nobody else loses anything by that."""

from collections.abc import Collection

import msgspec

from core.ids import DeviceId
from sync.bus import BusSilent
from sync.hub.jobs.facts import JobState, Priority
from sync.hub.jobs.service import Jobs
from tests.sync.hub.jobs.conftest import JobRig, until_so, until_state


class Cluster:
    """Who belongs to it."""

    def __init__(self, *hubs: str) -> None:
        self.hubs = hubs
        self.is_known = True
        self.asked = 0

    async def belonging(self) -> Collection[DeviceId]:
        self.asked += 1
        if not self.is_known:
            raise BusSilent
        return {DeviceId(hub) for hub in self.hubs}


async def until_owned(jobs: Jobs, *hubs: str) -> None:
    """Wait until these hubs, and no others, have a consumer of their own."""

    async def look() -> bool:
        return await jobs.store.queue.owners() == set(hubs)

    await until_so(look)


async def test_what_a_removed_hub_had_of_its_own_goes_and_nothing_else(rig: JobRig) -> None:
    ada, ben, cluster = await rig.hub("ada"), await rig.hub("ben"), Cluster("ada", "ben")
    await ben.store.find()
    own = [await ada.ask("count", place=hub.hub, priority=Priority.LOW) for hub in (ada, ben)]
    anybodys = await ada.ask("count", priority=Priority.LOW)
    await rig.work(ada, belonging=cluster.belonging)
    await until_owned(ada, "ada", "ben")
    cluster.hubs = ("ada",)
    await until_state(ada, own[1], JobState.DISCARDED)
    await until_owned(ada, "ada")
    record = (await ada.find(own[1])).record
    assert record.failure is not None
    assert record.failure.kind == "HubLeft"
    assert not await ada.store.queue.holds(record.job)
    for job in (own[0], anybodys):
        assert (await ada.find(job)).record.state is JobState.WAITING
        assert await ada.store.queue.holds((await ada.find(job)).record.job)


async def test_what_was_put_for_a_removed_hub_by_one_that_had_not_heard_goes_too(rig: JobRig) -> None:
    ada, cluster = await rig.hub("ada"), Cluster("ada")
    job = await ada.ask("count", place=DeviceId("ben"))
    await rig.work(ada, belonging=cluster.belonging)
    await until_state(ada, job, JobState.DISCARDED)
    left = (await ada.find(job)).record.job

    async def is_clear() -> bool:
        return not await ada.store.queue.holds(left)

    await until_so(is_clear)
    await ada.store.queue.put(msgspec.structs.replace(left, round=1))  # else it would be known by its name
    await until_so(is_clear)


async def test_while_nobody_knows_who_belongs_to_the_cluster_nothing_is_cleared_away(rig: JobRig) -> None:
    ada, ben, cluster = await rig.hub("ada"), await rig.hub("ben"), Cluster("ada")
    cluster.is_known = False
    await ben.store.find()
    await rig.work(ada, belonging=cluster.belonging)

    async def has_looked_twice() -> bool:
        return cluster.asked > 1

    await until_so(has_looked_twice)
    await until_owned(ada, "ada", "ben")


async def test_a_hub_that_lives_and_was_taken_for_a_removed_one_is_back_at_its_next_look(rig: JobRig) -> None:
    ada, ben = await rig.hub("ada"), await rig.hub("ben")
    ben.kinds.add(rig.counting("count", "ben"))
    await ada.store.find()
    await rig.work(ben)
    await until_owned(ada, "ada", "ben")
    await ada.store.queue.dismiss(ben.hub)
    await until_state(ada, await ada.ask("count", place=ben.hub), JobState.DONE)
