"""What hubs do with attachments as jobs: sweeping them all, and looking whether each is what was uploaded."""

import pytest

from core.ids import DeviceId, SpaceId
from sync.hub.attachments import Attachments
from sync.hub.attachments.errors import FilesDamaged
from sync.hub.attachments.kinds import attachment_kinds
from sync.hub.jobs.facts import Job, JobId, Priority
from sync.hub.jobs.kinds import Work
from tests.sync.bus.claims.conftest import OTHER_SPACE, SPACE
from tests.sync.hub.attachments.conftest import FAR_NOTE, NOTE, OTHER_NOTE, Rig, attach, content_of, identity


def work(about: SpaceId | str = "", told: list[int] | None = None, attempt: int = 1) -> Work:
    async def hold() -> None:
        return

    job = Job(JobId("one"), "any", Priority.LOW, DeviceId("any"), about)
    return Work(job, attempt, hold, (told if told is not None else []).append)


async def test_one_sweep_leaves_nothing_anywhere_that_nobody_needs(
    attachments: Attachments, rig: Rig
) -> None:
    kept = await attach(attachments, content_of(10_000), note=NOTE)
    for note in (OTHER_NOTE, FAR_NOTE):
        await attach(attachments, content_of(10_000, note), note=note)
        rig.gone[note] = 0.0
    sweep, _ = attachment_kinds(attachments, rig.list_spaces)
    await sweep.run(work())
    assert await attachments.ids(SPACE) == [kept]
    assert len(await rig.stored(SPACE)) == 1
    assert await rig.stored(OTHER_SPACE) == {}


async def test_a_check_reads_everything_and_tells_how_far_it_is(attachments: Attachments, rig: Rig) -> None:
    for number in range(3):
        await attach(attachments, content_of(10_000, str(number)))
    _, check = attachment_kinds(attachments, rig.list_spaces)
    told: list[int] = []
    await check.run(work(told=told))
    assert told == [0, 33, 66]


async def test_a_check_finds_what_is_damaged_and_only_that(attachments: Attachments, rig: Rig) -> None:
    whole = await attach(attachments, content_of(10_000, "whole"))
    before = set(await rig.stored())
    await attach(attachments, content_of(10_000, "broken"))
    (chunk,) = set(await rig.stored()) - before
    await rig.blobs().purge(chunk, await rig.blobs().last())
    _, check = attachment_kinds(attachments, rig.list_spaces)
    with pytest.raises(FilesDamaged, match="1 of 2 attachments"):
        await check.run(work(SPACE))
    await check.run(work(OTHER_SPACE))
    assert whole in await attachments.ids(SPACE)


async def test_what_is_damaged_counts_as_missing_until_a_device_sends_it_again(
    attachments: Attachments, rig: Rig
) -> None:
    content = content_of(10_000, "broken")
    await attach(attachments, content)
    (chunk,) = await rig.stored()
    await rig.blobs().purge(chunk, await rig.blobs().last())
    _, check = attachment_kinds(attachments, rig.list_spaces)
    assert len(await rig.blobs().files()) == 1
    with pytest.raises(FilesDamaged):
        await check.run(work(SPACE))
    assert len(await rig.blobs().files()) == 1, "a server that lags may lack it for a moment"
    assert check.most_attempts == 2, "the next attempt is the last"
    with pytest.raises(FilesDamaged):
        await check.run(work(SPACE, attempt=2))
    assert await rig.blobs().files() == set()
    await attach(attachments, content)
    await check.run(work(SPACE))
    assert len(await rig.blobs().files()) == 1


async def test_what_is_removed_while_it_is_checked_is_not_damaged(attachments: Attachments, rig: Rig) -> None:
    first, second = [await attach(attachments, content_of(10_000, name)) for name in ("one", "two")]
    _, check = attachment_kinds(attachments, rig.list_spaces)
    listed = [*await attachments.ids(SPACE)]

    async def remove_at_once(_space: SpaceId) -> list[str]:
        if second in listed:
            listed.remove(second)
            await attachments.remove(identity(), NOTE, second)
            await attachments.sweep(SPACE)
            return [first, second]
        return [first]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(attachments, "ids", remove_at_once)
        await check.run(work(SPACE))
