"""Backups and checks of the database."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from core.errors import BadInput


def back_up(database: Path, target: Path) -> None:
    """Write a compact copy to `target`, for the owner alone; raises BadInput when it is there already."""
    _reserve(target)
    try:
        _copy(database, target)
    except BaseException:
        target.unlink()
        raise


def _reserve(target: Path) -> None:
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError as error:
        raise BadInput(
            f"There is already a file {target}.",
            safe="It was left as it is.",
            cure="Choose another name for the backup.",
        ) from error


def _copy(database: Path, target: Path) -> None:
    address = f"file:{quote(str(database.absolute()))}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))
    _sync(target)
    _sync(target.parent)


def find_problems(connection: sqlite3.Connection) -> list[str]:
    """Check the whole file; returns a sentence for each problem, none when it is sound."""
    return [*_unsound(connection), *_loose(connection), *_unsearchable(connection)]


def _unsound(connection: sqlite3.Connection) -> list[str]:
    answers = [answer for (answer,) in connection.execute("PRAGMA integrity_check")]
    return [] if answers == ["ok"] else [f"SQLite finds the database unsound: {answer}" for answer in answers]


def _loose(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [f"A row of the table {row[0]} belongs to a row of {row[2]} that is missing." for row in rows]


def _unsearchable(connection: sqlite3.Connection) -> list[str]:
    sql = "SELECT count(*) FROM notes WHERE listed AND serial NOT IN (SELECT rowid FROM notes_text)"
    count = connection.execute(sql).fetchone()[0]
    return [f"{count} of the notes cannot be found by searching."] if count else []


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
