"""How a hub that is being stopped ends what it has begun, while what is new goes to other hubs."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from core.errors import HubDraining


class Draining:
    """Counts what a hub is about to answer, and says from when on it begins nothing more."""

    def __init__(self) -> None:
        self.is_on = False
        self._running = 0
        self._is_done = asyncio.Event()

    def require_serving(self) -> None:
        """Raise HubDraining where nothing is begun any more."""
        if self.is_on:
            raise HubDraining

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Answer in this block, which is waited for."""
        self._running += 1
        try:
            yield
        finally:
            self._running -= 1
            if not self._running:
                self._is_done.set()

    def begin(self) -> None:
        """Begin nothing more."""
        self.is_on = True

    async def done(self, seconds: float) -> None:
        """Return when everything is answered, or after so many seconds."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self._running:
                    self._is_done.clear()
                    await self._is_done.wait()
