"""Restoring a backup into an empty profile: all of it is read back before the profile has a database."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from core.accounts.secrets import Means, SecretRefused, Secrets
from core.backup.archive import Tell
from core.backup.errors import BackupFull, BackupProblem
from core.backup.facts import Header, Part
from core.backup.items import ReadItems
from core.backup.making import NOTES
from core.backup.unpacking import Unpacking, opened, read_back, unpack, writing
from core.platform import sync_directory
from core.profile import Profile
from core.world import World

_UNPACKED = "restore.part"
_MAY_BE_THERE = {"owner.lock", "control.socket", _UNPACKED}
_MARGIN = 100_000_000


class Restoring:
    """Restores one backup into a profile that this process owns; its methods block."""

    def __init__(
        self,
        path: Path,
        passphrase: str | None,
        profile: Profile,
        readers: Mapping[str, ReadItems],
        tell: Tell,
    ) -> None:
        self._path = path
        self._passphrase = passphrase
        self._profile = profile
        self._readers = readers
        self._tell = tell
        self._unpacked = profile.directory / _UNPACKED

    def unpack(self) -> tuple[Header, list[tuple[Part, bytes]]]:
        """Unpack and read everything back; returns the secrets, which are to be sealed before `finish`.

        Raises BackupDamaged or another BackupProblem; then the profile is as empty as it was.
        """
        self._require_empty()
        with opened(self._path) as frames:
            size = frames.header.holding.size
        with writing(self._profile.directory):
            shutil.rmtree(self._unpacked, ignore_errors=True)  # of a process that was killed
            self._unpacked.mkdir(mode=0o700)
            if shutil.disk_usage(self._unpacked).free < size + _MARGIN:
                raise BackupFull(self._profile.directory)
        with self._removed_on_failure():
            unpacking = Unpacking(self._path.name, self._unpacked, keeps_attachments=True)
            header, manifest = unpack(self._path, self._passphrase, unpacking, self._tell)
            read_back(self._path.name, self._unpacked, manifest, self._readers, self._tell)
        return header, list(unpacking.secrets.values())

    def finish(self) -> None:
        """Put everything in its place, the database of the notes last: without it a profile is empty."""
        with writing(self._profile.directory):
            found = [path for path in self._unpacked.rglob("*") if path.is_file()]
            for path in sorted(found, key=lambda path: path.name == NOTES):
                target = self._profile.directory / path.relative_to(self._unpacked)
                target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                path.rename(target)
                sync_directory(target.parent)
            shutil.rmtree(self._unpacked)
            sync_directory(self._profile.directory)

    def discard(self) -> None:
        """Leave the profile as empty as it was."""
        self._clear_unfinished()
        shutil.rmtree(self._unpacked, ignore_errors=True)

    def _require_empty(self) -> None:
        """Refuse a profile that holds anything but what opening one makes, or an unfinished restore."""
        directory = self._profile.directory
        if self._unpacked.exists() and not self._profile.database.exists():
            self._clear_unfinished()
        with writing(directory):
            holds = sorted(path.name for path in directory.iterdir() if not _is_nothing(path))
        if holds:
            raise BackupProblem(
                f"The profile {directory} is not empty: it has {holds[0]}.",
                safe="Nothing in it was changed.",
                cure="Name a new folder with --profile, or move the old profile away first.",
            )

    def _clear_unfinished(self) -> None:
        """Remove what a killed restore had put in its place: without a database nobody has used it."""
        with writing(self._profile.directory):
            for path in self._profile.directory.iterdir():
                if path.name not in _MAY_BE_THERE:
                    shutil.rmtree(path) if path.is_dir() else path.unlink()

    @contextmanager
    def _removed_on_failure(self) -> Iterator[None]:
        try:
            yield
        except BaseException:  # whatever it was, nothing half restored stays
            shutil.rmtree(self._unpacked, ignore_errors=True)
            raise


async def seal(profile: Profile, means: Means, world: World, found: list[tuple[Part, bytes]]) -> None:
    """Seal secrets under the profile's own key, where they belong; raises SecretsProblem or BackupProblem."""
    secrets = Secrets(profile, means, world)
    for part, content in found:
        file = await secrets.file(profile.directory / part.path)
        with writing(profile.directory):
            file.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                file.keep(content, part.label)
            except SecretRefused as error:
                raise BackupProblem(
                    f"{part.path} could not be sealed: {error}.",
                    safe="The backup is as it was, and the profile has no notes yet.",
                    cure="Check the disk, and restore again.",
                ) from error


def _is_nothing(path: Path) -> bool:
    if path.name in _MAY_BE_THERE:
        return True
    return path.is_dir() and not any(path.rglob("*"))
