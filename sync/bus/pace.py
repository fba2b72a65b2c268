"""How soon a connection tries again: sooner after a line that lasted, later and later where none comes up."""

from core.pauses import at_least_half, growing_pauses
from core.world import World

_FIRST = 0.25
_LONGEST = 3.0
"""Seconds: every device and hub that lost one bus at once tries to come back to it."""


class Pace:
    """The pauses of one connection, in seconds: 0.25 to 3, and at least half of that as chance has it."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.ease()

    def ease(self) -> None:
        """Begin again with the shortest pause."""
        self._pauses = growing_pauses(_FIRST, _LONGEST)

    def draw(self) -> float:
        """Say how long to wait now."""
        return at_least_half(next(self._pauses), self._world)

    def has_lasted(self, seconds: float) -> bool:
        """Whether a line was up for so long that another one may follow at once, and not in a loop."""
        return seconds >= _LONGEST
