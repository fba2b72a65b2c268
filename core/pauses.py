"""How long to wait before something is tried again."""

from collections.abc import Iterator


def growing_pauses(first: float, longest: float) -> Iterator[float]:
    """Give seconds without end: each pause is twice the one before, up to the longest."""
    pause = first
    while True:
        yield pause
        pause = min(2 * pause, longest)
