"""What leads from one text to another, told for readers: in whole lines, and within those in whole words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from core.documents.alignment import Match, align
from core.documents.turns import Turns

_TOKEN = re.compile(r"[぀-ヿ㐀-鿿豈-﫿]|[^\s!-/:-@\[-`{-~぀-ヿ㐀-鿿豈-﫿]+|\s+|[!-/:-@\[-`{-~]+")
"""A word, a character of a script that sets no spaces, a gap, or marks in a row."""
_LONGEST = 20_000
"""Characters of changed lines in a row within which single words are looked for."""


class RunKind(Enum):
    """What became of a stretch of text."""

    EQUAL = "equal"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text.

    EQUAL and DELETED ones in their order are the older text, EQUAL and INSERTED ones the newer.
    """

    kind: RunKind
    text: str


def compare(older: str, newer: str) -> Turns[tuple[Run, ...]]:
    """Tell what leads from one text to the other.

    A gap between two words that changed is told with them. Long stretches of changed lines are told whole.
    """
    runs: list[Run] = []
    before, after = _lines(older), _lines(newer)
    yield
    for same, removed, added in _stretches(before, after, (yield from align(before, after))):
        _add(runs, RunKind.EQUAL, same)
        yield from _compare_words(runs, removed, added)
    return tuple(runs)


def _compare_words(runs: list[Run], older: str, newer: str) -> Turns[None]:
    if not older or not newer or len(older) + len(newer) > _LONGEST:
        _add_change(runs, older, newer)
        return
    before, after = _TOKEN.findall(older), _TOKEN.findall(newer)
    removed = added = ""
    for same, gone, come in _stretches(before, after, (yield from align(before, after))):
        if same and not (removed + added and (gone or come) and same.isspace() and "\n" not in same):
            _add_change(runs, removed, added)
            _add(runs, RunKind.EQUAL, same)
            removed, added = gone, come
        else:
            removed, added = removed + same + gone, added + same + come
    _add_change(runs, removed, added)


def _stretches(
    older: Sequence[str], newer: Sequence[str], matches: Sequence[Match]
) -> Iterator[tuple[str, str, str]]:
    """Go through what is the same, each time with what gave way after it to what came."""
    same, at, other = "", 0, 0
    for match in (*matches, Match(len(older), len(newer), 0)):
        removed, added = older[at : match.older], newer[other : match.newer]
        if removed or added:
            yield same, "".join(removed), "".join(added)
            same = ""
        at, other = match.older + match.length, match.newer + match.length
        same += "".join(older[match.older : at])
    if same:
        yield same, "", ""


def _lines(text: str) -> list[str]:
    *whole, rest = text.split("\n")
    return [f"{line}\n" for line in whole] + ([rest] if rest else [])


def _add_change(runs: list[Run], removed: str, added: str) -> None:
    _add(runs, RunKind.DELETED, removed)
    _add(runs, RunKind.INSERTED, added)


def _add(runs: list[Run], kind: RunKind, text: str) -> None:
    if not text:
        return
    if runs and runs[-1].kind is kind:
        text = runs.pop().text + text
    runs.append(Run(kind, text))
