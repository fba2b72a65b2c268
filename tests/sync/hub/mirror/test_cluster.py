"""Two hubs that hold one log together, each with a mirror of its own."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from core.accounts import DeviceKey
from core.errors import BusProblem
from core.world import real_world
from sync.bus import open_connection
from sync.bus.configuration import ServerFiles
from sync.bus.port import choose_port
from sync.hub.hub_log import LogShape
from tests.secret_files import claims_in
from tests.sync.bus.claims.conftest import ANYTHING
from tests.sync.bus.claims.conftest import Hub as Server
from tests.sync.bus.claims.test_cluster import _CLUSTER
from tests.sync.hub.mirror.conftest import SHAPE, Hub
from tests.sync.waiting import until

_SHARED = LogShape(SHAPE.stream, SHAPE.subjects, {**SHAPE.more, "num_replicas": 2})


@pytest.fixture
async def servers(tmp_path: Path) -> AsyncIterator[tuple[Server, Server]]:
    """Two servers of one cluster."""
    world = real_world()
    authority, key = claims_in(tmp_path, world), DeviceKey(world.random_bytes(32))
    one, two = (Server(world, authority, ServerFiles(tmp_path / name), key) for name in ("one", "two"))
    routes = [choose_port(ServerFiles(tmp_path / f"route of {name}"), None) for name in ("one", "two")]
    one.more = _CLUSTER.format(own=routes[0], other=routes[1])
    two.more = _CLUSTER.format(own=routes[1], other=routes[0])
    try:
        async with asyncio.timeout(60):
            await asyncio.gather(one.start(), two.start())
        yield one, two
    finally:
        for server in (one, two):
            await server.stop()


@pytest.fixture
async def pair(servers: tuple[Server, Server], tmp_path: Path) -> AsyncIterator[list[Hub]]:
    """Two hubs with one log, each connected to its own server."""
    async with AsyncExitStack() as stack:
        hubs = []
        for number, server in enumerate(servers):
            admitted = server.authority.admit_service(server.key.id, ANYTHING)
            address = replace(server.address(admitted, server.key), replicas=2)
            connection = await stack.enter_async_context(open_connection(address, name=f"hub {number}"))
            await connection.wait_connected(10)
            place = tmp_path / f"hub {number}"
            place.mkdir()
            hubs.append(Hub(place, connection, stack, _SHARED))
        await _make_log(hubs[0])
        yield hubs


async def _make_log(hub: Hub) -> None:
    """Try until the two servers have found each other."""
    async with asyncio.timeout(60):
        while True:
            with suppress(BusProblem):
                await hub.log.create()
                return
            await asyncio.sleep(0.2)


async def test_both_mirror_what_either_writes(pair: list[Hub]) -> None:
    for hub in pair:
        await hub.open()
    await pair[0].write(1, 2)
    await pair[1].write(3)
    for hub in pair:
        await until(lambda hub=hub: hub.mirrored() == [1, 2, 3])  # type: ignore[misc]


async def test_a_log_that_both_lost_is_restored_once_though_both_try(pair: list[Hub]) -> None:
    for number in range(4):
        await pair[0].publish("f.session", b"%d" % number)
    await pair[0].write(*range(30))
    await pair[0].log.purge_before_last("f.session")
    await asyncio.gather(*(hub.open() for hub in pair))
    before, config = await pair[0].content(), await pair[0].config()
    await pair[1].remove()
    for hub in pair:
        await hub.becomes(before)
    async with asyncio.timeout(30):
        while await pair[0].config() != config:  # who found it gone as well closes it once more
            await asyncio.sleep(0.02)
    assert all(hub.rows("SELECT * FROM aside") == [] for hub in pair)
    await pair[0].write(99)
    for hub in pair:
        await until(lambda hub=hub: hub.mirrored()[-1] == 35)  # type: ignore[misc]


async def test_what_was_restored_is_as_it_was_when_the_servers_read_their_logs_anew(
    pair: list[Hub], servers: tuple[Server, Server]
) -> None:
    await pair[0].write(*range(30))
    await asyncio.gather(*(hub.open() for hub in pair))
    before = await pair[0].content()
    await pair[1].remove()
    for hub in pair:
        await hub.becomes(before)
        await hub.close()
    for server in servers:
        assert server.process
        await server.process.kill()
    await asyncio.gather(*(server.start() for server in servers))
    for hub in pair:
        await hub.becomes(before)
