"""The simulated clock and processes: no time passes in waiting, the dead do nothing, a seed decides all."""

import asyncio
import os
import random
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.simulation.loop import Life, SimulatedLoop, Stuck

_TRACE = """
from tests.simulation.actions.known import drawable
from tests.simulation.playing import play
from tests.simulation.script import draw_script
for seed in (3, 4, 5, 6):
    play(draw_script(seed, drawable()), trace=print)
"""


@pytest.fixture
def loop() -> Iterator[SimulatedLoop]:
    loop = SimulatedLoop(random.Random(1), deadline=1000)
    yield loop
    loop.abandon()


def test_waiting_takes_only_simulated_time(loop: SimulatedLoop) -> None:
    loop.run(asyncio.sleep(900))
    assert loop.time() == 900


def test_timers_fire_in_their_order(loop: SimulatedLoop) -> None:
    fired: list[int] = []

    async def wait() -> None:
        for delay in (3, 1, 2):
            asyncio.get_running_loop().call_later(delay, fired.append, delay)
        await asyncio.sleep(4)

    loop.run(wait())
    assert fired == [1, 2, 3]


def test_a_run_that_waits_for_nothing_is_stuck(loop: SimulatedLoop) -> None:
    with pytest.raises(Stuck):
        loop.run(_wait_for_ever())


def test_a_run_past_its_deadline_is_stuck(loop: SimulatedLoop) -> None:
    with pytest.raises(Stuck):
        loop.run(asyncio.sleep(1001))


def test_work_for_a_thread_is_done_in_place(loop: SimulatedLoop) -> None:
    assert loop.run(asyncio.to_thread(sum, (1, 2))) == 3


def test_the_dead_do_nothing_not_even_tidy_up(loop: SimulatedLoop) -> None:
    done: list[str] = []
    life = Life("one")

    async def live() -> None:
        try:
            asyncio.get_running_loop().call_later(2, done.append, "timer")
            done.append("began")
            await asyncio.sleep(2)
            done.append("went on")
        finally:
            done.append("tidied up")

    async def world() -> None:
        life.begin(loop, live())
        await asyncio.sleep(1)
        life.is_dead = True
        await asyncio.sleep(10)

    loop.run(world())
    assert done == ["began"]


def test_a_seed_decides_everything() -> None:
    traces = [_trace(), _trace()]
    assert traces[0] == traces[1]
    assert "everything is repaired" in traces[0]


def _trace() -> str:
    environment = os.environ | {"PYTHONHASHSEED": "0"}
    played = subprocess.run(
        [sys.executable, "-c", _TRACE],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return played.stdout


async def _wait_for_ever() -> None:
    await asyncio.get_running_loop().create_future()
