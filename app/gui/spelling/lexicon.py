"""What is known of words by now, and which ones still have to be looked up; no Qt."""

from collections import defaultdict
from collections.abc import Iterable

_MOST_WORDS = 20_000
"""Words of a language that are remembered."""
_MOST_AT_ONCE = 500


class Lexicon:
    """Remembers what the speller said; the user's own words are right in every language."""

    def __init__(self) -> None:
        self._own: frozenset[str] = frozenset()
        self._known: dict[str, dict[str, bool]] = defaultdict(dict)
        self._wishes: set[str] = set()

    def set_own_words(self, words: Iterable[str]) -> None:
        """Take these words for right, however they begin."""
        self._own = frozenset(word.casefold() for word in words)

    def knows(self, code: str, word: str) -> bool | None:
        """Tell whether a word is right; None, and a wish to know, where nobody said so yet."""
        if word.casefold() in self._own:
            return True
        verdict = self._known[code].get(word)
        if verdict is None:
            self._wishes.add(word)
        return verdict

    @property
    def has_wishes(self) -> bool:
        return bool(self._wishes)

    def take_wishes(self, code: str) -> list[str]:
        """Return the words to look up next, and wish for them no more."""
        words = sorted(word for word in self._wishes if word not in self._known[code])[:_MOST_AT_ONCE]
        self._wishes.clear()
        return words

    def learn(self, code: str, words: Iterable[str], wrong: Iterable[str]) -> None:
        """Take note of what the speller said of some words."""
        known, unknown = self._known[code], set(wrong)
        if len(known) > _MOST_WORDS:
            known.clear()
        known.update((word, word not in unknown) for word in words)
