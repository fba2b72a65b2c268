"""Faults: what SQLite or the system says becomes a sentence that a person can act on."""

import errno
import sqlite3
from pathlib import Path

import pytest

from core.errors import Problem, StorageDamaged, StorageFull, StorageProblem, StorageReadOnly
from core.store.faults import storage_problem


def sqlite_error(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, StorageFull),
        (sqlite3.SQLITE_READONLY, StorageReadOnly),
        (sqlite3.SQLITE_READONLY_DBMOVED, StorageReadOnly),
        (sqlite3.SQLITE_CANTOPEN, StorageReadOnly),
        (sqlite3.SQLITE_CORRUPT_VTAB, StorageDamaged),
        (sqlite3.SQLITE_NOTADB, StorageDamaged),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, StorageProblem),
        (sqlite3.SQLITE_IOERR_FSYNC, StorageProblem),
    ],
)
def test_each_kind_of_error_is_told_with_what_is_safe_and_what_to_do(
    tmp_path: Path, code: int, kind: type[Problem]
) -> None:
    problem = storage_problem(sqlite_error(code), tmp_path / "tandem.db")

    assert type(problem) is kind
    assert all([problem.title, problem.safe, problem.cure])


def test_an_error_of_the_disk_without_space_is_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.store.faults._TOO_LITTLE_SPACE", 2**62)

    assert isinstance(
        storage_problem(sqlite_error(sqlite3.SQLITE_IOERR_SHMSIZE), tmp_path / "x"), StorageFull
    )
    assert isinstance(storage_problem(OSError(errno.ENOSPC, "full"), tmp_path / "x"), StorageFull)


def test_a_refusal_of_the_system_is_told_as_not_writable(tmp_path: Path) -> None:
    problem = storage_problem(PermissionError(errno.EACCES, "no"), tmp_path / "tandem.db")
    assert isinstance(problem, StorageReadOnly)


@pytest.mark.parametrize(
    "error", [sqlite_error(sqlite3.SQLITE_ERROR), sqlite3.ProgrammingError("?"), KeyError()]
)
def test_a_bug_is_no_problem_of_the_user(tmp_path: Path, error: Exception) -> None:
    assert storage_problem(error, tmp_path / "tandem.db") is None
