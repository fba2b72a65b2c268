"""Where in a Markdown text people would write on: at the ends of its plain paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BEGINNING = re.compile(r"\*{0,2}[^\W\d_]")
_FENCE = re.compile(r"\s*(```|~~~)")
_SENTENCE_END = re.compile(r"[.!?](?= )")
_SHORTEST = 40


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of plain text; positions count characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Spots:
    """Four places in a text (positions in characters): two in different paragraphs, two in the same.

    `upper` and `lower` differ in every text but the empty one.
    """

    upper: int
    lower: int
    middle: int
    end: int


def plain_paragraphs(text: str) -> list[Paragraph]:
    """Find the paragraphs that are no heading, list, table, quotation or code, and not very short."""
    return [
        Paragraph(start, end)
        for start, end in _blocks(text)
        if end - start >= _SHORTEST and _BEGINNING.match(text, start)
    ]


def spots(text: str) -> Spots:
    """Choose where to write, near enough to each other that all places can be on one screen."""
    found = plain_paragraphs(text)
    if len(found) < 2:
        found = [Paragraph(0, 0), Paragraph(0, len(text))]
    upper, lower = found[:2]
    return Spots(upper.end, lower.end, _after_first_sentence(text, lower), lower.end)


def _after_first_sentence(text: str, paragraph: Paragraph) -> int:
    found = _SENTENCE_END.search(text, paragraph.start, paragraph.end)
    return found.end() if found else paragraph.start


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Walk through what lies between empty lines and code fences."""
    start, position, is_code = None, 0, False
    for line in text.split("\n"):
        is_fence = _FENCE.match(line) is not None
        if start is not None and (is_fence or is_code or not line.strip()):
            yield start, position - 1
            start = None
        if is_fence:
            is_code = not is_code
        elif start is None and line.strip() and not is_code:
            start = position
        position += len(line) + 1
    if start is not None:
        yield start, len(text)
