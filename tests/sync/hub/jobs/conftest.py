"""Hubs that do jobs over one real server."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from core.errors import BusProblem, NotFound
from core.ids import DeviceId
from core.world import World, real_world
from sync.bus import BusAddress, BusServer, Connection, open_connection
from sync.hub.jobs.at_work import at_work
from sync.hub.jobs.facts import JobState
from sync.hub.jobs.kinds import Kind, Kinds, Work
from sync.hub.jobs.service import Jobs
from sync.hub.jobs.settings import JobSettings
from tests.sync.hub.jobs.ledger import Ledger

SHORT = 1.5
"""Seconds of a lease that is to end within a test; all hubs of that test have it."""
SETTINGS = JobSettings(
    lease=20.0, look_pause=0.1, tend_pause=0.3, first_pause=0.2, longest_pause=1.0, unknown_pause=0.2
)


@dataclass
class JobRig:
    """Hubs by name, each with a connection and kinds of its own, and a ledger of what jobs did."""

    address: BusAddress
    ledger: Ledger
    stack: AsyncExitStack
    settings: JobSettings = SETTINGS
    world: World = field(default_factory=real_world)
    connections: dict[str, Connection] = field(default_factory=dict)

    async def hub(self, name: str = "ada", **settings: Any) -> Jobs:
        """Make a hub that asks for jobs, and does none yet."""
        opened = open_connection(self.address, name=name)
        connection = await self.stack.enter_async_context(opened)
        await connection.wait_connected(20)
        self.connections[name] = connection
        chosen = replace(self.settings, **settings)
        return Jobs(connection, DeviceId(name), Kinds(), self.world, chosen)

    def counting(self, name: str, worker: str = "ada") -> Kind:
        """Make a kind whose effect is counted."""

        async def run(work: Work) -> None:
            self.ledger.begin(work.job.id, worker)
            self.ledger.take_effect(work.job.id, worker)

        return Kind(name, run)

    async def work(self, jobs: Jobs, **options: Any) -> AsyncExitStack:
        """Let a hub do jobs until what this returns is closed."""
        stack = await self.stack.enter_async_context(AsyncExitStack())
        await stack.enter_async_context(at_work(jobs, **options))
        return stack


@pytest.fixture
async def rig(bus: BusServer, address: BusAddress, tmp_path: Path) -> AsyncIterator[JobRig]:
    async with AsyncExitStack() as stack:
        yield JobRig(address, Ledger(tmp_path / "ledger.db"), stack)


async def state_of(jobs: Jobs, job: str) -> JobState | None:
    """Say how a job stands; None while nobody can say."""
    try:
        return (await jobs.find(job)).record.state
    except (BusProblem, NotFound):
        return None


async def until_state(jobs: Jobs, job: str, *states: JobState, within: float = 30.0) -> JobState:
    """Wait until a job stands in one of these ways."""
    found: list[JobState | None] = []

    async def look() -> bool:
        found.append(await state_of(jobs, job))
        return found[-1] in states

    await until_so(look, within)
    assert found[-1] is not None
    return found[-1]


async def until_so(look: Callable[[], Awaitable[bool]], within: float = 30.0) -> None:
    """Wait until something that has to be asked for is so."""
    async with asyncio.timeout(within):
        while not await look():
            await asyncio.sleep(0.03)
