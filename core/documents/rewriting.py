"""Turning a text into another one by few small edits."""

from loro import LoroText

from core.documents.text import common_ends

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
    start, end = common_ends(present, wanted)
    text.splice(start, len(present) - start - end, wanted[start : len(wanted) - end])
