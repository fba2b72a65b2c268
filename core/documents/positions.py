"""Positions in a Loro text: code points to and from UTF-16 units, without a walk through the text."""

from typing import Any

from loro import LoroText, PositionType


def units(text: LoroText, characters: int) -> int:
    """Turn a count of code points from the start into one of UTF-16 units."""
    if text.len_utf16 == text.len_unicode:
        return characters
    return _convert(text, characters, PositionType.Unicode, PositionType.Utf16)


def characters(text: LoroText, units: int) -> int:
    """Turn a count of UTF-16 units into one of code points; within a pair, to its start."""
    if text.len_utf16 == text.len_unicode:
        return units
    return _convert(text, units, PositionType.Utf16, PositionType.Unicode)


def whole_range(text: LoroText, position: int, removed: int) -> tuple[int, int]:
    """Clamp a range of UTF-16 units to the text and widen it to whole characters; returns start and end."""
    length = text.len_utf16
    start = min(max(position, 0), length)
    end = min(max(position + removed, start), length)
    if length == text.len_unicode:
        return start, end
    whole_start = units(text, characters(text, start))
    if end == start:
        return whole_start, whole_start
    whole_end = units(text, characters(text, end))
    return whole_start, whole_end if whole_end == end else whole_end + 2


# Loro's stubs list `convert_pos` under another class.
def _convert(text: Any, index: int, source: PositionType, target: PositionType) -> int:
    converted: int | None = text.convert_pos(index, source, target)
    if converted is None:
        raise IndexError(f"No position {index} in this text.")
    return converted
