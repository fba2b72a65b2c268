"""How fast one log of one, three or five servers takes updates, all of them on this machine."""

import asyncio
import itertools
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from sync.bus import BusAddress, BusServer, Connection
from tests.benchmarks.capacity.loads import seconds_spent
from tests.benchmarks.figures import Spread
from tests.sync.bus.cluster.cluster_bus import NAMES, ClusterBus, connected, running
from tests.sync.bus.cluster.logs import make_log
from tests.sync.conftest import SPACE
from tests.sync.hub_bus import QUOTA, HubBus

_BODY = bytes(330)
"""As long as one key press with its envelope."""
_SECONDS = 4.0
_IN_FLIGHT = 64


@dataclass(frozen=True, slots=True)
class Rate:
    """Updates that were acknowledged a second with 64 in flight, and how long one alone takes, in seconds.

    `seconds` is what each server spent of the processor for each update, in the middle.
    """

    replicas: int
    updates: float
    alone: Spread
    seconds: float


async def measure(replicas: int) -> Rate:
    """Write to a log that so many servers keep together."""
    with tempfile.TemporaryDirectory(prefix="tandem-rates-") as name:
        async with _servers(Path(name), replicas) as (servers, address), connected(address) as connection:
            await make_log(connection)
            processes = [psutil.Process(server.pid) for server in servers]
            ids = itertools.count()
            alone = await _one_by_one(connection, ids)
            before = sum(seconds_spent(processes))
            written = await _many(connection, ids)
            spent = sum(seconds_spent(processes)) - before
    return Rate(replicas, written / _SECONDS, alone, spent / replicas / written)


@asynccontextmanager
async def _servers(place: Path, replicas: int) -> AsyncIterator[tuple[list[BusServer], BusAddress]]:
    """So many servers, and the way into the log at the first one."""
    if replicas == 1:
        hub = HubBus(place)
        async with hub.server:
            await hub.server.serve({SPACE: QUOTA})
            yield [hub.server], hub.hub(SPACE)
        return
    async with running(ClusterBus(place, NAMES[:replicas]), SPACE) as cluster:
        yield list(cluster.servers.values()), cluster.log(NAMES[0], SPACE)


async def _one_by_one(connection: Connection, ids: "itertools.count[int]") -> Spread:
    durations, end = [], time.monotonic() + _SECONDS
    while (begun := time.monotonic()) < end:
        await _write(connection, next(ids))
        durations.append(time.monotonic() - begun)
    return Spread.of(durations)


async def _many(connection: Connection, ids: "itertools.count[int]") -> int:
    end, written = time.monotonic() + _SECONDS, 0

    async def write_on() -> None:
        nonlocal written
        while time.monotonic() < end:
            await _write(connection, next(ids))
            written += 1

    await asyncio.gather(*(write_on() for _ in range(_IN_FLIGHT)))
    return written


async def _write(connection: Connection, number: int) -> None:
    await connection.request("d.note.device", _BODY, {"Nats-Msg-Id": str(number)}, timeout=10)
