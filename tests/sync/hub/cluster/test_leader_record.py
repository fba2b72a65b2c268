"""What became of the leaders of logs is heard, kept over restarts, and bounded."""

from pathlib import Path

from core.ids import DeviceId
from core.world import World, real_world
from sync.bus.claims import Nkey
from sync.bus.cluster import BusPicture, LeaderChange, LogFacts, hand_over, read_picture
from sync.hub.cluster.leader_record import Handover, LeaderRecord, hub_of, open_leader_record
from sync.hub.cluster.roster import RosterHub, found_roster
from tests.sync.bus.cluster.cluster_bus import ClusterBus, connected, running
from tests.sync.bus.cluster.logs import WITHIN, writing
from tests.sync.conftest import SPACE
from tests.sync.waiting import until

AT = "2026-05-01T10:00:0{second}.123456789Z"


def change(leader: str, second: int, stream: str = "LOG") -> LeaderChange:
    return LeaderChange(AT.format(second=second), Nkey("A"), stream, leader)


def record(place: Path, signs: dict[str, float] | None = None, now: float = 1000.0) -> LeaderRecord:
    world = World(lambda: now, real_world().random_bytes)
    return LeaderRecord(place / "leaders", (signs or {}).get, world)


def told(changes: LeaderRecord) -> list[tuple[str, str, float | None]]:
    return [(each.before, each.leader, each.without) for each in changes.changes]


def test_the_first_leader_is_no_change_and_every_further_one_is(tmp_path: Path) -> None:
    heard = record(tmp_path)
    for second, leader in enumerate(("ant", "bee", "bee")):
        heard.hear(change(leader, second))
    assert told(heard) == [("ant", "bee", None), ("bee", "bee", None)]
    assert round(heard.changes[0].at) == 1777629601


def test_how_long_nobody_led_is_told_of_a_leader_that_gave_no_sign_of_life(tmp_path: Path) -> None:
    heard = record(tmp_path, {"ant": 993.0, "bee": 999.5})
    for second, leader in enumerate(("ant", "bee", "cat")):
        heard.hear(change(leader, second))
    assert told(heard) == [("ant", "bee", 7.0), ("bee", "cat", None)]


def test_what_goes_with_the_log_of_a_space_is_not_told(tmp_path: Path) -> None:
    heard = record(tmp_path)
    for stream in ("SNAP", "CTL", "BLOB"):
        for second, leader in enumerate(("ant", "bee")):
            heard.hear(change(leader, second, stream))
    assert heard.changes == ()


def test_a_picture_that_is_older_than_what_was_heard_changes_nothing(tmp_path: Path) -> None:
    heard = record(tmp_path)
    for second, leader in ((1, "ant"), (5, "bee")):
        heard.hear(change(leader, second))
    heard.compare(picture("ant", second=1))
    assert told(heard) == [("ant", "bee", None)]
    heard.compare(picture("cat", second=7))
    assert told(heard)[1:] == [("bee", "cat", None)]


def test_changes_are_told_in_the_order_they_happened_in_whatever_order_they_are_heard(tmp_path: Path) -> None:
    heard = record(tmp_path)
    for stream in ("LOG", "EVENTS"):
        heard.hear(change("ant", 0, stream))
    heard.hear(change("bee", 5))
    heard.hear(change("cat", 4, "EVENTS"))
    heard.hear(change("dog", 5, "EVENTS"))
    assert [each.leader for each in heard.changes] == ["cat", "bee", "dog"]


def test_no_more_than_a_thousand_changes_are_kept(tmp_path: Path) -> None:
    heard = record(tmp_path)
    for number in range(1500):
        heard.hear(change(f"hub {number}", 1))
    assert len(heard.changes) == 1000
    assert heard.changes[-1].leader == "hub 1499"


def test_a_server_is_known_by_its_hub_also_that_of_an_earlier_store() -> None:
    hub = RosterHub(DeviceId("abcdefghijklmnopqrstuvwxyz"), "attic", ("attic:1",), 2, 3, 0.0)
    roster = found_roster("ca", hub)
    assert hub_of("abcdefghijklmnop-7", roster) == hub_of("abcdefghijklmnop-1", roster) == roster.hubs[0]
    assert hub_of("zbcdefghijklmnop-7", roster) is None
    assert hub_of("", roster) is None


def test_a_file_that_cannot_be_read_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "leaders").write_bytes(b"\xff damaged")
    heard = record(tmp_path)
    heard.recall()
    assert heard.changes == ()


async def test_what_is_heard_on_the_bus_is_kept_and_what_was_missed_is_found(tmp_path: Path) -> None:
    path, cluster = tmp_path / "leaders", ClusterBus(tmp_path)
    async with running(cluster, SPACE), writing(cluster), connected(cluster.governor("ant")) as governor:

        async def led_by() -> str:
            return (await read_picture(governor)).logs[0].leader

        async def give_to_another() -> tuple[str, str]:
            before = await led_by()
            other = next(name for name in cluster.names if name != before)
            async with connected(cluster.steward("ant", SPACE)) as steward:
                await hand_over(steward, "LOG", other)
            return before, other

        async with open_leader_record(governor, path, lambda _server: None, real_world()) as heard:
            await until(lambda: "LOG" in [stream for _, stream in heard._leaders], within=WITHIN)
            first = await give_to_another()
            await until(lambda: first in pairs(heard), within=WITHIN)
            await until(path.exists, within=WITHIN)
        second = await give_to_another()
        while await led_by() != second[1]:
            pass
        async with open_leader_record(governor, path, lambda _server: None, real_world()) as again:
            await until(lambda: second in pairs(again), within=WITHIN)
            assert pairs(again)[-2:] == [first, second]


def pairs(heard: LeaderRecord) -> list[tuple[str, str]]:
    return [(each.before, each.leader) for each in heard.changes if isinstance(each, Handover)]


def picture(leader: str, second: int) -> BusPicture:
    log = LogFacts(Nkey("A"), SPACE, "LOG", leader, AT.format(second=second), (), 0, "", 0)
    return BusPicture((), leader, 3, (log,))
