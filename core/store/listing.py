"""How the listed facts and the searchable text of notes are written."""

import json
import sqlite3
from collections.abc import Iterable

from core.facts import NoteSummary
from core.ids import FileHash, NoteId, SpaceId
from core.store.bulk import write_rows
from core.store.changes import NoteText
from core.store.words import indexed, sort_key

_NOTE = """
    INSERT INTO notes (id, space, notebook, title, title_key, preview, tags, pinned, trashed_at, created_at,
                       modified_at, open_tasks, done_tasks, stale, listed)
    SELECT column1, column2, (SELECT notebook FROM places WHERE note = column1), column3, column4, column5,
           column6, column7, column8, column9, column10, column11, column12, 0, 1
    FROM (VALUES {rows}) WHERE true
    ON CONFLICT (id) DO UPDATE
    SET space = excluded.space, notebook = excluded.notebook, title = excluded.title,
        title_key = excluded.title_key, preview = excluded.preview, tags = excluded.tags,
        pinned = excluded.pinned, trashed_at = excluded.trashed_at, created_at = excluded.created_at,
        modified_at = MAX(modified_at, excluded.modified_at), open_tasks = excluded.open_tasks,
        done_tasks = excluded.done_tasks, stale = 0, listed = 1
"""
_TOUCHED = """
    INSERT INTO notes (id, space, notebook, title, title_key, preview, tags, pinned, trashed_at, created_at,
                       modified_at, stale, listed)
    VALUES (?1, ?2, (SELECT notebook FROM places WHERE note = ?1), '', '', '', '[]', 0, NULL, ?3, ?3, 1, 0)
    ON CONFLICT (id) DO UPDATE SET stale = 1, modified_at = excluded.modified_at
"""
_OUTDATED = "UPDATE notes SET stale = 1 WHERE id = ?"
_SERIALS = """
    SELECT json_group_object(id, serial) FROM notes WHERE id IN (SELECT value FROM json_each(?))
"""
# With VALUES and a known rowid FTS5 gathers words in memory; with a SELECT it would write out after each row.
_TEXT = "INSERT OR REPLACE INTO notes_text (rowid, title, body, tags) VALUES {rows}"
_NO_TAGS = "DELETE FROM note_tags WHERE note IN (SELECT value FROM json_each(?))"
_NO_LINKS = "DELETE FROM note_links WHERE note IN (SELECT value FROM json_each(?))"
_LINK = "INSERT OR IGNORE INTO note_links (note, target) VALUES {rows}"
_ATTACHMENT = "INSERT OR IGNORE INTO attachments (note, file) VALUES {rows}"
_TAG = "INSERT OR IGNORE INTO note_tags (note, tag) VALUES {rows}"

_GONE = (
    "DELETE FROM notes_text WHERE rowid IN (SELECT serial FROM notes WHERE id = ?)",
    "DELETE FROM note_tags WHERE note IN (SELECT serial FROM notes WHERE id = ?)",
    "DELETE FROM note_links WHERE note IN (SELECT serial FROM notes WHERE id = ?)",
    "DELETE FROM notes WHERE id = ?",
    "DELETE FROM snapshots WHERE note = ?",
    "DELETE FROM outbox WHERE position IN (SELECT serial FROM updates WHERE note = ? AND kind = 1)",
    "DELETE FROM updates WHERE note = ? AND kind = 1",
)
_SIGHT_GONE = "DELETE FROM settings WHERE key = ?"
_PLACE_GONE = "DELETE FROM places WHERE note = ?"
_STILL_THERE = """
    SELECT EXISTS (SELECT 1 FROM updates WHERE note = ?1 AND kind = 1)
        OR EXISTS (SELECT 1 FROM snapshots WHERE note = ?1)
"""


def sight_key(note: NoteId) -> str:
    """Name the setting that tells what was seen of a note here; it goes with the note."""
    return f"sight of {note}"


def delete_lost(connection: sqlite3.Connection, notes: list[NoteId]) -> None:
    """Remove from the lists those of these notes of whose documents nothing is stored.

    Their places stay: those are in the space's document, and the notes may come again from elsewhere.
    """
    _delete(
        connection, [note for note in notes if not connection.execute(_STILL_THERE, (note,)).fetchone()[0]]
    )


def delete_notes(connection: sqlite3.Connection, notes: list[NoteId]) -> None:
    """Remove everything of these notes but their tombstones."""
    _delete(connection, notes)
    for note in notes:
        connection.execute(_PLACE_GONE, (note,))


def _delete(connection: sqlite3.Connection, notes: list[NoteId]) -> None:
    for note in notes:
        for statement in _GONE:
            connection.execute(statement, (note,))
        connection.execute(_SIGHT_GONE, (sight_key(note),))


def write_touched(connection: sqlite3.Connection, touched: dict[NoteId, tuple[SpaceId, float]]) -> None:
    """Mark notes as out of date, and since when (seconds since 1970).

    Unknown ones get a row that no list shows yet.
    """
    if touched:
        connection.executemany(_TOUCHED, [(note, space, at) for note, (space, at) in touched.items()])


def write_notes(connection: sqlite3.Connection, notes: list[NoteText]) -> None:
    """Add or replace the listed facts, the tags and the searchable text of notes."""
    if not notes:
        return
    write_rows(connection, _NOTE, [_note_row(each.summary) for each in notes])
    serials = _read_serials(connection, notes)
    write_rows(connection, _TEXT, [_text_row(serials[each.summary.id], each) for each in notes])
    written = json.dumps(list(serials.values()))
    connection.execute(_NO_TAGS, (written,))
    tags = [(serials[each.summary.id], tag) for each in notes for tag in each.summary.tags]
    write_rows(connection, _TAG, tags)
    connection.execute(_NO_LINKS, (written,))
    links = [(serials[each.summary.id], sort_key(title)) for each in notes for title in each.links]
    write_rows(connection, _LINK, links)
    write_attached(connection, [(each.summary.id, file) for each in notes for file in each.files])


def write_outdated(connection: sqlite3.Connection, outdated: Iterable[NoteId]) -> None:
    """Mark notes as out of date, whatever was just written of them."""
    if rows := [(note,) for note in outdated]:
        connection.executemany(_OUTDATED, rows)


def write_attached(connection: sqlite3.Connection, attached: list[tuple[NoteId, FileHash]]) -> None:
    """Add to what is known of the files that notes refer to, or did."""
    write_rows(connection, _ATTACHMENT, attached)


def _read_serials(connection: sqlite3.Connection, notes: list[NoteText]) -> dict[NoteId, int]:
    ids = json.dumps([each.summary.id for each in notes])
    serials: dict[NoteId, int] = json.loads(connection.execute(_SERIALS, (ids,)).fetchone()[0])
    return serials


def _note_row(note: NoteSummary) -> tuple[object, ...]:
    return (
        note.id,
        note.space,
        note.title,
        sort_key(note.title),
        note.preview,
        json.dumps(note.tags, ensure_ascii=False) if note.tags else "[]",
        note.pinned,
        note.trashed_at,
        note.created_at,
        note.modified_at,
        note.open_tasks,
        note.done_tasks,
    )


def _text_row(serial: int, note: NoteText) -> tuple[int, str, str, str]:
    summary = note.summary
    return (serial, indexed(summary.title), indexed(note.body), indexed(" ".join(summary.tags)))
