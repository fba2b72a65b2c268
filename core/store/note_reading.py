# ruff: noqa: S608 -- only names from this module are put into statements
"""Reading what lists and search show, one statement each, on a reading connection's thread."""

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from core.facts import NoteFilter, NoteOrder, NoteSummary, SearchHit
from core.ids import NoteId, SpaceId
from core.store.words import FOUND_BEGIN, FOUND_END, match_expression, readable, sort_key

_COLUMNS = """
    notes.id, notes.space, notes.notebook, notes.title, notes.preview, notes.tags, notes.pinned,
    notes.trashed_at, notes.created_at, notes.modified_at
"""
_ORDERS = {
    NoteOrder.MODIFIED: "pinned DESC, modified_at DESC, serial DESC",
    NoteOrder.CREATED: "pinned DESC, created_at DESC, serial DESC",
    NoteOrder.TITLE: "pinned DESC, title_key, serial",
}
_SNIPPET_WORDS = 24
_HIGHEST_CHARACTER = "\U0010ffff"


def list_notes(
    connection: sqlite3.Connection, wanted: NoteFilter, limit: int | None, offset: int
) -> list[NoteSummary]:
    """Read the notes of a list, in its order; no limit means all."""
    condition, values = _condition(wanted)
    sql = f"SELECT {_COLUMNS} FROM notes WHERE {condition} ORDER BY {_ORDERS[wanted.order]} LIMIT ? OFFSET ?"
    return _summaries(connection.execute(sql, (*values, -1 if limit is None else limit, offset)))


def count_notes(connection: sqlite3.Connection, wanted: NoteFilter) -> int:
    """Count the notes of a list."""
    condition, values = _condition(wanted)
    row = connection.execute(f"SELECT count(*) FROM notes WHERE {condition}", values).fetchone()
    return int(row[0])


def find_notes(connection: sqlite3.Connection, prefix: str, limit: int) -> list[NoteSummary]:
    """Read the notes whose id begins with `prefix`, in the order of their ids."""
    sql = f"SELECT {_COLUMNS} FROM notes WHERE id >= ? AND id < ? AND listed ORDER BY id LIMIT ?"
    return _summaries(connection.execute(sql, (prefix, prefix + _HIGHEST_CHARACTER, limit)))


def find_titled_notes(connection: sqlite3.Connection, title: str, limit: int) -> list[NoteSummary]:
    """Read the notes of this title, case and accents aside, in the order of their ids."""
    sql = f"SELECT {_COLUMNS} FROM notes WHERE title_key = ? AND listed ORDER BY id LIMIT ?"
    return _summaries(connection.execute(sql, (sort_key(title), limit)))


def list_notes_by_id(
    connection: sqlite3.Connection, wanted: NoteFilter, after: NoteId, limit: int
) -> list[NoteSummary]:
    """Read the notes of a list that follow `after`, in the order of their ids, whatever order is wanted."""
    condition, values = _condition(wanted)
    sql = f"SELECT {_COLUMNS} FROM notes WHERE id > ? AND {condition} ORDER BY id LIMIT ?"
    return _summaries(connection.execute(sql, (after, *values, limit)))


def read_summaries(connection: sqlite3.Connection, notes: Iterable[NoteId]) -> list[NoteSummary]:
    """Read the listed facts of these notes; unknown ones are left out."""
    sql = f"SELECT {_COLUMNS} FROM notes WHERE id IN (SELECT value FROM json_each(?)) AND listed"
    return _summaries(connection.execute(sql, (json.dumps(list(notes)),)))


def search_notes(
    connection: sqlite3.Connection, query: str, wanted: NoteFilter, limit: int
) -> list[SearchHit]:
    """Find the notes that hold all words of the query, best first; see `words.match_expression`."""
    expression = match_expression(query)
    if expression is None:
        return []
    condition, values = _condition(wanted)
    # CROSS JOIN keeps the index outermost, so that it sorts by rank itself and makes no snippet in vain.
    sql = f"""
        SELECT {_COLUMNS}, snippet(notes_text, -1, '{FOUND_BEGIN}', '{FOUND_END}', '…', {_SNIPPET_WORDS})
        FROM notes_text CROSS JOIN notes ON notes.serial = notes_text.rowid
        WHERE notes_text MATCH ? AND {condition} ORDER BY notes_text.rank LIMIT ?
    """
    rows = connection.execute(sql, (expression, *values, limit)).fetchall()
    notes = _summaries(row[:-1] for row in rows)
    return [SearchHit(note, readable(row[-1])) for note, row in zip(notes, rows, strict=True)]


def read_stale(connection: sqlite3.Connection) -> dict[NoteId, SpaceId]:
    """Read which notes' listed facts are out of date, also of notes that no list shows yet."""
    return dict(connection.execute("SELECT id, space FROM notes WHERE stale"))


def _condition(wanted: NoteFilter) -> tuple[str, tuple[Any, ...]]:
    conditions, values = ["notes.listed"], list[object]()
    if wanted.space is not None:
        conditions.append("notes.space = ?")
        values.append(wanted.space)
    if wanted.notebook is not None:
        conditions.append("notes.notebook = ?")
        values.append(wanted.notebook)
    if wanted.tag is not None:
        conditions.append("notes.serial IN (SELECT note FROM note_tags WHERE tag = ?)")
        values.append(wanted.tag)
    if wanted.trashed is not None:
        conditions.append(f"notes.trashed_at IS {'NOT ' if wanted.trashed else ''}NULL")
    return " AND ".join(conditions), tuple(values)


def _summaries(rows: Iterable[tuple[Any, ...]]) -> list[NoteSummary]:
    known: dict[str, tuple[str, ...]] = {"[]": ()}
    return [_summary(row, known) for row in rows]


def _summary(row: tuple[Any, ...], known: dict[str, tuple[str, ...]]) -> NoteSummary:
    note, space, notebook, title, preview, tags, pinned, trashed_at, created_at, modified_at = row
    if tags not in known:
        known[tags] = tuple(json.loads(tags))
    return NoteSummary(
        note, space, notebook, title, preview, known[tags], pinned == 1, trashed_at, created_at, modified_at
    )
