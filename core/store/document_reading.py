# ruff: noqa: S608 -- only names from this module are put into statements
"""Reading documents, updates and the outbox, on a reading connection's thread."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from core.facts import Update, UpdateKind
from core.ids import DeviceId, NotebookId, NoteId, SpaceId
from core.right_of_way import right_of_way
from core.store.answers import StoredDocument, Waiting
from core.tracing import NO_TRACE, Trace, stored_trace

_SNAPSHOT = """
    SELECT covers, body FROM snapshots WHERE note = ? ORDER BY covers DESC, serial DESC LIMIT 1 OFFSET ?
"""
_UPDATES_AFTER = "SELECT serial, body FROM updates WHERE note = ? AND serial > ? AND kind = 1 ORDER BY serial"
_KNOWN = """
    SELECT json_group_array(value) FROM json_each(?) WHERE EXISTS (SELECT 1 FROM updates WHERE note = value)
        OR EXISTS (SELECT 1 FROM snapshots WHERE note = value)
"""
_HOMES = """
    SELECT json_group_object(value, coalesce(
        (SELECT space FROM updates WHERE note = value LIMIT 1),
        (SELECT space FROM snapshots WHERE note = value LIMIT 1)
    )) FROM json_each(?)
"""
_SIZES = """
    SELECT count(*), coalesce(sum(length(body)), 0) FROM updates WHERE note = ?1 AND serial >
        coalesce((SELECT max(covers) FROM snapshots WHERE note = ?1), 0)
"""
_UPDATE = "serial, space, note, device, session, number, body, header, signature, kind"
_OUTBOX = f"""
    SELECT {_UPDATE}, (SELECT trace FROM outbox WHERE position = serial) FROM updates WHERE serial IN
        (SELECT position FROM outbox WHERE space = ? AND position > ? ORDER BY position LIMIT ?)
    ORDER BY serial
"""
_UPDATES_OF = f"SELECT {_UPDATE} FROM updates WHERE note = ? AND serial > ? ORDER BY serial LIMIT ?"
# Steps from one note to the next through the index; a DISTINCT would read every update.
_DOCUMENTS = """
    WITH RECURSIVE stored (note) AS (
        SELECT min(note) FROM updates
        UNION ALL
        SELECT (SELECT min(note) FROM updates WHERE note > stored.note) FROM stored
        WHERE stored.note IS NOT NULL
    )
    SELECT note FROM stored
    WHERE note IS NOT NULL AND (SELECT space FROM updates WHERE updates.note = stored.note LIMIT 1) = ?1
    UNION
    SELECT note FROM snapshots WHERE space = ?1
"""
_LAST_OWN = """
    SELECT sequence FROM updates WHERE note = ? AND device = ? AND sequence IS NOT NULL
    ORDER BY serial DESC LIMIT 1
"""
_ACKNOWLEDGED = "SELECT EXISTS (SELECT 1 FROM updates WHERE space = ? AND sequence IS NOT NULL)"
_STORED_KEYS = """
    SELECT updates.session, updates.number
    FROM json_each(?) AS wanted CROSS JOIN updates
    ON updates.session = json_extract(wanted.value, '$[0]')
        AND updates.number = json_extract(wanted.value, '$[1]')
