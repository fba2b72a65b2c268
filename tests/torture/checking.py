"""What is looked at when the faults are over: nothing acknowledged is lost, and all replicas are equal."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from tests.faults.company import Company
from tests.faults.evidence import Notes, crashes_in_diary, notes_on_disk
from tests.faults.tokens import tokens_in
from tests.torture.ending import aside
from tests.torture.faults import Ground
from tests.torture.findings import Findings
from tests.torture.history import Operation
from tests.torture.hubs import NotTogether
from tests.torture.linearizability import violations

_AGREE_SECONDS = 180.0
_LOOK_PAUSE = 0.3
_NEWCOMER = "newcomer"


async def check(ground: Ground, history: Sequence[Operation], findings: Findings, place: Path) -> None:
    """Let all settle, end everything, and note what is wrong."""
    company, hubs, ledger = ground.company, ground.hubs, ground.company.ledger
    try:
        await hubs.together()
    except NotTogether as stood:
        findings.apart.append(f"at the end the hubs did not come together: {stood}")
    await company.start_all()
    findings.shown, findings.logged, findings.operations = len(ledger.shown), len(ledger.logged), len(history)
    if not await company.agrees(_AGREE_SECONDS):
        findings.apart += await company.differences()
    findings.lose(await company.missing_everywhere() & ledger.logged, ledger)
    await company.end_all()
    if not await _in_time(hubs.are_even):
        findings.apart.append(f"not every log is the same on all servers: {await hubs.picture()}")
    findings.lose(ledger.logged - await _seen_by_newcomer(ground, place), ledger)
    await _check_replicas(ground, findings)
    findings.false_statuses += ledger.lies
    findings.not_linearizable += await aside(lambda: violations(history))
    findings.crashes += company.falls + company.refusals
    for name in company.names:
        findings.crashes += [f"{name}: {line}" for line in crashes_in_diary(company.places[name])]


async def _seen_by_newcomer(ground: Ground, place: Path) -> set[str]:
    """Let a new device join while no device but the hubs runs, and return the tokens that it gets."""
    hubs, wanted = ground.hubs, ground.company.ledger.logged
    newcomer = Company(place, (_NEWCOMER,), link=hubs.link, namespace=_a_device_of(ground))
    held: set[str] = set()

    async def has_all() -> bool:
        told = await newcomer.program(_NEWCOMER).tell()
        held.update(told[1] if told else ())
        return wanted <= held

    try:
        await newcomer.start_all()
        newcomer.order("rest")
        await _in_time(has_all)
        await newcomer.end_all()
    finally:
        await newcomer.kill(_NEWCOMER)
    return held


def _a_device_of(ground: Ground) -> str:
    return ground.network.hosts[ground.company.names[0]].namespace


async def _check_replicas(ground: Ground, findings: Findings) -> None:
    """End the hubs, and hold their replicas against each other and against what was shown."""
    machines = list(ground.hubs.machines.values())
    for machine in machines:
        if machine.has_fallen:
            findings.crashes.append(f"{machine.host.name} ended by itself: {machine.said()[-3:]}")
        await machine.end()
    held: list[Notes] = [await notes_on_disk(machine.profile.directory) for machine in machines]
    wanted = ground.company.ledger.shown
    for machine, notes in zip(machines, held, strict=True):
        findings.crashes += [
            f"{machine.host.name}: {line}" for line in crashes_in_diary(machine.profile.directory)
        ]
        missing = wanted - tokens_in(body for _, body in notes.values())
        if missing:
            findings.apart.append(f"{machine.host.name} lacks {len(missing)} tokens")
        if notes != held[0]:
            findings.apart.append(f"{machine.host.name} holds other texts than {machines[0].host.name}")


async def _in_time(holds: Callable[[], Awaitable[bool]]) -> bool:
    until = time.monotonic() + _AGREE_SECONDS
    while time.monotonic() < until:
        if await holds():
            return True
        await asyncio.sleep(_LOOK_PAUSE)
    return False
