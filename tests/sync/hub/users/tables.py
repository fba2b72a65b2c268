"""Everything that a projection says, to compare two of them."""

import sqlite3
from pathlib import Path

_COMPARED = (
    "heads",
    "hub",
    "users",
    "names",
    "devices",
    "sessions",
    "api_tokens",
    "invites",
    "unread",
    "cursor",
)


def tables_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Read all rows but what is still to be told on the bus: that is a hub's own."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return {table: sorted(connection.execute(f"SELECT * FROM {table}"), key=repr) for table in _COMPARED}  # noqa: S608
    finally:
        connection.close()
