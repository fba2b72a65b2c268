"""What a note's Markdown says beside its words: tasks, links to other notes, headings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.ids import FileHash

_FENCE = re.compile(r"[ \t]*(?:>[ \t]?)*(?P<marks>`{3,}|~{3,})")
_TASK = re.compile(r"[ \t]*(?:>[ \t]?)*(?:[-*+]|\d{1,9}[.)])[ \t]+\[(?P<mark>[ xX])\](?=[ \t]|$)")
_LINK = re.compile(r"\[\[(?P<target>[^\[\]|#\n]{1,300})(?:#[^\[\]|\n]*)?(?:\|[^\[\]\n]*)?\]\]")
_CODE = re.compile(r"`[^`\n]*`")
_ADDRESS = re.compile(
    r"!?\[(?P<name>[^\[\]\n]{0,999})\]"
    r"\((?P<address>[^()\s]{1,2000})(?:[ ]\"[^\"\n]{0,999}\")?\)"
)
_EMBED = re.compile(r"!\[\[(?P<target>[^\[\]|#\n]{1,300})(?:[|#][^\[\]\n]{0,300})?\]\]")
_ATTACHMENT = re.compile(r"attachment:(?P<file>[0-9a-f]{64})(?![0-9A-Za-z_-])")
_MARKING = frozenset("#>-*+` \t")
_LINE_MARK = re.compile(r"[ \t]*(?:#{1,6} |>+ ?|[-*+] (?:\[[ xX]\] )?|`{3,}.*|-{3,}$)")
_NAMED = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_UNDERLINE = re.compile(r"\b_+|_+\b")
_INLINE_MARKS = ("*", "`", "[[", "]]")
_HEADING = re.compile(r" {0,3}(?P<level>#{1,6})(?P<text>[ \t].*|)$")


@dataclass(frozen=True, slots=True)
class Contents:
    """How many tasks are open and done, and the titles that `[[links]]` name, each once, in their order."""

    open_tasks: int = 0
    done_tasks: int = 0
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """Where a link names its target: the characters from `start` up to `end` are `target`."""

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level from 1 to 6, its text without marks, and at which character its line begins."""

    level: int
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Task:
    """An open task: its words, at which character its line begins, and at which one its box is ticked."""

    text: str
    start: int
    box: int


_NOTHING = Contents()
_NAME_MARKS = str.maketrans({"[": "(", "]": ")", "\\": "_", "`": "'", "\n": " ", "\r": " ", "\t": " "})
"""What would end the text of a link, or make it code; a name goes without."""


def plain_text(text: str) -> str:
    """Give text as it reads without its Markdown marks, line by line."""
    lines = (_without_line_mark(line) for line in text.split("\n"))
    plain = "\n".join(lines)
    for mark in _INLINE_MARKS:
        plain = plain.replace(mark, "")
    # Most notes have neither, and looking for them costs more than all the rest.
    if "_" in plain:
        plain = _UNDERLINE.sub("", plain)
    return _NAMED.sub(r"\1", plain) if "](" in plain else plain


def _without_line_mark(line: str) -> str:
    mark = _LINE_MARK.match(line) if line[:1] in _MARKING else None
    return line[mark.end() :] if mark else line


def read_contents(body: str) -> Contents:
    """Read tasks and links; what stands in code is none."""
    # Most notes have neither, and are read whenever somebody types.
    has_links = "[[" in body
    if not has_links and not any(mark in body for mark in ("[ ]", "[x]", "[X]")):
        return _NOTHING
    tasks = [found["mark"] for _start, line in _lines(body) if (found := _TASK.match(line))]
    links = dict.fromkeys(place.target for place in link_places(body)) if has_links else ()
    return Contents(tasks.count(" "), len(tasks) - tasks.count(" "), tuple(links))


