"""What stands before each place of a hub: a breaker, and lanes, so that no kind of calls holds up another."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from enum import Enum

from core.breaker import Breaker, BreakerStanding, BreakerState
from core.errors import HubUnreachable
from core.requests import at_most
from core.world import World
from sync.bus.certificates import HubUntrusted

_NO_ANSWER = (HubUnreachable, HubUntrusted)
"""What a place that does not serve comes to; all else is told by a hub."""


class Lane(Enum):
    """Kinds of calls, by how long they take."""

    CALLS = "calls"
    """Answered at once."""
    WAITS = "waits"
    """Held by the hub until somebody else has done something."""
    FILES = "files"
    """As long as a file takes."""


_WIDTHS = {Lane.CALLS: 16, Lane.WAITS: 8, Lane.FILES: 4}
"""Calls at once. Together fewer than half of the connections that a gateway takes from one address."""
_PATIENCE = {Lane.CALLS: 10.0, Lane.WAITS: 15.0, Lane.FILES: 1800.0}
"""Seconds in line."""


class Guards:
    """The guards of all places of one hub; `clock` gives seconds, and only goes forward."""

    def __init__(self, world: World, clock: Callable[[], float]) -> None:
        self._world = world
        self._clock = clock
        self._guards: dict[str, _Guard] = {}

    @asynccontextmanager
    async def passing(self, place: str, lane: Lane) -> AsyncIterator[None]:
        """Ask at a place (host:port) in this block, which raises what came of it.

        Raises HubUnreachable or HubUntrusted at once while the place is left in peace, and HubUnreachable
        when there was no room in time.
        """
        guard = self._guards.get(place)
        if guard is None:
            guard = self._guards[place] = _Guard(place, self._world, self._clock)
        async with guard.passing(lane):
            yield

    def standing(self, place: str) -> BreakerStanding:
        """Say how the breaker of a place stands."""
        guard = self._guards.get(place)
        return guard.breaker.standing if guard else BreakerStanding(BreakerState.CLOSED)

    def is_half_open(self, place: str) -> bool:
        """Whether a place that did not answer of late may be asked for a sign of life now."""
        return self.standing(place).state is BreakerState.HALF_OPEN


class _Guard:
    """What stands before one place."""

    def __init__(self, place: str, world: World, clock: Callable[[], float]) -> None:
        self.breaker = Breaker(_NO_ANSWER, world, clock, world.measures.hub_calls)
        self._place = place
        self._lanes = {lane: asyncio.Semaphore(width) for lane, width in _WIDTHS.items()}

    @asynccontextmanager
    async def passing(self, lane: Lane) -> AsyncIterator[None]:
        self.breaker.check()
        await self._line_up(lane)
        try:
            with self.breaker.guarding():
                yield
        finally:
            self._lanes[lane].release()

    async def _line_up(self, lane: Lane) -> None:
        try:
            async with asyncio.timeout(at_most(_PATIENCE[lane])):
                await self._lanes[lane].acquire()
        except TimeoutError as error:
            raise HubUnreachable(
                f"What was asked before at {self._place} is not answered yet.",
                safe="Your notes are safe on this device, and you can keep writing.",
                cure="Try again in a moment.",
            ) from error
