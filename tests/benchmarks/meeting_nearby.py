"""Two new profiles in one network: how soon both see each other's caret, with no link and no internet."""

import asyncio
import statistics
import time
from pathlib import Path

from tests.benchmarks.figures import Aim, Row, seconds
from tests.benchmarks.other_process import start_program

_ROUNDS = 3
_MOST_SECONDS = 60.0


def measure(place: Path) -> list[Row]:
    """Start both from nothing, again and again."""
    taken = [asyncio.run(_meet(place, number)) for number in range(_ROUNDS)]
    median = statistics.median(taken)
    return [
        Row(
            "From the first start of two windows to carets in one note, found nearby and let in by a click",
            f"{seconds(median)} (at most {seconds(max(taken))})",
            measured=median,
            aim=Aim(_MOST_SECONDS, "one minute"),
            is_ratio=False,
        )
    ]


async def _meet(place: Path, number: int) -> float:
    begun = time.monotonic()
    async with (
        start_program("neighbour", place / f"host-{number}", "host") as host,
        start_program("neighbour", place / f"guest-{number}", "guest") as guest,
    ):
        # What a person would read off the other screen; other programs may have hubs in this network, too.
        guest.tell(await host.hear())
        seen = [float(await each.hear()) for each in (host, guest)]
    return max(seen) - begun
