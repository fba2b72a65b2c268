"""Loro's text deltas, which count code points, turned into changes that count UTF-16 units."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from loro import LoroText, PositionType, TextDelta

from core.documents.changes import TextChange
from core.documents.text import utf16_length


@dataclass(frozen=True, slots=True)
class Edit:
    """`removed` code points at `position` gave way to `inserted`; edits hold one after the other."""

    position: int
    removed: int
    inserted: str


def edits(delta: Sequence[TextDelta]) -> Iterator[Edit]:
    """Read a delta as edits; what is removed and inserted at one place is one edit."""
    position, removed, inserted = 0, 0, ""
    for part in delta:
        if isinstance(part, TextDelta.Insert):
            inserted += part.insert
        elif isinstance(part, TextDelta.Delete):
            removed += part.delete
        elif isinstance(part, TextDelta.Retain):
            if removed or inserted:
                yield Edit(position, removed, inserted)
            position += len(inserted) + part.retain
            removed, inserted = 0, ""
    if removed or inserted:
        yield Edit(position, removed, inserted)


def changes_by_length(
    delta: Sequence[TextDelta], text: LoroText, length_before: int
) -> tuple[TextChange, ...] | None:
    """Convert the delta that led to the present `text`, which was `length_before` UTF-16 units long.

    Costs no walk through the text. None when the lengths leave open which of several removed stretches held
    characters of two units.
    """
    steps = tuple(edits(delta))
    removed_units = length_before - text.len_utf16 + sum(utf16_length(step.inserted) for step in steps)
    removed_characters = sum(step.removed for step in steps)
    if removed_units == removed_characters:
        return tuple(TextChange(units(text, step.position), step.removed, step.inserted) for step in steps)
    removing = sum(1 for step in steps if step.removed)
    if removing > 1:
        return None
    return tuple(
        TextChange(units(text, step.position), removed_units if step.removed else 0, step.inserted)
        for step in steps
    )


def changes_by_text(delta: Sequence[TextDelta], before: str) -> tuple[tuple[TextChange, ...], str]:
    """Convert the delta that was applied to `before`, walking all of it; also returns the text after it."""
    changes, text = [], before
    for step in edits(delta):
        end = step.position + step.removed
        changes.append(
            TextChange(
                utf16_length(text[: step.position]), utf16_length(text[step.position : end]), step.inserted
            )
        )
        text = text[: step.position] + step.inserted + text[end:]
    return tuple(changes), text


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
