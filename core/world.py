"""Time and chance, passed in, so that a simulator can own them; and who records what is done with them."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from core.measures import Measures
from core.tracing import OFF, Tracing


@dataclass(frozen=True, slots=True)
class World:
    """Where the present time (seconds since 1970, UTC) and random bytes come from, and where traces go."""

    now: Callable[[], float]
    random_bytes: Callable[[int], bytes]
    tracing: Tracing = OFF
    measures: Measures = field(default_factory=Measures, compare=False, repr=False)
    """What is counted and timed meanwhile; nothing is decided by it."""


def real_world() -> World:
    """Take the time and the randomness of this machine."""
    return World(now=time.time, random_bytes=secrets.token_bytes)
