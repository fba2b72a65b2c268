"""Carries out the requests about logs: what is known of them, whether they are whole, and their repair."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TypeVar

from app.commands.desk import Desk
from app.commands.log_health import judge, look_at_log
from app.commands.log_results import (
    DeviceRow,
    LogComparison,
    LogComparisons,
    LogRepair,
    LogRepairs,
    LogState,
    LogStates,
)
from app.commands.online import wait_online
from app.commands.requests import HealLogs, ReportLogs, VerifyLogs
from app.commands.results import Step
from app.commands.rows import space_row
from app.commands.tie_health import out_of_reach
from app.control import Caller
from core.errors import BusProblem
from core.facts import Space, SpaceRole
from sync.peer import LinkState

_STEP_SECONDS = 10.0
_NOTHING_DONE = {"sent": 0, "received": 0, "quarantined": 0}
_NOTHING_COMPARED = dict.fromkeys(
    (
        "documents",
        "not_in_log",
        "not_here",
        "damaged_here",
        "damaged_in_log",
        "uncounted_in_log",
        "equal_devices",
        "differing_devices",
    ),
    0,
)

Told = TypeVar("Told")


async def report_logs(desk: Desk, request: ReportLogs) -> LogStates:
    """Tell what is known, and what of it is wrong."""
    return LogStates(tuple([await _state(desk, space) for space in await _wanted(desk, request.space)]))


async def verify_logs(desk: Desk, request: VerifyLogs, caller: Caller) -> LogComparisons:
    """Read each log whole and compare it, this device and the others; changes nothing."""
    spaces = await _wanted(desk, request.space)
    return LogComparisons(tuple(await _each(desk, spaces, _compared, caller)))


async def heal_logs(desk: Desk, request: HealLogs, caller: Caller) -> LogRepairs:
    """Repair what can be repaired with the devices in reach, and tell what is left."""
    spaces = await _wanted(desk, request.space)
    return LogRepairs(tuple(await _each(desk, spaces, _repaired, caller)))


async def _wanted(desk: Desk, name: str | None) -> list[Space]:
    """Find the named space, or all shared ones; raises NotFound for one that is not shared."""
    if name is None:
        return [space for space in await desk.library.spaces() if space.role is not SpaceRole.LOCAL]
    space = await desk.library.find_space(name)
    desk.peer.log(space.id)
    return [space]


async def _each(
    desk: Desk, spaces: list[Space], work: Callable[[Desk, Space], Awaitable[Told]], caller: Caller
) -> list[Told]:
    told = []
    for number, space in enumerate(spaces):
        if len(spaces) > 1:
            caller.tell(Step(number, len(spaces)))
        told.append(await work(desk, space))
    return told


async def _compared(desk: Desk, space: Space) -> LogComparison:
    await _reach(desk, space)
    row = await space_row(desk, space)
    try:
        await _send_what_waits(desk, space)
        found = await desk.peer.log(space.id).verify()
    except BusProblem as problem:
        return LogComparison(space=row, findings=(out_of_reach(problem),), **_NOTHING_COMPARED)
    return LogComparison(space=row, findings=tuple(judge(found)), **asdict(found))


async def _repaired(desk: Desk, space: Space) -> LogRepair:
    await _reach(desk, space)
    log, row = desk.peer.log(space.id), await space_row(desk, space)
    try:
        healed = await log.heal()
        await _send_what_waits(desk, space)
        left = judge(await log.verify())
    except BusProblem as problem:
        return LogRepair(space=row, findings=(out_of_reach(problem),), **_NOTHING_DONE)
    return LogRepair(space=row, findings=tuple(left), **asdict(healed))


async def _state(desk: Desk, space: Space) -> LogState:
    await _reach(desk, space)
    report, findings = await look_at_log(desk, space)
    return LogState(
        space=await space_row(desk, space),
        in_reach=report.in_reach,
        epoch=report.epoch,
        first=report.first,
        last=report.last,
        messages=report.messages,
        bytes=report.bytes,
        snapshots=report.snapshots,
        snapshot_bytes=report.snapshot_bytes,
        read=report.cursor,
        parked={kind.value: count for kind, count in report.parked.items()},
        held=report.held,
        is_healing=report.is_healing,
        is_copied=report.is_copied,
        compared=_time(report.last_exchange),
        devices=tuple(DeviceRow(device, stored) for device, stored in sorted(report.devices.items())),
        findings=tuple(findings),
    )


async def _reach(desk: Desk, space: Space) -> None:
    """Wait for a log that may be coming into reach, not for one that is known to be away."""
    link = desk.peer.status.of(None, space.id).link
    if desk.is_visiting or link is not LinkState.OFFLINE:
        await wait_online(desk, space)
    # How far the log was read is written a moment after it was.
    await desk.library.saver.saved()


async def _send_what_waits(desk: Desk, space: Space) -> None:
    if desk.peer.status.of(None, space.id).link is LinkState.ONLINE:
        await desk.peer.drained(_STEP_SECONDS, space=space.id)


def _time(seconds: float | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
