"""A log that several hubs hold is completed, but never replaced."""

from dataclasses import replace

import pytest

from core.world import real_world
from sync.hub.mirror.facts import LogState, Place
from sync.hub.mirror.log import MirroredLog
from sync.hub.mirror.restoring import Restorer
from sync.log import LogRefused
from tests.sync.hub.mirror.conftest import QUICK, Hub
from tests.sync.hub.mirror.restoring_hub import STREAM
from tests.sync.waiting import until

NEVER_IN_TURN = replace(QUICK, turn=600)


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


async def test_a_log_that_another_hub_restores_is_left_to_it(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hub.write(1, 2, 3)
    await hub.open(NEVER_IN_TURN)
    before, config = await hub.content(), await hub.config()
    restored = count_restoring(monkeypatch)
    other = MirroredLog(hub.connection, STREAM, real_world())
    state = await other.state()
    assert state is not None
    looks = count_looks(monkeypatch)
    await other.close(state.config)
    await until(lambda: looks.count("closed") > 3)
    await other.open(state.config)
    await until(lambda: looks[-1:] == ["open"])
    assert (await hub.content(), await hub.config()) == (before, config)
    assert not restored


async def test_what_another_hub_left_half_restored_is_completed(hub: Hub) -> None:
    await hub.write(1, 2, 3)
    await hub.open()
    before = await hub.content()
    other = MirroredLog(hub.connection, STREAM, real_world())
    state = await other.state()
    assert state is not None
    await other.close(state.config)
    await hub.becomes(before)


def count_restoring(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Note each time that a log is restored."""
    real, noted = Restorer.restore, list[object]()

    async def noting(restorer: Restorer, place: Place) -> None:
        noted.append(place)
        await real(restorer, place)

    monkeypatch.setattr(Restorer, "restore", noting)
    return noted


def count_looks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note how each log is found when it is looked at."""
    real, noted = MirroredLog.state, list[str]()

    async def noting(log: MirroredLog) -> LogState | None:
        state = await real(log)
        noted.append("closed" if state and state.restores else "open")
        return state

    monkeypatch.setattr(MirroredLog, "state", noting)
    return noted
