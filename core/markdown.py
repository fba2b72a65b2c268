"""What a note's Markdown says beside its words: tasks, and links to other notes. No note is opened for it."""

import re
from dataclasses import dataclass

_FENCE = re.compile(r"[ \t]*(?:>[ \t]?)*(?P<marks>`{3,}|~{3,})")
_TASK = re.compile(r"[ \t]*(?:>[ \t]?)*(?:[-*+]|\d{1,9}[.)])[ \t]+\[(?P<mark>[ xX])\](?=[ \t]|$)")
_LINK = re.compile(r"\[\[(?P<target>[^\[\]|#\n]{1,300})(?:#[^\[\]|\n]*)?(?:\|[^\[\]\n]*)?\]\]")
_CODE = re.compile(r"`[^`\n]*`")


@dataclass(frozen=True, slots=True)
class Contents:
    """How many tasks are open and done, and the titles that `[[links]]` name, each once, in their order."""

    open_tasks: int = 0
    done_tasks: int = 0
    links: tuple[str, ...] = ()


_NOTHING = Contents()


def read_contents(body: str) -> Contents:
    """Read tasks and links; what stands in code is none."""
    # Most notes have neither, and are read whenever somebody types.
    if "[[" not in body and not any(mark in body for mark in ("[ ]", "[x]", "[X]")):
        return _NOTHING
    marks: list[str] = []
    links: dict[str, None] = {}
    for line in _lines_outside_code(body):
        if task := _TASK.match(line):
            marks.append(task["mark"])
        if "[[" in line:
            links |= dict.fromkeys(_links(line))
    return Contents(marks.count(" "), len(marks) - marks.count(" "), tuple(links))


def _links(line: str) -> list[str]:
    plain = _CODE.sub("", line) if "`" in line else line
    targets = (found["target"].strip() for found in _LINK.finditer(plain))
    return [target for target in targets if target]


def _lines_outside_code(body: str) -> list[str]:
    lines = body.split("\n")
    if "```" not in body and "~~~" not in body:
        return lines
    outside: list[str] = []
    fence = ""
    for line in lines:
        found = _FENCE.match(line)
        if not found:
            if not fence:
                outside.append(line)
        elif not fence:
            fence = found["marks"]
        elif found["marks"].startswith(fence):
            fence = ""
    return outside
