"""A folder of backups: how they are named, which ones there are, and which of them are too many."""

import logging
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from core.accounts.private_file import write_private
from core.backup.errors import BackupProblem, unreadable, unwritable
from core.backup.facts import Header
from core.backup.unpacking import opened
from core.unreadable import UNREADABLE

SUFFIX = ".tandem"
UNFINISHED = ".part"
_NAME = "%Y-%m-%dT%H%M"
_ABANDONED = 86_400.0
"""Seconds."""
_RECORDS = "verified.json"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A backup in a folder; `header` is None when its beginning is damaged, and `problem` tells of that.

    `size` is in bytes, `verified_at` in seconds since 1970: when all of it was last read back, if ever.
    """

    path: Path
    size: int
    header: Header | None
    problem: str
    verified_at: float | None


class _Record(msgspec.Struct, frozen=True):
    """When a file of this size and time of change was read back."""

    size: int
    changed: int
    at: float


class BackupFolder:
    """The backups in `directory`, of whichever profiles; everything blocks."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def kept(self) -> list[KeptBackup]:
        """List the backups there are, the newest first; raises BackupProblem when there is no such folder."""
        try:
            paths = [path for path in self._directory.iterdir() if path.name.endswith(SUFFIX)]
        except OSError as error:
            raise unreadable(self._directory, error) from error
        records = self._records()
        found = [backup for path in paths if (backup := _look(path, records.get(path.name)))]
        return sorted(found, key=lambda backup: (_made_at(backup), backup.path.name), reverse=True)

    def unused(self, now: float) -> Path:
        """Name a backup that is made now (seconds since 1970); raises BackupProblem without a folder.

        What a killed process left half written goes, once nobody wrote to it for a day.
        """
        try:
            self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            for left in self._directory.glob(f"*{SUFFIX}{UNFINISHED}"):
                if now - left.stat().st_mtime > _ABANDONED:
                    left.unlink()
        except OSError as error:
            raise unwritable(self._directory, error) from error
        name = datetime.fromtimestamp(now, UTC).strftime(_NAME)
        return next(path for path in self._names(name) if not path.exists())

    def note_verified(self, path: Path, at: float) -> None:
        """Write down that a backup was read back; a folder that cannot be written stays as it is."""
        try:
            found = path.stat()
            records = self._records() | {path.name: _Record(found.st_size, found.st_mtime_ns, at)}
            there = {name: each for name, each in records.items() if (self._directory / name).exists()}
            write_private(self._directory / _RECORDS, msgspec.json.encode(there) + b"\n")
        except OSError as error:
            _log.info("that a backup was read back is not written down: %s", error)

    def newest_of(self, device: str) -> float | None:
        """Say when the newest backup of a device's profile was made, in seconds since 1970; None without any.

        Raises BackupProblem when the folder is there and cannot be read.
        """
        if not self._directory.exists():
            return None
        return max((_made_at(backup) for backup in self._of(device)), default=None)

    def thin_out(self, device: str, keep: int) -> list[Path]:
        """Remove all but the newest `keep` backups of a device's profile; returns what was removed.

        One that holds more than twice as many notes as the newest stays, in case they were lost since. The
        newest was read back before. Raises BackupProblem.
        """
        own = list(self._of(device))
        held = own[0].header.holding.notes if own and own[0].header else 0
        removed = []
        for backup in own[max(keep, 1) :]:
            if backup.header is not None and backup.header.holding.notes <= 2 * held:
                with suppress(FileNotFoundError):
                    _remove(backup.path)
                removed.append(backup.path)
        return removed

    def _of(self, device: str) -> Iterator[KeptBackup]:
        return (each for each in self.kept() if each.header is not None and each.header.profile == device)

    def _names(self, name: str) -> Iterator[Path]:
        yield self._directory / f"{name}{SUFFIX}"
        number = 2
        while True:
            yield self._directory / f"{name}-{number}{SUFFIX}"
            number += 1

    def _records(self) -> dict[str, _Record]:
        try:
            found = (self._directory / _RECORDS).read_bytes()
            return msgspec.json.decode(found, type=dict[str, _Record])
        except (OSError, *UNREADABLE):
            return {}  # what was verified is read back again


def _look(path: Path, record: _Record | None) -> KeptBackup | None:
    try:
        found = path.stat()
        is_same = record is not None and (record.size, record.changed) == (found.st_size, found.st_mtime_ns)
        verified_at = record.at if record is not None and is_same else None
        try:
            with opened(path) as frames:
                return KeptBackup(path, found.st_size, frames.header, "", verified_at)
        except BackupProblem as problem:
            return KeptBackup(path, found.st_size, None, problem.title, None)
    except OSError:
        return None  # it went a moment ago


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except FileNotFoundError:
        raise
    except OSError as error:
        raise unwritable(path, error) from error


def _made_at(backup: KeptBackup) -> float:
    return backup.header.made_at if backup.header else 0.0
