"""Lines that were replaced: each still hears, for a while, the answers to what was asked on it."""

import asyncio

from sync.bus.line import Line
from sync.bus.subscriptions import Subscriptions

_LINGER = 30.0
"""Seconds for which a line that was replaced is kept."""


class Lingering:
    """Any number of such lines, as one pass may be renewed soon after another."""

    def __init__(self, subscriptions: Subscriptions) -> None:
        self._subscriptions = subscriptions
        self._tasks: set[asyncio.Task[None]] = set()

    def keep(self, line: Line) -> None:
        """Hear nothing but answers on a line that was replaced, and hang it up later."""
        line.leave()
        self._subscriptions.leave(line)
        task = asyncio.create_task(self._hear_out(line), name="a line that was replaced")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Hang all of them up now."""
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    async def _hear_out(self, line: Line) -> None:
        try:
            await asyncio.sleep(_LINGER)
        finally:
            self._subscriptions.detach(line)
            await line.close()
