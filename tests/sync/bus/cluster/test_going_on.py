"""A cluster whose servers are restarted one by one, or all at once, or of which too few are left."""

import asyncio
import json
from dataclasses import replace

import pytest

from core.errors import BusProblem
from core.ids import SpaceId
from sync.bus import BusState, Connection, NobodyAnswers
from sync.bus.claims import list_accounts
from sync.bus.cluster import read_picture, wait_whole
from tests.sync.bus.cluster.cluster_bus import ClusterBus, connected
from tests.sync.bus.cluster.logs import WITHIN, is_held, make_log, writing
from tests.sync.conftest import SPACE
from tests.sync.hub_bus import QUOTA
from tests.sync.waiting import until

_OTHER = SpaceId("b" * 28)


async def test_it_is_written_to_while_each_server_is_restarted(cluster: ClusterBus) -> None:
    async with writing(cluster) as author:
        for name in cluster.names:
            await cluster.servers[name].restart()
            await author.has_more()
            async with connected(cluster.governor(name)) as governor:
                await wait_whole(governor)
    assert await is_held(cluster, author)


async def test_it_comes_back_with_its_logs_when_all_were_off(cluster: ClusterBus) -> None:
    async with writing(cluster) as author:
        pass
    await cluster.close()
    cluster.servers = {name: cluster.new_server(name) for name in cluster.names}
    await cluster.start([SPACE])
    async with connected(cluster.governor("cat")) as governor:
        assert [log.stream for log in (await wait_whole(governor)).logs] == ["LOG"]
    assert await is_held(cluster, author)


async def test_one_that_is_left_of_three_is_read_and_says_why_it_takes_nothing(
    cluster: ClusterBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.bus.watchdog._PAUSE", 0.2)
    await cluster.servers["cat"].__aexit__(None, None, None)
    cluster.servers["cat"] = cluster.new_server("cat")
    await cluster.start([SPACE])  # with a watchdog in haste
    async with connected(cluster.log("cat", SPACE)) as reader, connected(cluster.governor("cat")) as governor:
        await make_log(reader)
        assert await written(reader) == 1
        await wait_whole(governor)
        pid = cluster.servers["cat"].pid
        await cluster.stop("ant")
        await cluster.stop("bee")
        await until(lambda: cluster.servers["cat"].problem is not None, within=WITHIN)
        problem = cluster.servers["cat"].problem
        assert problem
        assert "have no leader" in problem.title
        assert (cluster.servers["cat"].state, cluster.servers["cat"].pid) == (BusState.RESTARTING, pid)
        picture = await read_picture(governor)
        assert not picture.has_quorum
        assert {server.name: server.is_online for server in picture.servers} == {
            "ant": False,
            "bee": False,
            "cat": True,
        }
        async with asyncio.timeout(WITHIN):
            while await first(reader) != b"update":
                await asyncio.sleep(0.1)
        with pytest.raises(BusProblem):
            await reader.request("d.note.device", b"update", timeout=1)


async def first(connection: Connection) -> bytes:
    """Read the first update at the server itself, "" while it does not answer."""
    try:
        return (await connection.request("api.DIRECT.GET.LOG", b'{"seq":1}')).payload
    except NobodyAnswers:
        return b""


async def written(connection: Connection) -> int:
    """Write an update; returns its sequence."""
    answer = json.loads((await connection.request("d.note.device", b"update")).payload)
    return int(answer.get("seq", 0))


async def test_a_hub_that_does_not_know_a_space_yet_leaves_its_accounts_alone(cluster: ClusterBus) -> None:
    accounts = set(cluster.authority.rooms(_OTHER).values())
    await cluster.servers["ant"].serve({SPACE: QUOTA, _OTHER: QUOTA})
    await cluster.servers["bee"].restart()
    await cluster.servers["bee"].serve({SPACE: QUOTA})
    await cluster.servers["bee"].reseat(cluster.seat("bee"))
    registrar = cluster.servers["bee"].address(cluster.authority.admit_registrar(cluster.key.id))
    async with connected(registrar) as connection:
        assert accounts <= await list_accounts(connection)
        await cluster.servers["ant"].serve({SPACE: QUOTA})
        async with asyncio.timeout(WITHIN):
            while accounts & await list_accounts(connection):
                await asyncio.sleep(0.05)


async def test_a_space_may_store_as_much_as_on_one_server(cluster: ClusterBus) -> None:
    for server in cluster.servers.values():
        await server.serve({SPACE: replace(QUOTA, disk=1_000_000)})
    async with connected(cluster.log("ant", SPACE)) as connection:
        await make_log(connection)
        for _ in range(8):
            answer = json.loads((await connection.request("d.note.device", bytes(100_000))).payload)
            assert "error" not in answer, answer
