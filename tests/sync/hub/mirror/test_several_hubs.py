"""A log that several hubs hold is completed, but never replaced."""

import pytest

from sync.hub.mirror.facts import LogState
from sync.log import LogRefused
from tests.sync.hub.mirror.conftest import Hub
from tests.sync.waiting import until


@pytest.fixture(autouse=True)
def _shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the one server for one of three."""
    monkeypatch.setattr(LogState, "is_shared", True)


async def test_another_log_in_the_place_of_the_known_one_is_left_alone(hub: Hub) -> None:
    await hub.write(1, 2, 3)
    await hub.open()
    await hub.close()
    await hub.remove()
    await hub.log.create()
    await hub.write(7)
    before, config = await hub.content(), await hub.config()
    mirror = await hub.open()
    await until(lambda: isinstance(mirror.problem, LogRefused))
    assert (await hub.content(), await hub.config()) == (before, config)
    assert hub.mirrored() == [1, 2, 3]


async def test_what_other_hubs_purged_leaves_the_mirror(hub: Hub) -> None:
    for number in range(3):
        await hub.publish("f.session", b"%d" % number)
    await hub.open()
    await hub.close()
    await hub.log.purge_before_last("f.session")
    await hub.open()
    assert hub.mirrored() == [3]
    assert [n for n, *_ in await hub.content()] == [3]


async def test_a_log_that_is_gone_is_made_again(hub: Hub) -> None:
    await hub.write(1, 2, 3)
    await hub.open()
    before = await hub.content()
    await hub.remove()
    await hub.becomes(before)
