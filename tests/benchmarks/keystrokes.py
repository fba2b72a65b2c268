"""A key pressed in a real window until another process has it, beside bare NATS messages."""

import asyncio
from pathlib import Path

from tests.benchmarks.bare_bus import send_bare
from tests.benchmarks.figures import Row, Spread, at_most
from tests.benchmarks.other_process import start_program

_KEYS = 400


def measure(place: Path) -> list[Row]:
    """Press keys before and after the bare messages, so that a change of the machine's mood shows in both."""
    return asyncio.run(_measure(place))


async def _measure(place: Path) -> list[Row]:
    first = await press(place / "first")
    one_way, round_trips = await send_bare(place / "bus", _KEYS)
    keys = Spread.of(first + await press(place / "second"))
    there, back = Spread.of(one_way), Spread.of(round_trips)
    return [
        Row(
            "Key press in a real window until the text is in the other process's document, with the durable "
            "log on, p50 / p99",
            str(keys),
            f"bare NATS round trip between two processes: {back}",
            keys.p50 / back.p50,
            at_most(5),
        ),
        Row(
            "The same, beside one way",
            str(keys),
            f"bare NATS message to another process: {there}",
            keys.p50 / there.p50,
        ),
    ]


async def press(place: Path) -> list[float]:
    """Press keys and return the seconds until the other process had each."""
    async with start_program("typist", place / "typist", _KEYS) as typist:
        shared = await typist.hear()
        link, note = shared["link"], shared["note"]
        async with start_program("reader", place / "reader", link, note, _KEYS) as reader:
            await reader.hear()
            typist.tell()
            pressed = await typist.hear()
            arrived = (await reader.hear())["moments"]
    return [there - here for here, there in zip(pressed, arrived, strict=True)]
