"""A cluster grows from three servers to five and back while its log is written to."""

import asyncio

import pytest

from core.errors import BusProblem
from sync.bus import Connection
from sync.bus.cluster import (
    BusPicture,
    QuorumAtRisk,
    ServerUnknown,
    check_removal,
    keep_on,
    read_picture,
    remove_server,
)
from tests.sync.bus.cluster.cluster_bus import ClusterBus, connected
from tests.sync.bus.cluster.logs import WITHIN, is_held, writing
from tests.sync.conftest import SPACE
from tests.sync.waiting import until


async def seen(governor: Connection, size: int, replicas: int) -> BusPicture:
    """Wait until so many servers are there, and the log is whole on so many of them."""
    async with asyncio.timeout(WITHIN):
        while True:
            picture = await read_picture(governor)
            if picture.size == size and picture.is_whole and len(picture.logs[0].replicas) == replicas:
                return picture
            await asyncio.sleep(0.2)


async def there(governor: Connection, name: str) -> None:
    """Wait until the others know that a server is there."""
    async with asyncio.timeout(WITHIN):
        while name not in (await read_picture(governor)).online:
            await asyncio.sleep(0.2)


async def test_all_that_was_acknowledged_is_kept_from_three_to_five_to_three(cluster: ClusterBus) -> None:
    async with writing(cluster) as author, connected(cluster.governor("ant")) as governor:
        await cluster.grow("doe", "elk")
        await seen(governor, 5, 3)
        for name in cluster.names:
            log = cluster.place / name / "nats-server.log"
            await until(lambda log=log: "Reloaded: cluster" in log.read_text())  # type: ignore[misc]
        async with connected(cluster.steward("ant", SPACE)) as steward:
            assert await keep_on(steward, 5) == 1
            picture = await seen(governor, 5, 5)
            assert set(picture.online) == {"ant", "bee", "cat", "doe", "elk"}
            await author.has_more()
            assert await keep_on(steward, 5) == 0
            await removed(cluster, governor, "elk")
            await seen(governor, 4, 4)
            assert await keep_on(steward, 3) == 1
            await removed(cluster, governor, "doe")
            assert (await seen(governor, 3, 3)).online == ("ant", "bee", "cat")
        await author.has_more()
    assert await is_held(cluster, author)


async def removed(cluster: ClusterBus, governor: Connection, name: str) -> None:
    """End a server and remove it, and say so once more."""
    server = check_removal(await read_picture(governor), name)
    await cluster.stop(name)
    for _ in range(2):
        await remove_server(governor, server)


async def test_a_removal_that_loses_the_quorum_is_refused_with_the_reason(cluster: ClusterBus) -> None:
    async with writing(cluster), connected(cluster.governor("ant")) as governor:
        picture = await seen(governor, 3, 3)
        with pytest.raises(QuorumAtRisk, match="a cluster of two, which stops as soon as one of them stops"):
            check_removal(picture, "cat")
        assert check_removal(picture, "cat", is_replaced=True).name == "cat"
        with pytest.raises(ServerUnknown, match="no hub “gnu”"):
            check_removal(picture, "gnu")
        await cluster.stop("cat")
        async with asyncio.timeout(WITHIN):
            while not may_go(picture := await read_picture(governor), "cat") or len(picture.online) == 3:
                await asyncio.sleep(0.1)
        with pytest.raises(QuorumAtRisk, match="Without “bee” only 1 of 2 hubs would answer"):
            check_removal(picture, "bee", is_replaced=True)


def may_go(picture: BusPicture, name: str) -> bool:
    """Say whether a dead server may be replaced; while the others choose leaders it may not."""
    try:
        return check_removal(picture, name, is_replaced=True).name == name
    except QuorumAtRisk:
        return False


async def test_a_dead_server_is_replaced_by_another(cluster: ClusterBus) -> None:
    async with writing(cluster) as author, connected(cluster.governor("ant")) as governor:
        picture = await seen(governor, 3, 3)
        dead = check_removal(picture, "cat", is_replaced=True)
        await cluster.stop("cat")
        await cluster.grow("doe")
        await there(governor, "doe")  # else nobody takes the place
        await remove_server(governor, dead)
        picture = await seen(governor, 3, 3)
        assert picture.online == ("ant", "bee", "doe")
        await author.has_more()
    assert await is_held(cluster, author)


async def test_who_may_only_enter_the_log_removes_nobody(
    cluster: ClusterBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.bus.cluster.asking._INSISTENCE", 0.0)
    async with connected(cluster.governor("ant")) as governor, connected(cluster.log("ant", SPACE)) as log:
        server = check_removal(await seen_alone(governor), "cat", is_replaced=True)
        with pytest.raises(BusProblem):
            await remove_server(log, server)
        assert (await read_picture(governor)).size == 3


async def seen_alone(governor: Connection) -> BusPicture:
    """Wait until the servers have found each other."""
    async with asyncio.timeout(WITHIN):
        while not (picture := await read_picture(governor)).has_quorum or picture.size < 3:
            await asyncio.sleep(0.1)
    return picture
