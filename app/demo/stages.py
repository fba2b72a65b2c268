"""The stages of the demo: each is told in a line, has a deadline, and says who is where when it misses it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

from app.demo.remote_desk import RemoteDesk
from core.errors import Problem

_LOOK_PAUSE = 0.005
_STATUS_SECONDS = 2.0


class Stages:
    """Tells the stages one after the other."""

    def __init__(self, desks: Sequence[RemoteDesk], tell: Callable[[str], None]) -> None:
        self._desks = desks
        self._tell = tell
        self._begun = asyncio.get_running_loop().time()

    def say(self, sentence: str) -> None:
        """Tell a line, with the seconds since the beginning before it."""
        elapsed = asyncio.get_running_loop().time() - self._begun
        self._tell(f"{elapsed:5.1f} s  {sentence}")

    @asynccontextmanager
    async def stage(self, sentence: str, seconds: float) -> AsyncIterator[None]:
        """Tell a stage and play it; raises `Problem` when it does not end within so many seconds."""
        self.say(sentence)
        try:
            async with asyncio.timeout(seconds):
                yield
        except TimeoutError as error:
            words = [await self._describe(desk) for desk in self._desks]
            raise Problem(
                f"The demo came to a halt: “{sentence}” did not end within {seconds:.0f} seconds. "
                f"{' '.join(words)}"
            ) from error

    async def _describe(self, desk: RemoteDesk) -> str:
        if not desk.is_running:
            return f"{desk.name}’s window is not open."
        try:
            async with asyncio.timeout(_STATUS_SECONDS):
                sight = await desk.look()
        except (TimeoutError, Problem):
            return f"{desk.name}’s window does not answer."
        return f"{desk.name}’s status line says “{sight.status}”."


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    """Look again and again until it is so; the stage's deadline ends it."""
    while not await condition():
        await asyncio.sleep(_LOOK_PAUSE)
