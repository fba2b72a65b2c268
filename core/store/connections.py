"""Connections to the database, and the one way to run a whole function on a connection's own thread.

aiosqlite hands single calls to its thread, 50 to 80 microseconds for each. A lane hands over a function
instead: it waits in `_Connection.errands`, and `commit`, which aiosqlite calls on the thread, runs it.
"""

import sqlite3
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, Protocol, TypeVar

import aiosqlite

Result = TypeVar("Result")

_MEBIBYTE = 1024 * 1024
_PRAGMAS = (
    "PRAGMA busy_timeout = 10000",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA cache_size = -4096",
    f"PRAGMA journal_size_limit = {16 * _MEBIBYTE}",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA query_only = ON",
)


class Lane(Protocol):
    """One connection; functions run on it one at a time, in the order they were handed in."""

    async def run(self, function: Callable[[sqlite3.Connection], Result]) -> Result:
        """Return what the function returns; it must leave no transaction open."""


class Lanes(Protocol):
    """Where a store's connections come from; the first lane it opens is the one that writes."""

    async def open_lane(self) -> Lane:
        """Open one more connection to the same database."""


class _Connection(sqlite3.Connection):
    """A connection that may only read until told otherwise; an errand handed in runs at the next `commit`."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.errands: deque[Callable[[], None]] = deque()
        for pragma in _PRAGMAS:
            self.execute(pragma)

    def commit(self) -> None:
        if self.errands:
            self.errands.popleft()()
        else:
            super().commit()


class _ThreadLane:
    """A lane whose functions run on the connection's own thread."""

    def __init__(self, driver: aiosqlite.Connection, connection: _Connection) -> None:
        self._driver = driver
        self._connection = connection

    async def run(self, function: Callable[[sqlite3.Connection], Result]) -> Result:
        """Return what the function returns; it must leave no transaction open."""
        outcome: list[Result] = []
        self._connection.errands.append(lambda: outcome.append(function(self._connection)))
        await self._driver.commit()
        return outcome[0]


class Connections:
    """The connections to a file, each held until all are closed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._made: list[_Connection] = []
        self._held = AsyncExitStack()

    async def open_lane(self) -> Lane:
        """Open a connection; lanes come one by one."""
        driver = aiosqlite.connect(self._path, factory=self._make, isolation_level=None)
        # A process that ends by an error waits for no thread; there is no other way to say so.
        driver._thread.daemon = True  # noqa: SLF001
        await self._held.enter_async_context(driver)
        return _ThreadLane(driver, self._made[-1])

    async def close(self) -> None:
        """Close every connection; the last one empties the write-ahead log into the database."""
        await self._held.aclose()

    def _make(self, *arguments: Any, **options: Any) -> _Connection:
        connection = _Connection(*arguments, **options)
        self._made.append(connection)
        return connection


@asynccontextmanager
async def open_connections(path: Path) -> AsyncIterator[Connections]:
    """Hand out connections to an existing database, and close them all at the end."""
    connections = Connections(path)
    try:
        yield connections
    finally:
        await connections.close()
