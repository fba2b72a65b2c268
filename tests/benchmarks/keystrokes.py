"""From a key press in a real window to the document in another process, beside bare NATS messages."""

import asyncio
from pathlib import Path

from tests.benchmarks.bare_bus import send_bare
from tests.benchmarks.figures import Row, Spread, at_most, times
from tests.benchmarks.other_process import start_program

_KEYS = 400


def measure(place: Path) -> list[Row]:
    """Type before and after the bare messages, so that a change of the machine's mood shows in both."""
    return asyncio.run(_measure(place / "keystrokes"))


async def _measure(place: Path) -> list[Row]:
    place.mkdir()
    first = await _press_keys(place / "first")
    bare = await send_bare(place / "bus", _KEYS)
    keys = Spread.of(first + await _press_keys(place / "second"))
    one_way, round_trip = (Spread.of(durations) for durations in bare)
    return [
        Row(
            "Key press in a window to the document in another process, the durable log on, p50 / p99",
            str(keys),
            f"bare NATS round trip: {round_trip}",
            keys.p50 / round_trip.p50,
            at_most(5),
        ),
        Row(
            "The same beside one way only",
            str(keys),
            f"bare NATS message to another process: {one_way}; p99 ratio {times(keys.p99 / one_way.p99)}",
            keys.p50 / one_way.p50,
        ),
    ]


async def _press_keys(place: Path) -> list[float]:
    async with start_program("typist", place / "typist", _KEYS) as typist:
        shared = await typist.hear()
        async with start_program("reader", place / "reader", shared["link"], shared["note"], _KEYS) as reader:
            await reader.hear()
            typist.tell()
            pressed = await typist.hear()
            arrived = (await reader.hear())["moments"]
    return [after - before for before, after in zip(pressed, arrived, strict=True)]
