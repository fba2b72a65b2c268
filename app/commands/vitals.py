"""How an open profile is now, quickly told: its hub, its disk, its backups. `tandem doctor` looks deeper."""

import asyncio
from typing import cast

from app.commands.desk import Desk
from core.disk_room import look_at_room
from core.errors import Problem, StorageProblem
from core.health import Finding, Health
from core.vitals import Check, Trouble, Vitals
from sync.hub.hub import Hub

OVERDUE = 2 * 86_400.0
"""Seconds after which a daily backup is too old to be an accident."""
BY_ITSELF = "The window and `tandemd` make one a day by themselves: leave one of them open for a minute."
_DAY = 86_400.0


def backup_check(desk: Desk) -> Check:
    """Look whether backups are made, the daily ones and those that `tandemd` was told to make."""

    async def look() -> Trouble | None:
        problem = desk.overdue_backup or desk.backups.problem
        if problem is not None:
            return Trouble(problem)
        kept = await desk.backups.kept()
        age = desk.world.now() - kept[0].made_at if kept else 0.0
        return Trouble(_overdue(age), Health.NOTABLE) if age > OVERDUE else None

    return Check("backups", look, "None is overdue.")


async def look_at_vitals(desk: Desk) -> tuple[Finding, ...]:
    """Tell how everything is that can be told at once."""
    hub = cast("Hub", desk.peer.hub)
    if hub.server_pid is not None:
        return tuple(vital.finding for vital in await hub.services.vitals.look())
    found = await Vitals([_room_check(desk), backup_check(desk)], asyncio.get_running_loop().time).look()
    findings = tuple(vital.finding for vital in found)
    return (*findings, _not_running(hub.problem)) if hub.problem is not None else findings


def _room_check(desk: Desk) -> Check:
    async def look() -> Trouble | None:
        return await asyncio.to_thread(look_at_room, desk.profile.directory)

    return Check("disk", look, "There is room.")


def _not_running(problem: Problem) -> Finding:
    seen = f"The hub of this computer does not run. {problem.title} {problem.safe}".strip()
    return Finding("hub", Health.FAULTY, seen, problem.cure)


def _overdue(age: float) -> StorageProblem:
    return StorageProblem(
        f"The newest daily backup is {age / _DAY:,.0f} days old.",
        safe="Your notes are where they were; a second copy of the newest ones is missing.",
        cure=BY_ITSELF,
    )
