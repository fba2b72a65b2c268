"""Checks that a text holds everything that was typed into it: each keystroke, once, and in its order."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """What one person typed at one place without moving the caret."""

    writer: str
    text: str


@dataclass(frozen=True, slots=True)
class BodyCheck:
    """What became of the keystrokes in one replica of a note.

    `missing` and `surplus` are characters, sorted. `is_old_text_whole` tells whether what stood in the note
    before is still there, in its order.
    """

    typed: int
    found: int
    missing: str
    surplus: str
    is_old_text_whole: bool

    @property
    def is_complete(self) -> bool:
        """True when nothing is lost, out of order or too much."""
        return self.found == self.typed and not self.surplus and self.is_old_text_whole

    def describe(self, owner: str) -> list[str]:
        """Say in sentences what is wrong in this person's replica; none when all is well."""
        sentences = []
        if self.missing:
            lost = f"{len(self.missing)} of {self.typed} keystrokes"
            sentences.append(f"{lost} cannot be found in {owner}’s replica: “{self.missing}”.")
        elif self.found < self.typed:
            sentences.append(
                f"{self.typed - self.found} of {self.typed} keystrokes are out of order in {owner}’s replica."
            )
        if self.surplus:
            extra = f"{len(self.surplus)} characters that nobody typed"
            sentences.append(f"{owner}’s replica holds {extra}, or that stand there twice: “{self.surplus}”.")
        if not self.is_old_text_whole:
            sentences.append(f"In {owner}’s replica the text from before the demo is not whole.")
        return sentences


def check_body(before: str, passages: Sequence[Passage], body: str) -> BodyCheck:
    """Check a body that began as `before` and into which the passages were typed, by anyone at any time.

    Counting every character notices one that is missing or doubled, wherever it is; the order of each passage
    is checked beside that.
    """
    expected = Counter(before) + Counter("".join(passage.text for passage in passages))
    present = Counter(body)
    missing, surplus = expected - present, present - expected
    typed = sum(len(passage.text) for passage in passages)
    in_order = sum(longest_common(passage.text, body) for passage in passages)
    return BodyCheck(
        typed=typed,
        found=max(0, min(in_order, typed - missing.total())),
        missing="".join(sorted(missing.elements())),
        surplus="".join(sorted(surplus.elements())),
        is_old_text_whole=is_within(before, body),
    )


def is_within(text: str, body: str) -> bool:
    """Tell whether all characters of `text` stand in `body` in their order."""
    rest = iter(body)
    return all(character in rest for character in text)


def longest_common(text: str, body: str) -> int:
    """Count the most characters of `text` that stand in `body` in their order.

    The bit-parallel longest common subsequence of Hyyrö (2004): one big integer, one step per character.
    """
    places: Counter[str] = Counter()
    for index, character in enumerate(text):
        places[character] |= 1 << index
    everything = (1 << len(text)) - 1
    row = everything
    for character in body:
        fitting = row & places[character]
        row = ((row + fitting) | (row - fitting)) & everything
    return len(text) - row.bit_count()
