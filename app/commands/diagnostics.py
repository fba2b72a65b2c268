"""What somebody may send who asks for help: versions, sizes, states and the last lines of the log; no names.

Nothing of it is anybody's words, as it is read by people who are not meant to read the notes.
"""

import asyncio
import platform
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from app.commands.desk import Desk
from app.commands.health import diagnose
from app.commands.results import Text
from app.diary import last_lines
from app.redaction import said
from core.facts import NoteFilter, Space
from core.health import Finding
from core.profile import Profile
from core.release import version

_LINES = 60
_PATIENCE = 10.0
"""Seconds for doctor: a large database takes long to check."""
_MEGABYTE = 1_000_000
_INTRODUCTION = (
    "Diagnostics of Tandem. There is no text, title, name or address in it, and nothing that lets anybody in."
)


async def read_diagnostics(desk: Desk) -> Text:
    """Write everything down that helps to find a fault."""
    spaces = await desk.library.spaces()
    parts = {
        "versions": list(_versions()),
        "profile": [*await _counts(desk), *await asyncio.to_thread(_sizes, desk.profile)],
        "spaces": [_space(desk, number, space) for number, space in enumerate(spaces, 1)],
        "doctor": await _findings(desk),
        "measured in this run": list(_measured(desk.library.measures.text())),
        "last lines of the log": last_lines(desk.profile, _LINES),
    }
    return Text("\n".join([_INTRODUCTION, *_told(parts)]) + "\n")


def _told(parts: dict[str, list[str]]) -> Iterator[str]:
    for title, lines in parts.items():
        yield ""
        yield title.capitalize()
        yield from (f"  {line}" for line in lines or ["none"])


def _versions() -> Iterator[str]:
    yield f"Tandem {version()}"
    yield f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    qt = sys.modules.get("PySide6.QtCore")
    if qt is not None:
        yield f"Qt {qt.qVersion()}"
    yield f"{platform.system()} {platform.release()}, {platform.machine()}"


async def _counts(desk: Desk) -> list[str]:
    store = desk.library.store
    notes, trashed = await asyncio.gather(
        store.count_notes(NoteFilter()), store.count_notes(NoteFilter(trashed=True))
    )
    return [f"open in: {desk.kind.value}", f"notes: {notes:,}, and {trashed:,} in the trash"]


def _sizes(profile: Profile) -> list[str]:
    """Add up what lies in the profile, by its parts."""
    database = profile.database
    log = database.with_name(f"{database.name}-wal")
    return [
        f"database: {_megabytes([database])}, and {_megabytes([log])} that are not yet in it",
        *(
            f"{name}: {_megabytes(folder.rglob('*'))}"
            for name, folder in (
                ("attachments", profile.attachments),
                ("backups", profile.backups),
                ("bus", profile.bus),
                ("hub", profile.hub),
            )
            if folder.exists()
        ),
    ]


def _megabytes(paths: Iterable[Path]) -> str:
    """Add up files; what goes away meanwhile, as the bus's do, counts nothing."""
    size = 0
    for path in paths:
        with suppress(OSError):
            size += path.stat().st_size if path.is_file() else 0
    return f"{size / _MEGABYTE:,.1f} MB"


def _space(desk: Desk, number: int, space: Space) -> str:
    status = desk.peer.status.of(None, space.id)
    facts = [space.role.value, status.link.name.lower(), f"{status.waiting} waiting"]
    facts += ["healing"] if status.is_healing else []
    facts += ["without a leader"] if status.is_leaderless else []
    facts += [said(status.problem)] if status.problem else []
    return f"{number}: {', '.join(facts)}"


async def _findings(desk: Desk) -> list[str]:
    try:
        async with asyncio.timeout(_PATIENCE):
            return [_finding(each) for each in (await diagnose(desk)).findings]
    except TimeoutError:
        return [f"not done within {_PATIENCE:.0f} seconds; `tandem doctor` takes its time"]


def _finding(finding: Finding) -> str:
    """Name what was looked at, without the space that it is of, and how it is."""
    return f"{finding.subject.partition(' of “')[0]}: {finding.health.value}"


def _measured(text: str) -> Iterator[str]:
    for line in text.splitlines():
        name, _, value = line.rpartition(" ")
        if not line.startswith("#") and "_bucket{" not in name and float(value):
            yield line
