"""Effects of jobs that can be counted: rows of a SQLite file that outlive the process which wrote them."""

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path


class Ledger:
    """Notes whenever a job is begun, and its effect in one transaction with the note that it is done."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._open() as database:
            database.execute("CREATE TABLE IF NOT EXISTS begun (job TEXT, worker TEXT)")
            database.execute("CREATE TABLE IF NOT EXISTS done (job TEXT PRIMARY KEY)")
            database.execute("CREATE TABLE IF NOT EXISTS effects (job TEXT, worker TEXT)")

    def begin(self, job: str, worker: str) -> None:
        self._write("INSERT INTO begun VALUES (?, ?)", job, worker)

    def take_effect(self, job: str, worker: str) -> None:
        """Write the effect, unless it is there."""
        with self._open() as database:
            database.execute("BEGIN IMMEDIATE")
            fresh = database.execute("INSERT OR IGNORE INTO done VALUES (?)", (job,)).rowcount
            if fresh:
                database.execute("INSERT INTO effects VALUES (?, ?)", (job, worker))
            database.execute("COMMIT")

    def take_blind_effect(self, job: str, worker: str) -> None:
        """Write the effect without looking."""
        self._write("INSERT INTO effects VALUES (?, ?)", job, worker)

    @property
    def begun(self) -> list[str]:
        """The jobs in the order in which they were begun."""
        return self._read("SELECT job FROM begun ORDER BY rowid")

    @property
    def effects(self) -> Counter[str]:
        """How often each job took effect."""
        return Counter(self._read("SELECT job FROM effects"))

    def _read(self, query: str) -> list[str]:
        with self._open() as database:
            return [row[0] for row in database.execute(query)]

    def _write(self, statement: str, *values: str) -> None:
        with self._open() as database:
            database.execute(statement, values)

    def _open(self) -> "closing[sqlite3.Connection]":
        return closing(sqlite3.connect(self._path, timeout=30, isolation_level=None))
