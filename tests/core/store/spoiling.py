"""Bytes of a database changed on the disk, where a test wants them changed."""

import sqlite3
from contextlib import closing
from pathlib import Path


def spoil(database: Path, tree: str, old: bytes, new: bytes) -> None:
    """Change bytes where they first stand in the root page of a table or an index."""
    with closing(sqlite3.connect(database)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (tree,)).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    content = bytearray(database.read_bytes())
    at = content.index(old, (page - 1) * size, page * size)
    content[at : at + len(new)] = new
    database.write_bytes(content)
