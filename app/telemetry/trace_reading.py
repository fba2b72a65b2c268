"""Reading the traces of profiles, beside the processes that write them; also while one of these hangs."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

from app.telemetry.kept_span import KeptSpan

_SPAN = "trace, span, parent, name, hop, kind, began, ended, failed, facts, links, face"
_OF_TRACE = f"SELECT {_SPAN} FROM spans WHERE trace = ? ORDER BY began"  # noqa: S608 (names from here)
_NEWEST = f"""
    SELECT {_SPAN} FROM spans WHERE trace IN
        (SELECT trace FROM spans GROUP BY trace ORDER BY max(ended) DESC LIMIT ?)
"""  # noqa: S608 (names from here)
_NAMED = "SELECT DISTINCT trace FROM spans WHERE trace >= ?1 AND trace < ?1 || 'g' LIMIT ?2"
_LINKED = f"SELECT {_SPAN} FROM spans WHERE links LIKE '%' || ? || '%'"  # noqa: S608 (names from here)
_MOST_NAMED = 9


def read_trace_of(path: Path, trace: str) -> list[KeptSpan]:
    """Read the steps that a profile keeps of a trace, as they began."""
    return _read(path, _OF_TRACE, (trace,))


def read_newest(path: Path, limit: int) -> list[KeptSpan]:
    """Read all steps of the newest traces of a profile."""
    return _read(path, _NEWEST, (limit,))


def read_going_on(path: Path, trace: str) -> list[KeptSpan]:
    """Read the steps of other traces in which this one went on."""
    return _read(path, _LINKED, (trace,))


def read_named(path: Path, beginning: str) -> list[str]:
    """Name the traces whose ids begin so, but not very many."""
    return [row[0] for row in _rows(path, _NAMED, (beginning, _MOST_NAMED))]


def _read(path: Path, statement: str, given: Sequence[str | int]) -> list[KeptSpan]:
    return [_span(row) for row in _rows(path, statement, given)]


def _span(row: tuple[Any, ...]) -> KeptSpan:
    facts, links = json.loads(row[9]), tuple(json.loads(row[10]))
    return KeptSpan(*(*row[:9], facts, links, row[11]))


def _rows(path: Path, statement: str, given: Sequence[str | int]) -> Iterator[tuple[Any, ...]]:
    """Read rows; a file that is not there, or is damaged, has none: whoever writes it begins it anew."""
    if not path.exists():
        return
    try:
        with closing(sqlite3.connect(f"file:{quote(str(path))}?mode=rw", uri=True)) as connection:
            yield from connection.execute(statement, given).fetchall()
    except sqlite3.Error:
        return
