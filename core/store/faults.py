"""The border where SQLite's errors become Tandem's problems."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import StorageDamaged, StorageFull, StorageProblem, StorageReadOnly

_READ_ONLY = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_TOO_LITTLE_SPACE = 1_000_000
_UNWRITTEN = "Everything shown as saved here is safe; the newest changes are not on the disk yet."


@contextmanager
def storage_problems(path: Path) -> Iterator[None]:
    """Raise SQLite's and the system's errors about the database at `path` as storage problems."""
    try:
        yield
    except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
        problem = storage_problem(error, path)
        if problem is None:
            raise
        raise problem from error


def storage_problem(error: BaseException, path: Path) -> StorageProblem | None:
    """Say what an error means to the user; None when it is a bug of ours."""
    if isinstance(error, UnicodeDecodeError):
        return damaged(path)  # of the message in which SQLite names what it found
    if isinstance(error, OSError):
        return _full(path) if _is_full(path) else read_only(path)
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
    return _by_code(code, path)


def damaged(path: Path) -> StorageDamaged:
    """Say that the file at `path` is no sound database."""
    return StorageDamaged(
        f"The file {path} is damaged or is not a Tandem database.",
        safe="It was left as it is. Notes in shared spaces are also on the other devices.",
        cure="Run `tandem doctor`, restore the file from a backup, or start with another profile folder.",
    )


def is_about(problem: StorageDamaged, path: Path) -> bool:
    """Say whether it is the file at `path` that is damaged."""
    return str(path) in problem.title


def read_only(path: Path) -> StorageReadOnly:
    """Say that the database cannot be written."""
    return StorageReadOnly(
        f"The database {path} cannot be opened or written.",
        safe=_UNWRITTEN,
        cure="Make the profile folder and its files writable for you, and start again.",
    )


def _by_code(code: int, path: Path) -> StorageProblem | None:
    if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _is_full(path)):
        return _full(path)
    if code in _READ_ONLY:
        return read_only(path)
    if code in _DAMAGED:
        return damaged(path)
    if code in _BUSY:
        return _busy(path)
    return _unwilling(path) if code == sqlite3.SQLITE_IOERR else None


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _TOO_LITTLE_SPACE
    except OSError:
        return False


def _full(path: Path) -> StorageFull:
    return StorageFull(
        f"The disk that holds {path.parent} is full.",
        safe=_UNWRITTEN,
        cure="Free some space and go on; Tandem saves as soon as it can.",
    )


def _busy(path: Path) -> StorageProblem:
    return StorageProblem(
        f"Another program is using the database {path}.",
        safe=_UNWRITTEN,
        cure="Close the other program and try again.",
    )


def _unwilling(path: Path) -> StorageProblem:
    return StorageProblem(
        f"The disk did not read or write {path}.",
        safe=_UNWRITTEN,
        cure="Check the disk and its cables, and copy the profile folder to a sound disk.",
    )
