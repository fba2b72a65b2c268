"""Choosing among very many short texts by a few letters of them, whatever their case and accents."""

import asyncio
import heapq
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

_SLICE = 1000
"""Texts looked at in one turn of the event loop: one to three milliseconds."""
_AT_BEGIN, _AT_WORD, _INSIDE, _SCATTERED = 100.0, 80.0, 60.0, 30.0
_PER_GAP, _PER_LETTER = 2.0, 0.05


@dataclass(frozen=True, slots=True)
class FuzzyMatch:
    """A text that fits: its number among all, how well it fits, and which of its characters were meant."""

    number: int
    score: float
    positions: tuple[int, ...]


class FuzzyIndex:
    """Texts to choose among, folded, the more likely ones first: among equals those win."""

    def __init__(self, folded: Sequence[str] = ()) -> None:
        self._folded = folded
        self._before: tuple[str, Sequence[int]] = ("", range(len(self._folded)))

    @classmethod
    async def of(cls, texts: Sequence[str]) -> "FuzzyIndex":
        """Make an index of texts; other work goes on meanwhile."""
        folded: list[str] = []
        for start in range(0, len(texts), _SLICE):
            folded += map(fold, texts[start : start + _SLICE])
            await asyncio.sleep(0)
        return cls(folded)

    async def search(self, query: str, limit: int) -> list[FuzzyMatch]:
        """Return the texts that hold the letters of each word of the query in their order, best first.

        Other work goes on meanwhile. An empty query fits every text.
        """
        words = fold(query).split()
        if not words:
            return [FuzzyMatch(number, 0.0, ()) for number in range(min(limit, len(self._folded)))]
        best: list[tuple[float, int]] = []
        fitting: list[int] = []
        candidates = self._candidates(words)
        for start in range(0, len(candidates), _SLICE):
            found: list[tuple[float, int]] = []
            for number in candidates[start : start + _SLICE]:
                score = _score(words, self._folded[number])
                if score is not None:
                    fitting.append(number)
                    found.append((score, -number))
            best = heapq.nlargest(limit, chain(best, found))
            await asyncio.sleep(0)
        self._before = (" ".join(words), fitting)
        return [FuzzyMatch(-number, score, self._positions(words, -number)) for score, number in best]

    def _candidates(self, words: list[str]) -> Sequence[int]:
        """Whoever types on looks among what was found before."""
        query, fitting = self._before
        return fitting if " ".join(words).startswith(query) else range(len(self._folded))

    def _positions(self, words: list[str], number: int) -> tuple[int, ...]:
        text = self._folded[number]
        return tuple(sorted({place for word in words for place in _places(word, text)}))


def fold(text: str) -> str:
    """Make small letters without accents of a text; each character stays in its place."""
    return text.lower() if text.isascii() else "".join(map(_fold_character, text))


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character)[0].casefold()
    return plain[0] if plain else character


def _score(words: list[str], text: str) -> float | None:
    total = -len(text) * _PER_LETTER
    for word in words:
        score = _score_word(word, text)
        if score is None:
            return None
        total += score
    return total


def _score_word(word: str, text: str) -> float | None:
    at = text.find(word)
    if at < 0:
        places = _scattered(word, text)
        if not places:
            return None
        gaps = sum(later - earlier > 1 for earlier, later in pairwise(places))
        return _SCATTERED - gaps * _PER_GAP
    if at == 0:
        return _AT_BEGIN
    return _AT_WORD if _word_start(word, text, at) >= 0 else _INSIDE


def _word_start(word: str, text: str, at: int) -> int:
    """Return where the word begins a word of the text, from `at` on; -1 for nowhere."""
    while at > 0 and text[at - 1].isalnum():
        at = text.find(word, at + 1)
    return at


def _places(word: str, text: str) -> Sequence[int]:
    at = text.find(word)
    if at < 0:
        return _scattered(word, text)
    start = _word_start(word, text, at)
    first = start if start >= 0 else at
    return range(first, first + len(word))


def _scattered(word: str, text: str) -> list[int]:
    """Find the letters one after the other, each as early as it can be; [] if one is missing."""
    places, at = [], -1
    for letter in word:
        at = text.find(letter, at + 1)
        if at < 0:
            return []
        places.append(at)
    return places
