"""The file of a mirror: made, found and checked, or put aside when it cannot be trusted."""

import logging
import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from sync.hub.mirror.facts import Kept
from sync.hub.mirror.schema import APPLICATION, REVISION, TABLES

_SIDE_FILES = ("", "-wal", "-shm")
_PRAGMAS = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA temp_store = MEMORY")
_DAMAGE = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_log = logging.getLogger(__name__)


class _Damaged(sqlite3.DatabaseError):
    """The file is not what a mirror wrote."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def open_file(path: Path) -> sqlite3.Connection:
    """Open the mirror at `path`, a new one where there is none that is whole to the last byte.

    What is put aside is kept beside it. Raises sqlite3.Error or OSError.
    """
    try:
        return _connect(path)
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF not in _DAMAGE:
            raise
        aside = _put_aside(path)
        _log.error("the mirror of the hub's logs is damaged and was put aside as %s (%s)", aside, error)
        return _connect(path)


def _connect(path: Path) -> sqlite3.Connection:
    # It holds password hashes, so it is its owner's alone; SQLite gives its side files the same mode.
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        if not _number(connection, "user_version"):
            _make_tables(connection)
        _check(connection)
    except BaseException:  # whatever it was, the file is not left open
        connection.close()
        raise
    return connection


def _make_tables(connection: sqlite3.Connection) -> None:
    if connection.execute("SELECT 1 FROM sqlite_schema").fetchone():
        raise _Damaged("it is a database of something else")
    numbers = f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {REVISION};"
    connection.executescript(f"BEGIN; {TABLES} {numbers} COMMIT;")


def _check(connection: sqlite3.Connection) -> None:
    if (
        _number(connection, "application_id") != APPLICATION
        or _number(connection, "user_version") != REVISION
    ):
        raise _Damaged("another version of Tandem, or another program, wrote it")
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise _Damaged("SQLite finds it unsound")
    for *row, digest in connection.execute(
        "SELECT sequence, subject, head, payload, at, digest FROM messages"
    ):
        if Kept(*row).digest != digest:
            raise _Damaged("a message in it is not what it was")


def _put_aside(path: Path) -> str:
    """Rename the file to a name that nothing has yet."""
    number = 1
    while (aside := path.with_name(f"{path.name}.aside{number}")).exists():
        number += 1
    for suffix in _SIDE_FILES:
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).replace(aside.with_name(aside.name + suffix))
    return aside.name


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
