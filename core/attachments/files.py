"""A folder of files, each under the SHA-256 of its bytes.

What is under its name is whole: it was on the disk before it got that name.

    <two digits>/<sha256>    a file
    new-…                    one that is being written; left over only by a crash
    opened/<sha256>/<name>   a copy that other programs open, until the next start
"""

import errno
import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from core.errors import FileTooLarge, FileUnreadable, StorageFull, StorageProblem
from core.ids import FileHash
from core.platform import restrict, sync, sync_directory
from core.system_errors import cause

LONGEST_FILE = 100_000_000
"""Bytes that one attachment may have."""
_PIECE = 1 << 20
_DRAFT, _OPENED = "new-", "opened"
_NAME = re.compile(r"[0-9a-f]{64}")


class AttachmentFiles:
    """The folder `directory`, which must exist; everything blocks, and may raise StorageProblem."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def find(self, file: FileHash) -> Path | None:
        """Say where a file lies; None when it is not here. Costs one look at the folder."""
        path = self._path(file)
        return path if path.is_file() else None

    def held(self) -> set[FileHash]:
        """Name all files that are here."""
        with self._problems():
            names = (path.name for path in self._directory.glob("??/*"))
            return {FileHash(name) for name in names if _NAME.fullmatch(name)}

    def draft(self) -> "Draft":
        """Begin a file that is not known by name yet."""
        with self._problems():
            handle, path = tempfile.mkstemp(prefix=_DRAFT, dir=self._directory)
        return Draft(self, handle, Path(path))

    def draft_of(self, source: Path | bytes) -> "Draft":
        """Copy a file, or take bytes; raises FileUnreadable, FileTooLarge or StorageProblem."""
        draft = self.draft()
        try:
            for piece in _pieces(source):
                draft.write(piece)
        except BaseException:  # whatever it was, no half of a file stays behind
            draft.discard()
            raise
        return draft

    def is_sound(self, file: FileHash) -> bool:
        """Read a file that is here and compare it with its name."""
        path, digest = self._path(file), hashlib.sha256()
        with suppress(OSError), path.open("rb") as opened:
            while piece := opened.read(_PIECE):
                digest.update(piece)
        return digest.hexdigest() == file

    def remove(self, file: FileHash) -> None:
        """Delete a file; one that is not here is passed over."""
        with self._problems():
            self._path(file).unlink(missing_ok=True)

    def age(self, file: FileHash, now: float) -> float:
        """Say how many seconds ago a file was put here, or was last wanted; 0 when it is not here."""
        try:
            return now - self._path(file).stat().st_mtime
        except OSError:
            return 0.0

    def copy_to_open(self, file: FileHash, name: str) -> Path:
        """Copy a file for other programs to open, under a name that any system can hold; it can only be read.

        What somebody wrote into such a copy would not come back into the note. Raises FileUnreadable.
        """
        copy = self._directory / _OPENED / file / name
        with self._problems():
            copy.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            copy.unlink(missing_ok=True)
        self.copy_to(file, copy)
        with self._problems():
            restrict(copy, to_reading=True)
        return copy

    def copy_to(self, file: FileHash, copy: Path) -> None:
        """Copy a file to any place; raises FileUnreadable when it is not here, or cannot be written there."""
        try:
            shutil.copyfile(self._path(file), copy)
        except OSError as error:
            raise FileUnreadable(
                f"“{copy.name}” cannot be saved in {copy.parent}: {cause(error)}.",
                safe="The attachment is safe in its note.",
                cure="Choose another folder, or make room on the disk.",
            ) from error

    def clear(self) -> None:
        """Delete what a crash left half written, and copies; nothing may be written meanwhile."""
        for path in self._directory.glob(f"{_DRAFT}*"):
            with suppress(OSError):
                path.unlink()
        shutil.rmtree(self._directory / _OPENED, ignore_errors=True)

    def place(self, draft: Path, file: FileHash) -> Path:
        """Give a draft that is on the disk its name; called by `Draft.keep`."""
        path = self._path(file)
        with self._problems():
            if path.is_file() and self.is_sound(file):
                draft.unlink()
                os.utime(path)
                return path
            path.parent.mkdir(mode=0o700, exist_ok=True)
            draft.replace(path)
            for folder in (path.parent, self._directory):
                sync_directory(folder)
        return path

    def _path(self, file: FileHash) -> Path:
        return self._directory / file[:2] / file

    @contextmanager
    def _problems(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise storage_problem(error) from error


class Draft:
    """A file that is being written; it ends by `keep` or `discard`."""

    def __init__(self, files: AttachmentFiles, handle: int, path: Path) -> None:
        self.size = 0
        self._files = files
        self._handle: int | None = handle
        self._path = path
        self._digest = hashlib.sha256()

    @property
    def file(self) -> FileHash:
        """Name what was written so far."""
        return FileHash(self._digest.hexdigest())

    def write(self, piece: bytes) -> None:
        """Add bytes; raises FileTooLarge or StorageProblem."""
        self.size += len(piece)
        if self.size > LONGEST_FILE:
            raise FileTooLarge(LONGEST_FILE)
        self._digest.update(piece)
        handle, view = self._handle, memoryview(piece)
        if handle is None:
            raise ValueError("the file is finished")
        try:
            while view:
                view = view[os.write(handle, view) :]
        except OSError as error:
            raise storage_problem(error) from error

    def keep(self) -> Path:
        """Give it its name; it is on the disk, under that name, when this returns."""
        try:
            if self._handle is not None:
                sync(self._handle)
        except OSError as error:
            raise storage_problem(error) from error
        finally:
            self._close()
        return self._files.place(self._path, self.file)

    def discard(self) -> None:
        """Let go of it."""
        self._close()
        with suppress(OSError):
            self._path.unlink()

    def _close(self) -> None:
        handle, self._handle = self._handle, None
        if handle is not None:
            with suppress(OSError):
                os.close(handle)


def storage_problem(error: OSError) -> StorageProblem:
    """Say why the disk did not take a file."""
    safe = "The note's text is safe; the file was not stored."
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return StorageFull("The disk is full.", safe=safe, cure="Make room and try again.")
    return StorageProblem(
        f"The file cannot be stored: {cause(error)}.",
        safe=safe,
        cure="Check the profile folder and your access to it.",
    )


def _pieces(source: Path | bytes) -> Iterator[bytes]:
    if isinstance(source, bytes):
        yield source
        return
    try:
        with source.open("rb") as opened:
            if os.fstat(opened.fileno()).st_size > LONGEST_FILE:
                raise FileTooLarge(LONGEST_FILE)
            while piece := opened.read(_PIECE):
                yield piece
    except OSError as error:
        raise FileUnreadable(
            f"“{source.name}” cannot be read: {cause(error)}.",
            safe="The note is as it was.",
            cure="Check that it is a file, not a folder, and that you may read it.",
        ) from error
