"""Tokens: unique words that edits insert, and finding them in what disks and logs hold."""

import re
import sqlite3
from collections.abc import Iterable, Sequence

from loro import LoroDoc

from core.documents import Version, spans_of

_TOKEN = re.compile(rb"<\d{5}>")
_COUNTS = "SELECT count(*), coalesce(max(serial), 0), count(*) FILTER (WHERE serial > ?) FROM updates"
_MODE = slice(20, 22)
_WHOLE = b"\x00\x03"
"""Behind Loro's magic word and checksum stands how the bytes are encoded; this says, as a whole document."""
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


def stranded_in(bodies: Sequence[bytes]) -> set[str]:
    """The tokens of updates of a note that cannot be read though all of them are there."""
    document = LoroDoc()  # type: ignore[no-untyped-call]
    document.import_batch([body for body in bodies if spans_of(body) is not None])
    read = Version.of_loro(document.oplog_vv.encode())
    return set().union(*(_spelled_in(body) for body in bodies if not _is_within(body, read)))


def _is_within(body: bytes, version: Version) -> bool:
    return all(version.ends.get(peer, 0) >= end for peer, (_, end) in (spans_of(body) or {}).items())


class TokenFinder:
    """Finds the tokens of Loro's bytes; remembers what it saw."""

    def __init__(self) -> None:
        self._seen: dict[bytes, frozenset[str]] = {}

    def of(self, body: bytes) -> frozenset[str]:
        """The tokens that an update brings, or that a whole document shows; nobody reads damaged bytes."""
        found = self._seen.get(body)
        if found is None:
            find = _shown_by if body[_MODE] == _WHOLE else _spelled_in
            found = self._seen[body] = find(body)
        return found

    def of_all(self, bodies: Iterable[bytes]) -> set[str]:
        return set().union(*map(self.of, bodies))


def _spelled_in(update: bytes) -> frozenset[str]:
    """Updates hold what was typed as it is."""
    found = frozenset(each.decode() for each in _TOKEN.findall(update))
    return found if found and spans_of(update) is not None else frozenset()


def _shown_by(whole: bytes) -> frozenset[str]:
    """Whole documents are compressed."""
    if spans_of(whole) is None:
        return frozenset()
    document = LoroDoc()  # type: ignore[no-untyped-call]
    document.import_(whole)
    return frozenset(tokens_in(document.get_text("body").to_string()))


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
            self._found |= self._finder.of(body)
        self._database, self._changes, self._rows, self._newest = database, changes, rows, newest
        return self._found
