"""Many rows in one statement, so that SQLite works through them without coming back to Python in between.

SQLite's thread gives the interpreter away while a statement runs, and a busy window gives it back only after
five milliseconds. `executemany` runs a statement for each row: beside an import, a thousand rows would take
seconds.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from core.right_of_way import right_of_way

Row = tuple[Any, ...]

_MOST = 512
"""Rows in a statement, or a smaller power of two: few sizes, so that SQLite's cache holds all statements."""

_FEW = 16
"""Rows that are written though a key is under way: they may be the key's own."""


def write_rows(connection: sqlite3.Connection, statement: str, rows: Sequence[Row]) -> None:
    """Run a statement that says `VALUES {rows}`, with rows of one width in their order."""
    for block in _blocks(rows):
        if len(rows) > _FEW:
            right_of_way.let_pass()
        marks = f"({', '.join('?' * len(block[0]))})"
        sql = statement.replace("{rows}", ", ".join([marks] * len(block)))
        connection.execute(sql, list(chain.from_iterable(block)))


def _blocks(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    start, end = 0, len(rows)
    while start < end:
        size = min(_MOST, 1 << (end - start).bit_length() - 1)
        yield rows[start : start + size]
        start += size
