"""What a key asks of the metrics, at its author, at a receiver and at the disk, beside the key itself."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

from core.accounts import DeviceKey
from core.facts import Update
from core.ids import DeviceId, NoteId, SpaceId
from core.measures import Measures
from sync.log import seal
from sync.peer.key_times import KeyTimes
from sync.peer.shown_times import ShownTimes
from tests.benchmarks.figures import Aim, Row, milliseconds
from tests.benchmarks.keystrokes import press

_CALLS = 50_000
_MICRO = 1e6


def measure(place: Path) -> list[Row]:
    """Time the calls by themselves: so small a difference between two runs is lost in the machine's moods."""
    pressed = sorted(asyncio.run(press(place)))
    key = pressed[len(pressed) // 2]
    asked = min(_seconds_each(_what_a_key_asks()) for _ in range(5))
    return [
        Row(
            "What a key asks of the metrics, at its author, at a receiver and at both disks",
            f"{asked * _MICRO:.2f} µs ({asked / key:.3%})",
            f"the key, from Qt to the other process's document: {milliseconds(key)}",
            asked / key,
            Aim(0.01, "1 %"),
            is_ratio=False,
        )
    ]


def _seconds_each(ask: Callable[[int], None]) -> float:
    begun = time.perf_counter()
    for number in range(_CALLS):
        ask(number)
    return (time.perf_counter() - begun) / _CALLS


def _what_a_key_asks() -> Callable[[int], None]:
    here, there = Measures(), Measures()
    times, shown = KeyTimes(here), ShownTimes(there, time.time)
    plain = Update(SpaceId("space"), NoteId("note"), DeviceId("ada"), session=1, number=1, body=b"body")
    update = seal(DeviceKey(b"\x01" * 32), plain, "epoch", time.time())

    def ask(number: int) -> None:
        key = (1, number)
        times.made(key)
        times.logged(key, number)
        times.stored_elsewhere(number)
        shown.note(update)
        for disk in (here, there):
            begun = disk.seconds()
            disk.store_commit.observe(disk.seconds() - begun)

    return ask
