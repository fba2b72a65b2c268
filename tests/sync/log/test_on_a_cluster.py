"""What is made on a cluster of three servers is kept on all of them."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path

from core.errors import BusProblem
from core.world import real_world
from sync.bus.cluster import wait_whole
from sync.control.stream import open_control
from sync.hub.attachments.blobs import BlobStore
from sync.hub.hub_log import HubLog, LogShape
from sync.log import open_log, open_snapshots
from tests.sync.bus.cluster.cluster_bus import ClusterBus, connected, running
from tests.sync.bus.cluster.logs import WITHIN
from tests.sync.conftest import SPACE


async def test_every_log_of_a_space_and_of_the_hubs_is_kept_on_three(tmp_path: Path) -> None:
    world = real_world()
    async with running(ClusterBus(tmp_path), SPACE) as cluster, AsyncExitStack() as stack:
        governor, hub, service = [
            await stack.enter_async_context(connected(address))
            for address in (cluster.governor("ant"), cluster.log("bee", SPACE), cluster.service("cat"))
        ]
        await done(lambda: open_log(hub, create=True, world=world))
        await done(lambda: open_snapshots(hub, "epoch", create=True))
        await done(lambda: open_control(hub, create=True))
        await done(BlobStore(hub, world).create)
        await done(HubLog(service, world, LogShape("ACCOUNTS", ("u.>",))).create)
        logs = (await wait_whole(governor)).logs
        assert sorted(log.stream for log in logs) == ["ACCOUNTS", "BLOB", "CTL", "LOG", "SNAP"]
        assert {len(log.replicas) for log in logs} == {3}


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
