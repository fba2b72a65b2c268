"""Unpacking a backup: databases and small files into a folder, attachments there, too, or nowhere."""

import errno
import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from core.backup.archive import Tell, read_archive
from core.backup.errors import BackupDamaged, BackupFull, unreadable, unwritable
from core.backup.facts import Header, Manifest, Part
from core.backup.frames import FrameReader
from core.backup.items import ReadItems
from core.errors import StorageProblem
from core.platform import create_private, sync

ATTACHMENTS = "attachments"
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,80}")
_DEEPEST = 3
_LARGEST_SECRET = 65_536


class Unpacking:
    """Where the parts of a backup go: files into `folder`, secrets into `secrets`.

    With `keeps_attachments` false, attachments are compared with their names and not written. Everything may
    raise BackupFull or another BackupProblem of that folder.
    """

    def __init__(self, name: str, folder: Path, *, keeps_attachments: bool) -> None:
        self.secrets: dict[str, tuple[Part, bytes]] = {}
        self.attachments = 0
        self._name = name
        self._folder = folder
        self._keeps_attachments = keeps_attachments
        self._part: Part | None = None
        self._file: BinaryIO | None = None
        self._content = bytearray()
        self._digest = hashlib.sha256()

    def begin(self, part: Part) -> None:
        """Make the file of a part; raises BackupDamaged for a path that no backup has."""
        self._part, self._digest = part, hashlib.sha256()
        self._content.clear()
        names = PurePosixPath(part.path).parts
        if not 0 < len(names) <= _DEEPEST or not all(_NAME.fullmatch(name) for name in names):
            raise BackupDamaged(self._name, "a part of it has no place in a profile")
        if part.is_secret:
            if part.size > _LARGEST_SECRET:
                raise BackupDamaged(self._name, f"{part.path} is no secret")
        elif not self._is_attachment or self._keeps_attachments:
            with writing(self._folder):
                self._file = _created(self._folder / part.path)

    def write(self, piece: bytes) -> None:
        """Write bytes of the part."""
        if self._is_attachment:
            self._digest.update(piece)
        if self._file is not None:
            with writing(self._folder):
                self._file.write(piece)
        elif self._part is not None and self._part.is_secret:
            self._content += piece

    def end(self) -> None:
        """Bring the part to the disk; raises BackupDamaged for an attachment that its name does not fit."""
        part = self._part
        self.close()
        if part is None:
            return
        if part.is_secret:
            self.secrets[part.path] = (part, bytes(self._content))
        elif self._is_attachment:
            self.attachments += 1
            if self._digest.hexdigest() != PurePosixPath(part.path).name:
                raise BackupDamaged(self._name, f"the attachment {part.path} is not what its name says")

    def close(self) -> None:
        """Bring to the disk what was written of the part."""
        file, self._file = self._file, None
        if file is not None:
            with writing(self._folder), file:
                file.flush()
                sync(file.fileno())

    @property
    def _is_attachment(self) -> bool:
        return self._part is not None and self._part.path.startswith(f"{ATTACHMENTS}/")


def unpack(path: Path, passphrase: str | None, unpacking: Unpacking, tell: Tell) -> tuple[Header, Manifest]:
    """Read a whole backup.

    Raises BackupDamaged, which names the first damage, BackupLocked, WrongPassphrase or another
    BackupProblem.
    """
    with opened(path) as frames:
        frames.unlock(passphrase)
        try:
            manifest = read_archive(frames, path.name, unpacking, tell)
        finally:
            unpacking.close()
        return frames.header, manifest


def read_back(
    name: str, folder: Path, manifest: Manifest, readers: Mapping[str, ReadItems], tell: Tell
) -> None:
    """Read every item of the unpacked databases, and compare it with the manifest.

    `readers` know the databases by their paths; one that nobody knows is what its hash says. Raises
    BackupDamaged, which names the first item that does not read as it did.
    """
    for database, expected in manifest.items.items():
        read = readers.get(database)
        if read is None:
            continue
        try:
            found = read(folder / database, lambda: tell(0))
        except StorageProblem as problem:
            raise BackupDamaged(name, f"{database} does not open ({problem.title})") from problem
        for item in sorted(expected.keys() | found.keys()):
            if expected.get(item) != found.get(item):
                raise BackupDamaged(name, f"{item} in {database} does not read as it did")


@contextmanager
def opened(path: Path) -> Iterator[FrameReader]:
    """Open a backup and read its header; raises BackupProblem, also for what the disk does in the block."""
    try:
        with path.open("rb") as file:
            yield FrameReader(file, path.name)
    except OSError as error:
        raise unreadable(path, error) from error


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Raise what the disk refuses in the block as BackupFull or another BackupProblem."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise BackupFull(folder) from error
        raise unwritable(folder, error) from error


def _created(path: Path) -> BinaryIO:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return os.fdopen(create_private(path), "wb")
