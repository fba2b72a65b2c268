"""Turning a text into another one by few small edits."""

from loro import LoroText

_PATIENCE = 100
"""Milliseconds to look for the smallest edits before whole lines, then one stretch, are good enough."""


def rewrite(text: LoroText, wanted: str) -> None:
    """Edit `text` until it reads `wanted`; what both have in common stays untouched."""
    if text.is_empty():
        text.insert(0, wanted)
        return
    present = text.to_string()
    if present == wanted:
        return
    try:
        text.update(wanted, timeout_ms=_PATIENCE)
    except ValueError:
        _rewrite_lines(text, present, wanted)


def _rewrite_lines(text: LoroText, present: str, wanted: str) -> None:
    try:
        text.update_by_line(wanted, timeout_ms=_PATIENCE)
    except ValueError:
        _rewrite_stretch(text, present, wanted)


def _rewrite_stretch(text: LoroText, present: str, wanted: str) -> None:
    start = _common_prefix(present, wanted)
    end = _common_prefix(present[start:][::-1], wanted[start:][::-1])
    text.splice(start, len(present) - start - end, wanted[start : len(wanted) - end])


def _common_prefix(one: str, other: str) -> int:
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
