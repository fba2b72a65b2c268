"""Who leads which log: told as it changes, and spread over the servers."""

import asyncio
import json
from collections import Counter

from sync.bus import Message
from sync.bus.claims import Nkey
from sync.bus.cluster import (
    BusPicture,
    LeaderHistory,
    LogFacts,
    Replica,
    ServerFacts,
    hand_over,
    plan_leaders,
    read_picture,
)
from tests.sync.bus.cluster.cluster_bus import ClusterBus, connected
from tests.sync.bus.cluster.logs import WITHIN, writing
from tests.sync.conftest import SPACE
from tests.sync.waiting import until

_NAMES = ("ant", "bee", "cat")


async def test_a_log_is_led_by_whom_it_is_handed_to_and_that_is_remembered(cluster: ClusterBus) -> None:
    history = LeaderHistory()
    async with writing(cluster) as author, connected(cluster.governor("bee")) as governor:
        stop = history.follow(governor)
        log = (await read_picture(governor)).logs[0]
        other = next(name for name in cluster.names if name != log.leader)
        async with connected(cluster.steward("ant", SPACE)) as steward:
            await hand_over(steward, "LOG", other)
        await until(lambda: other in [change.leader for change in history.changes], within=WITHIN)
        change = history.changes[-1]
        assert (change.stream, change.account) == ("LOG", log.account)
        assert change.at.startswith("20")
        stop()
        await author.has_more()
        async with asyncio.timeout(WITHIN):
            while (await read_picture(governor)).logs[0].leader != other:
                await asyncio.sleep(0.1)


def test_a_change_of_the_clusters_own_leader_is_told_by_name() -> None:
    history = LeaderHistory()
    told = {
        "leader": "44jzkV9D",
        "timestamp": "2026-01-01T00:00:00Z",
        "replicas": [{"name": "n2", "peer": "44jzkV9D"}],
    }
    for payload in (b"nonsense", json.dumps(told).encode()):
        history._receive(Message("", payload, b"", ""))
    assert [(change.leader, change.stream) for change in history.changes] == [("n2", "")]


def test_leaders_are_spread_with_as_few_moves_as_possible() -> None:
    picture = picture_of(["ant"] * 6)
    moves = list(plan_leaders(picture))
    assert len(moves) == 4
    led = Counter({"ant": 6})
    for log, server in moves:
        led[log.leader] -= 1
        led[server] += 1
    assert set(led.values()) == {2}
    assert list(plan_leaders(picture_of(["ant", "ant", "bee", "cat"]))) == []


def test_nothing_is_handed_to_a_server_that_is_behind() -> None:
    moves = list(plan_leaders(picture_of(["ant"] * 6, behind="cat")))
    assert moves == []  # a log that is not whole stays where it is


def picture_of(leaders: list[str], behind: str = "") -> BusPicture:
    servers = tuple(ServerFacts(name, name, True, True, 0) for name in _NAMES)
    replicas = tuple(Replica(name, True, name != behind) for name in _NAMES)
    logs = [
        LogFacts(Nkey("A"), SPACE, f"LOG{number}", leader, "", replicas, 0, "", 0)
        for number, leader in enumerate(leaders)
    ]
    return BusPicture(servers, "ant", 3, tuple(logs))
