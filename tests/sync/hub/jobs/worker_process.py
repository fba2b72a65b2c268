"""A hub that only does jobs, as a process of its own: python -m ….worker_process PLACE NAME PORT.

It works on every job for a while in small steps, and is killed in any of them.
"""

import asyncio
import sys
from dataclasses import replace
from pathlib import Path

from core.ids import DeviceId
from core.world import real_world
from sync.bus import open_connection
from sync.hub.jobs.at_work import at_work
from sync.hub.jobs.kinds import Kind, Kinds, Work
from sync.hub.jobs.service import Jobs
from tests.sync.hub.jobs.conftest import SETTINGS, SHORT
from tests.sync.hub.jobs.ledger import Ledger
from tests.sync.hub_bus import HubBus

_STEPS, _STEP = 10, 0.03


async def main(place: Path, name: str, port: int) -> None:
    """Work until killed."""
    ledger = Ledger(place / "ledger.db")

    async def run(work: Work) -> None:
        ledger.begin(work.job.id, name)
        for step in range(_STEPS):
            await asyncio.sleep(_STEP)
            work.tell(step, _STEPS)
        await work.hold()
        ledger.take_effect(work.job.id, name)

    kinds = Kinds()
    kinds.add(Kind("count", run, most_attempts=50))
    async with open_connection(HubBus(place).at(port), name=name) as connection:
        await connection.wait_connected(30)
        async with at_work(
            Jobs(connection, DeviceId(name), kinds, real_world(), replace(SETTINGS, lease=SHORT))
        ):
            await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
