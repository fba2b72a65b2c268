"""What the network does to messages: how long they take, and which of them it loses, doubles or swaps."""

import random
from dataclasses import dataclass, field


@dataclass(slots=True)
class Weather:
    """Chances from 0 to 1, and seconds; calm unless something is set."""

    chance: random.Random
    slowest: float = 0.004
    drops: float = 0.0
    doubles: float = 0.0
    swaps: float = 0.0
    lost_acknowledgements: float = 0.0
    slow_disk: float = 0.002
    full_disks: set[str] = field(default_factory=set)
    """Servers whose disk takes no more."""

    def delay(self) -> float:
        """How long a message is under way."""
        return self.slowest * self.chance.random() ** 2

    def storing(self) -> float:
        """How long a stream takes to have a message on its disk."""
        return self.slow_disk * self.chance.random()

    def happens(self, likelihood: float) -> bool:
        return likelihood > 0 and self.chance.random() < likelihood

    def calm_down(self) -> None:
        """End all trouble."""
        self.slowest, self.slow_disk = 0.004, 0.002
        self.drops = self.doubles = self.swaps = self.lost_acknowledgements = 0.0
        self.full_disks.clear()
