"""The hub tells what its clock shows."""

import time

from core.world import real_world
from sync.bus import Connection
from sync.log import open_log
from sync.log.hub_time import read_hub_time


async def test_a_hub_on_this_computer_goes_by_the_same_clock(connection: Connection) -> None:
    await open_log(connection, create=True, world=real_world())
    before = time.time()
    told = await read_hub_time(connection)
    assert told is not None
    assert before - 1 < told < time.time() + 1
