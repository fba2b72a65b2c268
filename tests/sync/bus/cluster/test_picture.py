"""The picture of a cluster: who is there, and how the logs are."""

import asyncio

import pytest

from core.ids import SpaceId
from sync.bus import open_connection
from sync.bus.claims import Nkey
from sync.bus.cluster import LogFacts, Replica, read_picture
from sync.bus.cluster.picture import peer_of
from tests.sync.bus.cluster.cluster_bus import ClusterBus, connected, standing_still
from tests.sync.bus.cluster.logs import WITHIN, make_log, writing
from tests.sync.conftest import SPACE
from tests.sync.hub_bus import QUOTA, HubBus


async def test_a_server_that_stands_alone_is_a_picture_of_one(hub_bus: HubBus) -> None:
    async with hub_bus.server as server:
        await server.serve({SPACE: QUOTA})
        async with connected(hub_bus.hub(SPACE)) as hub:
            await make_log(hub)
            await hub.request("d.note.device", b"update")
        governor = server.address(hub_bus.authority.admit_governor(hub_bus.key.id))
        async with connected(governor) as connection:
            picture = await read_picture(connection)
    assert (picture.size, picture.has_quorum, picture.is_whole) == (1, True, True)
    [log] = picture.logs
    assert (log.space, log.stream, log.leader, log.last) == (SPACE, "LOG", picture.online[0], 1)
    assert log.last_at.startswith("20")
    assert log.is_writable


async def test_what_is_away_is_named_though_nobody_has_heard_of_it(cluster: ClusterBus) -> None:
    async with writing(cluster):
        pass
    await cluster.close()
    cluster.servers = {name: cluster.new_server(name) for name in ("ant", "bee")}
    await cluster.start([SPACE])
    async with connected(cluster.governor("ant")) as governor:
        async with asyncio.timeout(WITHIN):
            while not (picture := await read_picture(governor, ["ant", "bee", "cat"])).has_quorum:
                await asyncio.sleep(0.1)
        away = [server.name for server in picture.servers if not server.is_online]
        assert away == ["cat"]
        assert not picture.is_whole
        async with asyncio.timeout(WITHIN):
            while not (await read_picture(governor)).logs[0].is_writable:
                await asyncio.sleep(0.1)


async def test_each_server_of_a_log_is_told_of_once_also_when_its_leader_is_silent(
    cluster: ClusterBus,
) -> None:
    async with writing(cluster):
        pass
    async with connected(cluster.governor("ant")) as governor, asyncio.timeout(WITHIN):
        while not (picture := await read_picture(governor)).is_whole:
            await asyncio.sleep(0.1)
    leader = picture.logs[0].leader
    other = next(name for name in cluster.names if name != leader)
    async with connected(cluster.governor(other)) as governor, asyncio.timeout(WITHIN):
        with standing_still(cluster, leader):
            while True:
                [log] = (await read_picture(governor)).logs
                assert [replica.server for replica in log.replicas] == ["ant", "bee", "cat"]
                if log.leader not in {"", leader}:
                    break


async def test_more_accounts_than_fit_into_one_answer_are_all_seen(
    hub_bus: HubBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.bus.cluster.reading._PAGE", 2)
    spaces = [SpaceId(letter * 28) for letter in "abcde"]
    async with hub_bus.server as server:
        await server.serve(dict.fromkeys(spaces, QUOTA))
        for space in spaces:
            async with open_connection(hub_bus.hub(space), name="hub") as connection:
                await connection.wait_connected(10)
                await make_log(connection)
        governor = server.address(hub_bus.authority.admit_governor(hub_bus.key.id))
        async with connected(governor) as connection:
            picture = await read_picture(connection)
    assert [log.space for log in picture.logs] == spaces


def test_the_number_of_a_server_among_the_others_comes_from_its_name() -> None:
    assert [peer_of(name) for name in ("n1", "n2", "n3")] == ["fjFyEjc1", "44jzkV9D", "BXScrY9i"]


@pytest.mark.parametrize(
    ("states", "is_writable", "is_whole"),
    [
        ([(True, True, 0)] * 3, True, True),
        ([(True, True, 0), (True, True, 0), (True, False, 5)], True, True),  # it is on its way
        ([(True, True, 0), (True, True, 0), (True, False, 5000)], True, False),
        ([(True, True, 0), (True, True, 0), (False, False, 0)], True, False),
        ([(True, True, 0), (False, False, 0), (False, False, 0)], False, False),
    ],
)
def test_a_log_takes_updates_while_a_majority_is_there(
    states: list[tuple[bool, bool, int]], *, is_writable: bool, is_whole: bool
) -> None:
    replicas = tuple(
        Replica(name, is_online, is_current, lag)
        for name, (is_online, is_current, lag) in zip(("ant", "bee", "cat"), states, strict=True)
    )
    log = LogFacts(Nkey("A"), SPACE, "LOG", "ant", "", replicas, 1, "", 0)
    assert (log.is_writable, log.is_whole) == (is_writable, is_whole)
