"""The words of a line that are prose: no code, no addresses, no tags, no names of programs; no Qt."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from app.gui.editor.markdown_lines import Line, LineKind
from app.gui.editor.markdown_spans import Marks, Style, as_units, line_spans

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7ff\uf900-\ufaff]"
)
"""Scripts without spaces between words, and Korean, whose words no dictionary here knows."""
_NO_PROSE = Style.CODE | Style.LINK | Style.ADDRESS | Style.TAG | Style.MARK | Style.LIST_MARK
_MOST_WORDS = 4096
"""Words of which it is remembered whether they can be looked up: a paragraph is read anew with each key."""
_LITERAL = (LineKind.CODE, LineKind.FENCE, LineKind.FRONT_MATTER, LineKind.RULE)
_NO_WORDS = re.compile(r"\S*[_@/\\\d]\S*")
"""Names of files and programs, addresses, numbers: nothing of them is looked up."""


class Word(NamedTuple):
    """A word, and its UTF-16 units in its line, from `start` up to `end`."""

    start: int
    end: int
    text: str


def words_in(text: str, line: Line) -> list[Word]:
    """Return the words that can be looked up; part of names, numbers and addresses are none of them."""
    if line.kind in _LITERAL:
        return []
    units = as_units(text)
    # The length stays, for places are counted in it.
    plain = _NO_WORDS.sub(lambda found: " " * len(found[0]), units)
    return [
        Word(found.start(), found.end(), found[0])
        for start, end in _prose(units, line)
        for found in _WORD.finditer(plain, start, end)
        if _can_be_looked_up(found[0])
    ]


def _prose(units: str, line: Line) -> Iterator[tuple[int, int]]:
    for start, end, style in line_spans(units, line, Marks()):
        if not style & _NO_PROSE:
            yield start, end


@lru_cache(_MOST_WORDS)
def _can_be_looked_up(word: str) -> bool:
    is_name = word[1:] != word[1:].lower()
    return len(word) > 1 and not is_name and not _UNSPACED.search(word)
