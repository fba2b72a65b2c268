"""How high each line of a long text is, laid out or estimated, and where it lies; no Qt."""

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

_CHUNK = 512
"""Lines that are kept together: a change moves no more than twice as many numbers."""


class _Chunk:
    """Some lines one after the other: their heights in pixels, and whether each is known or estimated."""

    def __init__(self, heights: Sequence[float]) -> None:
        self.heights = array("d", heights)
        self.known = bytearray(len(self.heights))
        self.total = sum(self.heights)

    def __len__(self) -> int:
        return len(self.heights)

    def replace(self, start: int, end: int, heights: Sequence[float]) -> None:
        self.heights[start:end] = array("d", heights)
        self.known[start:end] = bytes(len(heights))
        self.total = sum(self.heights)


class Heights:
    """The heights of all lines, in pixels; each question takes some microseconds, however long the text."""

    def __init__(self, estimates: Sequence[float]) -> None:
        self._fill(estimates)

    def __len__(self) -> int:
        return self._count

    @property
    def total(self) -> float:
        return self._tops[-1]

    def replace(self, first: int, removed: int, estimates: Sequence[float]) -> None:
        """Put lines of these estimated heights in the place of `removed` lines from `first` on."""
        number, start = self._find(first)
        chunk = self._chunks[number]
        if start + removed <= len(chunk) and len(chunk) + len(estimates) - removed in range(1, 2 * _CHUNK):
            chunk.replace(start, start + removed, estimates)
            self._count_anew()
        else:
            self._rebuild(first, removed, estimates)

    def set(self, line: int, height: float) -> float:
        """Note what a line measures; returns by how much it grew."""
        number, index = self._find(line)
        chunk = self._chunks[number]
        growth = height - chunk.heights[index]
        chunk.heights[index] = height
        chunk.known[index] = 1
        if growth:
            chunk.total += growth
            self._add_anew()
        return growth

    def is_known(self, line: int) -> bool:
        """Tell whether the line was measured since it last changed."""
        number, index = self._find(line)
        return bool(self._chunks[number].known[index])

    def forget(self, line: int) -> None:
        """Take the height of a line for an estimate from now on."""
        number, index = self._find(line)
        self._chunks[number].known[index] = 0

    def forget_all(self) -> None:
        """Take all heights for estimates from now on."""
        for chunk in self._chunks:
            chunk.known = bytearray(len(chunk))

    def height(self, line: int) -> float:
        number, index = self._find(line)
        return self._chunks[number].heights[index]

    def top(self, line: int) -> float:
        """Return where a line begins, counted from the first line's top."""
        number, index = self._find(line)
        return self._tops[number] + sum(self._chunks[number].heights[:index])

    def at(self, y: float) -> int:
        """Return the line at this height; the first or the last one beyond the ends."""
        number = min(max(bisect_right(self._tops, y) - 1, 0), len(self._chunks) - 1)
        return self._starts[number] + _index_at(self._chunks[number], y - self._tops[number])

    def _find(self, line: int) -> tuple[int, int]:
        number = min(bisect_right(self._starts, line), len(self._chunks)) - 1
        return number, line - self._starts[number]

    def _rebuild(self, first: int, removed: int, estimates: Sequence[float]) -> None:
        heights, known = array("d"), bytearray()
        for chunk in self._chunks:
            heights += chunk.heights
            known += chunk.known
        heights[first : first + removed] = array("d", estimates)
        known[first : first + removed] = bytes(len(estimates))
        self._fill(heights)
        for number, chunk in enumerate(self._chunks):
            chunk.known = known[number * _CHUNK : (number + 1) * _CHUNK]

    def _fill(self, heights: Sequence[float]) -> None:
        starts = range(0, len(heights), _CHUNK) or (0,)
        self._chunks = [_Chunk(heights[start : start + _CHUNK]) for start in starts]
        self._count_anew()

    def _count_anew(self) -> None:
        counts = [len(chunk.heights) for chunk in self._chunks]
        self._starts = list(accumulate(counts, initial=0))
        self._count = self._starts.pop()
        self._add_anew()

    def _add_anew(self) -> None:
        self._tops = list(accumulate((chunk.total for chunk in self._chunks), initial=0.0))


def _index_at(chunk: _Chunk, y: float) -> int:
    for index, height in enumerate(chunk.heights):
        y -= height
        if y < 0:
            return index
    return len(chunk) - 1
