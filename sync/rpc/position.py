"""How much of a hub's logs a caller has seen: told with each answer, and shown with the next question.

So a caller reads what it wrote at whichever hub of a cluster it asks next: that one waits until it knows as
much. The text is for hubs to read, and nobody else's business:

    a:<epoch>:<sequence>     the log of accounts
    s:<space>:<entries>      the control log of a space that the caller changed lately
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Self

from core.ids import SpaceId

HEADER = "Tandem-Position"
MAY_BE_OLD = "Tandem-May-Be-Old"
"""Says with an answer that others may know more than the hub that gave it."""
_ACCOUNTS, _SPACE = "a", "s"
_MOST_SPACES = 8
_LONGEST = 1024
_PART = re.compile(r"([as]):([A-Za-z0-9_-]{1,64}):([0-9]{1,15})")


@dataclass(frozen=True, slots=True)
class Position:
    """A place in the log of accounts, of an incarnation (`epoch`, "" for none), and in control logs.

    `spaces` has for each space how many entries were seen, eight spaces at most, the last one changed at the
    end.
    """

    epoch: str = ""
    sequence: int = 0
    spaces: Mapping[SpaceId, int] = field(default_factory=dict)

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a text; what is not understood, or beyond what callers keep, is left out."""
        parts = [_PART.fullmatch(part) for part in text[:_LONGEST].split(",")]
        known = [(part[1], part[2], int(part[3])) for part in parts if part]
        accounts = next(((name, number) for kind, name, number in known if kind == _ACCOUNTS), ("", 0))
        spaces = {SpaceId(name): number for kind, name, number in known if kind == _SPACE}
        return cls(*accounts, _latest(spaces))

    def __str__(self) -> str:
        """Spell it as `read` reads it."""
        return ",".join(self._parts())

    def __or__(self, newer: "Position") -> "Position":
        """Put together what two answers told; of two incarnations of a log the newer answer's counts."""
        is_same = self.epoch == newer.epoch
        epoch = newer.epoch or self.epoch
        sequence = max(self.sequence, newer.sequence) if is_same or not newer.epoch else newer.sequence
        spaces = {space: entries for space, entries in self.spaces.items() if space not in newer.spaces}
        for space, entries in newer.spaces.items():
            spaces[space] = max(entries, self.spaces.get(space, 0))
        return Position(epoch, sequence, _latest(spaces))

    def _parts(self) -> Iterator[str]:
        if self.epoch:
            yield f"{_ACCOUNTS}:{self.epoch}:{self.sequence}"
        for space, entries in self.spaces.items():
            yield f"{_SPACE}:{space}:{entries}"


def _latest(spaces: dict[SpaceId, int]) -> dict[SpaceId, int]:
    return dict(list(spaces.items())[-_MOST_SPACES:])
