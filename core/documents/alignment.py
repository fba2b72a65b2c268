"""Which parts of one sequence are found again in another, as a reader would see it."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from core.documents.turns import Turns

_MOST_CELLS = 4_000
"""Pairs of parts that are compared one by one, in some milliseconds."""
_TURN = 5_000
"""Parts that are looked through in some milliseconds."""


class Match(NamedTuple):
    """So many parts from `older` on in the one sequence, and from `newer` on in the other, are the same."""

    older: int
    newer: int
    length: int


class _Region(NamedTuple):
    """What still has to be aligned."""

    start: int
    end: int
    other_start: int
    other_end: int


def align(older: Sequence[str], newer: Sequence[str]) -> Turns[list[Match]]:
    """Find what both have in common, in order.

    First what occurs once in each ("patience diff", Bram Cohen), for that is what readers recognise; then
    between those. Long stretches without any such part are taken to be different.
    """
    matches: list[Match] = []
    regions, looked = [_Region(0, len(older), 0, len(newer))], 0
    while regions:
        looked += 1 + regions[-1].end - regions[-1].start
        region = _without_ends(older, newer, regions.pop(), matches)
        if region.start < region.end and region.other_start < region.other_end:
            anchors = yield from _anchors(older, newer, region)
            if anchors:
                regions += _between(region, anchors)
            elif (region.end - region.start) * (region.other_end - region.other_start) <= _MOST_CELLS:
                matches += _common(older, newer, region)
                looked += _TURN
        if looked > _TURN:
            looked = 0
            yield
    return sorted(matches)


def _without_ends(
    older: Sequence[str], newer: Sequence[str], region: _Region, matches: list[Match]
) -> _Region:
    """Note with what both begin and end, and return what lies between."""
    start, end, other, other_end = region
    while start < end and other < other_end and older[start] == newer[other]:
        start, other = start + 1, other + 1
    while start < end and other < other_end and older[end - 1] == newer[other_end - 1]:
        end, other_end = end - 1, other_end - 1
    if start > region.start:
        matches.append(Match(region.start, region.other_start, start - region.start))
    if end < region.end:
        matches.append(Match(end, other_end, region.end - end))
    return _Region(start, end, other, other_end)


def _anchors(older: Sequence[str], newer: Sequence[str], region: _Region) -> Turns[list[tuple[int, int]]]:
    """Choose, of the parts that occur once in each, the most that stand in the same order in both."""
    is_long = region.end - region.start > _TURN
    single = _single(older, region.start, region.end)
    if is_long:
        yield
    others = _single(newer, region.other_start, region.other_end)
    if is_long:
        yield
    pairs = [(place, others[part]) for part, place in single.items() if part in others]
    if is_long:
        yield
    return _longest_rising(pairs)


def _single(parts: Sequence[str], start: int, end: int) -> dict[str, int]:
    """Say where those parts stand that occur once, from the first to the last of them."""
    places: dict[str, int] = {}
    for place in range(start, end):
        part = parts[place]
        places[part] = -1 if part in places else place
    return {part: place for part, place in places.items() if place >= 0}


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    ends: list[int] = []
    last: list[int] = []
    previous: list[int] = []
    for number, (_, other) in enumerate(pairs):
        rank = bisect_left(ends, other)
        previous.append(last[rank - 1] if rank else -1)
        ends[rank : rank + 1] = [other]
        last[rank : rank + 1] = [number]
    chosen: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        chosen.append(pairs[number])
        number = previous[number]
    return chosen[::-1]


def _between(region: _Region, anchors: Sequence[tuple[int, int]]) -> list[_Region]:
    """Cut a region before each run of anchors: what begins with one loses it as a common end."""
    begun = set(anchors)
    cuts = [(place, other) for place, other in anchors if (place - 1, other - 1) not in begun]
    starts = [(region.start, region.other_start), *cuts]
    ends = [*cuts, (region.end, region.other_end)]
    return [
        _Region(start, end, other, other_end)
        for (start, other), (end, other_end) in zip(starts, ends, strict=True)
    ]


def _common(older: Sequence[str], newer: Sequence[str], region: _Region) -> list[Match]:
    """Find the longest common subsequence, comparing each with each."""
    rows, columns = region.end - region.start, region.other_end - region.other_start
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        part, below, here = older[region.start + row], best[row + 1], best[row]
        for column in range(columns - 1, -1, -1):
            is_same = part == newer[region.other_start + column]
            here[column] = below[column + 1] + 1 if is_same else max(below[column], here[column + 1])
    matches, row, column = [], 0, 0
    while row < rows and column < columns:
        if older[region.start + row] == newer[region.other_start + column]:
            matches.append(Match(region.start + row, region.other_start + column, 1))
            row, column = row + 1, column + 1
        elif best[row + 1][column] >= best[row][column + 1]:
            row += 1
        else:
            column += 1
    return matches
