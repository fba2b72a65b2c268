"""How text becomes searchable words: indexing, queries in the index's own syntax, and snippets back to text.

SQLite's `unicode61` takes a run of letters for one word and symbols for none. So characters of scripts
without spaces are set apart, and emoji become private-use letters; a mark that texts never hold shows what
to undo.
"""

import re
import unicodedata
from dataclasses import dataclass

FOUND_BEGIN = "\x02"
FOUND_END = "\x03"

_APART = "\x1f"
_RESERVED = re.compile("[\x00\x02\x03\x1f]")
_SYMBOL_SHIFT = 0xF0000
_SYMBOL = "\u2190-\u2bff\U0001f000-\U0001faff"
_SPACELESS = "\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"  # noqa: E501
_SINGLE = re.compile(f"[{_SYMBOL}{_SPACELESS}]")
_SHIFTED = re.compile("[\U000f2190-\U000f2bff\U0010f000-\U0010faff]")
_TERM = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)(?P<closed>"?)|(?P<word>[^\s"]+))')
_MOST_TERMS = 64


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


def match_expression(query: str) -> str | None:
    """Translate what a person typed: words all wanted, the last a prefix, "phrases", -excluded.

    Returns None when nothing is left to look for. Any text is accepted; words after the 64th are ignored.
    """
    terms = _terms(query)
    wanted = " AND ".join(term.expression for term in terms if not term.excluded)
    unwanted = " OR ".join(term.expression for term in terms if term.excluded)
    if not wanted:
        return None
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


@dataclass(frozen=True, slots=True)
class _Term:
    text: str
    excluded: bool
    is_prefix: bool

    @property
    def expression(self) -> str:
        return f'"{self.text}" *' if self.is_prefix else f'"{self.text}"'


def _terms(query: str) -> list[_Term]:
    sound = query.encode("utf-8", "ignore").decode()
    found = list(_TERM.finditer(sound))[:_MOST_TERMS]
    terms = [_term(match, is_last=match is found[-1]) for match in found]
    return [term for term in terms if _has_words(term.text)]


def _term(match: re.Match[str], *, is_last: bool) -> _Term:
    excluded = bool(match["minus"])
    is_open = is_last and not match["closed"] and not excluded
    return _Term(indexed(match["phrase"] or match["word"] or ""), excluded, is_open)


def _has_words(text: str) -> bool:
    return any(character.isalnum() or unicodedata.category(character) == "Co" for character in text)


def _set_apart(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    if 0x2190 <= code <= 0x2BFF or 0x1F000 <= code <= 0x1FAFF:
        character = chr(code + _SYMBOL_SHIFT)
    return f"{_APART}{character}{_APART}"


def _shift_back(match: re.Match[str]) -> str:
    return chr(ord(match[0]) - _SYMBOL_SHIFT)
