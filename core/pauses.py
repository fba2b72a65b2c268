"""How long to wait before something is tried again."""

from collections.abc import Iterator

from core.world import World

_DRAWN_BYTES = 4


def growing_pauses(first: float, longest: float) -> Iterator[float]:
    """Give seconds without end: each pause is twice the one before, up to the longest."""
    pause = first
    while True:
        yield pause
        pause = min(2 * pause, longest)


def jittered(longest: float, world: World) -> float:
    """Draw a pause of up to `longest` seconds: who failed at once with others is not to return with them."""
    return longest * int.from_bytes(world.random_bytes(_DRAWN_BYTES)) / 256.0**_DRAWN_BYTES


def at_least_half(longest: float, world: World) -> float:
    """Draw a pause of at least half of `longest` seconds, for what is to be left alone for a while."""
    return longest / 2 + jittered(longest / 2, world)
