"""Looks for faults in an open profile, and names the cause and the cure of each."""

import sqlite3

from msgspec.structs import replace

from app.commands.desk import Desk
from app.commands.keys import look_at_keys
from app.commands.log_health import look_at_log
from app.commands.results import Diagnosis
from app.commands.stored_health import look_at_stored
from app.commands.tie_health import out_of_reach
from app.commands.vitals import BY_ITSELF, OVERDUE, look_at_vitals
from app.daily_backups import restoring
from core.errors import BusProblem
from core.facts import NoteFilter, Space, SpaceRole
from core.health import Finding, Health

_HOUR = 3600.0
_DAY = 24 * _HOUR
_BACKUPS = "backups"
_RESET_BUG = ((3, 7, 0), (3, 51, 2))
"""From and to: https://www.sqlite.org/wal.html, "The WAL-reset bug"."""


async def diagnose(desk: Desk) -> Diagnosis:
    """Check the database and its backups, the keys, the bus, and every space."""
    findings = [
        await _database(desk),
        await _backups(desk),
        *await _vitals(desk),
        *await look_at_stored(desk),
        await look_at_keys(desk),
        sqlite_version(sqlite3.sqlite_version_info),
    ]
    spaces = await desk.library.spaces()
    for space in spaces:
        findings += await _log(desk, space)
    return Diagnosis(tuple(findings), desk.configuration_file)


async def _log(desk: Desk, space: Space) -> list[Finding]:
    if space.role is SpaceRole.LOCAL:
        return []
    try:
        _, findings = await look_at_log(desk, space)
    except BusProblem as problem:
        findings = [out_of_reach(problem)]
    return [replace(finding, subject=f"{finding.subject} of “{space.name}”") for finding in findings]


async def _database(desk: Desk) -> Finding:
    problems = await desk.library.store.check()
    if not problems:
        return Finding("database", Health.SOUND, f"{desk.profile.database} is sound.")
    if await desk.library.mend_indexes() and not await desk.library.store.check():
        seen = f"Indexes of {desk.profile.database} were damaged; no note was, and they have been made anew."
        return Finding("database", Health.NOTABLE, seen, "Nothing to do; if it comes again, check the disk.")
    backup = await desk.backups.newest_sound()
    cure = restoring(desk.profile, backup) if backup else _without_backup(desk)
    return Finding("database", Health.FAULTY, " ".join(problems), cure)


def _without_backup(desk: Desk) -> str:
    return (
        f"There is no sound backup: copy {desk.profile.directory} to a safe place, `tandem export` what can "
        "be read, and join shared spaces again from another profile folder."
    )


async def _backups(desk: Desk) -> Finding:
    """Tell the newest sound backup and its age, and why there is none that is newer."""
    kept = await desk.backups.kept()
    newest = await desk.backups.newest_sound()
    trouble = desk.backups.problem
    if newest is None:
        return await _no_backup(desk, damaged=len(kept))
    age = desk.world.now() - newest.made_at
    seen = f"The newest sound one is {_old(age)}: {newest.path.name}."
    if newer := kept.index(newest):
        seen += f" {newer} newer one{' is' if newer == 1 else 's are'} damaged."
    if trouble is not None:
        return Finding(_BACKUPS, Health.FAULTY, f"{seen} {trouble.title} {trouble.safe}", trouble.cure)
    if newer:
        return Finding(_BACKUPS, Health.NOTABLE, seen, "Check the disk; the next backup is made by itself.")
    if age > OVERDUE:
        return Finding(_BACKUPS, Health.NOTABLE, seen, BY_ITSELF)
    return Finding(_BACKUPS, Health.SOUND, seen)


async def _vitals(desk: Desk) -> list[Finding]:
    """Tell what is always looked at; the daily backups were read back, which says more of them."""
    found = [each for each in await look_at_vitals(desk) if each.subject != _BACKUPS]
    return [*found, *_scheduled(desk)]


def _scheduled(desk: Desk) -> list[Finding]:
    """Tell why the backups that `tandemd` is told to make are not made."""
    trouble = desk.overdue_backup
    if trouble is None:
        return []
    return [Finding("scheduled backups", Health.FAULTY, f"{trouble.title} {trouble.safe}", trouble.cure)]


async def _no_backup(desk: Desk, *, damaged: int) -> Finding:
    trouble = desk.backups.problem
    if trouble is not None:
        return Finding(_BACKUPS, Health.FAULTY, f"{trouble.title} {trouble.safe}", trouble.cure)
    if damaged:
        seen = f"None of the {damaged} backups is sound." if damaged > 1 else "The only backup is damaged."
        return Finding(_BACKUPS, Health.FAULTY, seen, f"Check the disk. {BY_ITSELF}")
    if not await desk.library.store.count_notes(NoteFilter(trashed=None)):
        return Finding(_BACKUPS, Health.SOUND, "There is nothing to back up yet.")
    return Finding(_BACKUPS, Health.NOTABLE, "There is none yet.", BY_ITSELF)


def sqlite_version(version: tuple[int, ...]) -> Finding:
    """Name the version, and why a bug of its write-ahead log does no harm here."""
    seen = f"Version {'.'.join(map(str, version))}, one writer."
    first, last = _RESET_BUG
    if first <= version <= last:
        seen += (
            " It has a bug that can lose changes when two connections write (3.7.0 to 3.51.2); "
            "Tandem has one, so your notes are safe."
        )
    return Finding("SQLite", Health.SOUND, seen)


def _old(seconds: float) -> str:
    if seconds < _HOUR:
        return "less than an hour old"
    number, unit = (seconds // _HOUR, "hour") if seconds < OVERDUE else (seconds // _DAY, "day")
    return f"{number:.0f} {unit}{'' if number == 1 else 's'} old"
