"""A disk that survives its process: real SQLite in memory, with time, crashes and a limit of its own."""

import asyncio
import random
import sqlite3
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

from core.ids import NoteId
from core.store.connections import Lane
from core.store.revisions import prepare

Result = TypeVar("Result")

_PRAGMAS = ("PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY", "PRAGMA journal_mode = MEMORY")
_NO_LIMIT = 1_000_000


@cache
def empty_image() -> bytes:
    """A database as a new profile has it, made once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "tandem.db")
        prepare(path)
        connection = sqlite3.connect(path)
        try:
            return connection.serialize()
        finally:
            connection.close()


class FakeDisk:
    """One database; processes come and go, each with lanes of its own."""

    def __init__(self, chance: random.Random, image: bytes | None = None) -> None:
        self._chance = chance
        self.writes = 0
        self.is_full = False
        self.on_write: Callable[[bool], None] = _ignore
        """Called right before (False) and right after (True) a unit is committed."""
        self.database = _opened(image or empty_image())

    def lanes(self) -> "FakeLanes":
        """Give a new process its way to this disk."""
        return FakeLanes(self, self._chance)

    def notes(self) -> set[NoteId]:
        """The notes that are listed."""
        return {NoteId(note) for (note,) in self.database.execute("SELECT id FROM notes WHERE listed")}

    def ended(self) -> set[NoteId]:
        """The notes that are gone for good."""
        ends = self.database.execute("SELECT note FROM tombstones WHERE NOT held")
        return {NoteId(note) for (note,) in ends}

    def shares(self) -> bool:
        """Say whether the log of a space is kept here."""
        return bool(self.database.execute("SELECT 1 FROM spaces WHERE role = 'host'").fetchone())

    def bodies(self, note: NoteId) -> list[bytes]:
        """All that is stored of a note's text."""
        tables = ("SELECT body FROM updates", "SELECT body FROM snapshots", "SELECT document FROM tombstones")
        read = " UNION ALL ".join(f"{table} WHERE note = :note" for table in tables)
        return [body for (body,) in self.database.execute(read, {"note": note}) if body]

    def image(self) -> bytes:
        """Copy what is committed."""
        return self.database.serialize()

    def restore(self, image: bytes) -> None:
        """Put an older copy in the place of everything."""
        self.database.close()
        self.database = _opened(image)
        self._limit()

    def flip_bit(self, row: float, place: float) -> bool:
        """Spoil a stored body at a row and a place from 0 to 1; False when nothing is stored."""
        table = "snapshots" if place < 0.2 else "updates"
        serials = [serial for (serial,) in self.database.execute(f"SELECT serial FROM {table}")]  # noqa: S608
        if not serials:
            return False
        serial = serials[min(int(row * len(serials)), len(serials) - 1)]
        read = f"SELECT body FROM {table} WHERE serial = ?"  # noqa: S608
        body = bytearray(self.database.execute(read, (serial,)).fetchone()[0])
        if not body:
            return False
        at = min(int(place * len(body) * 8), len(body) * 8 - 1)
        body[at // 8] ^= 1 << at % 8
        write = f"UPDATE {table} SET body = ? WHERE serial = ?"  # noqa: S608
        self.database.execute(write, (bytes(body), serial))
        return True

    def fill_up(self) -> None:
        """Leave no room for a page more."""
        self.is_full = True
        self._limit()

    def let_be(self) -> None:
        """Write without anybody looking on."""
        self.on_write = _ignore

    def make_room(self) -> None:
        self.is_full = False
        self._limit()

    def _limit(self) -> None:
        limit = 1 if self.is_full else _NO_LIMIT
        self.database.execute(f"PRAGMA max_page_count = {limit}")


class FakeLanes:
    """The lanes of one process; the first one writes."""

    def __init__(self, disk: FakeDisk, chance: random.Random) -> None:
        self._disk = disk
        self._chance = chance
        self._has_writer = False

    async def open_lane(self) -> Lane:
        writes, self._has_writer = not self._has_writer, True
        return _InlineLane(self._disk, self._chance, writes=writes)


class _InlineLane:
    """Runs functions in place. A write takes time before and after it happens, and a read sometimes does."""

    def __init__(self, disk: FakeDisk, chance: random.Random, *, writes: bool) -> None:
        self._disk = disk
        self._chance = chance
        self._writes = writes

    async def run(self, function: Callable[[sqlite3.Connection], Result]) -> Result:
        if self._writes:
            await asyncio.sleep(self._chance.random() ** 3 * 0.02)
            self._disk.writes += 1
            await self._tell(done=False)
        elif self._chance.random() < 0.1:
            await asyncio.sleep(self._chance.random() * 0.002)
        result = function(self._disk.database)
        if self._writes:
            await self._tell(done=True)
        if self._writes or self._chance.random() < 0.1:
            await asyncio.sleep(self._chance.random() ** 3 * 0.01)
        return result

    async def _tell(self, *, done: bool) -> None:
        if self._disk.on_write is not _ignore:
            self._disk.on_write(done)
            # Whoever was ended by that never comes back from here.
            await asyncio.sleep(0)


def _ignore(_done: bool) -> None:
    pass


def _opened(image: bytes) -> sqlite3.Connection:
    connection = sqlite3.connect(
        ":memory:", isolation_level=None, check_same_thread=False, cached_statements=1000
    )
    connection.deserialize(image)
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    return connection
