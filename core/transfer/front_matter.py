"""Front matter: the YAML between two lines of three dashes at the very top of a file."""

import re
from dataclasses import dataclass

from core.transfer.yaml_mapping import NULLS, Entry, YamlMapping, parse_yaml

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)
_UNCLOSED = re.compile(r"---[ \t]*\n[\w-]+:\s")
_WORDS = r"\w(?:[\w ./+()-]|:(?=\w))*(?<! )"
_SIMPLE_LINE = re.compile(rf"([A-Za-z][\w-]{{0,63}}): (?:({_WORDS})|\[({_WORDS}(?:, {_WORDS})*)\])\n")
# The parser takes a time that grows with the square of the depth of nesting: here it stays under a second.
_LONGEST = 16 * 1024


@dataclass(frozen=True, slots=True)
class Place:
    """Where front matter lies in a text: its YAML is `text[start:end]`, the body begins at `body`."""

    start: int
    end: int
    body: int


def find(text: str) -> Place | None:
    """Find the front matter of a text; it is at most 16 KB long."""
    opening = _OPENING.match(text)
    closing = opening and _CLOSING.search(text, opening.end(), opening.end() + _LONGEST)
    return Place(opening.end(), closing.start(), closing.end()) if opening and closing else None


def looks_unclosed(text: str) -> bool:
    """Tell whether a text without front matter begins as if it were meant to have some."""
    return _UNCLOSED.match(text) is not None


def parse(block: str) -> YamlMapping | None:
    """Read YAML; None when it is broken."""
    simple = _parse_simple(block)
    return parse_yaml(block) if simple is None else simple


def _parse_simple(block: str) -> YamlMapping | None:
    """Read `key: words` and `key: [words, words]` alone, as `parse_yaml` does but in a tenth of the time."""
    entries: list[Entry] = []
    place = 0
    while place < len(block):
        line = _SIMPLE_LINE.match(block, place)
        if line is None:
            return None
        key, words, listed = line.groups()
        value = tuple(listed.split(", ")) if listed is not None else None if words in NULLS else words
        beside = f"[{listed}]" if words is None else words
        entries.append(Entry(key, value, True, beside, len(entries), len(entries)))
        place = line.end()
    return YamlMapping(tuple(entries), is_tidy=True) if entries else None
