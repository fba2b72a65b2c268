"""The marks that begin a line of a list or a quote, and how the next line goes on with them; no Qt."""

import re
from dataclasses import dataclass

_ITEM = re.compile(
    r"(?P<indent>(?:[ \t]*>[ \t]?)*[ \t]*)"
    r"(?:(?P<mark>[-*+]|(?P<number>\d{1,9})(?P<stop>[.)]))(?P<gap>[ \t]+))?"
    r"(?P<box>\[[ xX]\](?:[ \t]+|$))?"
)
_INDENT = re.compile(r"\t| {1,4}")


@dataclass(frozen=True, slots=True)
class ListItem:
    """What a line begins with: `prefix`, all of it, and the pieces that make the next one."""

    prefix: str
    indent: str
    mark: str
    next_prefix: str
    number: int | None
    """Of an item of an ordered list."""
    is_empty: bool
    """Whether nothing follows the prefix."""

    @property
    def step(self) -> str:
        """The spaces by which an item is indented to lie under this one."""
        return " " * (len(self.mark) + 1) if self.mark else "  "


def read_item(line: str) -> ListItem | None:
    """Read the marks of a list item or quote; None when the line has none."""
    found = _ITEM.match(line)
    if found is None or not (found["mark"] or ">" in found["indent"]):
        return None
    box = found["box"] if found["mark"] else None
    prefix = found["indent"] + (found["mark"] or "") + (found["gap"] or "") + (box or "")
    return ListItem(
        prefix,
        found["indent"],
        found["mark"] or "",
        found["indent"] + _next_mark(found) + ("[ ] " if box else ""),
        int(found["number"]) if found["number"] else None,
        not line[len(prefix) :].strip(),
    )


def outdent_of(line: str) -> int:
    """Return how many characters to take off the line's start to move it one level out."""
    found = _INDENT.match(line)
    if found is None:
        return 0
    return min(len(found[0]), 4)


def _next_mark(found: re.Match[str]) -> str:
    if not found["mark"]:
        return ""
    mark = found["mark"] if found["number"] is None else f"{int(found['number']) + 1}{found['stop']}"
    return mark + str(found["gap"])
