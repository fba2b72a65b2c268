"""The rhythm of a person who types, the same on every run."""

import random
from collections.abc import Iterator

_SHORTEST = 0.015
_LONGEST = 0.045


def pauses(count: int) -> Iterator[float]:
    """Give so many pauses between keys, in seconds: everything between two of them has come to rest."""
    chance = random.Random(4)
    for _ in range(count):
        yield chance.uniform(_SHORTEST, _LONGEST)
