"""Damage done to the bytes of a file: one bit flipped, or everything after a place cut off."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class Harm(Enum):
    """What is done at an offset."""

    FLIP = "bit flip"
    TRUNCATE = "truncation"


@dataclass(frozen=True, slots=True)
class Damage:
    """Harm done at a place: `where` says how far into the file, from 0 to 1; `bit` which one is flipped."""

    harm: Harm
    where: float
    bit: int

    def do(self, file: Path) -> str:
        """Damage the file and say how; an empty file gets one byte, as there is nothing to flip in it."""
        content = bytearray(file.read_bytes())
        offset = min(int(self.where * len(content)), len(content) - 1)
        if not content:
            file.write_bytes(bytes([self.bit + 1]))
            return f"one byte in the empty {file.name}"
        if self.harm is Harm.TRUNCATE:
            file.write_bytes(content[:offset])
        else:
            content[offset] ^= 1 << self.bit
            file.write_bytes(content)
        return f"{self.harm.value} at {offset} of {len(content)} in {file.name}"


def damages(count: int, seed: int) -> Iterator[Damage]:
    """Spread flips over a file, and as many truncations; the same ones for the same seed."""
    chance = random.Random(seed)
    for number in range(count):
        for harm in Harm:
            yield Damage(harm, (number + chance.random()) / count, chance.randrange(8))
