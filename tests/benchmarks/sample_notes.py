"""Generated Markdown notes of about a kilobyte, the same ones on every run."""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.facts import NoteDraft

_SYLLABLES = [consonant + vowel for consonant in "bcdfghklmnprstvwz" for vowel in "aeiou"]
_WORDS = 30_000
"""About as many as an English text of this size has."""
_FOLDERS = ("Journal", "Projects/Garden", "Projects/House", "Reading", "Recipes", "Travel/North", "Work")
_CREATED = 1_700_000_000.0


@dataclass(frozen=True, slots=True)
class SampleNote:
    """What one generated file says: its place, its title, its tags and its text."""

    folder: str
    title: str
    tags: tuple[str, ...]
    body: str

    @property
    def file_text(self) -> str:
        """The whole Markdown file; tags lie in its front matter."""
        head = f"---\ntags: [{', '.join(self.tags)}]\n---\n\n" if self.tags else ""
        return head + self.body

    @property
    def draft(self) -> NoteDraft:
        """The same note for the library."""
        return NoteDraft(self.title, self.body, tags=self.tags, created_at=_CREATED)


class Vocabulary:
    """Made-up words; as in a language, few are frequent, and these are short."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        made = list(dict.fromkeys(self._word() for _ in range(3 * _WORDS)))[:_WORDS]
        self.words = sorted(made, key=lambda word: len(word) * chance.uniform(0.5, 1.5))
        self._weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(made))))

    def sentence(self, length: int) -> str:
        """So many words, with a capital and a full stop."""
        words = self._chance.choices(self.words, cum_weights=self._weights, k=length)
        return " ".join(words).capitalize() + "."

    def _word(self) -> str:
        return "".join(self._chance.choices(_SYLLABLES, k=self._chance.randint(1, 5)))


def sample_notes(count: int) -> list[SampleNote]:
    """Make `count` notes; every third has tags."""
    chance = random.Random(1)
    vocabulary = Vocabulary(chance)
    return [_note(number, chance, vocabulary) for number in range(count)]


def write_folder(folder: Path, notes: list[SampleNote]) -> None:
    """Write each note as a Markdown file below `folder`."""
    for note in notes:
        place = folder / note.folder
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{note.title}.md").write_text(note.file_text)


def _note(number: int, chance: random.Random, vocabulary: Vocabulary) -> SampleNote:
    title = f"{vocabulary.sentence(3)[:-1]} {number}"
    tags = tuple(sorted(set(chance.choices(vocabulary.words[1000:1040], k=2)))) if number % 3 == 0 else ()
    body = "\n\n".join(_blocks(title, chance, vocabulary)) + "\n"
    return SampleNote(_FOLDERS[number % len(_FOLDERS)], title, tags, body)


def _blocks(title: str, chance: random.Random, vocabulary: Vocabulary) -> Iterator[str]:
    yield f"# {title}"
    for _ in range(4):
        yield " ".join(vocabulary.sentence(chance.randint(6, 14)) for _ in range(4))
    yield "\n".join(f"- [ ] {vocabulary.sentence(5)}" for _ in range(4))
    yield f"See **{vocabulary.sentence(2)}** and [[{vocabulary.sentence(2)[:-1]}]]."
