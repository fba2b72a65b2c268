"""Looking words up in dictionaries, each of which is loaded when it is asked for first."""

from collections.abc import Iterable, Mapping, Sequence

import hunspell

from core.spelling.dictionaries import Dictionary

_MOST_SUGGESTIONS = 6


class Speller:
    """Knows the words of these dictionaries; a word that one cannot even hold is none of its mistakes."""

    def __init__(self, dictionaries: Mapping[str, Dictionary]) -> None:
        self._dictionaries = dictionaries
        self._loaded: dict[str, hunspell.Hunspell | None] = {}

    def wrong(self, code: str, words: Iterable[str]) -> list[str]:
        """Return the words that a dictionary does not know; none where it is not there."""
        return [word for word in words if not self._knows(code, word)]

    def suggestions(self, code: str, word: str) -> list[str]:
        """Return what may have been meant, the likeliest first; may take some tenths of a second."""
        loaded = self._load(code)
        try:
            found = loaded.suggest(_plain(word)) if loaded else ()
        except UnicodeEncodeError:
            return []
        return list(found[:_MOST_SUGGESTIONS])

    def likeliest(self, codes: Sequence[str], words: Sequence[str]) -> str:
        """Return the code of the dictionary that knows most of the words; "" where there is none."""
        return min(codes, key=lambda code: len(self.wrong(code, words)), default="")

    def _knows(self, code: str, word: str) -> bool:
        loaded = self._load(code)
        try:
            return loaded is None or bool(loaded.spell(_plain(word)))
        except UnicodeEncodeError:
            return True

    def _load(self, code: str) -> hunspell.Hunspell | None:
        if code not in self._loaded:
            self._loaded[code] = _load(self._dictionaries.get(code))
        return self._loaded[code]


def _load(dictionary: Dictionary | None) -> hunspell.Hunspell | None:
    if dictionary is None:
        return None
    try:
        return hunspell.Hunspell(
            dictionary.name, hunspell_data_dir=str(dictionary.folder), system_encoding="utf-8"
        )
    except OSError:
        return None


def _plain(word: str) -> str:
    return word.replace("\u2019", "'")
