"""Backups of the database, one a day and one before each newer format; each is checked before it counts."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from core.errors import StorageDamaged, StorageFull, StorageProblem
from core.ids import FileHash
from core.platform import sync_directory
from core.store.copies import copy_database, opened_to_read
from core.store.faults import storage_problem
from core.store.revisions import KNOWN

_KEPT = 7
_DAY = 24 * 3600.0
_MARGIN = 100_000_000
"""Bytes that a backup leaves free, so that it never takes the room that saving needs."""
_NAME = "tandem-%Y%m%dT%H%M%SZ.db"
_FORMAT_NAME = "tandem-format-{revision}.db"
"""What is kept before an upgrade; none of the daily ones, so that it is not thinned out with them."""
_UNFINISHED = ".part"
_HAS_FILES = "SELECT count(*) FROM sqlite_master WHERE name = 'attachments'"
"""Formats of before attachments had no such table."""
_NOTHING_REMOVED = "Your notes and the backups from before are untouched."


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished backup; `made_at` in seconds since 1970, UTC, as its name says."""

    path: Path
    made_at: float


@dataclass(frozen=True, slots=True)
class _Contents:
    """What a database holds, as far as a backup is compared by it."""

    revision: str
    updates: int
    notes: int


class Backups:
    """The backups of one database, in a folder of their own; every method blocks, so call it off the loop."""

    def __init__(self, database: Path, directory: Path) -> None:
        self._database = database
        self._directory = directory

    def kept(self) -> list[Backup]:
        """List the backups there are, the newest first."""
        found = [_backup(path) for path in self._directory.glob("tandem-*.db")]
        return sorted(filter(None, found), key=lambda backup: backup.made_at, reverse=True)

    def due(self, now: float) -> bool:
        """Say whether the newest is older than a day; one from the future (a wrong clock) does not count.

        `now` is in seconds since 1970.
        """
        return not any(abs(now - backup.made_at) < _DAY for backup in self.kept())

    def newest_sound(self) -> Backup | None:
        """Reopen the backups, newest first, and return the first one that can be used."""
        return next((backup for backup in self.kept() if _is_sound(backup.path)), None)

    def before_upgrades(self) -> list[Backup]:
        """List what was kept before upgrades and can be opened by this version, the newest first."""
        named = (self._directory / _FORMAT_NAME.format(revision=revision) for revision in KNOWN)
        found = [Backup(path, path.stat().st_mtime) for path in named if path.exists() and _is_sound(path)]
        return sorted(found, key=lambda backup: backup.made_at, reverse=True)

    def cure(self) -> str:
        """Say what to do about a database that is damaged: by which backup it is replaced, and how."""
        backup, folder = self.newest_sound(), self._database.parent
        cure = (
            f"No daily backup is sound, so leave {folder} as it is, and go on in another folder: "
            "`tandem backup restore FILE --profile FOLDER` brings back what `tandem backup create` or "
            "`tandemd` wrote. Without such a file join the shared spaces again from there: what is in them "
            "comes by itself. `tandem export` may still read the rest."
        )
        if backup is not None:
            cure = self.how_to_use(backup)
        return cure

    def how_to_use(self, backup: Backup) -> str:
        """Say in two steps how a backup replaces the database."""
        folder = self._database.parent
        return (
            f"Stop Tandem and move tandem.db, tandem.db-wal and tandem.db-shm out of {folder}; "
            f"then copy {backup.path} to {self._database}. "
            "Attachments that are missing come from the backup, and what is newer in shared spaces from "
            "there, by themselves; keep the old files for what is not shared."
        )

    def attached(self, backup: Backup) -> set[FileHash]:
        """Name the files that notes in a backup refer to, or did; raises StorageDamaged."""
        try:
            with opened_to_read(backup.path, is_live=False) as connection:
                (has_files,) = connection.execute(_HAS_FILES).fetchone()
                rows = connection.execute("SELECT DISTINCT file FROM attachments") if has_files else ()
                return {FileHash(file) for (file,) in rows}
        except sqlite3.Error as error:
            raise _unsound(backup.path) from error

    def make(self, now: float) -> Path:
        """Write and check a backup, then remove the ones that are too many; returns its path.

        `now` is in seconds since 1970, UTC.

        Raises StorageFull, StorageDamaged or another StorageProblem, and then removes nothing.
        """
        path = self._directory / datetime.fromtimestamp(now, UTC).strftime(_NAME)
        with self._problems():
            self._put(path, _checked(self._database, is_live=True))
        self._thin_out(path, now)
        return path

    def make_before_upgrade(self, revision: str) -> Path:
        """Write and check what an older version opens, should this one be given up; returns its path.

        Of each format the last one is kept. What lies in the indexes alone may be damaged: the copy has new
        ones. Raises StorageFull, StorageDamaged or another StorageProblem, and then nothing was changed.
        """
        path = self._directory / _FORMAT_NAME.format(revision=revision)
        try:
            with self._problems():
                self._put(path, _counted(self._database))
        except StorageProblem as problem:
            raise _not_upgraded(type(problem), self._database, self._directory) from problem
        return path

    def _put(self, path: Path, before: _Contents) -> None:
        """Write a copy that holds at least what was there before, and only then give it its name."""
        unfinished = path.with_suffix(path.suffix + _UNFINISHED)
        self._make_room()
        try:
            self._write(unfinished, before)
            unfinished.replace(path)
            sync_directory(self._directory)
        except BaseException:  # whatever it was, nothing half written stays
            unfinished.unlink(missing_ok=True)
            raise

    @contextmanager
    def _problems(self) -> Iterator[None]:
        """Say of any failure that it was a backup that failed."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            problem = storage_problem(error, self._directory / self._database.name)
            if problem is None:
                raise
            if isinstance(problem, StorageDamaged):
                raise _unsound(self._database) from error
            raise _failed(type(problem), self._directory, str(error)) from error

    def _make_room(self) -> None:
        self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        for left in self._directory.glob(f"tandem-*{_UNFINISHED}*"):  # of a process that was killed
            left.unlink()
        needed = sum(file.stat().st_size for file in self._database.parent.glob(f"{self._database.name}*"))
        if shutil.disk_usage(self._directory).free < needed + _MARGIN:
            raise _too_little_room(self._directory)

    def _write(self, target: Path, before: _Contents) -> None:
        copy_database(self._database, target)
        copy, after = _checked(target), _counted(self._database)
        # What was purged meanwhile may be missing from the copy; nothing else may.
        is_whole = copy.updates >= min(before.updates, after.updates) and copy.notes >= min(
            before.notes, after.notes
        )
        if copy.revision != before.revision or not is_whole:
            raise _unlike(target)

    def _thin_out(self, fresh: Path, now: float) -> None:
        """Remove what is too much; a far fuller one stays, in case its notes were lost since."""
        with suppress(StorageProblem, sqlite3.Error, OSError):
            held = _counted(fresh).notes
            others = [backup for backup in self.kept() if backup.path != fresh]
            # A date in the future is a mistake, so nobody knows how old that one is.
            others.sort(key=lambda backup: (backup.made_at <= now, backup.made_at), reverse=True)
            for backup in others[_KEPT - 1 :]:
                if not _is_sound(backup.path) or _counted(backup.path).notes <= 2 * held:
                    backup.path.unlink()


def _backup(path: Path) -> Backup | None:
    try:
        made = datetime.strptime(path.name, _NAME).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, made.timestamp())


def _is_sound(path: Path) -> bool:
    try:
        return _checked(path).revision in KNOWN
    except (StorageDamaged, sqlite3.Error, OSError):
        return False


def _checked(path: Path, *, is_live: bool = False) -> _Contents:
    """Check the whole file and count what it holds; raises StorageDamaged or sqlite3.Error."""
    with opened_to_read(path, is_live=is_live) as connection:
        if connection.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
            raise _unsound(path)
        return _contents(connection)


def _counted(path: Path) -> _Contents:
    with opened_to_read(path, is_live=True) as connection:
        return _contents(connection)


def _contents(connection: sqlite3.Connection) -> _Contents:
    (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
    (updates,) = connection.execute("SELECT count(*) FROM updates").fetchone()
    (notes,) = connection.execute("SELECT count(*) FROM notes").fetchone()
    return _Contents(str(revision), updates, notes)


def _failed(kind: type[StorageProblem], directory: Path, reason: str) -> StorageProblem:
    return kind(
        f"No backup could be written to {directory}: {reason}.",
        safe=_NOTHING_REMOVED,
        cure="Make room there and give yourself write access; Tandem tries again every hour.",
    )


def _not_upgraded(kind: type[StorageProblem], database: Path, directory: Path) -> StorageProblem:
    return kind(
        f"{database} is of an older Tandem, and could not be copied to {directory} before it is brought up"
        " to date.",
        safe="Nothing was changed; the older Tandem opens your notes as they are.",
        cure="Free some space there and give yourself write access, then start again.",
    )


def _too_little_room(directory: Path) -> StorageFull:
    return StorageFull(
        f"The disk that holds {directory} has too little room for a backup.",
        safe=_NOTHING_REMOVED,
        cure="Free some space; Tandem tries again every hour.",
    )


def _unsound(path: Path) -> StorageDamaged:
    return StorageDamaged(
        f"No backup was kept, because SQLite finds {path.name} unsound.",
        safe=_NOTHING_REMOVED,
        cure="Run `tandem doctor`: it names the newest sound backup.",
    )


def _unlike(path: Path) -> StorageProblem:
    return StorageProblem(
        f"The backup {path.name} did not hold everything, so it was thrown away.",
        safe=_NOTHING_REMOVED,
        cure="Tandem tries again every hour; if this stays, check the disk.",
    )