"""


def load_document(connection: sqlite3.Connection, note: NoteId, generation: int = 0) -> StoredDocument:
    """Read the newest snapshot of a document, or an older `generation` of it, and the updates after it."""
    covers, snapshot = connection.execute(_SNAPSHOT, (note, generation)).fetchone() or (0, None)
    rows = connection.execute(_UPDATES_AFTER, (note, covers)).fetchall()
    newest = rows[-1][0] if rows else covers
    return StoredDocument(snapshot, [body for _, body in rows], newest, [serial for serial, _ in rows])


def load_documents(connection: sqlite3.Connection, notes: Iterable[NoteId]) -> dict[NoteId, StoredDocument]:
    """Read several documents; unknown ones are empty."""
    wanted = list(notes)
    # A peer that catches up asks for thousands of notes that it never had.
    known = json.loads(connection.execute(_KNOWN, (json.dumps(wanted),)).fetchone()[0])
    absent = {note: StoredDocument(None, [], 0, []) for note in wanted}
    return absent | {note: load_document(connection, note) for note in right_of_way.letting_pass(known)}


def read_homes(connection: sqlite3.Connection, notes: Iterable[NoteId]) -> dict[NoteId, SpaceId]:
    """Read to which spaces these notes belong; unknown ones are left out."""
    told = json.loads(connection.execute(_HOMES, (json.dumps(list(notes)),)).fetchone()[0])
    return {NoteId(note): SpaceId(space) for note, space in told.items() if space is not None}


def read_update_sizes(connection: sqlite3.Connection, note: NoteId) -> tuple[int, int]:
    """Count the updates after the newest snapshot, and their bytes."""
    rows, size = connection.execute(_SIZES, (note,)).fetchone()
    return rows, size


def read_outbox(connection: sqlite3.Connection, space: SpaceId, after: int, limit: int) -> list[Waiting]:
    """Read what waits for the log after this position, oldest first."""
    rows = connection.execute(_OUTBOX, (space, after, limit))
    return [Waiting(row[0], _update(row, stored_trace(row[10]))) for row in rows]


def read_updates(connection: sqlite3.Connection, note: NoteId, after: int, limit: int) -> list[Waiting]:
    """Read all stored updates of a document, as they came, oldest first."""
    return _waiting(connection.execute(_UPDATES_OF, (note, after, limit)))


def count_outbox(connection: sqlite3.Connection, space: SpaceId | None) -> int:
    """Count what waits for the log, in one space or in all."""
    row = connection.execute("SELECT count(*) FROM outbox WHERE ?1 IS NULL OR space = ?1", (space,))
    return int(row.fetchone()[0])


def count_waiting_by_note(connection: sqlite3.Connection, space: SpaceId) -> dict[NoteId, int]:
    """Count what waits for the log of a space, for each document that has something waiting."""
    rows = connection.execute("SELECT note, count(*) FROM outbox WHERE space = ? GROUP BY note", (space,))
    return {NoteId(note): count for note, count in rows}


def read_document_ids(connection: sqlite3.Connection, space: SpaceId) -> list[NoteId]:
    """Read the ids of all stored documents of a space, its own included."""
    return [NoteId(note) for (note,) in connection.execute(_DOCUMENTS, (space,))]


def read_places(connection: sqlite3.Connection, space: SpaceId) -> dict[NoteId, NotebookId]:
    """Read in which notebooks the notes of a space lie; those at its top are left out."""
    rows = connection.execute("SELECT note, notebook FROM places WHERE space = ?", (space,))
    return {NoteId(note): NotebookId(notebook) for note, notebook in rows}


def read_last_own_sequence(connection: sqlite3.Connection, note: NoteId, device: DeviceId) -> int | None:
    """Read where the log holds the device's last acknowledged update of the note."""
    row = connection.execute(_LAST_OWN, (note, device)).fetchone()
    return None if row is None else int(row[0])


def read_is_acknowledged(connection: sqlite3.Connection, space: SpaceId) -> bool:
    """Say whether a log has acknowledged anything of the space."""
    return bool(connection.execute(_ACKNOWLEDGED, (space,)).fetchone()[0])


def read_stored_keys(connection: sqlite3.Connection, keys: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    """Say which of these (session, number) are stored."""
    return set(connection.execute(_STORED_KEYS, (json.dumps(list(keys)),)))


def _waiting(rows: Iterable[tuple[Any, ...]]) -> list[Waiting]:
    return [Waiting(row[0], _update(row)) for row in rows]


def _update(row: tuple[Any, ...], trace: Trace = NO_TRACE) -> Update:
    return replace(Update(*row[1:9]), kind=UpdateKind(row[9]), trace=trace)
