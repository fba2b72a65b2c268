"""Reading which files notes refer to, or did."""

import sqlite3
from collections.abc import Iterable

from core.ids import FileHash, NoteId, SpaceId

_ATTACHED = "SELECT file, note FROM attachments ORDER BY file, note"
_ATTACHED_IN = """
    SELECT file, note FROM attachments JOIN notes ON notes.id = attachments.note
    WHERE notes.space = ? ORDER BY file, notes.serial
"""


def read_attached(connection: sqlite3.Connection) -> dict[FileHash, list[NoteId]]:
    """Read the notes of each file, those that were purged among them."""
    return _by_file(connection.execute(_ATTACHED))


def read_attached_in(connection: sqlite3.Connection, space: SpaceId) -> dict[FileHash, list[NoteId]]:
    """Read the notes of a space for each file, oldest first."""
    return _by_file(connection.execute(_ATTACHED_IN, (space,)))


def _by_file(rows: Iterable[tuple[str, str]]) -> dict[FileHash, list[NoteId]]:
    notes: dict[FileHash, list[NoteId]] = {}
    for file, note in rows:
        notes.setdefault(FileHash(file), []).append(NoteId(note))
    return notes
