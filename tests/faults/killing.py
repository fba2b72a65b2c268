"""Programs and the bus killed without warning, or stopped for a while, at random points of their work."""

import asyncio
import random
import signal
import time
from pathlib import Path

from tests.faults.company import Company, company
from tests.faults.outcome import Fault, Outcome, Scale

_LONGEST_LIFE = 0.4
_RESTART_SECONDS = 30.0


async def kill_apps(place: Path, scale: Scale) -> Outcome:
    """Kill the host, a member, or several at once."""
    chance = random.Random(1)
    async with company(place) as group:
        for _ in range(scale.kills):
            await _live_a_little(chance)
            await group.kill(*chance.sample(group.names, chance.randint(1, 3)))
            await group.start_all()
        return await group.judge(f"{scale.kills} times one to three of three apps killed")


async def kill_bus(place: Path, scale: Scale) -> Outcome:
    """Kill nats-server; its host starts it again."""
    chance, slowest, kills = random.Random(2), 0.0, 0
    async with company(place) as group:
        for _ in range(scale.kills):
            await _live_a_little(chance)
            kills += group.signal_bus(signal.SIGKILL)
            slowest = max(slowest, await _seconds_until_logged(group))
        happened = f"bus killed {kills} times; the log took updates again after at most {slowest:.1f} s"
        return await group.judge(happened)


async def kill_all(place: Path, scale: Scale) -> Outcome:
    """Kill the bus and every app at once."""
    chance = random.Random(3)
    async with company(place) as group:
        for _ in range(scale.kills):
            await _live_a_little(chance)
            group.signal_bus(signal.SIGKILL)
            await group.kill(*group.names)
            await group.start_all()
        return await group.judge(f"{scale.kills} times the bus and three apps killed at once")


async def stop_bus(place: Path, scale: Scale) -> Outcome:
    """Freeze nats-server and let it go on."""
    async with company(place, pace=0.05) as group:
        await group.typed(20)
        group.signal_bus(signal.SIGSTOP)
        await asyncio.sleep(scale.pause_seconds)
        group.signal_bus(signal.SIGCONT)
        back = await _seconds_until_logged(group)
        happened = (
            f"bus stopped for {scale.pause_seconds:.0f} s; the log took updates again {back:.1f} s afterwards"
        )
        return await group.judge(happened)


async def stop_app(place: Path, scale: Scale) -> Outcome:
    """Freeze a member and let it go on: to the others it is as if the network were cut."""
    async with company(place, pace=0.05) as group:
        await group.typed(20)
        group.program("bea").signal(signal.SIGSTOP)
        await asyncio.sleep(scale.pause_seconds)
        group.program("bea").signal(signal.SIGCONT)
        await group.typed(20)
        return await group.judge(f"a member stopped for {scale.pause_seconds:.0f} s while others wrote")


async def _live_a_little(chance: random.Random) -> None:
    await asyncio.sleep(chance.uniform(0.02, _LONGEST_LIFE))


async def _seconds_until_logged(group: Company) -> float:
    """Measure until a status shows something new as in the log; the deadline when it does not."""
    started, before = time.monotonic(), len(group.ledger.logged)
    while len(group.ledger.logged) == before and time.monotonic() - started < _RESTART_SECONDS:
        await asyncio.sleep(0.01)
    return time.monotonic() - started


FAULTS = (
    Fault("kill-app", "`kill -9` of the app", kill_apps),
    Fault("kill-bus", "`kill -9` of the bus", kill_bus),
    Fault("kill-all", "`kill -9` of the bus and every app at once", kill_all),
    Fault("stop-bus", "The bus stopped for a while (SIGSTOP)", stop_bus),
    Fault("stop-app", "A member stopped for a while (SIGSTOP)", stop_app),
)
