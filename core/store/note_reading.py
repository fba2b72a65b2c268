# ruff: noqa: S608 -- only names from this module are put into statements
"""Reading what lists and search show, one statement each, on a reading connection's thread."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from core.facts import NoteFilter, NoteOrder, NoteSummary, SearchHit, TitledNote
from core.ids import NoteId, SpaceId
from core.right_of_way import right_of_way
from core.store.query import TODO, Query, read_query
from core.store.words import FOUND_BEGIN, FOUND_END, readable, sort_key

_COLUMNS = """
    notes.id, notes.space, notes.notebook, notes.title, notes.preview, notes.tags, notes.pinned,
    notes.trashed_at, notes.created_at, notes.modified_at, notes.open_tasks, notes.done_tasks
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


def list_serials(connection: sqlite3.Connection, wanted: NoteFilter) -> list[int]:
    """Read which notes a list holds, in its order, by their serials."""
    condition, values = _condition(wanted)
    ordered = f"SELECT serial FROM notes WHERE {condition} ORDER BY {_ORDERS[wanted.order]}"
    # One row, or the thread would give Python away and ask for it again with each of very many.
    sql = f"SELECT json_group_array(serial) FROM ({ordered})"
    serials: list[int] = json.loads(connection.execute(sql, values).fetchone()[0])
    return serials


def read_listed(connection: sqlite3.Connection, serials: Sequence[int]) -> list[NoteSummary]:
    """Read the listed facts of the notes with these serials, in their order; the others are left out."""
    sql = f"""
        SELECT {_COLUMNS} FROM json_each(?) AS wanted CROSS JOIN notes ON notes.serial = wanted.value
        WHERE listed ORDER BY wanted.key
    """
    return _summaries(connection.execute(sql, (json.dumps(serials),)))


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
    """Find the notes that fit the query, best first; see `query`. Without words the newest come first."""
    asked = read_query(query)
    if asked.is_empty:
        return []
    condition, values = _asked(asked, wanted)
    if asked.expression is None:
        sql = f"SELECT {_COLUMNS} FROM notes WHERE {condition} ORDER BY {_ORDERS[wanted.order]} LIMIT ?"
        return [
            SearchHit(note, note.preview) for note in _summaries(connection.execute(sql, (*values, limit)))
        ]
    # CROSS JOIN keeps the index outermost, so that it sorts by rank itself and makes no snippet in vain.
    sql = f"""
        SELECT {_COLUMNS}, snippet(notes_text, -1, '{FOUND_BEGIN}', '{FOUND_END}', '…', {_SNIPPET_WORDS})
        FROM notes_text CROSS JOIN notes ON notes.serial = notes_text.rowid
        WHERE notes_text MATCH ? AND {condition} ORDER BY notes_text.rank LIMIT ?
    """
    rows = connection.execute(sql, (asked.expression, *values, limit)).fetchall()
    notes = _summaries(row[:-1] for row in rows)
    return [SearchHit(note, readable(row[-1])) for note, row in zip(notes, rows, strict=True)]


def read_titles(connection: sqlite3.Connection) -> list[TitledNote]:
    """Read the titles of all notes outside the trash, those changed last first."""
    sql = """
        SELECT id, space, title FROM notes WHERE listed AND trashed_at IS NULL
        ORDER BY modified_at DESC, serial DESC
    """
    return [TitledNote(*row) for row in right_of_way.letting_pass(connection.execute(sql))]


def read_backlinks(connection: sqlite3.Connection, title: str) -> list[NoteSummary]:
    """Read the notes outside the trash that link to a title, whatever its case, those changed last first."""
    sql = f"""
        SELECT {_COLUMNS} FROM notes WHERE serial IN (SELECT note FROM note_links WHERE target = ?)
        AND listed AND trashed_at IS NULL ORDER BY modified_at DESC, serial DESC
    """
    return _summaries(connection.execute(sql, (sort_key(title),)))


def read_links(connection: sqlite3.Connection) -> list[tuple[NoteId, NoteId]]:
    """Read which note links to which, as far as both are there and outside the trash."""
    sql = """
        SELECT notes.id, linked.id FROM note_links
        JOIN notes ON notes.serial = note_links.note AND notes.listed AND notes.trashed_at IS NULL
        JOIN notes AS linked ON linked.title_key = note_links.target AND linked.space = notes.space
            AND linked.listed AND linked.trashed_at IS NULL
        WHERE linked.id <> notes.id
    """
    return list(connection.execute(sql))


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
    if wanted.todo:
        condition, more = TODO
        conditions.append(condition)
        values += more
    return " AND ".join(conditions), tuple(values)


def _asked(query: Query, wanted: NoteFilter) -> tuple[str, tuple[Any, ...]]:
    """Join what a list holds with what was typed, which decides about the trash if it names it."""
    if query.trashed is not None:
        wanted = replace(wanted, trashed=query.trashed)
    condition, values = _condition(wanted)
    for more, its_values in query.conditions:
        condition, values = f"{condition} AND {more}", (*values, *its_values)
    return condition, values


def _summaries(rows: Iterable[tuple[Any, ...]]) -> list[NoteSummary]:
    known: dict[str, tuple[str, ...]] = {"[]": ()}
    return [_summary(row, known) for row in right_of_way.letting_pass(rows)]


def _summary(row: tuple[Any, ...], known: dict[str, tuple[str, ...]]) -> NoteSummary:
    note, space, notebook, title, preview, tags, pinned, trashed_at, *rest = row
    if tags not in known:
        known[tags] = tuple(json.loads(tags))
    return NoteSummary(note, space, notebook, title, preview, known[tags], pinned == 1, trashed_at, *rest)
