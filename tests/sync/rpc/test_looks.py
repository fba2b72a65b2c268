"""Looks beside the calls, by a clock that jumps: to the second exact."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import Any, TypeVar

import pytest

from core.errors import HubUnreachable
from core.requests import within
from core.world import World
from sync.rpc.guards import Guards, Lane
from sync.rpc.looks import Looks
from tests.simulation.loop import SimulatedLoop

ONE, OTHER = "one:1", "other:1"
Done = TypeVar("Done")
Act = Callable[[], Awaitable[None]]


def simulated(doing: Coroutine[Any, Any, Done]) -> Done:
    loop = SimulatedLoop(random.Random(1), deadline=3600)
    try:
        return loop.run(doing)
    finally:
        loop.abandon()


async def hang() -> None:
    await asyncio.sleep(10)
    raise HubUnreachable("It hangs.")


async def wake_up() -> None:
    await asyncio.sleep(0.5)


async def hang_up() -> None:
    await asyncio.sleep(0.1)
    raise HubUnreachable("It hung up.")


class Places:
    """Two places that were silent of late, and what comes of a look at each."""

    def __init__(self, one: Act, other: Act = hang) -> None:
        self.acts = {ONE: one, OTHER: other}
        self.looked: list[str] = []
        clock = asyncio.get_running_loop().time
        self.guards = Guards(World(clock, random.Random(1).randbytes), clock)
        self.looks = Looks(self._look, self.guards)

    async def _look(self, place: str) -> None:
        self.looked.append(place)
        async with self.guards.passing(place, Lane.CALLS):
            await self.acts[place]()

    async def fall(self) -> None:
        for place in self.acts:
            for _ in range(3):
                with suppress(HubUnreachable):
                    async with self.guards.passing(place, Lane.CALLS):
                        raise HubUnreachable("It fell.")
        await asyncio.sleep(5)
        assert all(self.guards.is_half_open(place) for place in self.acts)


async def wait_for(places: Places) -> tuple[list[str], list[str], float]:
    """Return who is awake, why others are not, and how long that took."""
    await places.fall()
    began = asyncio.get_running_loop().time()
    awake, problems = await places.looks.awake([ONE, OTHER])
    lasted = asyncio.get_running_loop().time() - began
    await places.looks.close()
    return awake, [problem.title for problem in problems], lasted


async def outcome(one: Act, other: Act) -> tuple[list[str], list[str], float]:
    return await wait_for(Places(one, other))


def test_nobody_waits_for_the_silent_as_long_as_for_an_answer() -> None:
    assert simulated(outcome(hang, hang)) == ([], ["It fell.", "It fell."], 2)


def test_it_is_known_as_soon_as_one_is_awake() -> None:
    assert simulated(outcome(hang, wake_up)) == ([OTHER], ["It fell."], 0.5)


def test_one_that_fails_first_does_not_end_the_wait_for_the_other() -> None:
    assert simulated(outcome(hang_up, wake_up)) == ([OTHER], ["It hung up."], 0.5)


def test_nobody_waits_where_all_have_failed() -> None:
    awake, why, lasted = simulated(outcome(hang_up, hang_up))
    assert (awake, why) == ([], ["It hung up.", "It hung up."])
    assert lasted == pytest.approx(0.1)


def test_many_wait_for_one_look_and_it_outlasts_the_wait() -> None:
    async def crowd() -> None:
        places = Places(hang)
        await places.fall()
        await asyncio.gather(*(places.looks.awake([ONE]) for _ in range(20)))
        assert places.looked == [ONE]
        assert places.guards.is_half_open(ONE)
        await asyncio.sleep(8)
        assert not places.guards.is_half_open(ONE)
        assert places.guards.standing(ONE).problem
        await places.looks.close()

    simulated(crowd())


def test_a_look_is_not_cut_short_with_the_call_that_began_it() -> None:
    async def hurry() -> None:
        places = Places(wake_up)
        await places.fall()
        with within(0.1):
            assert (await places.looks.awake([ONE]))[0] == []
        await asyncio.sleep(1)
        assert places.guards.standing(ONE).problem is None
        await places.looks.close()

    simulated(hurry())
