"""Tables of Markdown as text: their cells, and how they are written evenly; no Qt."""

import re
import unicodedata
from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

_ROW = re.compile(r"[ \t]*\|")
_RULE_CELL = re.compile(r"\s*(:?)-+(:?)\s*$")
_BAR = re.compile(r"\\.|`+[^`]*`+|(?P<bar>\|)")
_NARROWEST = 3
"""Characters of a column: a rule needs as many dashes."""


class Side(Enum):
    """Where the text of a column stands."""

    LEFT = auto()
    MIDDLE = auto()
    RIGHT = auto()


class Cell(NamedTuple):
    """What stands between two bars of a row, spaces and all: from `start` up to `end`."""

    start: int
    end: int


def is_row(line: str) -> bool:
    """Tell whether a line, outside of code, belongs to a table."""
    return _ROW.match(line) is not None


def cells_of(line: str) -> list[Cell]:
    """Return the cells of a row; a last one without a bar behind it counts if it holds text."""
    bars = [found.start() for found in _BAR.finditer(line) if found["bar"]]
    cells = [Cell(one + 1, other) for one, other in pairwise(bars)]
    if bars and line[bars[-1] + 1 :].strip():
        cells.append(Cell(bars[-1] + 1, len(line)))
    return cells


def sides_of(line: str) -> list[Side] | None:
    """Read the rule below a table's head: where each column stands; None for any other row."""
    found = [_RULE_CELL.match(line[cell.start : cell.end]) for cell in cells_of(line)]
    if not found or not all(found):
        return None
    return [_side(bool(each[1]), bool(each[2])) for each in found if each]


def text_width(text: str) -> int:
    """Return how many columns of a fixed-width font a text takes."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def tidied(lines: Sequence[str]) -> list[str]:
    """Write the rows of a table with even columns; what stands in the cells stays as it is."""
    indent = lines[0][: len(lines[0]) - len(lines[0].lstrip())]
    rules = [sides_of(line) for line in lines]
    rows = [[line[cell.start : cell.end].strip() for cell in cells_of(line)] for line in lines]
    count = max(map(len, rows))
    rows = [row + [""] * (count - len(row)) for row in rows]
    sides = _padded(next((rule for rule in rules if rule), []), count)
    widths = [
        max(
            [
                _NARROWEST,
                *(text_width(row[column]) for row, rule in zip(rows, rules, strict=True) if not rule),
            ]
        )
        for column in range(count)
    ]
    return [
        indent + _rule(sides, widths) if rule else indent + _row(row, sides, widths)
        for row, rule in zip(rows, rules, strict=True)
    ]


def _side(is_left: bool, is_right: bool) -> Side:
    if is_right:
        return Side.MIDDLE if is_left else Side.RIGHT
    return Side.LEFT


def _padded(sides: list[Side], count: int) -> list[Side]:
    return sides + [Side.LEFT] * (count - len(sides))


def _row(row: list[str], sides: list[Side], widths: list[int]) -> str:
    return "| " + " | ".join(map(_aligned, row, sides, widths)) + " |"


def _aligned(text: str, side: Side, width: int) -> str:
    room = width - text_width(text)
    before = {Side.LEFT: 0, Side.MIDDLE: room // 2, Side.RIGHT: room}[side]
    return " " * before + text + " " * (room - before)


def _rule(sides: list[Side], widths: list[int]) -> str:
    return "| " + " | ".join(map(_dashes, sides, widths)) + " |"


def _dashes(side: Side, width: int) -> str:
    match side:
        case Side.MIDDLE:
            return ":" + "-" * (width - 2) + ":"
        case Side.RIGHT:
            return "-" * (width - 1) + ":"
        case _:
            return "-" * width
