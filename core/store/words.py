"""How text becomes searchable words, and snippets text again.

SQLite's `unicode61` takes a run of letters for one word and symbols for none. So characters of scripts
without spaces are set apart, and emoji become private-use letters; a mark that texts never hold shows what
to undo.
"""

import re
import unicodedata

FOUND_BEGIN = "\x02"
FOUND_END = "\x03"

_APART = "\x1f"
_RESERVED = re.compile("[\x00\x02\x03\x1f]")
_SYMBOL_SHIFT = 0xF0000
_SYMBOL = "\u2190-\u2bff\U0001f000-\U0001faff"
_SPACELESS = "\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"  # noqa: E501
_SINGLE = re.compile(f"[{_SYMBOL}{_SPACELESS}]")
_SHIFTED = re.compile("[\U000f2190-\U000f2bff\U0010f000-\U0010faff]")


def indexed(text: str) -> str:
    """Prepare a text for the index."""
    if _APART in text or FOUND_BEGIN in text or FOUND_END in text or "\x00" in text:
        text = _RESERVED.sub(" ", text)
    return text if text.isascii() else _SINGLE.sub(_set_apart, text)


def readable(snippet: str) -> str:
    """Turn a piece of indexed text back into what was written."""
    if snippet.isascii() and _APART not in snippet:
        return snippet
    return _SHIFTED.sub(_shift_back, snippet.replace(_APART, ""))


def sort_key(title: str) -> str:
    """Put titles in the order of the alphabet whatever their case and accents."""
    folded = title.casefold()
    if folded.isascii():
        return folded
    return "".join(each for each in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(each))


def _set_apart(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    if 0x2190 <= code <= 0x2BFF or 0x1F000 <= code <= 0x1FAFF:
        character = chr(code + _SYMBOL_SHIFT)
    return f"{_APART}{character}{_APART}"


def _shift_back(match: re.Match[str]) -> str:
    return chr(ord(match[0]) - _SYMBOL_SHIFT)
