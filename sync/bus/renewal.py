"""When a connection takes another pass: before its own ends, when asked to, and again after a failure."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

from core.errors import Problem

_PAUSE = 1.0
"""Seconds, at the least, between two tries."""
_LONGEST_PAUSE = 30.0
"""Seconds, at the most, between two tries of which the first failed."""
_ASKING_DEADLINE = 10.0
_log = logging.getLogger(__name__)


class Renewal:
    """Calls `renew` in a task of its own; that enters with a fresh pass or raises the Problem in the way."""

    def __init__(self, renew: Callable[[], Awaitable[None]], name: str) -> None:
        self.is_going_on = False
        self._renew = renew
        self._name = name
        self._due_at = 0.0
        self._is_asked, self._entered = asyncio.Event(), asyncio.Event()

    @property
    def is_due(self) -> bool:
        """Whether the pass of before is to be replaced by now."""
        return asyncio.get_running_loop().time() >= self._due_at

    def note_entry(self, renew_after: float) -> None:
        """Count from now, when a pass came, until it is to be renewed: so many seconds."""
        self._due_at = asyncio.get_running_loop().time() + renew_after
        self._entered.set()
        self._entered = asyncio.Event()

    async def ask(self) -> None:
        """Have the pass renewed now; returns after ten seconds without one, and then it is tried further."""
        entered = self._entered
        self._is_asked.set()
        with suppress(TimeoutError):
            async with asyncio.timeout(_ASKING_DEADLINE):
                await entered.wait()

    @asynccontextmanager
    async def going_on(self) -> AsyncIterator[None]:
        """Renew until the end of the block."""
        self.is_going_on = True
        task = asyncio.create_task(self._keep(), name=f"renewing the pass of {self._name}")
        try:
            yield
        finally:
            self.is_going_on = False  # nats-py may swallow the cancellation
            task.cancel()
            await asyncio.wait({task})

    async def _keep(self) -> None:
        pause: float | None = None
        while self.is_going_on:
            await self._rest(pause)
            has_worked = await self._try()
            pause = None if has_worked else min(2 * pause if pause else _PAUSE, _LONGEST_PAUSE)

    async def _rest(self, pause: float | None) -> None:
        """Wait until the pass is due or asked for, and no longer than a pause if the last try failed."""
        due = max(self._due_at - asyncio.get_running_loop().time(), _PAUSE)
        with suppress(TimeoutError):
            async with asyncio.timeout(due if pause is None else min(due, pause)):
                await self._is_asked.wait()
        self._is_asked.clear()

    async def _try(self) -> bool:
        try:
            await self._renew()
        except Problem as problem:
            _log.debug("the pass could not be renewed: %s", problem)
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("renewing a pass failed")
        else:
            return True
        return False
