"""How much a text says: words, characters, and how long it takes to read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters and Japanese syllables: written without spaces, each counts as a word."""
_IDEOGRAPH = re.compile(f"[{_IDEOGRAPHS}]")
_WORD = re.compile(rf"\w+://\S+|(?:[^\W{_IDEOGRAPHS}]+['’.-]?)+")
_PIECE = 20_000
"""Characters that are counted without a look at other threads."""
_WORDS_A_MINUTE = 230
_IDEOGRAPHS_A_MINUTE = 400


@dataclass(frozen=True, slots=True)
class WordCount:
    """Words, ideographs among them, and characters other than line ends."""

    words: int = 0
    ideographs: int = 0
    characters: int = 0

    @property
    def minutes(self) -> int:
        """How long it takes to read; 0 where there is nothing."""
        plain = self.words - self.ideographs
        return -(-(plain * _IDEOGRAPHS_A_MINUTE + self.ideographs * _WORDS_A_MINUTE) // _PRODUCT)


_PRODUCT = _WORDS_A_MINUTE * _IDEOGRAPHS_A_MINUTE


def count_words(text: str) -> WordCount:
    """Count a text; marks of Markdown are no words, an address is one."""
    words = ideographs = 0
    for piece in _pieces(text):
        words += sum(1 for _ in _WORD.finditer(piece))
        ideographs += sum(1 for _ in _IDEOGRAPH.finditer(piece))
    return WordCount(words + ideographs, ideographs, len(text) - text.count("\n"))


def _pieces(text: str) -> Iterator[str]:
    """Cut a long text between words."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PIECE)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end
