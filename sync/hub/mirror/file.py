"""The file of a mirror: made, found and checked, or put aside when it cannot be trusted."""

import logging
import sqlite3
from pathlib import Path

from sync.hub.mirror.facts import Kept
from sync.hub.mirror.records import read_config
from sync.hub.mirror.schema import APPLICATION, REVISION, TABLES
from sync.hub.private_database import Damaged, DatabaseShape, connect, is_damage, put_aside, read_number

_SHAPE = DatabaseShape(APPLICATION, REVISION, TABLES, synchronous="FULL")
_log = logging.getLogger(__name__)


def open_file(path: Path) -> sqlite3.Connection:
    """Open the mirror at `path`, a new one where there is none that is whole to the last byte.

    What is put aside is kept beside it. Raises sqlite3.Error or OSError.
    """
    try:
        return connect(path, _SHAPE, _check)
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        aside = _unused_name(path)
        put_aside(path, aside)
        _log.error("the mirror of the hub's logs is damaged and was put aside as %s (%s)", aside.name, error)
        return connect(path, _SHAPE, _check)


def _check(connection: sqlite3.Connection) -> None:
    if (
        read_number(connection, "application_id") != APPLICATION
        or read_number(connection, "user_version") != REVISION
    ):
        raise Damaged("another version of Tandem, or another program, wrote it")
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise Damaged("SQLite finds it unsound")
    # A flipped bit may leave what is no text any more, of which sqlite3 says only that it cannot be read.
    connection.text_factory = lambda text: text.decode(errors="replace")
    try:
        _compare(connection)
    finally:
        connection.text_factory = str


def _compare(connection: sqlite3.Connection) -> None:
    for *row, digest in connection.execute(
        "SELECT sequence, subject, head, payload, at, digest FROM messages"
    ):
        if Kept(*row).digest != digest:
            raise Damaged("a message in it is not what it was")
    for epoch, config in connection.execute("SELECT epoch, config FROM streams"):
        try:
            read_config(config, epoch)
        except ValueError as error:
            raise Damaged("what it says of a log is not what it was") from error


def _unused_name(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.name}.aside{number}")).exists():
        number += 1
    return aside
