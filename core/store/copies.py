"""Copies of databases that are in use, and what documents such a copy has."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from core.ids import NoteId, SpaceId
from core.platform import create_private, sync_file
from core.store.answers import StoredDocument
from core.store.document_reading import load_document
from core.store.faults import damaged, storage_problems
from core.store.revisions import prepare

_DOCUMENTS = """
    SELECT note, (SELECT space FROM updates WHERE updates.note = stored.note LIMIT 1)
        FROM (SELECT DISTINCT note FROM updates) AS stored
    UNION
    SELECT DISTINCT note, space FROM snapshots
"""


class DatabaseCopy:
    """A copy that is being read; everything may raise sqlite3.Error."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def documents(self) -> dict[NoteId, SpaceId]:
        """Read which documents are stored, those of spaces included, and to which space each belongs."""
        rows = self._connection.execute(_DOCUMENTS)
        return {NoteId(note): SpaceId(space) for note, space in rows}

    def load(self, note: NoteId, *, generation: int = 0) -> StoredDocument:
        """Read the newest snapshot of a document, or an older `generation`, and the updates after it."""
        return load_document(self._connection, note, generation)

    def count(self) -> tuple[int, int]:
        """Count the notes and the spaces."""
        (notes,) = self._connection.execute("SELECT count(*) FROM notes").fetchone()
        (spaces,) = self._connection.execute("SELECT count(*) FROM spaces").fetchone()
        return notes, spaces


@contextmanager
def open_copy(path: Path) -> Iterator[DatabaseCopy]:
    """Read a copy of a profile's database that nothing writes, brought up to date if it is an older one.

    Raises StorageProblem, in the block as well: a file that SQLite finds unsound is refused.
    """
    prepare(path)
    with storage_problems(path), opened_to_read(path, is_live=False) as connection:
        if connection.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
            raise damaged(path)
        yield DatabaseCopy(connection)


def copy_database(database: Path, target: Path) -> None:
    """Write a compact copy, as of one moment, for the owner's eyes alone; `target` must not exist yet.

    Whoever uses the database goes on. Raises sqlite3.Error or OSError.
    """
    os.close(create_private(target))
    with opened_to_read(database, is_live=True) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))
    sync_file(target)


@contextmanager
def opened_to_read(path: Path, *, is_live: bool) -> Iterator[sqlite3.Connection]:
    """Open a database and change nothing of it; of one that is not `is_live` nothing is made beside it."""
    mode = "mode=ro" if is_live else "mode=ro&immutable=1"
    address = f"file:{quote(str(path.absolute()))}?{mode}"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        yield connection
