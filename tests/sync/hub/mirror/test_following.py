"""A mirror that only follows, of a hub that stands by: it changes no log, and no empty log empties it."""

from dataclasses import replace

import pytest

from sync.log import LogMissing
from tests.sync.hub.mirror.conftest import QUICK, Hub
from tests.sync.waiting import until

FOLLOWING = replace(QUICK, restores=False)


async def test_it_keeps_up_with_the_log(hub: Hub) -> None:
    await hub.write(1, 2, 3)
    mirror = await hub.open(FOLLOWING)
    await hub.write(4)
    await until(lambda: hub.mirrored() == [1, 2, 3, 4])
    assert mirror.problem is None


async def test_a_log_that_is_gone_is_not_made_again_and_leaves_the_mirror_as_it_is(hub: Hub) -> None:
    await hub.write(1, 2, 3)
    mirror = await hub.open(FOLLOWING)
    await hub.crash(hub.wipe)
    await until(lambda: mirror.problem is not None)
    assert hub.mirrored() == [1, 2, 3]
    with pytest.raises(LogMissing):
        await hub.log.read_info()


async def test_another_log_in_its_place_leaves_the_mirror_as_it_is(hub: Hub) -> None:
    await hub.write(1, 2, 3)
    mirror = await hub.open(FOLLOWING)
    await hub.remove()
    info = await hub.log.create()
    await hub.write(7)
    await until(lambda: mirror.problem is not None)
    assert hub.mirrored() == [1, 2, 3]
    assert (await hub.log.read_info()).epoch == info.epoch
    assert [payload for *_, payload in await hub.content()] == [b"fact 7"]


async def test_what_was_purged_while_it_was_away_is_dropped(hub: Hub) -> None:
    for number in range(3):
        await hub.publish("f.session", b"%d" % number)
    await hub.write(1)
    await hub.open(FOLLOWING)
    await hub.close()
    await hub.log.purge_before_last("f.session")
    before = await hub.content()
    mirror = await hub.open(FOLLOWING)
    await until(lambda: hub.mirrored() == [3, 4])
    assert mirror.problem is None
    assert await hub.content() == before


async def test_a_hub_that_takes_over_restores_the_log_from_it(hub: Hub) -> None:
    await hub.write(1, 2, 3)
    await hub.open(FOLLOWING)
    before, info = await hub.content(), await hub.log.read_info()
    await hub.close()
    await hub.crash(hub.wipe)
    await hub.open()
    assert await hub.content() == before
    assert (await hub.log.read_info()).epoch == info.epoch
