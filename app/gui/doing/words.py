"""What the hops of a trace are called in the window, and how long things took."""

from PySide6.QtCore import QDateTime, QLocale

from app.gui.language import tr
from core.tracing import hops

_SECOND, _MINUTE = 1.0, 60.0


def hop_word(hop: str, name: str) -> str:
    """Name a hop in the language of the window; what a newer or another program calls it stays as it is."""
    known = {
        hops.TYPED.word: tr("typed"),
        hops.MERGED.word: tr("merged with what followed"),
        hops.SAVED.word: tr("saved here"),
        hops.PUBLISHED.word: tr("published"),
        hops.LOGGED.word: tr("in the log"),
        hops.RECEIVED.word: tr("received"),
        hops.APPLIED.word: tr("applied"),
        hops.SHOWN.word: tr("shown"),
        hops.CALLED.word: tr("a hub was asked"),
        hops.ANSWERED.word: tr("a request was answered"),
        hops.TOLD.word: tr("told to listeners"),
        hops.ASKED_FOR.word: tr("asked for"),
        hops.WORKED.word: tr("worked on"),
        hops.COMMANDED.word: tr("command"),
        hops.written_to("").word: tr("in a log of the hub"),
        hops.in_the_background("").word: tr("in the background"),
    }
    return known.get(hop) or hop or name


def took(seconds: float) -> str:
    """Say how long something took, as short as it can be read."""
    locale = QLocale()
    if seconds < _SECOND:
        return tr("{number} ms", number=locale.toString(1000 * seconds, "f", 1))
    if seconds < _MINUTE:
        return tr("{number} s", number=locale.toString(seconds, "f", 2))
    return tr("{number} min", number=locale.toString(seconds / _MINUTE, "f", 1))


def clock(moment: float) -> str:
    """Say at what time of day something began; `moment` is in seconds since 1970."""
    at = QDateTime.fromMSecsSinceEpoch(int(1000 * moment)).time()
    return QLocale().toString(at, QLocale.FormatType.LongFormat).split(" ")[0]
