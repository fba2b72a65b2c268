"""Profiles that were opened once before: a history need not repeat how each gets its first space."""

import random
from functools import cache
from pathlib import Path

from core.ids import DeviceId
from core.notes import open_library
from core.store.store import open_store_on
from core.world import World
from tests.simulation.disk import FakeDisk
from tests.simulation.loop import SimulatedLoop

_BEGIN = 1_800_000_000.0


@cache
def used_image(name: str) -> bytes:
    """The database of a profile with its first space; of one name, that is the same space everywhere."""
    chance = random.Random(name)
    disk, loop = FakeDisk(chance), SimulatedLoop(chance, deadline=100)
    world = World(lambda: _BEGIN, chance.randbytes)

    async def open_once() -> None:
        async with (
            open_store_on(disk.lanes(), Path("/simulated/template")) as store,
            open_library(store, DeviceId((name * 52)[:52]), world),
        ):
            pass

    loop.run(open_once())
    loop.abandon()
    return disk.image()
