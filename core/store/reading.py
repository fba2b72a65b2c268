"""Runs reading functions on a few connections of their own, beside the writer."""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from core.store.connections import Lane, Lanes
from core.store.faults import storage_problems
from core.store.interrupting import Interruptible

Answer = TypeVar("Answer")

_LANES = 3


class Readers:
    """A few lanes; a reading function takes a free one, and sees the database as of one moment."""

    def __init__(self, lanes: list[Lane], path: Path) -> None:
        self._free: asyncio.LifoQueue[Lane] = asyncio.LifoQueue()
        self._path = path
        for lane in lanes:
            self._free.put_nowait(lane)

    async def run(self, function: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """Return the function's answer; raises StorageProblem when the file cannot be read.

        Cancelling the call ends the statement that runs for it, so that the lane is free for the next.
        """
        lane = await self._free.get()
        reading = Interruptible(function)
        try:
            with storage_problems(self._path):
                return await reading.answer(lane.run(lambda connection: _at_one_moment(connection, reading)))
        finally:
            self._free.put_nowait(lane)


async def open_readers(lanes: Lanes, path: Path) -> Readers:
    """Open the reading lanes."""
    return Readers([await lanes.open_lane() for _ in range(_LANES)], path)


def _at_one_moment(
    connection: sqlite3.Connection, function: Callable[[sqlite3.Connection], Answer]
) -> Answer:
    connection.execute("BEGIN")
    try:
        return function(connection)
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
