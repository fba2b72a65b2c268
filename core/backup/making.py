"""Making a backup: copies of the databases first, then one file, which is read back before it counts."""

import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from core.attachments import AttachmentFiles
from core.backup.archive import ArchiveWriter, Tell
from core.backup.errors import UNTOUCHED, BackupFull, BackupProblem
from core.backup.facts import FORMAT, Header, Holding, Keys, Part
from core.backup.folder import UNFINISHED
from core.backup.frames import FrameWriter
from core.backup.items import ReadItems
from core.backup.unpacking import ATTACHMENTS, Unpacking, read_back, unpack, writing
from core.ids import FileHash
from core.platform import create_private, sync, sync_directory
from core.store.copies import copy_database, open_copy
from core.store.faults import storage_problem
from core.world import World

NOTES = "tandem.db"
_PIECE = 1 << 20
_MARGIN = 100_000_000
"""Bytes that a backup leaves free, so that it never takes the room that saving needs."""
_STAGING = "backup.part"


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret of the profile by its path in there; `label` is what its seal tells."""

    path: str
    content: bytes
    label: str


@dataclass(frozen=True, slots=True)
class Sources:
    """What goes into a backup of the profile in `folder`; paths are those in there.

    `readers` know how to read every item of each database that is taken. `files` are small ones, taken as
    they are; `secrets` are taken openly, which is for an encrypted backup alone.
    """

    folder: Path
    device: str
    readers: Mapping[str, ReadItems]
    files: Sequence[str] = ()
    secrets: Sequence[Secret] = ()
    keys: Keys = Keys.NONE
    has_hub: bool = False
    attachments: Iterable[FileHash] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made and read back: where it is, and what it says of itself."""

    path: Path
    header: Header


class Making:
    """Makes one backup; everything blocks, so call it off the event loop."""

    def __init__(
        self, sources: Sources, passphrase: str | None, release: str, world: World, tell: Tell
    ) -> None:
        """Take what is to be kept, and the passphrase if it is to be encrypted; `tell` is told of bytes."""
        if sources.secrets and passphrase is None:
            raise ValueError("secrets are for an encrypted backup alone")
        self._sources = sources
        self._passphrase = passphrase
        self._release = release
        self._world = world
        self._tell = tell
        self._staging = sources.folder / _STAGING
        self._attachments: list[Path] = []

    def make(self, path: Path) -> Made:
        """Write a backup to `path`, read every note of it back, and only then give it its name.

        Raises BackupFull, another BackupProblem, or StorageProblem when the notes themselves cannot be read;
        then nothing is left of it.
        """
        unfinished = path.with_name(path.name + UNFINISHED)
        with self._staged():
            items = self._copy_databases()
            self._attachments = self._sound_attachments()
            header = self._header(items)
            _need_room(path.parent, header.holding.size)
            try:
                with writing(path.parent):
                    self._write(unfinished, header, items)
                self._clear()
                header = self._verify(unfinished)
                with writing(path.parent):
                    unfinished.rename(path)
                    sync_directory(path.parent)
            except BaseException:  # whatever it was, nothing half written stays
                unfinished.unlink(missing_ok=True)
                raise
        return Made(path, header)

    @contextmanager
    def _staged(self) -> Iterator[None]:
        """Have a folder for the copies of databases, which lie nowhere else than the notes themselves."""
        self._clear()
        try:
            yield
        finally:
            shutil.rmtree(self._staging, ignore_errors=True)

    def _clear(self) -> None:
        shutil.rmtree(self._staging, ignore_errors=True)
        with writing(self._sources.folder):
            self._staging.mkdir(mode=0o700)

    def _copy_databases(self) -> dict[str, dict[str, bytes]]:
        """Copy each as of one moment, and read what every item in it says."""
        folder, items = self._sources.folder, {}
        _need_room(folder, sum(_size_of_database(folder / path) for path in self._sources.readers))
        for path, read in self._sources.readers.items():
            copy = self._staging / path
            with _problems(folder / path):
                copy.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                copy_database(folder / path, copy)
            items[path] = read(copy, lambda: self._tell(0))
        return items

    def _header(self, items: dict[str, dict[str, bytes]]) -> Header:
        with open_copy(self._staging / NOTES) as copy:
            notes, spaces = copy.count()
        sizes = [part.size for part, _ in self._parts()]
        return Header(
            FORMAT,
            self._world.now(),
            self._release,
            self._sources.device,
            Holding(
                notes=notes,
                spaces=spaces,
                attachments=len(self._attachments),
                missing=len(set(self._sources.attachments)) - len(self._attachments),
                messages=sum(len(found) for path, found in items.items() if path != NOTES),
                size=sum(sizes),
                has_hub=self._sources.has_hub,
                keys=self._sources.keys,
            ),
        )

    def _parts(self) -> Iterator[tuple[Part, Path]]:
        for path in self._sources.readers:
            yield _part(path, self._staging / path), self._staging / path
        for path in self._sources.files:
            yield _part(path, self._sources.folder / path), self._sources.folder / path
        for file in self._attachments:
            yield _part(f"{ATTACHMENTS}/{file.parent.name}/{file.name}", file), file

    def _sound_attachments(self) -> list[Path]:
        """Find the files that are here and whole: one that is not would be found in the backup, too."""
        files, found = AttachmentFiles(self._sources.folder / ATTACHMENTS), []
        for file in sorted(set(self._sources.attachments)):
            path = files.find(file)
            if path is not None and files.is_sound(file):
                found.append(path)
            self._tell(0)
        return found

    def _write(self, path: Path, header: Header, items: dict[str, dict[str, bytes]]) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.unlink(missing_ok=True)  # of a process that was killed
        handle = create_private(path)
        with os.fdopen(handle, "wb") as file:
            archive = ArchiveWriter(FrameWriter(file, header, self._passphrase, self._world), self._tell)
            for part, source in self._parts():
                archive.add(part, _pieces(source))
            for secret in self._sources.secrets:
                part = Part(secret.path, len(secret.content), is_secret=True, label=secret.label)
                archive.add(part, [secret.content])
            archive.finish(items)
            file.flush()
            sync(handle)

    def _verify(self, path: Path) -> Header:
        unpacking = Unpacking(path.name, self._staging, keeps_attachments=False)
        header, manifest = unpack(path, self._passphrase, unpacking, self._tell)
        read_back(path.name, self._staging, manifest, self._sources.readers, self._tell)
        return header


def _part(path: str, source: Path) -> Part:
    return Part(path, source.stat().st_size)


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def _size_of_database(path: Path) -> int:
    return sum(file.stat().st_size for file in path.parent.glob(f"{path.name}*"))


def _need_room(directory: Path, size: int) -> None:
    with writing(directory):
        existing = next(each for each in (directory, *directory.parents) if each.exists())
        if shutil.disk_usage(existing).free < size + _MARGIN:
            raise BackupFull(directory)


@contextmanager
def _problems(database: Path) -> Iterator[None]:
    """Say of a database that cannot be copied that it was a backup that failed."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        problem = storage_problem(error, database)
        if problem is None:
            raise
        raise BackupProblem(
            f"No backup was made, as {database} cannot be copied: {problem.title}",
            safe=UNTOUCHED,
            cure="Make room on that disk, then run `tandem doctor`, which names what is wrong.",
        ) from error
