"""Anchors: positions in a note's body that stay with the text around them while all edit."""

from loro import Cursor, LoroDoc, LoroText, Side

from core.documents.failures import is_loro_failure
from core.documents.positions import characters, units, whole_range


def anchor_at(body: LoroText, position: int) -> bytes:
    """Name a position, in UTF-16 units, that stays with the character after it; the end stays the end."""
    start, _ = whole_range(body, position, 0)
    cursor = body.get_cursor(characters(body, start), Side.Middle)
    return b"" if cursor is None else cursor.encode()


def find_anchor(document: LoroDoc, body: LoroText, anchor: bytes) -> int | None:
    """Find where an anchor is now; None when it is damaged or names text that has not arrived."""
    try:
        cursor = Cursor.decode(anchor)
        if cursor.container != body.id:
            return None
        found = document.get_cursor_pos(cursor).current.pos
    except BaseException as error:
        if not is_loro_failure(error):
            raise
        return None
    return units(body, min(found, body.len_unicode))
