"""Waits for what other processes do."""

import time
from collections.abc import Callable
from typing import TypeVar

Seen = TypeVar("Seen")
DEADLINE, PAUSE = 150.0, 0.1


def until(seen: Callable[[], Seen], patience: float = DEADLINE) -> Seen:
    """Look again and again until there is something, for so many seconds at most, and give it."""
    deadline = time.monotonic() + patience
    while not (found := seen()):
        assert time.monotonic() < deadline, "it did not come"
        time.sleep(PAUSE)
    return found
