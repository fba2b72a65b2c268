"""Bytes of a file to text: UTF-8 at once, UTF-16 and UTF-32 by their mark, the rest by its looks."""

import codecs
from dataclasses import dataclass

from charset_normalizer import CharsetMatch, from_bytes

_MARKS = (
    # UTF-32 before UTF-16: the little-endian mark of the one begins with that of the other.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What old text files are written in; among equals the first one is taken.
_LIKELY = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r", "iso8859_2"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949"),
)


@dataclass(frozen=True, slots=True)
class Text:
    """Decoded text, and the encoding when it was another than UTF-8."""

    text: str
    encoding: str | None = None


def decode(data: bytes) -> Text | None:
    """Read bytes as text without their byte order mark; None when they are no text in a known encoding."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    if b"\0" in data:
        return None
    try:
        return Text(data.decode("utf-8-sig" if data.startswith(codecs.BOM_UTF8) else "utf-8"))
    except UnicodeDecodeError:
        return _detected(data)


def _decoded(data: bytes, encoding: str) -> Text | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else Text(text, encoding)


def _detected(data: bytes) -> Text | None:
    matches = list(from_bytes(data, cp_isolation=list(_LIKELY)))
    return _decoded(data, min(matches, key=_doubt).encoding) if matches else None


def _doubt(match: CharsetMatch) -> tuple[float, float, int]:
    return round(match.chaos, 2), -round(match.coherence, 1), _LIKELY.index(match.encoding)
