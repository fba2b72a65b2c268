"""What is made on a cluster of servers is kept on all of them, or comes to be when all are there."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from pathlib import Path

import pytest

from core.errors import BusProblem
from core.ids import SpaceId
from core.world import real_world
from sync.bus import Connection
from sync.bus.cluster import BusPicture, LogFacts, is_complete, read_picture, replicate, wait_whole
from sync.control.stream import open_control
from sync.hub.attachments.blobs import BlobStore
from sync.hub.hub_log import HubLog, LogShape
from sync.log import open_log, open_snapshots
from tests.sync.bus.cluster.cluster_bus import NAMES, ClusterBus, connected, running
from tests.sync.bus.cluster.logs import WITHIN
from tests.sync.conftest import SPACE
from tests.sync.hub_bus import QUOTA

LOGS = ["ACCOUNTS", "BLOB", "CTL", "LOG", "SNAP"]


async def test_every_log_of_a_space_and_of_the_hubs_is_kept_on_three(tmp_path: Path) -> None:
    async with running(ClusterBus(tmp_path), SPACE) as cluster:
        await made(cluster)
        async with connected(cluster.governor("ant")) as governor:
            assert kept((await wait_whole(governor)).logs) == dict.fromkeys(LOGS, 3)


@pytest.mark.parametrize(("size", "there"), [(3, 2), (5, 4)])
async def test_what_is_made_while_a_server_is_away_is_on_all_when_it_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, there: int
) -> None:
    monkeypatch.setattr("sync.log.jetstream._FINDING", 0.0)  # they do not come to know of it
    cluster = ClusterBus(tmp_path, NAMES[:size])
    late = cluster.servers.pop(NAMES[there])

    def enter(space: SpaceId | None) -> AbstractAsyncContextManager[Connection]:
        return connected(cluster.steward("bee", space))

    async with running(cluster, SPACE), connected(cluster.governor("ant")) as governor:
        await present(governor, there)
        await made(cluster)
        assert kept((await read_picture(governor)).logs) == dict.fromkeys(LOGS, there)
        async with late:
            await late.start()
            await late.serve({SPACE: QUOTA})
            picture = await complete(governor, size)
            assert await replicate(picture, size, enter) == len(LOGS)
            assert kept((await wait_whole(governor)).logs) == dict.fromkeys(LOGS, size)


async def made(cluster: ClusterBus) -> None:
    """Make every log, at different servers."""
    world = real_world()
    async with AsyncExitStack() as stack:
        hub, service = [
            await stack.enter_async_context(connected(address))
            for address in (cluster.log("bee", SPACE), cluster.service("ant"))
        ]
        await done(lambda: open_log(hub, create=True, world=world))
        await done(lambda: open_snapshots(hub, "epoch", create=True))
        await done(lambda: open_control(hub, create=True))
        await done(BlobStore(hub, world).create)
        await done(HubLog(service, world, LogShape("ACCOUNTS", ("u.>",))).create)


def kept(logs: Sequence[LogFacts]) -> dict[str, int]:
    """Say on how many servers each log is."""
    return {log.stream: len(log.replicas) for log in sorted(logs, key=lambda log: log.stream)}


async def present(governor: Connection, count: int) -> None:
    """Wait until so many servers know of each other."""
    async with asyncio.timeout(WITHIN):
        while len((await read_picture(governor)).online) < count:
            await asyncio.sleep(0.1)


async def complete(governor: Connection, size: int) -> BusPicture:
    """Wait until so many servers are there."""
    async with asyncio.timeout(WITHIN):
        while not is_complete(picture := await read_picture(governor), size):
            await asyncio.sleep(0.1)
    return picture


async def done(make: Callable[[], Awaitable[object]]) -> None:
    """Try until the servers have found each other and agree."""
    async with asyncio.timeout(WITHIN):
        while True:
            try:
                await make()
            except BusProblem:
                await asyncio.sleep(0.2)
            else:
                return
