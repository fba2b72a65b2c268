"""Turning a text into another one by few small edits."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from loro import LoroText, TextDelta

from core.documents.changes import TextChange
from core.documents.text import common_ends, plain_text

_PATIENCE = 100
"""Milliseconds to look for the smallest edits before whole lines, then one stretch, are good enough."""

_MOST_STEPS = 1_000
"""Edits in one step: from here on Loro (1.17) takes seconds to take them back."""
_Step = tuple[int, int, str]
"""From where to where, in code points, gives way to what."""
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


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


def replace_each(text: LoroText, changes: Sequence[TextChange]) -> None:
    """Make changes that are told from the first to the last as of the present text, none into the next."""
    present = text.to_string()
    delta: list[TextDelta] = []
    reached = 0
    for start, end, inserted in _few(present, list(_in_characters(present, changes))):
        if start > reached:
            delta.append(TextDelta.Retain(start - reached, None))
        if inserted:
            delta.append(TextDelta.Insert(inserted, None))
        if end > start:
            delta.append(TextDelta.Delete(end - start))
        reached = end
    text.apply_delta(delta)


def _in_characters(text: str, changes: Sequence[TextChange]) -> Iterator[_Step]:
    """Tell what each change replaces in code points, and what comes in its place."""
    wide = [found.start() + number for number, found in enumerate(_ASTRAL.finditer(text))]
    for change in changes:
        start, end = change.position, change.position + change.removed
        yield start - bisect_left(wide, start), end - bisect_left(wide, end), plain_text(change.inserted)


def _few(text: str, steps: Sequence[_Step]) -> Iterator[_Step]:
    """Join neighbours with what is between them where there are too many."""
    joined = -(-len(steps) // _MOST_STEPS)
    for first in range(0, len(steps), joined or 1):
        yield _one_step(text, steps[first : first + joined])


def _one_step(text: str, steps: Sequence[_Step]) -> _Step:
    parts, reached = [], steps[0][0]
    for start, end, inserted in steps:
        parts += [text[reached:start], inserted]
        reached = end
    return steps[0][0], reached, "".join(parts)


def _rewrite_lines(text: LoroText, present: str, wanted: str) -> None:
    try:
        text.update_by_line(wanted, timeout_ms=_PATIENCE)
    except ValueError:
        _rewrite_stretch(text, present, wanted)


def _rewrite_stretch(text: LoroText, present: str, wanted: str) -> None:
    start, end = common_ends(present, wanted)
    text.splice(start, len(present) - start - end, wanted[start : len(wanted) - end])
