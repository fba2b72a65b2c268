"""What a real hub takes up under a load: its own process and its bus, memory, disk and time."""

import asyncio
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.benchmarks.other_process import OtherProcess, start_program

_SETTLING = 15.0
"""Seconds until what was begun by a start has ended, the daily backup too."""
KEYS, RATE = 3000, 150


@dataclass(frozen=True, slots=True)
class Load:
    """Spaces of a hub, notes in each, and lines of devices beside the one that types."""

    spaces: int
    notes: int
    lines: int


@dataclass(frozen=True, slots=True)
class Taken:
    """What that took: bytes of memory and disk, and seconds of the processor for each update.

    `hub` is the process with services and replicas, `bus` its nats-server. `start` is how many seconds after
    its start all spaces are served.
    """

    hub_memory: int
    bus_memory: int
    hub_disk: int
    bus_disk: int
    hub_seconds: float
    bus_seconds: float
    start: float


async def measure(load: Load) -> Taken:
    """Put a load on a hub that was made for it."""
    with tempfile.TemporaryDirectory(prefix="tandem-capacity-") as name:
        place = Path(name)
        asked = (place / "hub", load.spaces, load.notes)
        async with start_program("loaded_hub", *asked) as hub:
            await hub.hear()
        # Started again, as what it takes to make all that is no part of what it takes to have it.
        async with start_program("loaded_hub", *asked) as hub:
            said = await hub.hear()
            lines = (place / "member", said["link"], load.lines, KEYS, RATE)
            async with start_program("many_lines", *lines) as member:
                await member.hear()
                return await _look(place / "hub", hub, int(said["bus"]), member, float(said["seconds"]))


async def _look(profile: Path, hub: OtherProcess, bus: int, member: OtherProcess, start: float) -> Taken:
    processes = (psutil.Process(hub.pid), psutil.Process(bus))
    await asyncio.sleep(_SETTLING)
    hub_memory, bus_memory = (process.memory_info().rss for process in processes)
    store = profile / "bus"
    hub_disk, bus_disk = _size(profile) - _size(store), _size(store)
    before = seconds_spent(processes)
    await asyncio.sleep(KEYS / RATE)
    idle = seconds_spent(processes)
    member.tell()
    updates = int((await member.hear())["updates"])
    busy = seconds_spent(processes)
    hub_seconds, bus_seconds = (
        max(0.0, (ended - begun) - (begun - rested)) / updates
        for ended, begun, rested in zip(busy, idle, before, strict=True)
    )
    return Taken(hub_memory, bus_memory, hub_disk, bus_disk, hub_seconds, bus_seconds, start)


def seconds_spent(processes: Iterable[psutil.Process]) -> list[float]:
    """Seconds of the processor that each has used."""
    return [sum(process.cpu_times()[:2]) for process in processes]


def _size(folder: Path) -> int:
    """Bytes that the files of a folder take on the disk."""
    return sum(512 * file.stat().st_blocks for file in folder.rglob("*") if file.is_file())
