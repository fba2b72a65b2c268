"""`tandem doctor` on a hub and a member that run: each fault by name, cause and cure, and no false alarm."""

import re
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest

from app.bootstrap import open_desk
from app.commands.desk import Desk
from app.commands.health import diagnose
from core.disk_room import look_at_room
from core.health import Finding, Health
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode
from tests.app.daemon.running_hub import Clock, eventually, running_hub
from tests.app.doctor.closed_faults import CLOSED
from tests.app.doctor.running_faults import RUNNING, Company, RunningFault
from tests.app.doctor.sample import join


@pytest.fixture
async def company(tmp_path: Path) -> AsyncIterator[Company]:
    clock, member_clock = Clock(), Clock()
    async with running_hub(tmp_path / "hub", clock) as hub:
        opened = open_desk(
            Profile(tmp_path / "member"),
            OwnerKind.DAEMON,
            SyncMode.FOLLOW,
            name="Ben",
            world=member_clock.world,
        )
        async with opened as member:
            await join(hub.desk, member)
            for desk in (hub.desk, member):
                await desk.backups.look()
            space = next(space for space in await member.library.spaces() if space.authority)
            yield Company(hub, member, space, clock, member_clock, tmp_path)


async def look(desk: Desk) -> tuple[Finding, ...]:
    return (await diagnose(desk)).findings


async def alarms(desk: Desk) -> set[str]:
    """Name what is not sound, but for the disk of this machine."""
    has_room = look_at_room(desk.profile.directory) is None
    return {
        found.subject
        for found in await look(desk)
        if found.health is not Health.SOUND and (has_room or found.subject != "disk")
    }


async def test_each_fault_is_answered_and_nothing_else_is_told_before_and_after(company: Company) -> None:
    for fault in RUNNING:
        desk = fault.desk(company)
        assert await eventually(partial(alarms, desk), lambda told: not told) == set()
        async with fault.make(company):
            found = await eventually(partial(about, desk, fault.subject), partial(is_as_told, fault))
            assert re.search(fault.cause, found.seen), (fault.name, found)
            assert re.search(fault.cure, found.cure), (fault.name, found)


async def about(desk: Desk, subject: str) -> Finding | None:
    return next((found for found in await look(desk) if found.subject == subject), None)


def is_as_told(fault: RunningFault, found: Finding | None) -> bool:
    return found is not None and found.health.value == fault.health


def test_there_are_so_many_faults_and_each_is_another() -> None:
    names = [fault.name for fault in (*CLOSED, *RUNNING)]
    assert len(set(names)) == len(names) >= 25
