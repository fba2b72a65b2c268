"""Who wrote which part of a text, as far as it was asked; keeps up with what is typed."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from core.documents import AuthorRun, TextChange, utf16_length

Ask = Callable[[int, int], Sequence[AuthorRun]]
"""Tells who wrote so many units from a position on."""


@dataclass(frozen=True, slots=True)
class Part:
    """The UTF-16 units from `start` to `end`, and the session that wrote them."""

    start: int
    end: int
    session: int


class KnownAuthors:
    """All of a text of `length` UTF-16 units in parts, of which most were never looked at."""

    def __init__(self, length: int) -> None:
        self._length = length
        self._starts = [0]
        self._sessions: list[int | None] = [None]

    def change(self, changes: Sequence[TextChange]) -> None:
        """Follow edits; of what came it is not known who wrote it."""
        for change in changes:
            grown = utf16_length(change.inserted)
            self._replace(change.position, change.position + change.removed, grown, None)

    def between(self, start: int, end: int, ask: Ask) -> list[Part]:
        """Tell who wrote the units from `start` to `end`, asking for those that are not known yet."""
        end = min(end, self._length)
        for begin, stop in list(self._unknown(start, end)):
            for run in ask(begin, stop - begin):
                self._replace(run.position, run.position + run.length, run.length, run.session)
        return [
            Part(max(start, begin), min(end, stop), session)
            for begin, stop, session in self._parts(start, end)
            if session is not None
        ]

    def _unknown(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        for begin, stop, session in self._parts(start, end):
            if session is None:
                yield max(start, begin), min(end, stop)

    def _parts(self, start: int, end: int) -> Iterator[tuple[int, int, int | None]]:
        number = max(0, bisect_left(self._starts, start + 1) - 1)
        while number < len(self._starts) and self._starts[number] < end:
            stop = self._starts[number + 1] if number + 1 < len(self._starts) else self._length
            yield self._starts[number], stop, self._sessions[number]
            number += 1

    def _replace(self, start: int, end: int, length: int, session: int | None) -> None:
        first, last = self._cut(start), self._cut(end)
        growth = length - (end - start)
        added = [start] if length else []
        rest = self._starts[last:]
        self._starts[first:] = added + ([place + growth for place in rest] if growth else rest)
        self._sessions[first:last] = [session] * len(added)
        self._length += growth

    def _cut(self, place: int) -> int:
        """Let a part begin at a place; returns its number."""
        number = bisect_left(self._starts, place)
        if place < self._length and (number == len(self._starts) or self._starts[number] != place):
            self._starts.insert(number, place)
            self._sessions.insert(number, self._sessions[number - 1])
        return number
