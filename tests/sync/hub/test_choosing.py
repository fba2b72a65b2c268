"""A hub that starts waits until its servers have chosen who leads its logs, and lets its own server run."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest

from core.errors import BusProblem, PortTaken
from core.world import real_world
from sync.hub.choosing import enter_once_led, until_led
from sync.hub.hub_log import HubLog, LogShape
from sync.log import LogLeaderless
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


class Opening:
    """Something that cannot be opened as long as there are problems, the first of which it raises next."""

    def __init__(self, *problems: BusProblem) -> None:
        self.problems = list(problems)
        self.open = 0

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[str]:
        self.open += 1
        try:
            if self.problems:
                raise self.problems.pop(0)
            yield "services"
        finally:
            self.open -= 1


async def test_what_needs_a_log_without_a_leader_is_opened_again_until_there_is_one() -> None:
    opening = Opening(LogLeaderless(), LogLeaderless())
    async with AsyncExitStack() as stack:
        assert await enter_once_led(stack, opening, 60) == "services"
        assert (opening.open, opening.problems) == (1, [])
    assert opening.open == 0


@pytest.mark.parametrize(
    ("problem", "seconds"), [(PortTaken("Taken."), 60), (LogLeaderless(), 0)], ids=["other", "late"]
)
async def test_what_does_not_pass_and_what_has_not_passed_in_time_is_told(
    problem: BusProblem, seconds: float
) -> None:
    opening = Opening(problem)
    with pytest.raises(type(problem)):
        async with AsyncExitStack() as stack:
            await enter_once_led(stack, opening, seconds)
    assert opening.open == 0


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
