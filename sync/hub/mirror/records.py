"""What is asked of the mirror's file and written to it; on its own thread, each in one transaction."""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import msgspec

from core.unreadable import UNREADABLE
from sync.hub.mirror.facts import Kept, Limits, LogState, Place

_COLUMNS = "sequence, subject, head, payload, at"
_LATER = "SELECT 1 FROM messages m WHERE m.stream = ? AND m.subject = ? AND m.sequence > ?"


class Records:
    """The rows of one stream."""

    def __init__(self, connection: sqlite3.Connection, stream: str) -> None:
        self._connection = connection
        self._stream = stream

    def place(self) -> Place | None:
        """Say how far the mirror is; None for a stream that it does not know."""
        row = self._one("SELECT epoch, config, last FROM streams WHERE name = ?")
        if row is None:
            return None
        config = read_config(row[1], row[0])
        query = "SELECT sequence, digest FROM messages WHERE stream = ? ORDER BY sequence DESC LIMIT 1"
        top = self._one(query) or (0, b"")
        return Place(row[0], config, row[2], *top)

    def begin(self, state: LogState) -> None:
        """Begin to mirror a stream, or take its new settings."""
        self._connection.execute(
            "INSERT INTO streams VALUES (?, ?, ?, 0) ON CONFLICT DO UPDATE SET config = excluded.config",
            (self._stream, state.epoch, _config(state)),
        )

    def begin_anew(self, state: LogState) -> None:
        """Mirror another incarnation in the place of one that never held anything."""
        self._connection.execute("DELETE FROM streams WHERE name = ?", (self._stream,))
        self.begin(state)

    def digests(self, start: int, end: int) -> dict[int, bytes]:
        """Return the digests of what is held from `start` to `end`, both included."""
        query = "SELECT sequence, digest FROM messages WHERE stream = ? AND sequence BETWEEN ? AND ?"
        return dict(self._connection.execute(query, (self._stream, start, end)))

    def read(self, start: int, most: int) -> list[Kept]:
        """Return messages from `start` on, in order."""
        query = (
            f"SELECT {_COLUMNS} FROM messages WHERE stream = ? AND sequence >= ? ORDER BY sequence LIMIT ?"  # noqa: S608
        )
        return [Kept(*row) for row in self._connection.execute(query, (self._stream, start, most))]

    def absorb(self, messages: Sequence[Kept], limits: Limits) -> None:
        """Add messages that the log holds, and drop what the server dropped for them."""
        with self._transaction():
            insert = "INSERT OR IGNORE INTO messages VALUES (?, ?, ?, ?, ?, ?, ?)"
            self._connection.executemany(insert, (self._row(message) for message in messages))
            if limits.per_subject:
                for subject in {message.subject for message in messages}:
                    self._keep_newest(subject, limits.per_subject)
            self.reach(max(message.sequence for message in messages))

    def reach(self, last: int) -> None:
        """Note that all is mirrored up to a sequence."""
        statement = "UPDATE streams SET last = max(last, ?) WHERE name = ?"
        self._connection.execute(statement, (last, self._stream))

    def put_aside(self, messages: Iterable[Kept], epoch: str, at: float) -> int:
        """Keep what does not belong to the log; says for how many messages the log has nothing newer.

        `at` is when that was found, in seconds since 1970.
        """
        with self._transaction():
            insert = "INSERT OR IGNORE INTO aside VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            fresh = 0
            for message in messages:
                stream, *row = self._row(message)
                done = self._connection.execute(insert, (stream, epoch, *row, at))
                fresh += done.rowcount and not self._has_later(message.subject, message.sequence)
            return fresh

    def thin(self, subject: str) -> None:
        """Note that what came before the last message of a subject is purged from the log at will."""
        self._connection.execute("INSERT OR IGNORE INTO thinned VALUES (?, ?)", (self._stream, subject))

    def prune(self, held: set[int], *, up_to: int) -> None:
        """Drop what the log does not hold of thinned subjects, but never their last message."""
        query = (
            "SELECT sequence, subject FROM messages NATURAL JOIN thinned WHERE stream = ? AND sequence <= ?"
        )
        rows = self._connection.execute(query, (self._stream, up_to)).fetchall()
        self.forget(n for n, subject in rows if n not in held and self._has_later(subject, n))

    def prune_subject(self, subject: str, held: set[int]) -> None:
        """Drop what the log purged of one subject, but never its last message."""
        query = "SELECT sequence FROM messages WHERE stream = ? AND subject = ? ORDER BY sequence DESC"
        rows = self._connection.execute(query, (self._stream, subject)).fetchall()[1:]
        self.forget(n for (n,) in rows if n not in held)

    def expire(self, limits: Limits, first: int, now: float) -> None:
        """Drop what the server dropped, because it was too old or there was too much, before `first`.

        `now` is in seconds since 1970.
        """
        if limits.age or limits.is_sized:
            born = float("inf") if limits.is_sized else now - limits.age
            statement = "DELETE FROM messages WHERE stream = ? AND sequence < ? AND at < ?"
            self._connection.execute(statement, (self._stream, first, born))

    def count(self) -> int:
        """Count the messages."""
        return int(self._one("SELECT count(*) FROM messages WHERE stream = ?")[0])

    def sequences(self, up_to: int) -> set[int]:
        """Return what is held up to a sequence."""
        query = "SELECT sequence FROM messages WHERE stream = ? AND sequence <= ?"
        return {n for (n,) in self._connection.execute(query, (self._stream, up_to))}

    def forget(self, sequences: Iterable[int]) -> None:
        """Drop messages."""
        with self._transaction():
            statement = "DELETE FROM messages WHERE stream = ? AND sequence = ?"
            self._connection.executemany(statement, ((self._stream, n) for n in sequences))

    def _keep_newest(self, subject: str, most: int) -> None:
        self._connection.execute(
            "DELETE FROM messages WHERE stream = ?1 AND subject = ?2 AND sequence NOT IN (SELECT sequence"
            " FROM messages WHERE stream = ?1 AND subject = ?2 ORDER BY sequence DESC LIMIT ?3)",
            (self._stream, subject, most),
        )

    def _has_later(self, subject: str, sequence: int) -> bool:
        found = self._connection.execute(_LATER, (self._stream, subject, sequence)).fetchone()
        return found is not None

    def _row(self, message: Kept) -> tuple[Any, ...]:
        kept = (message.sequence, message.subject, message.head, message.payload, message.at)
        return (self._stream, *kept, message.digest)

    def _one(self, query: str) -> Any:
        return self._connection.execute(query, (self._stream,)).fetchone()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:  # whatever it was, no transaction stays open
            self._connection.execute("ROLLBACK")
            raise


def read_config(kept: str, epoch: str) -> dict[str, Any]:
    """Read the settings of a stream as they are kept; raises ValueError when they are not what they were."""
    text, _, digest = kept.partition("\n")
    if digest and digest != _digest(text, epoch):  # the first mirrors had none
        raise ValueError
    try:
        config: dict[str, Any] = msgspec.json.decode(text)
    except UNREADABLE as error:
        raise ValueError from error
    return config


def _config(state: LogState) -> str:
    text = msgspec.json.encode(state.config).decode()
    return f"{text}\n{_digest(text, state.epoch)}"


def _digest(config: str, epoch: str) -> str:
    return hashlib.sha256(f"{epoch}\n{config}".encode()).hexdigest()
