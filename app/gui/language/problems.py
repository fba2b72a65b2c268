"""Problems in the user's language.

They are told in English wherever they come from: the command line prints them so, and hubs answer with them.
The window looks which text of the catalogues a sentence was made from, and makes it anew of the translation.
"""

import json
import re
from collections.abc import Iterable
from functools import lru_cache

import resources
from app.gui.language.translation import shown, tr
from core.errors import Problem


class Sentences:
    """The texts that problems are made from; names in braces stand for the values in them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = frozenset(texts)
        patterns = map(_Pattern, (text for text in self._texts if "{" in text))
        self._patterns = sorted(patterns, key=lambda each: (-each.length, each.text))

    def translated(self, sentence: str) -> str:
        """Return a sentence in the user's language; one of unknown origin stays as it is."""
        if sentence in self._texts:
            return shown(sentence)
        for pattern in self._patterns:
            values = pattern.values_in(sentence)
            if values is not None:
                text = shown(pattern.text)
                return sentence if text == pattern.text else text.format_map(self._all_translated(values))
        return sentence

    def _all_translated(self, values: dict[str, str]) -> dict[str, str]:
        # A sentence may end with the reason, which is a text of its own.
        return {name: self.translated(value) for name, value in values.items()}


class _Pattern:
    """A text with names, and what surrounds them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._around = re.split(r"\{\w+\}", text)
        self._names = re.findall(r"\{(\w+)\}", text)
        self.length = sum(map(len, self._around))
        """How many characters are the pattern's own: the more, the surer it is meant."""

    def values_in(self, sentence: str) -> dict[str, str] | None:
        """Find the values that a sentence has in the place of the names; None if it is of another text."""
        first, *between, last = self._around
        start, end = len(first), len(sentence) - len(last)
        if start >= end or not (sentence.startswith(first) and sentence.endswith(last)):
            return None
        values = []
        for words in between:
            found = sentence.find(words, start + 1, end)
            if found < 0:
                return None
            values.append(sentence[start:found])
            start = found + len(words)
        return dict(zip(self._names, [*values, sentence[start:end]], strict=True)) if start < end else None


def in_one_line(*sentences: str) -> str:
    """Put those sentences that are not empty one after the other, as the user's language does."""
    line, *others = [sentence for sentence in sentences if sentence] or [""]
    for sentence in others:
        line = tr("{line} {sentence}", line=line, sentence=sentence)
    return line


def translated(problem: Problem) -> Problem:
    """Return what a problem says in the user's language."""
    return Problem(told(problem.title), safe=told(problem.safe), cure=told(problem.cure))


def told(sentence: str) -> str:
    """Return a sentence that a problem is told by, or a reason in one, in the user's language."""
    return _sentences().translated(sentence)


@lru_cache(maxsize=1)
def _sentences() -> Sentences:
    return Sentences(json.loads(resources.read_text("languages", "problems.json")))
