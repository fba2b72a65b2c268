"""The traces of one profile on its own disk: bounded by age and size, and worth nothing if damaged."""

import json
import logging
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from app.telemetry.kept_span import KeptSpan
from sync.hub.private_database import DatabaseShape, connect, is_damage, read_number

_TABLES = """
CREATE TABLE spans (
    trace TEXT NOT NULL, span TEXT NOT NULL, parent TEXT NOT NULL, name TEXT NOT NULL, hop TEXT NOT NULL,
    kind TEXT NOT NULL, began INTEGER NOT NULL, ended INTEGER NOT NULL, failed TEXT NOT NULL,
    facts TEXT NOT NULL, links TEXT NOT NULL, face TEXT NOT NULL, PRIMARY KEY (trace, span)
) WITHOUT ROWID;
CREATE INDEX spans_ended ON spans (ended);
"""
_SHAPE = DatabaseShape(application=0x54524143, revision=1, tables=_TABLES, synchronous="OFF")
"""What a power cut takes of it is not missed."""
_ADD = "INSERT OR REPLACE INTO spans VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_OLD = "DELETE FROM spans WHERE ended < ?"
_OLDEST = """
    DELETE FROM spans WHERE trace IN
        (SELECT trace FROM (SELECT DISTINCT trace FROM spans ORDER BY ended LIMIT ?))
"""
_LONGEST_SECONDS = 7 * 86_400
_MOST_BYTES = 20_000_000
_NANOSECONDS = 1_000_000_000
_SIDE_FILES = ("", "-wal", "-shm")
_log = logging.getLogger(__name__)


class TraceStore:
    """Keeps spans in a file of its own; to be used by one thread at a time.

    What is older than a week goes, and of more than twenty megabytes the oldest. Nothing here raises: a file
    that is damaged is begun anew, and what a full disk refuses is left out.
    """

    def __init__(self, path: Path, *, most_bytes: int = _MOST_BYTES) -> None:
        self._path = path
        self._most_bytes = most_bytes
        self._connection: sqlite3.Connection | None = None

    def add(self, spans: Sequence[KeptSpan], now: float) -> bool:
        """Keep these, and forget what is too old at `now` (seconds since 1970) or too much.

        Returns whether they are kept.
        """
        for _ in range(2):
            try:
                self._add(spans, now)
            except sqlite3.DatabaseError as error:
                _log.info("traces were not kept: %s", error)
                self.close()
                if not is_damage(error):
                    return False
                self._begin_anew()
            except OSError as error:
                _log.info("traces were not kept: %s", error)
                return False
            else:
                return True
        return False

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _add(self, spans: Sequence[KeptSpan], now: float) -> None:
        connection = self._open()
        connection.execute("BEGIN")
        try:
            connection.executemany(_ADD, map(_row, spans))
            connection.execute(_OLD, (int((now - _LONGEST_SECONDS) * _NANOSECONDS),))
            while _size(connection) > self._most_bytes and _drop_oldest(connection):
                pass
            connection.execute("COMMIT")
        except BaseException:  # whatever it was, no transaction stays open
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._connection = connect(self._path, _SHAPE, _check)
        return self._connection

    def _begin_anew(self) -> None:
        for suffix in _SIDE_FILES:
            with suppress(OSError):
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)


def _check(connection: sqlite3.Connection) -> None:
    connection.execute("SELECT count(*) FROM spans").fetchone()


def _size(connection: sqlite3.Connection) -> int:
    used = read_number(connection, "page_count") - read_number(connection, "freelist_count")
    return used * read_number(connection, "page_size")


def _drop_oldest(connection: sqlite3.Connection) -> int:
    traces = connection.execute("SELECT count(DISTINCT trace) FROM spans").fetchone()[0]
    return connection.execute(_OLDEST, (1 + traces // 10,)).rowcount


def _row(span: KeptSpan) -> tuple[str | int, ...]:
    return (
        span.trace,
        span.span,
        span.parent,
        span.name,
        span.hop,
        span.kind,
        span.began,
        span.ended,
        span.failed,
        json.dumps(span.facts),
        json.dumps(span.links),
        span.face,
    )
