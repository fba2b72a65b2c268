"""Who lost a hub tries less and less often, at moments of its own, and at once after a line that lasted."""

import asyncio
import random
from itertools import pairwise
from typing import cast

from core.errors import NotFound
from core.world import World
from sync.bus import BusAddress, Connection, FindAddress, open_connection
from sync.bus.line import Line
from tests.simulation.loop import SimulatedLoop

_HOUR = 3600


class _Visited(Connection):
    """Gets a line each time, which lasts as long as it is told."""

    lasting = 0.0
    lines = 0

    async def _enter_anew(self) -> Line:
        return cast("Line", object())

    async def _use(self, line: Line) -> None:
        self.lines += 1
        await asyncio.sleep(self.lasting)


def tries_at(chance: int, seconds: float) -> list[float]:
    """Tell when a hub that is away is looked for, in seconds of a simulated clock."""
    loop = SimulatedLoop(random.Random(1), deadline=2 * seconds)
    world = World(loop.time, random.Random(chance).randbytes)
    tries: list[float] = []

    async def find() -> BusAddress:
        tries.append(loop.time())
        raise NotFound("No such space.")

    async def wait(find: FindAddress) -> None:
        async with open_connection(find, name="patient", world=world):
            await asyncio.sleep(seconds)

    loop.run(wait(find))
    loop.abandon()
    return tries


def lines_in(seconds: float, lasting: float) -> int:
    """Count the lines of a connection whose lines last so long."""
    loop = SimulatedLoop(random.Random(1), deadline=2 * seconds)

    async def live() -> int:
        connection = _Visited(_find, "visited", World(loop.time, random.Random(2).randbytes))
        connection.lasting = lasting
        keeper = asyncio.create_task(connection.keep())
        await asyncio.sleep(seconds)
        await connection.close(keeper)
        return connection.lines

    counted = loop.run(live())
    loop.abandon()
    return counted


async def _find() -> BusAddress:
    raise AssertionError


def test_a_hub_that_is_away_is_tried_less_and_less_and_never_forgotten() -> None:
    tries = tries_at(1, _HOUR)
    pauses = [later - earlier for earlier, later in pairwise(tries)]
    assert pauses[0] <= 0.25
    assert pauses[0] < pauses[2] < pauses[4]
    assert all(1.5 <= pause <= 3 for pause in pauses[4:])
    assert _HOUR / 3 <= len(tries) <= _HOUR / 1.5


def test_those_who_lost_a_hub_together_do_not_return_together() -> None:
    one, other = tries_at(1, 60), tries_at(2, 60)
    assert one[0] == other[0]
    assert not {round(time, 3) for time in one[1:]} & {round(time, 3) for time in other[1:]}


def test_a_line_that_was_lost_at_once_is_not_made_anew_in_a_loop() -> None:
    assert 20 <= lines_in(60, lasting=0) <= 60


def test_a_line_that_lasted_has_its_successor_at_once() -> None:
    assert lines_in(59, lasting=5) == 12
