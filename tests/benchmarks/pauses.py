"""The rhythm of a person who types, the same on every run."""

import random
from collections.abc import Iterator

_SHORTEST = 0.015
_LONGEST = 0.045


def pauses(count: int, stretch: float = 1.0) -> Iterator[float]:
    """Give so many pauses between keys, in seconds: everything between two of them has come to rest.

    They are those of a key that is held down; `stretch` them by five for those of a quick typist.
    """
    chance = random.Random(4)
    for _ in range(count):
        yield stretch * chance.uniform(_SHORTEST, _LONGEST)
