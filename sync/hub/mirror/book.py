"""The mirror's SQLite file with its thread: what is read or written is one hop to that thread."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from core.store.faults import storage_problems
from sync.hub.mirror.file import open_file
from sync.hub.mirror.records import Records

Result = TypeVar("Result")


class Book:
    """Runs what asks or writes; get one from `open_book`."""

    def __init__(self, pool: ThreadPoolExecutor, path: Path) -> None:
        self.path = path
        self._pool = pool
        self._made: list[sqlite3.Connection] = []

    async def open(self) -> None:
        """Open the file, or make it where it is absent or damaged; raises StorageProblem."""
        await self._hop(lambda: self._made.append(open_file(self.path)))

    async def run(self, stream: str, work: Callable[[Records], Result]) -> Result:
        """Return what a function makes of a stream's rows; raises StorageProblem."""
        return await self._hop(lambda: work(Records(self._made[0], stream)))

    async def close(self) -> None:
        """Close the file."""
        await self._hop(self._close)

    def _close(self) -> None:
        for made in self._made:
            made.close()

    async def _hop(self, work: Callable[[], Result]) -> Result:
        with storage_problems(self.path):
            return await asyncio.get_running_loop().run_in_executor(self._pool, work)


@asynccontextmanager
async def open_book(path: Path) -> AsyncIterator[Book]:
    """Open the mirror's file until the end of the block; raises StorageProblem."""
    pool = ThreadPoolExecutor(1, thread_name_prefix="mirror")
    book = Book(pool, path)
    try:
        await book.open()
        yield book
    finally:
        await book.close()
        await asyncio.to_thread(pool.shutdown)
