"""The file of a projection: made, found, or put aside when it cannot be used."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from sync.hub.users.schema import APPLICATION, REVISION, TABLES

_SIDE_FILES = ("-wal", "-shm")
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA temp_store = MEMORY",
)


def open_file(path: Path) -> sqlite3.Connection:
    """Open the database at `path`, a new one where there is none of this revision that is sound.

    What is put aside is kept beside it. Raises sqlite3.Error or OSError.
    """
    try:
        connection = _connect(path)
    except sqlite3.DatabaseError as error:
        if not _is_damage(error):
            raise
        _put_aside(path)
        return _connect(path)
    if _pragma(connection, "user_version") == REVISION:
        return connection
    connection.close()
    _put_aside(path)
    return _connect(path)


def _connect(path: Path) -> sqlite3.Connection:
    # It holds password hashes, so it is its owner's alone; SQLite gives its side files the same mode.
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        if not _pragma(connection, "user_version"):
            _make_tables(connection)
        connection.execute("SELECT sequence FROM cursor").fetchone()
    except BaseException:  # whatever it was, the file is not left open
        connection.close()
        raise
    return connection


def _make_tables(connection: sqlite3.Connection) -> None:
    if connection.execute("SELECT 1 FROM sqlite_schema").fetchone():
        raise _Foreign
    numbers = f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {REVISION};"
    connection.executescript(f"BEGIN; {TABLES} {numbers} COMMIT;")


class _Foreign(sqlite3.DatabaseError):
    """The file is a database of something else."""

    sqlite_errorcode = sqlite3.SQLITE_NOTADB


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF in {
        sqlite3.SQLITE_ERROR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
    }


def _put_aside(path: Path) -> None:
    """Keep what cannot be read beside the new file, in the place of what was put there before."""
    for suffix in ("", *_SIDE_FILES):
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).replace(path.with_name(f"{path.name}.aside{suffix}"))


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
