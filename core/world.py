"""Time and chance, passed in, so that a simulator can own them."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from core.measures import Measures


@dataclass(frozen=True, slots=True)
class World:
    """Where the present time (seconds since 1970, UTC) and random bytes come from."""

    now: Callable[[], float]
    random_bytes: Callable[[int], bytes]
    measures: Measures = field(default_factory=Measures, compare=False, repr=False)
    """What is counted and timed meanwhile; nothing is decided by it."""


def real_world() -> World:
    """Take the time and the randomness of this machine."""
    return World(now=time.time, random_bytes=secrets.token_bytes)
