"""Tokens: unique words that edits insert, and finding them in what disks and logs hold."""

import re
import sqlite3
from collections.abc import Iterable

from loro import LoroDoc

from core.documents import spans_of

_TOKEN = re.compile(rb"<\d{5}>")
_COUNTS = "SELECT count(*), coalesce(max(serial), 0), count(*) FILTER (WHERE serial > ?) FROM updates"
_PIECES = re.compile(r"<\d{5}>|.", re.DOTALL)


def token(number: int) -> str:
    """Spell the token of a number."""
    return f"<{number:05d}>"


def forged_token(number: int) -> str:
    """Spell a token that nobody at a desk ever types."""
    return token(99_000 + number % 1000)


def forged_in(tokens: set[str]) -> set[str]:
    """The forged ones among tokens."""
    return {each for each in tokens if each >= forged_token(0)}


def tokens_in(text: str) -> set[str]:
    """The tokens of a text."""
    return {each.decode() for each in _TOKEN.findall(text.encode())}


def places_in(text: str) -> list[int]:
    """The positions of a text that cut no token in two."""
    return [0, *(match.end() for match in _PIECES.finditer(text))]


class TokenFinder:
    """Finds the tokens of update bytes, which hold what was typed as it is; remembers what it saw."""

    def __init__(self) -> None:
        self._seen: dict[bytes, frozenset[str]] = {}

    def of(self, body: bytes) -> frozenset[str]:
        """The tokens that an update or a wire brings."""
        found = self._seen.get(body)
        if found is None:
            found = frozenset(each.decode() for each in _TOKEN.findall(body))
            if found and spans_of(body) is None:
                # Nobody reads damaged bytes.
                found = frozenset()
            self._seen[body] = found
        return found

    def of_snapshot(self, body: bytes) -> frozenset[str]:
        """The tokens that a snapshot, which is compressed, shows."""
        found = self._seen.get(body)
        if found is None:
            found = frozenset()
            if spans_of(body) is not None:
                document = LoroDoc()  # type: ignore[no-untyped-call]
                document.import_(body)
                found = frozenset(tokens_in(document.get_text("body").to_string()))
            self._seen[body] = found
        return found

    def of_all(self, bodies: Iterable[bytes]) -> set[str]:
        return set().union(*map(self.of, bodies))


class DiskTokens:
    """The tokens that a database holds; reads only what is new since it last looked."""

    def __init__(self, finder: TokenFinder) -> None:
        self._finder = finder
        self._database: sqlite3.Connection | None = None
        self._found: set[str] = set()
        self._newest = self._rows = self._changes = 0

    def forget(self) -> None:
        """Look at everything anew: rows that were there have changed."""
        self._database = None

    def on(self, database: sqlite3.Connection) -> set[str]:
        """Look now; what is in a transaction that has not ended does not exist, as there is none."""
        changes = database.total_changes
        if database is self._database and changes == self._changes:
            return self._found
        rows, newest, added = database.execute(_COUNTS, (self._newest,)).fetchone()
        if database is not self._database or rows != self._rows + added:
            self._found, self._newest = set(), 0
        if rows:
            fresh = database.execute("SELECT body FROM updates WHERE serial > ?", (self._newest,))
            self._found |= self._finder.of_all(body for (body,) in fresh)
        # The last state of a purged note is kept for some time; late words are recovered from there.
        kept = "SELECT body FROM snapshots UNION ALL SELECT document FROM tombstones WHERE document NOT NULL"
        for (body,) in database.execute(kept):
            self._found |= self._finder.of_snapshot(body)
        self._database, self._changes, self._rows, self._newest = database, changes, rows, newest
        return self._found
