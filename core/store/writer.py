"""The one writer: units that arrive while a commit runs share the next transaction, in their order."""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from core.errors import StorageClosed
from core.ids import NoteId
from core.measures import Measures
from core.store.changes import Changes
from core.store.connections import Lane, Lanes
from core.store.faults import storage_problem, storage_problems
from core.store.upkeep import mend_indexes
from core.store.writing import write_unit

_CHECKPOINT = "PRAGMA wal_checkpoint(TRUNCATE)"
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class _Submitted:
    changes: Changes
    written: asyncio.Future[None]


class Writer:
    """Takes units in order and commits them in groups; one is written even if nobody waits any more."""

    def __init__(self, lane: Lane, path: Path, measures: Measures) -> None:
        self._lane = lane
        self._path = path
        self._measures = measures
        self._queue: list[_Submitted] = []
        self._work = asyncio.Event()
        self._is_closing = False

    async def write(self, changes: Changes) -> None:
        """Return once the unit is on the disk; raises StorageProblem, and then nothing of it is stored.

        Raises StorageClosed after `close`.
        """
        if self._is_closing:
            raise StorageClosed
        submitted = _Submitted(changes, asyncio.get_running_loop().create_future())
        self._queue.append(submitted)
        self._work.set()
        await submitted.written

    @property
    def waiting(self) -> int:
        """How many units wait while others are committed."""
        return len(self._queue)

    async def checkpoint(self) -> None:
        """Bring what the write-ahead log holds into the database itself; raises StorageProblem."""
        with storage_problems(self._path):
            await self._lane.run(lambda connection: connection.execute(_CHECKPOINT).fetchone())

    async def mend_indexes(self) -> list[NoteId] | None:
        """Make all indexes anew, see `upkeep`; raises StorageProblem."""
        with storage_problems(self._path):
            return await self._lane.run(mend_indexes)

    def close(self) -> None:
        """Take no more units; `run` ends when the queue is empty."""
        self._is_closing = True
        self._work.set()

    async def run(self) -> None:
        """Commit what is handed in until closed."""
        while self._queue or not self._is_closing:
            await self._work.wait()
            self._work.clear()
            group, self._queue = self._queue, []
            if group:
                await self._commit(group)

    async def _commit(self, group: list[_Submitted]) -> None:
        units = [submitted.changes for submitted in group]
        begun = self._measures.seconds()
        faults: list[Exception | None]
        try:
            faults = await self._lane.run(lambda connection: commit_units(connection, units))
        except Exception as error:  # noqa: BLE001 -- the task's outer edge; every waiter is told
            _LOG.exception("a group of changes could not be committed")
            faults = [error] * len(group)
        self._measures.store_commit.observe(self._measures.seconds() - begun)
        for submitted, fault in zip(group, faults, strict=True):
            self._tell(submitted, fault)

    def _tell(self, submitted: _Submitted, fault: Exception | None) -> None:
        if fault is not None:
            self._measures.store_failures.add()
        if submitted.written.done():
            if fault is not None:
                _LOG.error("changes that nobody waits for were not written", exc_info=fault)
        elif fault is None:
            submitted.written.set_result(None)
        else:
            submitted.written.set_exception(self._problem(fault))

    def _problem(self, fault: Exception) -> Exception:
        problem = storage_problem(fault, self._path)
        if problem is None:
            return fault
        problem.__cause__ = fault
        return problem


@asynccontextmanager
async def open_writer(lanes: Lanes, path: Path, measures: Measures) -> AsyncIterator[Writer]:
    """Open the only connection that may write; at the end everything queued is written first."""
    lane = await lanes.open_lane()
    await lane.run(_prepare)
    writer = Writer(lane, path, measures)
    measures.gauge(
        "tandem_store_queue_units", "Units of change that wait for the disk.", lambda: writer.waiting
    )
    task = asyncio.create_task(writer.run(), name="store writer")
    try:
        yield writer
    finally:
        writer.close()
        await task


def commit_units(connection: sqlite3.Connection, units: Sequence[Changes]) -> list[Exception | None]:
    """Commit all units in one transaction, or, when that fails, each alone; returns each one's error."""
    fault = _commit_together(connection, units)
    if fault is None or len(units) == 1:
        return [fault] * len(units)
    return [_commit_together(connection, [unit]) for unit in units]


def _commit_together(connection: sqlite3.Connection, units: Sequence[Changes]) -> Exception | None:
    try:
        connection.execute("BEGIN IMMEDIATE")
        for unit in units:
            write_unit(connection, unit)
        connection.execute("COMMIT")
    except Exception as error:  # noqa: BLE001 -- told to whoever handed in the unit
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        return error
    return None


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA query_only = OFF")
    # New databases and restored backups are not in this mode yet.
    connection.execute("PRAGMA journal_mode = WAL")
    # A database that may only be read opens, and even BEGIN IMMEDIATE succeeds; a statement tells.
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("DELETE FROM settings WHERE false")
    finally:
        connection.execute("ROLLBACK")
