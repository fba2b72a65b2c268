"""Many rows in few statements."""

import sqlite3
from contextlib import closing

import pytest

from core.store.bulk import write_rows


@pytest.mark.parametrize("count", [0, 1, 2, 3, 511, 512, 513, 1999])
def test_every_row_is_written_once_and_in_order(count: int) -> None:
    rows = [(number, f"text {number}") for number in range(count)]
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE texts (number, text)")
        write_rows(connection, "INSERT INTO texts (number, text) VALUES {rows}", rows)
        assert connection.execute("SELECT number, text FROM texts ORDER BY rowid").fetchall() == rows


def test_two_thousand_rows_take_a_handful_of_statements() -> None:
    statements: list[str] = []
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE numbers (number)")
        connection.set_trace_callback(statements.append)
        write_rows(connection, "INSERT INTO numbers VALUES {rows}", [(number,) for number in range(2000)])
    assert len([each for each in statements if each.startswith("INSERT")]) < 10
