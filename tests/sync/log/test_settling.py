"""A log that several hubs keep ends early for a while when they have chosen who leads it; that is no loss."""

import pytest

from core.facts import Cursor
from core.ids import SpaceId
from sync.bus import Connection
from sync.log import LogInfo, LogLeaderless
from sync.log.settling import Settling
from tests.sync.log.conftest import Author, Reader
from tests.sync.waiting import until


@pytest.fixture
def shared(log: LogInfo, monkeypatch: pytest.MonkeyPatch) -> LogInfo:
    """Take the one server for one of three, once it has made the log."""
    monkeypatch.setattr(Connection, "is_of_cluster", True)
    return log


async def test_a_log_that_is_not_all_known_yet_is_waited_for(
    author: Author, reader: Reader, other: Connection, shared: LogInfo, space: SpaceId
) -> None:
    await author.write(5)
    async with reader.follow(other, Cursor(space, shared.epoch, 9, b"")) as follower:
        await until(lambda: isinstance(follower.problem, LogLeaderless))
        await author.write(5)
        assert await follower.wait_caught_up(10)
    assert reader.sequences == [10]
    assert not reader.losses


async def test_a_log_that_lost_its_end_for_good_is_told(
    author: Author,
    reader: Reader,
    other: Connection,
    shared: LogInfo,
    space: SpaceId,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sync.log.settling._LONGEST", 0.1)
    await author.write(5)
    async with reader.follow(other, Cursor(space, shared.epoch, 9, b"")) as follower:
        assert await follower.wait_caught_up(10)
    assert [info.last for info in reader.losses] == [5]


async def test_what_one_hub_keeps_or_another_log_is_not_waited_for() -> None:
    ended = LogInfo("e", 1, 5)
    Settling().require_lasting(ended, "e", is_shared=False)
    Settling().require_lasting(ended, "another", is_shared=True)
    with pytest.raises(LogLeaderless):
        Settling().require_lasting(ended, "e", is_shared=True)


async def test_no_time_counts_without_a_leader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sync.log.settling._LONGEST", 0.0)
    Settling().require_lasting(LogInfo("e", 1, 5), "e", is_shared=True)
    monkeypatch.setattr("sync.log.settling._LONGEST", 1e-9)
    settling = Settling()
    for _ in range(3):
        with pytest.raises(LogLeaderless):
            settling.require_lasting(LogInfo("e", 1, 5, has_leader=False), "e", is_shared=True)
