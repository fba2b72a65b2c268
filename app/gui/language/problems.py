"""Problems in the user's language.

They are told in English wherever they come from: the command line prints them so, and hubs answer with them.
The window looks which text of the catalogues a sentence was made from, and makes it anew of the translation.
"""

from functools import lru_cache

from app.gui.language.translation import shown, tr
from app.problem_sentences import ProblemSentences, read_problem_sentences
from core.errors import Problem


class Sentences:
    """The texts that problems are made from, in the user's language."""

    def __init__(self, texts: ProblemSentences) -> None:
        self._texts = texts

    def translated(self, sentence: str) -> str:
        """Return a sentence in the user's language; one of unknown origin stays as it is."""
        read = self._texts.read(sentence)
        if read is None:
            return sentence
        text, values = read
        told = shown(text)
        return sentence if told == text else told.format_map(self._all_translated(values)) if values else told

    def _all_translated(self, values: dict[str, str]) -> dict[str, str]:
        # A sentence may end with the reason, which is a text of its own.
        return {name: self.translated(value) for name, value in values.items()}


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
    return Sentences(read_problem_sentences())
