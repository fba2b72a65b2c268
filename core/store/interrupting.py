"""Ends a question to a database when nobody waits for its answer any more, and never the question of another.

`sqlite3_interrupt` ends whatever statement its connection runs at that moment, and does nothing between two.
So it is called under the lock under which a question begins and ends, and again until that has ended.
"""

import asyncio
import sqlite3
import threading
import traceback
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

Answer = TypeVar("Answer")

_PAUSE = 0.002
"""Seconds between two interrupts: until the function has come from one statement to the next."""


class Abandoned(Exception):
    """Nobody waits for the answer; so nobody hears this either."""


class Interruptible(Generic[Answer]):
    """A function that only reads; called once, on the thread of its connection, and ended when it is in vain.

    What changes something is never made one: it is carried out whole, whoever waits.
    """

    def __init__(self, function: Callable[[sqlite3.Connection], Answer]) -> None:
        self._function = function
        self._lock = threading.Lock()
        self._running_on: sqlite3.Connection | None = None
        self._is_over = self._is_interrupted = False

    def __call__(self, connection: sqlite3.Connection) -> Answer:
        """Read; raises Abandoned, or what an interrupt makes SQLite raise, when nobody waits any more.

        No statement of the function is active then, and none that comes after this can be hit.
        """
        self._begin(connection)
        try:
            return self._function(connection)
        except BaseException as error:
            if self._is_interrupted:
                # A cursor that is kept alive in a traceback would have the next statement interrupted, too.
                traceback.clear_frames(error.__traceback__)
            raise
        finally:
            self._end()

    async def answer(self, asked: Awaitable[Answer]) -> Answer:
        """Wait for the thread that was asked; who stops waiting goes on when nothing runs for it any more.

        If it has not begun by then, it never does.
        """
        try:
            return await asked
        except asyncio.CancelledError:
            await self._until_over()
            raise

    def _begin(self, connection: sqlite3.Connection) -> None:
        with self._lock:
            if self._is_over:
                raise Abandoned
            self._running_on = connection

    def _end(self) -> None:
        with self._lock:
            self._running_on, self._is_over = None, True

    async def _until_over(self) -> None:
        while not self._interrupt():
            try:
                await asyncio.sleep(_PAUSE)
            except asyncio.CancelledError:  # who is told so twice has the same to do
                continue

    def _interrupt(self) -> bool:
        """End the statement that runs; says whether there is nothing to end any more."""
        with self._lock:
            if self._running_on is None:
                self._is_over = True
            else:
                self._is_interrupted = True
                self._running_on.interrupt()
            return self._is_over
