"""Brings an edit of an older text into a text that others changed meanwhile."""

from core.documents import NoteDocument

_BASE, _MINE, _THEIRS = 1, 2, 3


def merge_texts(base: str, mine: str, theirs: str) -> str:
    """Return `theirs` with every change that leads from `base` to `mine`."""
    if base == theirs:
        return mine
    first = NoteDocument(_BASE)
    first.set_body(base)
    snapshot = first.snapshot()
    merged = NoteDocument.load(_THEIRS, snapshot, [])
    merged.set_body(theirs)
    merged.apply(_edited(snapshot, mine))
    return merged.body


def _edited(snapshot: bytes, text: str) -> bytes:
    document = NoteDocument.load(_MINE, snapshot, [])
    before = document.version()
    document.set_body(text)
    return document.export_since(before)
