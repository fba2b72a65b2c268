"""Looks at places of a hub beside the calls: whether one answers, and whether one answers again."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from contextvars import Context

from core.breaker import BreakerStanding
from core.errors import Problem
from core.requests import at_most
from sync.rpc.guards import Guards

_PATIENCE = 2.0
"""Seconds for which a call waits for a sign of life where no place answered of late."""


class Looks:
    """Looks under way, one at a place (host:port); `look` asks there, and raises the Problem of that."""

    def __init__(self, look: Callable[[str], Awaitable[None]], guards: Guards) -> None:
        self._look = look
        self._guards = guards
        self._running: dict[str, asyncio.Task[None]] = {}

    @property
    def running(self) -> tuple[asyncio.Task[None], ...]:
        """Those under way."""
        return tuple(self._running.values())

    def begin(self, places: Iterable[str]) -> None:
        """Look at places while nobody waits for it."""
        for place in places:
            self._begin(place)

    async def awake(self, places: Sequence[str]) -> tuple[list[str], list[Problem]]:
        """Say which places answer again that did not of late, and why the others do not.

        It is known as soon as one does, and after two seconds at the latest: a look goes on for longer.
        """
        looks = {self._begin(place) for place in places}
        with suppress(TimeoutError):
            async with asyncio.timeout(at_most(_PATIENCE)):
                while looks and not any(standing.problem is None for standing in self._standings(places)):
                    _, looks = await asyncio.wait(looks, return_when=asyncio.FIRST_COMPLETED)
        standings = self._standings(places)
        awake = [place for place, standing in zip(places, standings, strict=True) if standing.problem is None]
        return awake, [standing.problem.again() for standing in standings if standing.problem]

    async def close(self) -> None:
        """End them."""
        running = self.running
        for looking in running:
            looking.cancel()
        if running:
            await asyncio.wait(running)

    def _standings(self, places: Sequence[str]) -> list[BreakerStanding]:
        return [self._guards.standing(place) for place in places]

    def _begin(self, place: str) -> asyncio.Task[None]:
        looking = self._running.get(place)
        if looking is None:
            # In a context of its own: it neither ends with the call that began it, nor belongs to its trace.
            looking = asyncio.create_task(self._run(place), name=f"look at {place}", context=Context())
            self._running[place] = looking
            looking.add_done_callback(lambda _: self._running.pop(place))
        return looking

    async def _run(self, place: str) -> None:
        with suppress(Problem):
            await self._look(place)
