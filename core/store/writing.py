"""How one unit of changes is written, on the writer's thread and inside its transaction."""

import sqlite3
from dataclasses import astuple
from itertools import chain

from core.facts import Cursor, Notebook, Update
from core.ids import NotebookId, NoteId, SpaceId
from core.store.bulk import write_rows
from core.store.changes import Changes
from core.store.listing import (
    delete_lost,
    delete_notes,
    write_attached,
    write_notes,
    write_outdated,
    write_touched,
)

_SPACE = """
    INSERT INTO spaces (id, name, role, hub, authority, account) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE
    SET name = excluded.name, role = excluded.role, hub = excluded.hub,
        authority = excluded.authority, account = excluded.account
"""
_CONTROL_ENTRY = """
    INSERT INTO control_entries (space, number, wire) VALUES (?, ?, ?)
    ON CONFLICT (space, number) DO UPDATE SET wire = excluded.wire
"""
_NO_CONTROL_ENTRY = "DELETE FROM control_entries WHERE space = ?"
_SPACE_NAME = "UPDATE spaces SET name = ? WHERE id = ?"
_NOTEBOOK = "INSERT INTO notebooks (space, id, name, parent, position) VALUES (?, ?, ?, ?, ?)"
_PLACE = """
    INSERT INTO places (note, space, notebook) VALUES {rows}
    ON CONFLICT (note) DO UPDATE SET space = excluded.space, notebook = excluded.notebook
"""
# A CROSS JOIN goes from the few given rows to the table; `(a, b) IN (VALUES …)` would read the whole table.
_NO_PLACE = """
    DELETE FROM places WHERE note IN
        (SELECT note FROM (VALUES {rows}) CROSS JOIN places ON note = column1 AND space = column2)
"""
_NOTE_PLACE = """
    UPDATE notes SET notebook = moved.column3 FROM (VALUES {rows}) AS moved
    WHERE notes.id = moved.column1 AND notes.space = moved.column2
"""
_UPDATE = """
    INSERT INTO updates (space, note, device, session, number, kind, header, signature, body)
    VALUES {rows}
    ON CONFLICT (session, number)
"""
_ADD = _UPDATE + "DO NOTHING"
_SEAL = (
    _UPDATE
    + """
    DO UPDATE SET header = excluded.header, signature = excluded.signature, device = excluded.device
    WHERE header IS NULL AND body = excluded.body AND note = excluded.note
"""
)
_WAIT = """
    INSERT OR IGNORE INTO outbox (position, space, note, trace)
    SELECT serial, space, note, column3
    FROM (VALUES {rows}) CROSS JOIN updates ON session = column1 AND number = column2
"""
_SNAPSHOT = "INSERT INTO snapshots (note, space, covers, body) VALUES (?, ?, ?, ?)"
_OLDER_SNAPSHOTS = """
    DELETE FROM snapshots WHERE note = ?1 AND serial NOT IN
        (SELECT serial FROM snapshots WHERE note = ?1 ORDER BY covers DESC, serial DESC LIMIT 2)
"""
_SEQUENCE = """
    UPDATE updates SET sequence = logged.column3 FROM (VALUES {rows}) AS logged
    WHERE updates.session = logged.column1 AND updates.number = logged.column2
"""
_LEAVE_OUTBOX = """
    DELETE FROM outbox WHERE position IN
        (SELECT serial FROM (VALUES {rows}) CROSS JOIN updates ON session = column1 AND number = column2)
"""
_CURSOR = """
    INSERT INTO cursors (space, epoch, sequence, digest, snapshots) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (space) DO UPDATE
    SET epoch = excluded.epoch, sequence = excluded.sequence, digest = excluded.digest,
        snapshots = excluded.snapshots
"""
_FORGET_ALL_SEQUENCES = "UPDATE updates SET sequence = NULL WHERE space = ? AND sequence IS NOT NULL"
_IS_ANOTHER_EPOCH = "SELECT 1 FROM cursors WHERE space = ? AND epoch <> ?"
_DEVICE_CURSOR = """
    INSERT INTO device_cursors (space, device, epoch, sequence) VALUES (?, ?, ?, ?)
    ON CONFLICT (space, device) DO UPDATE SET epoch = excluded.epoch, sequence = excluded.sequence
"""
_LOG_MARK = "INSERT OR REPLACE INTO log_marks VALUES (?, ?, ?, ?, ?, ?)"
_LEAVE_PARKING = "DELETE FROM parked WHERE serial = ?"
_QUARANTINE = """
    INSERT INTO parked (space, sequence, reason, wire, kind)
    SELECT space, coalesce(sequence, 0), 'stored here and found damaged', body, 'local' FROM updates
    WHERE serial = ?
"""
# What a signature shows counts more than what another device claims.
_AUTHOR = "INSERT OR REPLACE INTO authors (session, device) VALUES {rows}"
_CLAIMED_AUTHOR = "INSERT OR IGNORE INTO authors (session, device) VALUES {rows}"
_TOMBSTONE = (
    "INSERT OR REPLACE INTO tombstones (note, space, version, purged_at, held, document) VALUES {rows}"
)
_PARK = """
    INSERT INTO parked (space, sequence, reason, wire, kind) SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS
        (SELECT 1 FROM parked WHERE space = ?1 AND sequence = ?2 AND wire = ?4)
"""
_DETACH = "DELETE FROM attachments WHERE note = ?"
_SETTING = """
    INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""


def write_unit(connection: sqlite3.Connection, changes: Changes) -> None:
    """Write everything in `changes`; the caller begins and ends the transaction."""
    _put_aside(connection, changes)
    _write_spaces(connection, changes)
    _write_updates(connection, changes)
    write_touched(connection, changes.touched)
    write_notes(connection, changes.notes)
    write_outdated(connection, changes.outdated)
    write_attached(connection, changes.attached)
    _write_snapshots(connection, changes)
    _write_cursors(connection, changes.cursors)
    _write_sequences(connection, changes)
    _write_log_facts(connection, changes)
    _write_faults(connection, changes)
    _write_ends(connection, changes)


def _write_spaces(connection: sqlite3.Connection, changes: Changes) -> None:
    if changes.spaces:
        rows = [
            (space.id, space.name, space.role.value, space.hub, space.authority, space.account)
            for space in changes.spaces
        ]
        connection.executemany(_SPACE, rows)
    if changes.forgotten_members:
        connection.executemany(_NO_CONTROL_ENTRY, [(space,) for space in changes.forgotten_members])
    if changes.control_entries:
        connection.executemany(_CONTROL_ENTRY, changes.control_entries)
    if changes.space_names:
        connection.executemany(_SPACE_NAME, [(name, space) for space, name in changes.space_names.items()])
    for space, notebooks in changes.notebooks.items():
        _write_notebooks(connection, space, notebooks)
    if changes.places:
        _write_places(connection, changes.places)


def _write_notebooks(connection: sqlite3.Connection, space: SpaceId, notebooks: tuple[Notebook, ...]) -> None:
    connection.execute("DELETE FROM notebooks WHERE space = ?", (space,))
    rows = [(space, each.id, each.name, each.parent, each.position) for each in notebooks]
    connection.executemany(_NOTEBOOK, rows)


def _write_places(
    connection: sqlite3.Connection, places: dict[NoteId, tuple[SpaceId, NotebookId | None]]
) -> None:
    rows = [(note, space, notebook) for note, (space, notebook) in places.items()]
    write_rows(connection, _PLACE, [row for row in rows if row[2] is not None])
    write_rows(connection, _NO_PLACE, [row[:2] for row in rows if row[2] is None])
    write_rows(connection, _NOTE_PLACE, rows)


def _write_updates(connection: sqlite3.Connection, changes: Changes) -> None:
    written = {update.session: update.device for update in chain(changes.updates, changes.waiting)}
    write_rows(connection, _CLAIMED_AUTHOR, list(changes.authors.items()))
    write_rows(connection, _AUTHOR, list(written.items()))
    write_rows(connection, _ADD, _update_rows(changes.updates))
    write_rows(connection, _SEAL, _update_rows(changes.waiting))
    write_rows(connection, _WAIT, [(*update.key, update.trace or None) for update in changes.waiting])
    write_rows(connection, _LEAVE_OUTBOX, changes.superseded)


def _update_rows(updates: list[Update]) -> list[tuple[object, ...]]:
    return [
        (
            each.space,
            each.note,
            each.device,
            each.session,
            each.number,
            each.kind.value,
            each.header,
            each.signature,
            each.body,
        )
        for each in updates
    ]


def _write_snapshots(connection: sqlite3.Connection, changes: Changes) -> None:
    if changes.snapshots:
        rows = [(each.note, each.space, each.covers, each.body) for each in changes.snapshots]
        connection.executemany(_SNAPSHOT, rows)
        connection.executemany(_OLDER_SNAPSHOTS, [(each.note,) for each in changes.snapshots])


def _write_sequences(connection: sqlite3.Connection, changes: Changes) -> None:
    rows = [(each.session, each.number, each.sequence) for each in changes.acknowledged]
    rows += changes.sequences
    if not rows:
        return
    write_rows(connection, _SEQUENCE, rows)
    if connection.execute("SELECT EXISTS (SELECT 1 FROM outbox)").fetchone()[0]:
        write_rows(connection, _LEAVE_OUTBOX, [(session, number) for session, number, _ in rows])


def _write_cursors(connection: sqlite3.Connection, cursors: list[Cursor]) -> None:
    for each in cursors:
        # Sequences count within one epoch of a log: those of an earlier one would claim too much. To forget
        # them reads every update, so it is asked first, as cursors come with every stretch of a log.
        if connection.execute(_IS_ANOTHER_EPOCH, (each.space, each.epoch)).fetchone():
            connection.execute(_FORGET_ALL_SEQUENCES, (each.space,))
        connection.execute(_CURSOR, (each.space, each.epoch, each.sequence, each.digest, each.snapshots))


def _put_aside(connection: sqlite3.Connection, changes: Changes) -> None:
    """Make room first: a sound copy of the same update may be in this very unit."""
    for serial in changes.quarantined:
        connection.execute(_QUARANTINE, (serial,))
        connection.execute("DELETE FROM outbox WHERE position = ?", (serial,))
        connection.execute("DELETE FROM updates WHERE serial = ?", (serial,))


def _write_faults(connection: sqlite3.Connection, changes: Changes) -> None:
    for note in changes.detached:
        connection.execute(_DETACH, (note,))
    for space in changes.forgotten_logs:
        connection.execute(_FORGET_ALL_SEQUENCES, (space,))
    for serial in changes.unparked:
        connection.execute(_LEAVE_PARKING, (serial,))


def _write_ends(connection: sqlite3.Connection, changes: Changes) -> None:
    rows = [
        (each.note, each.space, each.version, each.purged_at, each.held, each.document)
        for each in changes.tombstones
    ]
    write_rows(connection, _TOMBSTONE, rows)
    delete_lost(connection, changes.unlisted)
    delete_notes(connection, changes.purged)


def _write_log_facts(connection: sqlite3.Connection, changes: Changes) -> None:
    for device in changes.device_cursors:
        connection.execute(_DEVICE_CURSOR, (device.space, device.device, device.epoch, device.sequence))
    for parked in changes.parked:
        connection.execute(
            _PARK, (parked.space, parked.sequence, parked.reason, parked.wire, parked.kind.value)
        )
    for mark in changes.log_marks:
        connection.execute(_LOG_MARK, astuple(mark))
    if changes.settings:
        connection.executemany(_SETTING, changes.settings.items())
