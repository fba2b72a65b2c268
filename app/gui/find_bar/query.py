"""What is looked for in a note, and looking for it; no Qt."""

import time
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from app.gui.find_bar.templates import expand

PATIENCE = 2.0
"""Seconds after which an expression is taken for one that never comes to an end."""
_ASTRAL = regex.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Query:
    """Words or a regular expression; `^` and `$` are the ends of lines."""

    text: str
    matches_case: bool = False
    is_whole_word: bool = False
    is_pattern: bool = False

    def compile(self) -> regex.Pattern[str]:
        """Return the expression that finds it. Raises regex.error when it is none."""
        pattern = self.text if self.is_pattern else regex.escape(self.text)
        if self.is_whole_word:
            regex.compile(pattern)
            pattern = rf"(?<!\w)(?:{pattern})(?!\w)"
        return regex.compile(pattern, regex.MULTILINE | (0 if self.matches_case else regex.IGNORECASE))


@dataclass(slots=True)
class Found:
    """All places in the order of the text, in UTF-16 units, and what shall stand there if that was asked."""

    starts: "array[int]" = field(default_factory=lambda: array("l"))
    ends: "array[int]" = field(default_factory=lambda: array("l"))
    replacements: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The expression is none; `place` is the character that it fails at, from 1 on, None where unknown."""

    place: int | None


@dataclass(frozen=True, slots=True)
class TooSlow:
    """Looking for the expression did not come to an end in time."""


Outcome = Found | Unreadable | TooSlow


def look_for(query: Query, text: str, template: str | None = None, patience: float = PATIENCE) -> Outcome:
    """Find a query everywhere in a text; with a template, also say what replaces each place.

    `patience` is in seconds. Lets other threads run meanwhile.
    """
    found = Found()
    if not query.text:
        return found
    try:
        for match in _matches(query.compile(), text, patience):
            found.starts.append(match.start())
            found.ends.append(match.end())
            if template is not None:
                found.replacements.append(expand(template, match) if query.is_pattern else template)
    except regex.error as error:
        # The types do not know of it.
        place: int | None = getattr(error, "pos", None)
        return Unreadable(None if place is None else min(place + 1, len(query.text)))
    except (TimeoutError, MemoryError):
        return TooSlow()
    return _in_units(found, text)


def _matches(pattern: regex.Pattern[str], text: str, patience: float) -> Iterator[regex.Match[str]]:
    deadline = time.monotonic() + patience
    for match in pattern.finditer(text, timeout=patience, concurrent=True):
        if match.end() > match.start():
            yield match
        if time.monotonic() > deadline:
            raise TimeoutError


def _in_units(found: Found, text: str) -> Found:
    wide = [match.start() for match in _ASTRAL.finditer(text)]
    if wide:
        for places in (found.starts, found.ends):
            places[:] = array("l", (place + bisect_left(wide, place) for place in places))
    return found
