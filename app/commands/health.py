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
from core.errors import BusProblem, StorageDamaged, StorageProblem
from core.facts import NoteFilter, Space, SpaceRole
from core.health import Finding, Health
from core.store.faults import is_about

_HOUR = 3600.0
_DAY = 24 * _HOUR
_BACKUPS = "backups"
_RESET_BUG = ((3, 7, 0), (3, 51, 2))
"""From and to: https://www.sqlite.org/wal.html, "The WAL-reset bug"."""


async def diagnose(desk: Desk) -> Diagnosis:
    """Check the database and its backups, the keys, the bus, and every space."""
    database = await _database(desk)
    findings = []
    for looking in (_backups, _vitals, look_at_stored, _keys, _logs):
        try:
            findings += await looking(desk)
        except StorageDamaged as problem:
            if not is_about(problem, desk.profile.database):
                raise
            if database.health is not Health.FAULTY:
                database = await _damaged(desk, problem.title)
    return Diagnosis((database, *findings), desk.configuration_file)


async def _keys(desk: Desk) -> list[Finding]:
    return [await look_at_keys(desk), sqlite_version(sqlite3.sqlite_version_info)]


async def _logs(desk: Desk) -> list[Finding]:
    return [finding for space in await desk.library.spaces() for finding in await _log(desk, space)]


async def _log(desk: Desk, space: Space) -> list[Finding]:
    if space.role is SpaceRole.LOCAL:
        return []
    try:
        _, findings = await look_at_log(desk, space)
    except BusProblem as problem:
        findings = [out_of_reach(problem)]
    return [replace(finding, subject=f"{finding.subject} of “{space.name}”") for finding in findings]


async def _database(desk: Desk) -> Finding:
    problems = await _problems(desk)
    if not problems:
        return Finding("database", Health.SOUND, f"{desk.profile.database} is sound.")
    if await _is_mended(desk):
        seen = f"Indexes of {desk.profile.database} were damaged; no note was, and they have been made anew."
        return Finding("database", Health.NOTABLE, seen, "Nothing to do; if it comes again, check the disk.")
    return await _damaged(desk, " ".join(problems))


async def _problems(desk: Desk) -> list[str]:
    try:
        return await desk.library.store.check()
    except StorageDamaged as problem:
        return [problem.title]


async def _is_mended(desk: Desk) -> bool:
    try:
        return await desk.library.mend_indexes() and not await _problems(desk)
    except StorageDamaged:
        return False


async def _damaged(desk: Desk, seen: str) -> Finding:
    return Finding("database", Health.FAULTY, seen, await desk.backups.cure())


async def _backups(desk: Desk) -> list[Finding]:
    return [await _newest_backup(desk)]


async def _newest_backup(desk: Desk) -> Finding:
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
        return Finding(_BACKUPS, Health.FAULTY, f"{seen} {trouble.title} {trouble.safe}", _cure_of(trouble))
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
        return Finding(_BACKUPS, Health.FAULTY, f"{trouble.title} {trouble.safe}", _cure_of(trouble))
    if damaged:
        seen = f"None of the {damaged} backups is sound." if damaged > 1 else "The only backup is damaged."
        return Finding(_BACKUPS, Health.FAULTY, seen, f"Check the disk. {BY_ITSELF}")
    if not await desk.library.store.count_notes(NoteFilter(trashed=None)):
        return Finding(_BACKUPS, Health.SOUND, "There is nothing to back up yet.")
    return Finding(_BACKUPS, Health.NOTABLE, "There is none yet.", BY_ITSELF)


def _cure_of(trouble: StorageProblem) -> str:
    """Send nobody to doctor who is there."""
    if isinstance(trouble, StorageDamaged):
        return f"Do what is said of the database. {BY_ITSELF}"
    return trouble.cure


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
