"""Texts whose lines may run the other way than those around them: names, titles, file names.

A name in Latin letters within a line that runs from right to left would send the signs at its edges to the
wrong side, and an Arabic one does the same to a German sentence. Marks of Unicode keep each apart (UAX 9).
"""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

_BEGIN, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_TO_THE_LEFT = "\N{RIGHT-TO-LEFT MARK}"
_BACKWARD = frozenset({"R", "AL"})


def isolated(text: str) -> str:
    """Set a text of any language apart from what stands around it; one that needs no marks stays as it is."""
    return f"{_BEGIN}{text}{_END}" if text and (_is_mirrored() or _runs_backward(text)) else text


def in_reading_order(text: str) -> str:
    """Let a text that is made of `isolated` parts begin where the window's lines begin."""
    return f"{_TO_THE_LEFT}{text}" if text and _is_mirrored() else text


def as_written(text: str) -> str:
    """Take the marks out of a text that is kept, as a title, rather than shown."""
    return text.replace(_BEGIN, "").replace(_END, "")


def _runs_backward(text: str) -> bool:
    """Tell whether a part of it is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(sign) in _BACKWARD for sign in text)


def _is_mirrored() -> bool:
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
