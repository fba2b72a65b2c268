"""Checks of the database, and the one repair it can make by itself."""

import sqlite3

from core.ids import NoteId, SpaceId

_IN_TABLE = "SELECT serial, note FROM updates NOT INDEXED"
_IN_INDEX = "SELECT serial, note FROM updates INDEXED BY updates_note"
_HIDDEN = f"{_IN_TABLE} EXCEPT {_IN_INDEX}"
_ASTRAY = f"{_IN_INDEX} EXCEPT {_IN_TABLE}"
_ROWS_OF = "SELECT count(*) FROM updates NOT INDEXED WHERE note = ?"


def find_problems(connection: sqlite3.Connection) -> list[str]:
    """Check the whole file; returns a sentence for each problem, none when it is sound."""
    return [*_unsound(connection), *_loose(connection)]


def _unsound(connection: sqlite3.Connection) -> list[str]:
    answers = [answer for (answer,) in connection.execute("PRAGMA integrity_check")]
    return [] if answers == ["ok"] else [f"SQLite finds the database unsound: {answer}" for answer in answers]


def _loose(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [f"A row of the table {row[0]} belongs to a row of {row[2]} that is missing." for row in rows]


def find_unsearchable(connection: sqlite3.Connection) -> dict[NoteId, SpaceId]:
    """Read the notes that a search cannot find, though lists show them, and their spaces."""
    sql = "SELECT id, space FROM notes WHERE listed AND serial NOT IN (SELECT rowid FROM notes_text)"
    return dict(connection.execute(sql).fetchall())


def mend_indexes(connection: sqlite3.Connection) -> list[NoteId] | None:
    """Make all indexes anew; returns the documents whose updates they had hidden, None if that did not help.

    Snapshots of those documents go, as they may lack what was hidden. Where the table itself has another note
    for an update than the index, and no other update has that note, the table is what is damaged.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        right = _hidden(connection)
        connection.execute("REINDEX")
        for serial, note in right.items():
            connection.execute("UPDATE updates SET note = ? WHERE serial = ?", (note, serial))
            connection.execute("DELETE FROM snapshots WHERE note = ?", (note,))
        if _unsound(connection):
            return None
        connection.execute("COMMIT")
    except sqlite3.IntegrityError:  # rows that their table should not have
        return None
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    return [NoteId(note) for note in dict.fromkeys(right.values())]


def _hidden(connection: sqlite3.Connection) -> dict[int, str]:
    """Find the updates that the index does not lead to, and say of which document each is."""
    right = dict(connection.execute(_HIDDEN).fetchall())
    for serial, note in connection.execute(_ASTRAY).fetchall():
        if serial in right and _rows_of(connection, right[serial]) == 1 and _rows_of(connection, note):
            right[serial] = note
    return right


def _rows_of(connection: sqlite3.Connection, note: str) -> int:
    return int(connection.execute(_ROWS_OF, (note,)).fetchone()[0])
