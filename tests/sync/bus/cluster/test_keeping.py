"""Logs come to be on as many servers as there should be, and leaders are spread, with nobody's help."""

import asyncio
from collections import Counter
from contextlib import AbstractAsyncContextManager

import pytest

from core.ids import SpaceId
from sync.bus import Connection
from sync.bus.cluster import (
    BusPicture,
    ServerFacts,
    hand_over,
    is_complete,
    read_picture,
    replicate,
    spread_leaders,
    wait_whole,
)
from tests.sync.bus.cluster.cluster_bus import NAMES, ClusterBus, connected
from tests.sync.bus.cluster.logs import WITHIN, asked, make_log
from tests.sync.conftest import SPACE

_STREAMS = ("A", "B", "C", "D", "E", "F")


async def made(connection: Connection, name: str, replicas: int) -> None:
    """Make a stream, as soon as the servers have found each other."""
    shape = {"name": name, "subjects": [f"{name}.>"], "num_replicas": replicas}
    async with asyncio.timeout(WITHIN):
        while "config" not in await asked(connection, f"STREAM.CREATE.{name}", shape):
            await asyncio.sleep(0.1)


async def test_a_log_that_lies_on_one_server_is_put_on_three(cluster: ClusterBus) -> None:
    def enter(space: SpaceId | None) -> AbstractAsyncContextManager[Connection]:
        return connected(cluster.steward("ant", space))

    async with (
        connected(cluster.governor("ant")) as governor,
        connected(cluster.service("bee")) as service,
        connected(cluster.log("cat", SPACE)) as log,
    ):
        await made(service, "ACCOUNTS", 1)
        await make_log(log)
        async with asyncio.timeout(WITHIN):
            while not is_complete(picture := await read_picture(governor), 3):
                await asyncio.sleep(0.1)
        assert await replicate(picture, 3, enter) == 1
        picture = await wait_whole(governor)
        assert {(log.space, log.stream) for log in picture.logs} == {(None, "ACCOUNTS"), (SPACE, "LOG")}
        assert await replicate(picture, 3, enter) == 0


@pytest.mark.parametrize(
    ("online", "counted", "size", "may_be_moved"),
    [
        (3, 3, 3, True),
        (2, 3, 3, False),
        (2, 2, 3, False),
        (2, 2, 2, False),
        (4, 4, 3, False),
        (5, 5, 5, True),
    ],
)
def test_nothing_is_moved_while_servers_are_away_or_are_counted_differently(
    online: int, counted: int, size: int, *, may_be_moved: bool
) -> None:
    servers = tuple(
        ServerFacts(name, name, is_online=number < online, is_current=True, stored=0)
        for number, name in enumerate(NAMES[:counted])
    )
    assert is_complete(BusPicture(servers, "ant", counted, ()), size) is may_be_moved


async def test_leaders_are_spread_over_the_servers(cluster: ClusterBus) -> None:
    def enter(space: SpaceId | None) -> AbstractAsyncContextManager[Connection]:
        return connected(cluster.steward("ant", space))

    async with connected(cluster.governor("ant")) as governor, connected(cluster.service("bee")) as service:
        for name in _STREAMS:
            await made(service, name, 3)
        async with enter(None) as steward:
            for log in (await wait_whole(governor)).logs:
                if log.leader != "cat":
                    await hand_over(steward, log.stream, "cat")
        async with asyncio.timeout(WITHIN):
            while len((picture := await wait_whole(governor)).led_by("cat")) < len(_STREAMS):
                await asyncio.sleep(0.1)
        moves = await spread_leaders(picture, enter)
        assert sorted(server for _, server in moves) == ["ant", "ant", "bee", "bee"]
        async with asyncio.timeout(WITHIN):
            while set(Counter(log.leader for log in (await read_picture(governor)).logs).values()) != {2}:
                await asyncio.sleep(0.1)
