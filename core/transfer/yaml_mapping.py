"""Reads YAML mappings event by event, never into objects.

Every value stays the text that was written (007, 1.10, yes), an alias cannot blow it up, and no depth of
nesting ends the process: composing nodes with the C parser recurses until the stack is gone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

Value = str | tuple[str, ...] | None
"""What a key holds: a text, a list of texts, or nothing."""

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_LINE = re.compile(r"[^\n]*\n")
_LOADER = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
# YAML counts lines at these too; where they occur lines are left alone.
_OTHER_LINE_ENDS = ("\x85", "\u2028", "\u2029", "\r")


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value. `first` and `last` are its lines, from 0; `is_flat` is False for nested values.

    `beside` is what stands after the colon in its first line, as it was written; "" where the key does not
    begin the line.
    """

    key: str
    value: Value
    is_flat: bool
    beside: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class YamlMapping:
    """The entries of a mapping; none when the YAML is something else.

    It is tidy when each entry has its own lines and none refers to another, so that one can be taken out.
    """

    entries: tuple[Entry, ...]
    is_tidy: bool


def parse_yaml(block: str) -> YamlMapping | None:
    """Read a mapping; None when the YAML is broken."""
    block = block if block.endswith("\n") else block + "\n"
    try:
        events = list(yaml.parse(block, Loader=_LOADER))
    except (yaml.YAMLError, ValueError):
        # The parser in Python lets a ValueError through where an escape names no character.
        return None
    root = events[2] if len(events) > 2 else None
    if not isinstance(root, yaml.MappingStartEvent):
        return YamlMapping((), is_tidy=False)
    pairs = list(_pairs(events, block.count("\n")))
    lines = _lines(block)
    entries = tuple(_entry(pair.key, pair, lines) for pair in pairs if isinstance(pair.key, yaml.ScalarEvent))
    is_tidy = not root.flow_style and _have_own_lines(pairs) and not _is_entangled(block, events)
    return YamlMapping(entries, is_tidy)


def without(block: str, entries: Iterable[Entry]) -> str:
    """Take the lines of these entries out of tidy front matter; comments and empty lines stay."""
    gone = {line for entry in entries for line in range(entry.first, entry.last + 1)}
    return "".join(line for number, line in enumerate(_lines(block)) if number not in gone)


@dataclass(frozen=True, slots=True)
class _Pair:
    """The events of a key and of its value, and the line where the next pair begins."""

    key: yaml.Event
    values: Sequence[yaml.Event]
    limit: int


def _pairs(events: Sequence[yaml.Event], end: int) -> Iterator[_Pair]:
    start = 3
    while not isinstance(events[start], yaml.MappingEndEvent):
        value = _after_node(events, start)
        stop = _after_node(events, value)
        is_last = isinstance(events[stop], yaml.MappingEndEvent)
        yield _Pair(events[start], events[value:stop], end if is_last else _line(events[stop].start_mark))
        start = stop


def _after_node(events: Sequence[yaml.Event], start: int) -> int:
    depth = 0
    for index in range(start, len(events)):
        depth += isinstance(events[index], yaml.CollectionStartEvent)
        depth -= isinstance(events[index], yaml.CollectionEndEvent)
        if depth == 0:
            return index + 1
    raise AssertionError("The parser ends every collection it begins.")


def _entry(key: yaml.ScalarEvent, pair: _Pair, lines: Sequence[str]) -> Entry:
    value, is_flat = _value(pair.values)
    first = _line(key.start_mark)
    beside = lines[first].partition(":")[2].strip() if _column(key.start_mark) == 0 else ""
    return Entry(key.value, value, is_flat, beside, first, max(first, _last_line(pair, lines)))


def _value(events: Sequence[yaml.Event]) -> tuple[Value, bool]:
    scalars = [event for event in events if isinstance(event, yaml.ScalarEvent)]
    if len(events) == 1 and scalars:
        is_null = scalars[0].implicit[0] and scalars[0].value in NULLS
        return None if is_null else scalars[0].value, True
    if isinstance(events[0], yaml.SequenceStartEvent) and len(scalars) == len(events) - 2:
        return tuple(scalar.value for scalar in scalars), True
    return None, False


def _last_line(pair: _Pair, lines: Sequence[str]) -> int:
    """Find the last line of a value; comments and empty lines between it and the next key are not its own."""
    last = min(_line(pair.values[-1].end_mark), pair.limit - 1)
    while last > 0 and (not lines[last].strip() or lines[last].startswith("#")):
        last -= 1
    return last


def _have_own_lines(pairs: Sequence[_Pair]) -> bool:
    firsts = {_line(pair.key.start_mark) for pair in pairs}
    return len(firsts) == len(pairs) and all(
        isinstance(pair.key, yaml.ScalarEvent) and _column(pair.key.start_mark) == 0 for pair in pairs
    )


def _is_entangled(block: str, events: Sequence[yaml.Event]) -> bool:
    return (
        any(getattr(event, "anchor", None) or getattr(event, "tag", None) for event in events)
        or any(isinstance(event, yaml.DocumentEndEvent) and event.explicit for event in events)
        or any(end in block for end in _OTHER_LINE_ENDS)
    )


def _lines(block: str) -> list[str]:
    return _LINE.findall(block)


def _line(mark: Any) -> int:
    """Read a mark, of either parser; the stubs allow None, the parsers never give it."""
    return int(mark.line)


def _column(mark: Any) -> int:
    return int(mark.column)
