"""Checks of the database."""

import sqlite3


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
