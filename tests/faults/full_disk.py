"""A disk without space: under a member's app, and under the host's bus."""

import asyncio
import signal
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from tests.faults.company import HOST, Company
from tests.faults.disks import NoDisk, fill, small_disk
from tests.faults.outcome import Fault, Outcome, Scale, skipped

_APP_MEGABYTES = 12
_BUS_MEGABYTES = 24
_QUIET_SECONDS = 1.5
_CURE_SECONDS = 20.0
_FULL_SECONDS = 60.0


async def full_app(place: Path, _scale: Scale) -> Outcome:
    """Fill the disk of a member's profile, free it, fill it again, kill the app, and free it."""
    disk = place / "disk"
    try:
        with small_disk(disk, _APP_MEGABYTES):
            group = Company(place, burst=5)
            group.places["bea"] = disk / "bea"
            return await _guarded(group, _fill_app(group, disk))
    except NoDisk as reason:
        return skipped(str(reason))


async def _fill_app(group: Company, disk: Path) -> Outcome:
    await group.start_all()
    await group.typed(50)
    filler = fill(disk)
    stopped = await _until_quiet(group, "bea")
    filler.unlink()
    goes_on = await group.typed(200)
    filler = fill(disk)
    await _until_quiet(group, "bea")
    await group.kill("bea")
    filler.unlink()
    await group.start("bea")
    said = "saving stopped and" if stopped else "saving never stopped and"
    return await group.judge(
        f"disk of a member full twice: {said} {'went' if goes_on else 'did NOT go'} on after"
    )


async def full_bus(place: Path, _scale: Scale) -> Outcome:
    """Fill the disk of the bus, free it, and see whether the log wakes up by itself."""
    disk = place / HOST / "bus"
    try:
        with small_disk(disk, _BUS_MEGABYTES):
            group = Company(place, burst=5)
            return await _guarded(group, _fill_bus(group, disk))
    except NoDisk as reason:
        return skipped(str(reason))


async def _fill_bus(group: Company, disk: Path) -> Outcome:
    await group.start_all()
    await group.typed(50)
    filler = fill(disk)
    stopped = await _until_log_quiet(group)
    # What waits in the outboxes by now is sent again and again; no more is needed.
    group.order("rest")
    filler.unlink()
    seconds = await _seconds_until_logged(group)
    woke = f"took updates {seconds:.1f} s after space was freed"
    if seconds >= _CURE_SECONDS:
        woke = f"stayed frozen for {_CURE_SECONDS:.0f} s after space was freed, and was restarted"
        await group.program(HOST).end()
        await group.start(HOST)
    said = "acknowledgements stopped" if stopped else "acknowledgements never stopped"
    return await group.judge(f"disk of the bus full: {said}; the log {woke}")


async def _guarded(group: Company, work: Awaitable[Outcome]) -> Outcome:
    try:
        return await work
    finally:
        group.signal_bus(signal.SIGKILL)
        await group.kill(*(name for name in group.names if not group.program(name).has_ended))


async def _until_quiet(group: Company, name: str) -> bool:
    """Wait until a program shows nothing new as saved here for a while; False when it never stops."""
    return await _until_still(lambda: len(group.ledger.here[name]))


async def _until_log_quiet(group: Company) -> bool:
    return await _until_still(lambda: len(group.ledger.logged))


async def _until_still(count: Callable[[], int]) -> bool:
    deadline = time.monotonic() + _FULL_SECONDS
    before, since = -1, time.monotonic()
    while time.monotonic() < deadline:
        now = count()
        if now != before:
            before, since = now, time.monotonic()
        if time.monotonic() - since > _QUIET_SECONDS:
            return True
        await asyncio.sleep(0.02)
    return False


async def _seconds_until_logged(group: Company) -> float:
    started, before = time.monotonic(), len(group.ledger.logged)
    while len(group.ledger.logged) == before and time.monotonic() - started < _CURE_SECONDS:
        await asyncio.sleep(0.02)
    return time.monotonic() - started


FAULTS = (
    Fault("full-app", "Disk full under the app, space freed again", full_app),
    Fault("full-bus", "Disk full under the bus, space freed again", full_bus),
)
