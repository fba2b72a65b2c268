"""Plain sqlite3 beside the store: inserts into the full-text index, and its query."""

import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from tests.benchmarks.sample_notes import SampleNote

_TABLE = """
    CREATE VIRTUAL TABLE notes_text USING fts5 (
        title, body, tags, tokenize = 'unicode61 remove_diacritics 2'
    )
"""
_INSERT = "INSERT INTO notes_text (rowid, title, body, tags) VALUES (?, ?, ?, ?)"
_SEARCH = """
    SELECT notes.*, snippet(notes_text, -1, char(2), char(3), '…', 24)
    FROM notes_text CROSS JOIN notes ON notes.serial = notes_text.rowid
    WHERE notes_text MATCH ? AND notes.listed AND notes.trashed_at IS NULL
    ORDER BY notes_text.rank LIMIT 200
"""


def seconds_to_insert(database: Path, notes: Sequence[SampleNote]) -> float:
    """Insert the notes' texts into a fresh index of Tandem's definition, in one synced transaction."""
    rows = [
        (serial, note.title, note.body, " ".join(note.tags)) for serial, note in enumerate(notes, start=1)
    ]
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(_TABLE)
        begun = time.perf_counter()
        connection.execute("BEGIN")
        connection.executemany(_INSERT, rows)
        connection.execute("COMMIT")
        return time.perf_counter() - begun


class BareSearch:
    """The query behind a search, asked of a profile's database directly."""

    def __init__(self, database: Path) -> None:
        self._connection = sqlite3.connect(database)
        self._connection.execute("PRAGMA cache_size = -4096")

    def rows(self, expression: str) -> int:
        """Fetch up to 200 rows for a query in the index's own syntax; returns how many there are."""
        return len(self._connection.execute(_SEARCH, (expression,)).fetchall())

    def close(self) -> None:
        """Close the database."""
        self._connection.close()
