"""The file of a projection: made, found, or put aside when it cannot be used."""

import sqlite3
from pathlib import Path

from sync.hub.private_database import DatabaseShape, connect, is_damage, put_aside, read_number
from sync.hub.users.schema import APPLICATION, REVISION, TABLES

# What a power cut takes of it is read again from the log.
_SHAPE = DatabaseShape(APPLICATION, REVISION, TABLES, synchronous="NORMAL")


def open_file(path: Path) -> sqlite3.Connection:
    """Open the database at `path`, a new one where there is none of this revision that is sound.

    What is put aside is kept beside it. Raises sqlite3.Error or OSError.
    """
    try:
        connection = connect(path, _SHAPE, _check)
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        return _begin_anew(path)
    if read_number(connection, "user_version") == REVISION:
        return connection
    connection.close()
    return _begin_anew(path)


def _begin_anew(path: Path) -> sqlite3.Connection:
    """Keep what cannot be used beside the new file, in the place of what was put there before."""
    put_aside(path, path.with_name(f"{path.name}.aside"))
    return connect(path, _SHAPE, _check)


def _check(connection: sqlite3.Connection) -> None:
    connection.execute("SELECT sequence FROM cursor").fetchone()
