"""Reading what the log protocol keeps: tombstones, authors, marks, the keys of updates."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from core.facts import Tombstone, Update, UpdateKind
from core.ids import DeviceId, NoteId, SpaceId
from core.store.changes import LogMark

_TOMBSTONES = """
    SELECT note, space, version, purged_at, held, document FROM tombstones
    WHERE ?1 IS NULL OR space = ?1 ORDER BY purged_at, note
"""
_TOMBSTONES_OF = """
    SELECT note, space, version, purged_at, held, document FROM tombstones
    WHERE note IN (SELECT value FROM json_each(?))
"""
_ENDS = "SELECT note, space, held FROM tombstones"
_OLD_ENDS = """
    SELECT note, space, version, purged_at, held, document FROM tombstones
    WHERE document IS NOT NULL AND purged_at < ? ORDER BY purged_at LIMIT ?
"""
_AUTHORS = "SELECT session, device FROM authors WHERE session IN (SELECT value FROM json_each(?))"
_MARK = "SELECT space, epoch, last, messages, snapshots_last, snapshots FROM log_marks WHERE space = ?"
_SEALED = """
    SELECT space, note, device, session, number, body, header, signature, kind FROM updates
    WHERE note = ? AND kind = ? AND header IS NOT NULL ORDER BY serial LIMIT ?
"""


_UNLOGGED = """
    SELECT space, note, device, session, number, body, header, signature, kind FROM updates
    WHERE serial > (SELECT MAX(serial) FROM updates) - ?4
        AND space = ?1 AND device <> ?2 AND kind = ?3 AND header IS NOT NULL AND sequence IS NULL
    ORDER BY serial
"""


def read_tombstones(connection: sqlite3.Connection, space: SpaceId | None) -> list[Tombstone]:
    """Read the tombstones of a space or of all, oldest first."""
    return [_tombstone(row) for row in connection.execute(_TOMBSTONES, (space,))]


def read_tombstones_of(connection: sqlite3.Connection, notes: Iterable[NoteId]) -> dict[NoteId, Tombstone]:
    """Read the tombstones of these notes; notes without one are left out."""
    rows = connection.execute(_TOMBSTONES_OF, (json.dumps(list(notes)),))
    return {NoteId(row[0]): _tombstone(row) for row in rows}


def read_ends(connection: sqlite3.Connection) -> dict[NoteId, tuple[SpaceId, bool]]:
    """Read the space of every note with a tombstone, and whether it is held."""
    return {NoteId(note): (SpaceId(space), bool(held)) for note, space, held in connection.execute(_ENDS)}


def read_old_tombstones(connection: sqlite3.Connection, before: float, limit: int) -> list[Tombstone]:
    """Read tombstones older than a moment (seconds since 1970) that keep their document, oldest first."""
    return [_tombstone(row) for row in connection.execute(_OLD_ENDS, (before, limit))]


def read_authors(connection: sqlite3.Connection, sessions: Iterable[int]) -> dict[int, DeviceId]:
    """Read which device had each of these sessions; unknown ones are left out."""
    rows = connection.execute(_AUTHORS, (json.dumps(list(sessions)),))
    return {session: DeviceId(device) for session, device in rows}


def read_log_mark(connection: sqlite3.Connection, space: SpaceId) -> LogMark | None:
    """Read what the host last knew of a space's streams."""
    row = connection.execute(_MARK, (space,)).fetchone()
    return None if row is None else LogMark(*row)


def read_sealed(connection: sqlite3.Connection, note: NoteId, kind: UpdateKind, limit: int) -> list[Update]:
    """Read the signed updates of one kind that are stored of a note, oldest first."""
    rows = connection.execute(_SEALED, (note, kind.value, limit))
    return [replace(Update(*row[:8]), kind=kind) for row in rows]


def read_unlogged(connection: sqlite3.Connection, space: SpaceId, own: DeviceId, among: int) -> list[Update]:
    """Read, of the newest updates that are stored, those of others that no log has shown, oldest first."""
    rows = connection.execute(_UNLOGGED, (space, own, UpdateKind.CHANGE.value, among))
    return [replace(Update(*row[:8]), kind=UpdateKind.CHANGE) for row in rows]


def _tombstone(row: tuple[str, str, bytes, float, int, bytes | None]) -> Tombstone:
    note, space, version, purged_at, held, document = row
    return Tombstone(NoteId(note), SpaceId(space), version, purged_at, bool(held), document)
