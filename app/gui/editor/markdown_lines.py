"""What kind a line of Markdown is, and what a line leaves open for the next one; no Qt."""

import re
from dataclasses import dataclass
from enum import IntEnum


class LineKind(IntEnum):
    """What a whole line is; the numbers are kept in Qt's block states."""

    TEXT = 0
    HEADING = 1
    QUOTE = 2
    LIST = 3
    RULE = 4
    CODE = 5
    FENCE = 6
    FRONT_MATTER = 7
    TABLE = 8


FIRST_LINE = -1
"""The state before the first line of a note, which alone may open front matter."""

_KIND_BITS = 0xF
_IN_FENCE = 0x10
_IN_FRONT_MATTER = 0x20
_TILDE = 0x40
_LENGTH_SHIFT = 8
_LONGEST_FENCE = 0xFFFF

_FENCE = re.compile(r"[ \t]*(?:>[ \t]?)*(?P<marks>`{3,}(?=[^`]*$)|~{3,})(?P<info>.*)$")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_QUOTE = re.compile(r" {0,3}(?:>[ \t]?)+")
_TABLE = re.compile(r"[ \t]*\|")
_LIST = re.compile(
    r"(?P<indent>[ \t]*)(?:[-*+]|(?P<number>\d{1,9})[.)])[ \t]+(?:(?P<box>\[[ xX]\])(?:[ \t]+|$))?"
)
_FRONT_MATTER = re.compile(r"---[ \t]*$")
_FRONT_MATTER_END = re.compile(r"(?:---|\.\.\.)[ \t]*$")
_FRONT_MATTER_LINE = re.compile(r"[\w.-]+[ \t]*:(?:\s|$)|[ \t]+\S|- |#")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its kind, the state it hands on, where its content starts, and what its marks say."""

    kind: LineKind
    state: int
    content: int = 0
    level: int = 0
    box: int | None = None
    """Where the task box stands, if there is one."""
    is_done: bool = False
    mark: int = 0
    """Where the mark of a list item stands."""
    is_numbered: bool = False


def kind_of(state: int) -> LineKind:
    """Return the kind of the line that left this state."""
    return LineKind.TEXT if state < 0 else LineKind(state & _KIND_BITS)


def open_part(state: int) -> int:
    """Return what of a line's state matters to the lines below it: 0 when it leaves nothing open."""
    return max(state, 0) & ~_KIND_BITS


def is_in_fence(state: int) -> bool:
    """Tell whether fenced code is open after the line that left this state."""
    return state >= 0 and bool(state & _IN_FENCE)


def read_line(text: str, before: int) -> Line:
    """Read one line, without its line end, after a line that left the state `before`."""
    if is_in_fence(before):
        return _read_code(text, before)
    if before == FIRST_LINE and _FRONT_MATTER.match(text):
        return Line(LineKind.FRONT_MATTER, LineKind.FRONT_MATTER | _IN_FRONT_MATTER)
    if before >= 0 and before & _IN_FRONT_MATTER:
        if _FRONT_MATTER_END.match(text):
            return Line(LineKind.FRONT_MATTER, LineKind.FRONT_MATTER)
        if _FRONT_MATTER_LINE.match(text):
            return Line(LineKind.FRONT_MATTER, LineKind.FRONT_MATTER | _IN_FRONT_MATTER)
    return _read_open(text)


def may_open(text: str) -> bool:
    """Tell at a glance whether a line, none of them the first, may begin a block that goes on below it."""
    return "```" in text or "~~~" in text


def fence_info(text: str) -> str:
    """Return what stands behind the marks that open a fence, "" for nothing."""
    found = _FENCE.match(text)
    return found["info"].strip() if found else ""


def _read_code(text: str, before: int) -> Line:
    found = _FENCE.match(text)
    mark = "~" if before & _TILDE else "`"
    if found is None or found["info"].strip():
        return Line(LineKind.CODE, _inside(before))
    marks = found["marks"]
    if marks[0] != mark or len(marks) < before >> _LENGTH_SHIFT:
        return Line(LineKind.CODE, _inside(before))
    return Line(LineKind.FENCE, LineKind.FENCE)


def _inside(before: int) -> int:
    return before & ~_KIND_BITS | LineKind.CODE


def _read_open(text: str) -> Line:
    if found := _HEADING.match(text):
        return Line(LineKind.HEADING, LineKind.HEADING, found.end(), len(found[1]))
    if found := _FENCE.match(text):
        return Line(LineKind.FENCE, _opened(found["marks"]))
    for kind, pattern in ((LineKind.RULE, _RULE), (LineKind.TABLE, _TABLE)):
        if pattern.match(text):
            return Line(kind, kind)
    if found := _QUOTE.match(text):
        return Line(LineKind.QUOTE, LineKind.QUOTE, found.end(), found[0].count(">"))
    if found := _LIST.match(text):
        return _list_line(found)
    return Line(LineKind.TEXT, LineKind.TEXT)


def _opened(marks: str) -> int:
    tilde = _TILDE if marks[0] == "~" else 0
    return LineKind.FENCE | _IN_FENCE | tilde | min(len(marks), _LONGEST_FENCE) << _LENGTH_SHIFT


def _list_line(found: re.Match[str]) -> Line:
    box = found["box"]
    return Line(
        LineKind.LIST,
        LineKind.LIST,
        found.end(),
        box=None if box is None else found.start("box"),
        is_done=box is not None and box != "[ ]",
        mark=len(found["indent"]),
        is_numbered=found["number"] is not None,
    )
