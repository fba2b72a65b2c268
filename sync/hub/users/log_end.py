"""How far the log reaches, told so that nothing is missed that was acknowledged before."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextvars import Context

from core.errors import BusProblem
from core.world import World
from sync.hub.users.accounts_log import AccountsLog
from sync.hub.users.events import ASKED_SUBJECT, Asked
from sync.hub.users.tokens import new_id
from sync.hub.users.wires import encode

_PURGED_EVERY = 64
_log = logging.getLogger(__name__)


class LogEnd:
    """Finds the last sequence of the log.

    Where several servers keep it, one that leads and was just cut off from the others does not know that for
    ten seconds, and says that the log ends where it was cut off. It has nothing stored meanwhile. So a
    message is written, and where that lies is the answer. Those who ask while one is written share the next
    one, which begins after all of them have asked. `ready` returns once the log may be written to.
    """

    def __init__(self, log: AccountsLog, world: World, ready: Callable[[], Awaitable[None]]) -> None:
        self._log = log
        self._world = world
        self._ready = ready
        self._writing: asyncio.Task[int] | None = None
        self._next: asyncio.Task[int] | None = None
        self._written = 0

    async def find(self) -> int:
        """Return a sequence at or behind all that was acknowledged before; raises as the log does."""
        if self._log.connection.replicas == 1:
            return (await self._log.read_info()).last
        if self._next is None:
            # In a context of its own: it does not end with the time of whoever asked first.
            writing = self._write_after(self._writing)
            self._next = asyncio.create_task(writing, name="end of the accounts", context=Context())
            self._next.add_done_callback(_look_at)
        return await asyncio.shield(self._next)

    async def close(self) -> None:
        """Write nothing more; who waits is cancelled."""
        tasks = {task for task in (self._writing, self._next) if task is not None}
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    async def _write_after(self, writing: asyncio.Task[int] | None) -> int:
        if writing is not None:
            await asyncio.wait({writing})
        self._writing, self._next = self._next, None
        await self._ready()
        wire = encode(Asked(), id=new_id(self._world), at=self._world.now())
        sequence = await self._log.append(ASKED_SUBJECT, wire)
        self._written += 1
        if self._written % _PURGED_EVERY == 0:
            await self._purge()
        return sequence

    async def _purge(self) -> None:
        try:
            await self._log.purge_before_last(ASKED_SUBJECT)
        except BusProblem as problem:
            _log.debug("what was written to ask stays in the log: %s", problem)


def _look_at(written: asyncio.Task[int]) -> None:
    """Have the error of a write seen, also when nobody waits for it any more."""
    if not written.cancelled():
        written.exception()
