"""Looks for faults in an open profile, and names the cure of each."""

import sqlite3

from app.commands.desk import Desk
from app.commands.results import Diagnosis, Finding, Health
from core.facts import Space, SpaceRole
from sync.peer import LinkState

_RESTORE = "Stop Tandem, keep a copy of the profile folder, and put the newest sound backup in its place."


async def diagnose(desk: Desk) -> Diagnosis:
    """Check the database, what waits, what could not be read, and every shared space."""
    spaces = await desk.library.spaces()
    findings = [await _database(desk), _sqlite()]
    for space in spaces:
        findings.append(await _outbox(desk, space))
        findings += await _parked(desk, space)
        findings += _link(desk, space)
    return Diagnosis(tuple(findings))


async def _database(desk: Desk) -> Finding:
    problems = await desk.library.store.check()
    if problems:
        return Finding("database", Health.FAULTY, " ".join(problems), _RESTORE)
    return Finding("database", Health.SOUND, f"{desk.profile.database} is sound.")


def _sqlite() -> Finding:
    """Name the version: up to 3.51.2 it must not have two writers, and in Tandem it never has."""
    return Finding("SQLite", Health.SOUND, f"Version {sqlite3.sqlite_version}, one writer.")


async def _outbox(desk: Desk, space: Space) -> Finding:
    waiting = await desk.library.store.count_outbox(space.id)
    subject = f"outbox of “{space.name}”"
    if not waiting:
        return Finding(subject, Health.SOUND, "Nothing waits.")
    seen = "1 change waits." if waiting == 1 else f"{waiting} changes wait."
    return Finding(subject, Health.NOTABLE, f"{seen} All of it is saved here.", _send(space))


def _send(space: Space) -> str:
    if space.role is SpaceRole.HOST:
        return "Open the window, or run `tandem share` or `tandemd`."
    return f"It is sent by itself when the hub at {space.hub} is reachable; `tandem sync --once` tries now."


async def _parked(desk: Desk, space: Space) -> list[Finding]:
    parked = await desk.library.store.parked(space.id)
    if not parked:
        return []
    reasons = ", ".join(sorted({each.reason for each in parked}))
    return [
        Finding(
            f"updates of “{space.name}”",
            Health.NOTABLE,
            f"{len(parked)} could not be applied and are kept: {reasons}.",
            "Install the newest Tandem; what was damaged on the way comes again from other devices.",
        )
    ]


def _link(desk: Desk, space: Space) -> list[Finding]:
    if space.role is SpaceRole.LOCAL:
        return []
    status = desk.peer.status.of(None, space.id)
    subject = f"hub of “{space.name}”"
    if status.link is LinkState.ONLINE:
        return [Finding(subject, Health.SOUND, f"Reachable at {space.hub}.")]
    if status.problem:
        seen = f"{status.problem.title} {status.problem.safe}".strip()
        return [Finding(subject, Health.FAULTY, seen, status.problem.cure)]
    if space.role is SpaceRole.HOST and desk.is_visiting:
        return [Finding(subject, Health.NOTABLE, "Nothing serves it now.", _send(space))]
    return [
        Finding(
            subject, Health.NOTABLE, f"Not reachable at {space.hub}.", "Start Tandem where it is shared from."
        )
    ]
