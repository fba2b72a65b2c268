"""Which stretches of a line of Markdown stand out: emphasis, code, links, tags; no Qt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntFlag
from typing import NamedTuple

from app.gui.editor.markdown_lines import Line, LineKind


class Style(IntFlag):
    """How a stretch of text stands out; styles add up."""

    NONE = 0
    MARK = 1
    EMPHASIS = 2
    STRONG = 4
    STRIKE = 8
    CODE = 16
    LINK = 32
    ADDRESS = 64
    TAG = 128
    LIST_MARK = 256
    DONE = 512
    HIDDEN = 1024
    """Takes no room."""
    UNSEEN = 2048
    """Takes its room; something else is painted there."""
    INDENT = 4096
    """Spaces that move a list item in."""


class Span(NamedTuple):
    """The characters from `start` up to `end`, and their style."""

    start: int
    end: int
    style: Style


@dataclass(frozen=True, slots=True)
class Marks:
    """Which marks of a line are shown: all, or those of what the caret, if it is in the line, touches."""

    are_quiet: bool = False
    caret: int | None = None

    def shows(self, start: int, end: int) -> bool:
        """Tell whether the marks of what reaches from `start` to `end` are shown."""
        return not self.are_quiet or (self.caret is not None and start <= self.caret <= end)


_QUIET = Style.MARK | Style.ADDRESS
_LONGEST_LINE = 20_000
"""Characters; a longer line is data rather than prose, and keeps its plain look."""

_WITHOUT_INLINE = (LineKind.CODE, LineKind.FENCE, LineKind.RULE, LineKind.FRONT_MATTER)
_SPECIAL = re.compile(r"[*_`~\[#<\\]|://")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")

# A stretch of emphasis ends within 999 characters, so that unmatched marks cost little.
_INLINE = re.compile(
    r"""
      (?P<escape> \\[!-/:-@\[-`{-~] )
    | (?P<code> (?<!`)(?P<ticks>`+)(?!`) .{1,999}? (?<!`)(?P=ticks)(?!`) )
    | (?P<note_link> \[\[ [^\[\]]{1,999} \]\] )
    | (?P<link> !?\[ [^\[\]]{0,999} \]\( [^()\s]{0,2000} (?:\([^()\s]{0,999}\)[^()\s]{0,999})?
        (?:[ ]"[^"]{0,999}")? \) )
    | (?P<bare> <(?:https?://|mailto:)[^<>\s]{1,2000}>
        | \btandem://note/[0-9a-z]{1,64}
        | \b(?:https?)://[^\s<>]{0,2000}[^\s<>.,;:!?)\]'"*_~] )
    | (?P<tag> (?<![\w/\#&])\#(?=[\w/-]{0,99}[^\W\d_])\w[\w/-]{0,99} )
    | (?P<both> (?<!\*)\*\*\*(?=[^\s*]).{1,999}?(?<=[^\s*])\*\*\*(?!\*) )
    | (?P<strong> \*\*(?=\S).{1,999}?(?<=\S)\*\*(?!\*) | (?<!\w)__(?=\S).{1,999}?(?<=\S)__(?!\w) )
    | (?P<emphasis> (?<!\*)\*(?=[^\s*]).{1,999}?(?<=[^\s*])\*(?!\*)
        | (?<!\w)_(?=[^\s_]).{1,999}?(?<=[^\s_])_(?!\w) )
    | (?P<strike> ~~(?=\S).{1,999}?(?<=\S)~~ )
    """,
    re.VERBOSE,
)

_NESTING = {
    "both": (Style.STRONG | Style.EMPHASIS, 3),
    "strong": (Style.STRONG, 2),
    "emphasis": (Style.EMPHASIS, 1),
    "strike": (Style.STRIKE, 2),
}


def as_units(text: str) -> str:
    """Replace each character beyond U+FFFF by two, so that indexes count UTF-16 units as Qt does."""
    if text.isascii():
        return text
    return _ASTRAL.sub(lambda found: "aa" if found[0].isalnum() else "··", text)


def inline_spans(text: str, start: int = 0, marks: Marks = Marks()) -> list[Span]:
    """Find what stands out in `text` from `start` on, in order, without overlaps."""
    if len(text) > _LONGEST_LINE or not _SPECIAL.search(text, start):
        return []
    return [
        _quieted(span) if span.style & _QUIET and not shows else span
        for found in _INLINE.finditer(text, start)
        for shows in (marks.shows(found.start(), found.end()),)
        for span in _found_spans(text, found, Style.NONE)
    ]


def _quieted(span: Span) -> Span:
    return Span(span.start, span.end, span.style | Style.HIDDEN)


def _spans(text: str, start: int, end: int, outer: Style) -> Iterator[Span]:
    for found in _INLINE.finditer(text, start, end):
        if outer and found.start() > start:
            yield Span(start, found.start(), outer)
        yield from _found_spans(text, found, outer)
        start = found.end()
    if outer and start < end:
        yield Span(start, end, outer)


def _found_spans(text: str, found: re.Match[str], outer: Style) -> Iterator[Span]:
    start, end = found.span()
    match found.lastgroup:
        case "both" | "strong" | "emphasis" | "strike":
            style, width = _NESTING[found.lastgroup]
            yield from _marked(text, start, end, width, outer | style)
        case "code":
            yield from _enclosed(start, end, len(found["ticks"]), outer | Style.CODE)
        case "note_link":
            yield from _enclosed(start, end, 2, outer | Style.LINK)
        case "link":
            yield from _link(text, start, end, outer)
        case "bare":
            yield Span(start, end, outer | Style.LINK)
        case "tag":
            yield Span(start, end, outer | Style.TAG)
        case _:
            yield Span(start, start + 1, outer | Style.MARK)
            yield Span(start + 1, end, outer)


def _marked(text: str, start: int, end: int, width: int, style: Style) -> Iterator[Span]:
    yield Span(start, start + width, style | Style.MARK)
    yield from _spans(text, start + width, end - width, style)
    yield Span(end - width, end, style | Style.MARK)


def _enclosed(start: int, end: int, width: int, style: Style) -> Iterator[Span]:
    yield Span(start, start + width, style | Style.MARK)
    yield Span(start + width, end - width, style)
    yield Span(end - width, end, style | Style.MARK)


def _link(text: str, start: int, end: int, outer: Style) -> Iterator[Span]:
    label = text.index("[", start) + 1
    label_end = text.index("](", label)
    yield Span(start, label, outer | Style.MARK)
    yield from _spans(text, label, label_end, outer | Style.LINK)
    yield Span(label_end, label_end + 2, outer | Style.MARK)
    yield Span(label_end + 2, end - 1, outer | Style.ADDRESS)
    yield Span(end - 1, end, outer | Style.MARK)


def line_spans(text: str, line: Line, marks: Marks = Marks()) -> list[Span]:
    """Divide a whole line, as `read_line` saw it, into stretches without gaps."""
    spans = _without_gaps(text, line, _content_spans(text, line, marks))
    done = Style.DONE if line.is_done else Style.NONE
    return _prefix_spans(line, marks) + [Span(start, end, style | done) for start, end, style in spans]


def _prefix_spans(line: Line, marks: Marks) -> list[Span]:
    if not line.content:
        return []
    if line.kind is LineKind.LIST:
        return list(_item_spans(line, marks))
    if line.kind is LineKind.HEADING:
        is_seen = not marks.are_quiet or marks.caret is not None
        return [Span(0, line.content, Style.MARK if is_seen else Style.MARK | Style.HIDDEN)]
    is_seen = marks.shows(0, line.content - 1)
    return [Span(0, line.content, Style.MARK if is_seen else Style.MARK | Style.UNSEEN)]


def shows_item_mark(line: Line, marks: Marks) -> bool:
    """Tell whether the mark of a list item is shown as it is typed: the caret is in it."""
    return marks.shows(1, line.content - 1)


def _item_spans(line: Line, marks: Marks) -> Iterator[Span]:
    # Whoever writes stands behind the mark: it is shown as it is typed only to who changes it.
    is_seen = shows_item_mark(line, marks)
    box = line.content if line.box is None else line.box
    unseen = Style.NONE if is_seen else Style.UNSEEN
    mark_style = Style.NONE if line.is_numbered else unseen
    if line.box is not None and not line.is_numbered and not is_seen:
        mark_style = Style.HIDDEN
    if line.mark:
        yield Span(0, line.mark, Style.INDENT)
    yield Span(line.mark, box, Style.LIST_MARK | mark_style)
    if line.box is not None:
        yield Span(box, box + 3, Style.LIST_MARK | unseen)
        if line.content > box + 3:
            yield Span(box + 3, line.content, Style.NONE)


def _content_spans(text: str, line: Line, marks: Marks) -> list[Span]:
    if line.kind is LineKind.RULE:
        is_seen = not marks.are_quiet or marks.caret is not None
        return [] if is_seen else [Span(0, len(text), Style.UNSEEN)]
    if line.kind in _WITHOUT_INLINE:
        return []
    if line.kind is LineKind.TABLE:
        marks = Marks()
    return inline_spans(text, line.content, marks)


def _without_gaps(text: str, line: Line, spans: list[Span]) -> Iterator[Span]:
    position = line.content
    for span in spans:
        if span.start > position:
            yield Span(position, span.start, Style.NONE)
        yield span
        position = span.end
    if position < len(text):
        yield Span(position, len(text), Style.NONE)
