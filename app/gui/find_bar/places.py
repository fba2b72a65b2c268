"""Places that were found in a text which goes on changing; no Qt."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.gui.find_bar.query import Found
from core.documents import TextChange, utf16_length


class Span(NamedTuple):
    """The UTF-16 units from `start` to `end`."""

    start: int
    end: int


class _Shift(NamedTuple):
    """What a change did to places."""

    start: int
    end: int
    growth: int


class Places:
    """Where what was found is now; each question takes microseconds, however many places there are.

    Changes since the search are remembered, not carried into every place: a new search follows soon.
    """

    def __init__(self, found: Found | None = None) -> None:
        self._found = found or Found()
        self._shifts: list[_Shift] = []

    def __len__(self) -> int:
        return len(self._found.starts)

    def take(self, changes: Iterable[TextChange]) -> None:
        """Follow changes of the text."""
        for change in changes:
            growth = utf16_length(change.inserted) - change.removed
            self._shifts.append(_Shift(change.position, change.position + change.removed, growth))

    def span(self, index: int) -> Span | None:
        """Return where a place is now; None once it was changed itself."""
        return _moved(Span(self._found.starts[index], self._found.ends[index]), self._shifts)

    def at_or_after(self, position: int) -> int:
        """Return the first place that begins at a position or after it; their number when there is none."""
        return bisect_left(range(len(self)), position, key=self._start)

    def index_of(self, span: Span) -> int | None:
        """Return which place this is; None when it is none."""
        index = self.at_or_after(span.start)
        return index if index < len(self) and self.span(index) == span else None

    def between(self, start: int, end: int) -> Iterator[Span]:
        """Go through the places that touch the text from `start` to `end`."""
        # One that begins before may reach in; places do not overlap.
        for index in range(max(self.at_or_after(start) - 1, 0), len(self)):
            span = self.span(index)
            if span is not None and span.start >= end:
                return
            if span is not None and span.end > start:
                yield span

    def change(self, index: int) -> TextChange | None:
        """Return what replaces a place; None once somebody changed it."""
        span = self.span(index)
        if span is None:
            return None
        return TextChange(span.start, span.end - span.start, self._found.replacements[index])

    def changes(self) -> list[TextChange]:
        """Return what replaces every place that nobody changed, each told as if it was the only one."""
        changes = (self.change(index) for index in range(len(self)))
        return [change for change in changes if change is not None]

    def _start(self, index: int) -> int:
        start = self._found.starts[index]
        for shift in self._shifts:
            if start >= shift.end:
                start += shift.growth
            elif start > shift.start:
                start = shift.start
        return start


def _moved(span: Span, shifts: Iterable[_Shift]) -> Span | None:
    start, end = span
    for shift in shifts:
        if start >= shift.end:
            start, end = start + shift.growth, end + shift.growth
        elif end > shift.start:
            return None
    return Span(start, end)
