"""How two versions of a text differ, counted in UTF-16 units; no Qt."""

from difflib import SequenceMatcher

from core.documents import TextChange, utf16_length
from core.documents.text import common_ends

_LINE_SEPARATORS = str.maketrans({"\u2029": "\n", "\u2028": "\n", "\ufdd0": "\n", "\ufdd1": "\n"})
_FEW = 2_000


def qt_text(text: str) -> str:
    """Return Qt's text with its separators as line ends; the length stays."""
    return text.translate(_LINE_SEPARATORS)


def slice_units(text: str, position: int, length: int) -> str:
    """Return `length` UTF-16 units of `text` from `position` on."""
    if text.isascii():
        return text[position : position + length]
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * position : 2 * (position + length)].decode("utf-16-le", "surrogatepass")


def trimmed(change: TextChange, removed_text: str) -> TextChange:
    """Leave out of a change what the removed and the inserted text have in common at either end."""
    removed, inserted = qt_text(removed_text), qt_text(change.inserted)
    start, end = common_ends(removed, inserted)
    return TextChange(
        change.position + utf16_length(removed[:start]),
        utf16_length(removed[start : len(removed) - end]),
        change.inserted[start : len(inserted) - end],
    )


def union(one: str, other: str) -> str:
    """Join two versions of a text so that nothing either holds is missing."""
    start, end = common_ends(one, other)
    middle = _joined(one[start : len(one) - end], other[start : len(other) - end])
    return other[:start] + middle + other[len(other) - end :]


def _joined(one: str, other: str) -> str:
    if len(one) + len(other) <= _FEW:
        return "".join(_union_parts(list(one), list(other)))
    return "".join(_union_parts(one.splitlines(keepends=True), other.splitlines(keepends=True)))


def _union_parts(one: list[str], other: list[str]) -> list[str]:
    parts: list[str] = []
    for operation, start, end, other_start, other_end in SequenceMatcher(
        None, one, other, autojunk=False
    ).get_opcodes():
        parts += other[other_start:other_end]
        if operation != "equal":
            parts += one[start:end]
    return parts
