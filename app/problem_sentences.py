"""The texts that the sentences of problems are made from, and which of them a sentence is."""

import json
import re
from collections.abc import Iterable

import resources


class ProblemSentences:
    """The texts that problems are made from; names in braces stand for the values in them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = frozenset(texts)
        patterns = map(_Pattern, (text for text in self._texts if "{" in text))
        self._patterns = sorted(patterns, key=lambda each: (-each.length, each.text))

    def read(self, sentence: str) -> tuple[str, dict[str, str]] | None:
        """Tell which text a sentence was made from, and with which values; None for one of unknown origin."""
        if sentence in self._texts:
            return sentence, {}
        for pattern in self._patterns:
            values = pattern.values_in(sentence)
            if values is not None:
                return pattern.text, values
        return None


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


def read_problem_sentences() -> ProblemSentences:
    """Read the texts of all problems that Tandem tells."""
    return ProblemSentences(json.loads(resources.read_text("languages", "problems.json")))
