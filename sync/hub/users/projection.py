"""The service's SQLite file: what the log of accounts adds up to, at one moment, with how far that is.

The file can be deleted: it is built anew from the log. So it needs neither migrations nor models, and no
`synchronous = FULL` either: after a power cut it is a little older and reads on from there. Everything runs
on one thread of its own, with the standard library's sqlite3: a slice of the log, or all that one decision
asks, is one hop to that thread, and what a function sees does not change while it looks.
"""

import asyncio
import hashlib
import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from core.store.faults import storage_problems
from core.store.interrupting import Interruptible
from sync.bus import BusDown
from sync.hub.users.folding import Fold
from sync.hub.users.projection_file import open_file
from sync.hub.users.view import View
from sync.hub.users.wires import Record, decode
from sync.log import LoggedMessage

Result = TypeVar("Result")
_RECENT = 4096
"""Of so many sequences the wires are kept: far more than a mirror lags behind."""


@dataclass(frozen=True, slots=True)
class Place:
    """How far the projection has come: an epoch of the log, a sequence in it, and the digest of that message.

    The epoch is "" for a new projection; the digest is the first 16 bytes of the SHA-256 of the wire.
    """

    epoch: str
    sequence: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Applied:
    """A message that was applied; one that does not stand is void."""

    id: str
    sequence: int
    stands: bool


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is to be told on the bus."""

    serial: int
    subject: str
    payload: bytes


@dataclass(frozen=True, slots=True)
class Recent:
    """A message that was applied not long ago, as it lay in the log; of what is unread, no true subject."""

    sequence: int
    subject: str
    wire: bytes


class Projection:
    """Asks and writes; get one from `open_projection`."""

    def __init__(self, pool: ThreadPoolExecutor, path: Path) -> None:
        self._pool = pool
        self._path = path
        self._made: list[sqlite3.Connection] = []
        self._is_closed = False

    async def open(self) -> Place:
        """Open the file, or make it where it is absent, damaged or of another revision; says how far it is.

        Raises StorageProblem.
        """
        await self._run(lambda: self._made.append(open_file(self._path)))
        return await self._run(lambda: _place(self._connection))

    async def begin(self, epoch: str) -> None:
        """Say which log a new projection is of."""
        await self._run(lambda: _begin(self._connection, epoch))

    async def read(self, question: Callable[[View], Result]) -> Result:
        """Return what a function finds; it may raise. Raises StorageProblem.

        Cancelling the call ends what the function asks, and whoever waits for the thread is next.
        """
        reading = Interruptible(lambda connection: question(View(connection)))
        return await reading.answer(self._run(lambda: reading(self._connection)))

    async def apply(self, messages: Sequence[LoggedMessage]) -> list[Applied]:
        """Apply messages and the place after them in one transaction; raises StorageProblem."""
        return await self._run(lambda: _apply(self._connection, messages))

    async def recent(self, start: int) -> list[Recent]:
        """Return what is kept of the messages from `start` on, in order: of the last 4,096 at the most."""
        query = "SELECT sequence, subject, wire FROM recent WHERE sequence >= ? ORDER BY sequence"
        return await self._run(lambda: [Recent(*row) for row in self._connection.execute(query, (start,))])

    async def announcements(self, most: int) -> list[Announcement]:
        """Return the oldest things to tell."""
        return await self._run(lambda: _announcements(self._connection, most))

    async def forget_announcements(self, up_to: int) -> None:
        """Forget what was told, up to and including a serial number."""
        statement = "DELETE FROM announcements WHERE serial <= ?"
        await self._run(lambda: self._connection.execute(statement, (up_to,)))

    async def close(self) -> None:
        """Close the file; whoever asks from now on is told by BusDown that the hub is away."""
        self._is_closed = True
        await self._hop(self._close)

    def _close(self) -> None:
        for connection in self._made:
            connection.close()

    @property
    def _connection(self) -> sqlite3.Connection:
        return self._made[0]

    async def _run(self, work: Callable[[], Result]) -> Result:
        if self._is_closed:
            raise BusDown
        return await self._hop(work)

    async def _hop(self, work: Callable[[], Result]) -> Result:
        with storage_problems(self._path):
            return await asyncio.get_running_loop().run_in_executor(self._pool, work)


@asynccontextmanager
async def open_projection(path: Path) -> AsyncIterator[Projection]:
    """Start the thread; `open` opens the file, which is closed at the end of the block."""
    pool = ThreadPoolExecutor(1, thread_name_prefix="accounts")
    projection = Projection(pool, path)
    try:
        yield projection
    finally:
        await projection.close()
        await asyncio.to_thread(pool.shutdown)


def _place(connection: sqlite3.Connection) -> Place:
    row = connection.execute("SELECT epoch, sequence, digest FROM cursor").fetchone()
    return Place("", 0, b"") if row is None else Place(*row)


def _begin(connection: sqlite3.Connection, epoch: str) -> None:
    connection.execute("INSERT INTO cursor VALUES (1, ?, 0, x'')", (epoch,))


def _apply(connection: sqlite3.Connection, messages: Sequence[LoggedMessage]) -> list[Applied]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        applied = [_apply_one(connection, message) for message in messages]
        last = messages[-1]
        connection.execute("DELETE FROM recent WHERE sequence <= ?", (last.sequence - _RECENT,))
        connection.execute("UPDATE cursor SET sequence = ?, digest = ?", (last.sequence, last.digest))
        connection.execute("COMMIT")
    except BaseException:  # whatever it was, no transaction stays open
        connection.execute("ROLLBACK")
        raise
    return applied


def _apply_one(connection: sqlite3.Connection, message: LoggedMessage) -> Applied:
    record = decode(message.wire)
    if record is None:
        record = Record(f"sha256 {hashlib.sha256(message.wire).hexdigest()}", "", 0.0, None)
    row = (message.sequence, record.subject, message.wire)
    connection.execute("INSERT INTO recent VALUES (?, ?, ?)", row)
    connection.execute("SAVEPOINT message")
    try:
        stands = Fold(connection).apply(record, message.sequence)
    except (sqlite3.IntegrityError, OverflowError):
        # Times that are none, numbers that are too large: no hub writes them, and none stops at them.
        connection.execute("ROLLBACK TO message")
        stands = Fold(connection).apply(replace(record, event=None), message.sequence)
    connection.execute("RELEASE message")
    return Applied(record.id, message.sequence, stands=stands)


def _announcements(connection: sqlite3.Connection, most: int) -> list[Announcement]:
    query = "SELECT serial, subject, payload FROM announcements ORDER BY serial LIMIT ?"
    return [Announcement(*row) for row in connection.execute(query, (most,))]
