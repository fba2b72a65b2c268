"""A hub that starts waits until its servers have chosen who leads its logs, and lets its own server run."""

import asyncio
from pathlib import Path

import pytest

from core.errors import BusProblem
from core.world import real_world
from sync.hub.hub_log import HubLog, LogShape, until_led
from sync.log.errors import LogLeaderless
from sync.log.jetstream import StoredMessage
from tests.sync.bus.cluster.cluster_bus import ClusterBus, connected, running

SHAPE = LogShape("ACCOUNTS", ("accounts.>",), {"num_replicas": 3})


@pytest.mark.long
async def test_a_log_whose_other_servers_are_away_has_no_leader_until_they_are_back(tmp_path: Path) -> None:
    async with running(ClusterBus(tmp_path)) as cluster, connected(cluster.service("ant")) as connection:
        await made(HubLog(connection, real_world(), SHAPE))
        await until_led(connection, ("ACCOUNTS", "ABSENT"), 30)
        for name in ("bee", "cat"):
            await cluster.servers[name].__aexit__(None, None, None)
        await lost(HubLog(connection, real_world(), SHAPE))
        with pytest.raises(BusProblem):
            await until_led(connection, ("ACCOUNTS",), 0)
        waiting = asyncio.create_task(until_led(connection, ("ACCOUNTS",), 60))
        for name in ("bee", "cat"):
            cluster.servers[name] = cluster.new_server(name)
            await cluster.servers[name].start()
        await waiting
        assert await first_in(HubLog(connection, real_world(), SHAPE)) is None


async def made(log: HubLog) -> None:
    async with asyncio.timeout(60):
        while True:
            try:
                await log.create()
            except BusProblem:
                await asyncio.sleep(0.2)
            else:
                return


async def first_in(log: HubLog) -> StoredMessage | None:
    """Read the first message; servers that have just come back may choose a leader a second time."""
    async with asyncio.timeout(60):
        while True:
            try:
                return await log.read_next(1)
            except LogLeaderless:
                await asyncio.sleep(0.2)


async def lost(log: HubLog) -> None:
    """Wait until the server that is left knows that it leads nothing more."""
    async with asyncio.timeout(60):
        while True:
            try:
                if not (await log.read_info()).has_leader:
                    return
            except BusProblem:
                return
            await asyncio.sleep(0.2)
