"""Loro's text deltas, which count code points, turned into changes that count UTF-16 units."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from loro import LoroText, TextDelta

from core.documents.changes import TextChange
from core.documents.positions import units
from core.documents.text import utf16_length


@dataclass(frozen=True, slots=True)
class Edit:
    """`removed` code points at `position` gave way to `inserted`; edits hold one after the other."""

    position: int
    removed: int
    inserted: str


@dataclass(frozen=True, slots=True)
class Before:
    """A text as it was: its length in UTF-16 units, and a way to read it that may take long."""

    length: int
    read: Callable[[], str]


def text_changes(
    deltas: Sequence[Sequence[TextDelta]], text: LoroText, before: Before
) -> tuple[TextChange, ...]:
    """Convert the deltas that led from `before` to the present `text`."""
    if not deltas:
        return ()
    if len(deltas) == 1:
        changes = changes_by_length(deltas[0], text, before.length)
        if changes is not None:
            return changes
    return changes_by_text(deltas, before.read())


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


def changes_by_text(deltas: Sequence[Sequence[TextDelta]], text: str) -> tuple[TextChange, ...]:
    """Convert the deltas that were applied to `text`, one after the other; walks all of it."""
    changes = []
    for edit in (edit for delta in deltas for edit in edits(delta)):
        end = edit.position + edit.removed
        head, removed, tail = text[: edit.position], text[edit.position : end], text[end:]
        changes.append(TextChange(utf16_length(head), utf16_length(removed), edit.inserted))
        text = head + edit.inserted + tail
    return tuple(changes)


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
