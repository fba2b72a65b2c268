"""SQLite files that a hub keeps for itself: its owner's alone, made by plain SQL, without migrations."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core.platform import make_private

_SIDE_FILES = ("", "-wal", "-shm")
_DAMAGE = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}


@dataclass(frozen=True, slots=True)
class DatabaseShape:
    """What a file is: the numbers in its header, its tables, and when SQLite waits for the disk."""

    application: int
    revision: int
    tables: str
    synchronous: str
    """As the pragma of that name takes it."""


class Damaged(sqlite3.DatabaseError):
    """The file is not what a hub wrote."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def connect(
    path: Path, shape: DatabaseShape, check: Callable[[sqlite3.Connection], None]
) -> sqlite3.Connection:
    """Open the file at `path`, a new one where there is none, if nothing is wrong by `check`.

    Raises what that does, sqlite3.Error or OSError; `is_damage` tells which of them speak of the file.
    """
    # It holds password hashes, so it is its owner's alone; SQLite gives its side files the same mode.
    make_private(path)
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA synchronous = {shape.synchronous}")
        connection.execute("PRAGMA temp_store = MEMORY")
        if not read_number(connection, "user_version"):
            _make_tables(connection, shape)
        check(connection)
    except BaseException:  # whatever it was, the file is not left open
        connection.close()
        raise
    return connection


def read_number(connection: sqlite3.Connection, pragma: str) -> int:
    """Read a number from the file's header."""
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Tell a file that is not sound from what keeps a sound one from being opened."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF in _DAMAGE


def put_aside(path: Path, aside: Path) -> None:
    """Rename the file and those beside it; raises OSError."""
    for suffix in _SIDE_FILES:
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).replace(aside.with_name(aside.name + suffix))


def _make_tables(connection: sqlite3.Connection, shape: DatabaseShape) -> None:
    if connection.execute("SELECT 1 FROM sqlite_schema").fetchone():
        raise Damaged("it is a database of something else")
    numbers = f"PRAGMA application_id = {shape.application}; PRAGMA user_version = {shape.revision};"
    connection.executescript(f"BEGIN; {shape.tables} {numbers} COMMIT;")