def read_open_tasks(body: str) -> list[Task]:
    """Read the tasks that are not ticked, in their order."""
    if "[ ]" not in body:
        return []
    found = ((start, line, _TASK.match(line)) for start, line in _lines(body))
    return [
        Task(line[task.end() :].strip(), start, start + task.start("mark"))
        for start, line, task in found
        if task is not None and task["mark"] == " "
    ]


def read_attachments(body: str) -> tuple[FileHash, ...]:
    """Name the files that a body refers to, each once, in their order; in code, too, which loses nothing."""
    if "attachment:" not in body:
        return ()
    return tuple(dict.fromkeys(FileHash(found["file"]) for found in _ATTACHMENT.finditer(body)))


def attachment_address(file: FileHash) -> str:
    """Give the address by which notes refer to a file."""
    return f"attachment:{file}"


def attached_file(address: str) -> FileHash | None:
    """Read an address in a note; None when it is not that of an attachment."""
    found = _ATTACHMENT.fullmatch(address)
    return FileHash(found["file"]) if found else None


def attachment_name(body: str, file: FileHash) -> str:
    """Read what the text calls a file; "" when it gives no name."""
    address = attachment_address(file)
    return next(
        (found["name"].strip() for found in _ADDRESS.finditer(body) if found["address"] == address), ""
    )


def attachment_link(name: str, file: FileHash, *, is_picture: bool) -> str:
    """Write what refers to a file: a picture, which is shown in place, or a link."""
    shown = " ".join(name.translate(_NAME_MARKS).split())
    return f"{'!' if is_picture else ''}[{shown}]({attachment_address(file)})"


def link_places(body: str) -> list[LinkPlace]:
    """Find the links to notes, in their order."""
    places = (_place(start, found) for start, found in _outside_code(body, _LINK, "[["))
    return [place for place in places if place is not None]


def link_addresses(body: str) -> list[LinkPlace]:
    """Find the addresses in links and pictures, in their order; what stands in code is none."""
    return [
        LinkPlace(start + found.start("address"), start + found.end("address"), found["address"])
        for start, found in _outside_code(body, _ADDRESS, "](")
    ]


def embed_places(body: str) -> list[LinkPlace]:
    """Find what `![[name]]` shows in place, as Obsidian writes it: each whole, with the name as target."""
    return [
        LinkPlace(start + found.start(), start + found.end(), found["target"].strip())
        for start, found in _outside_code(body, _EMBED, "![[")
    ]


def read_headings(body: str) -> list[Heading]:
    """Read the headings, in their order."""
    return [
        Heading(
            len(found["level"]), found["text"].strip().rstrip("#").rstrip() or found["text"].strip(), start
        )
        for start, line in _lines(body)
        if line[:4].lstrip(" ").startswith("#") and (found := _HEADING.match(line))
    ]


def _place(start: int, found: re.Match[str]) -> LinkPlace | None:
    target = found["target"].strip()
    if not target:
        return None
    begin = start + found.start("target") + len(found["target"]) - len(found["target"].lstrip())
    return LinkPlace(begin, begin + len(target), target)


def _outside_code(body: str, pattern: re.Pattern[str], mark: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Find a pattern, which has this mark, each time with the number of its line's first character."""
    for start, line in _lines(body):
        if mark in line:
            code = [found.span() for found in _CODE.finditer(line)] if "`" in line else []
            for found in pattern.finditer(line):
                if not any(begin <= found.start() < end for begin, end in code):
                    yield start, found


def _lines(body: str) -> Iterator[tuple[int, str]]:
    """Go through the lines outside of fenced code, each with the number of its first character."""
    fence, start = "", 0
    may_have_code = "```" in body or "~~~" in body
    for line in body.split("\n"):
        found = _FENCE.match(line) if may_have_code else None
        if found is None:
            if not fence:
                yield start, line
        elif not fence:
            fence = found["marks"]
        elif found["marks"].startswith(fence):
            fence = ""
        start += len(line) + 1
