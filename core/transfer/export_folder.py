"""The folder an export goes to: begun empty, written file by file, each one whole."""

import errno
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import BadInput, StorageFull, StorageProblem, StorageReadOnly
from core.system_errors import cause

_PART = ".tandem-part"
_FULL = (errno.ENOSPC, errno.EDQUOT)
_READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)


@dataclass(frozen=True, slots=True)
class NoteText:
    """A file to be written: its path within the folder and its text."""

    folders: tuple[str, ...]
    name: str
    text: str


class ExportFolder:
    """Writes files below a folder and counts them; every method may block."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.written = 0
        self._made: set[tuple[str, ...]] = set()

    @property
    def inner_folders(self) -> int:
        """How many folders were made below it."""
        return len(self._made)

    def begin(self) -> None:
        """Make the folder, or see that it is empty. Raises BadInput, StorageProblem."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            is_empty = not any(self.path.iterdir())
        except (FileExistsError, NotADirectoryError) as error:
            title = f"{self.path} is a file, or lies below one, so nothing was exported."
            raise self._refused(title) from error
        except OSError as error:
            raise self._halted(error) from error
        if not is_empty:
            raise self._refused(f"{self.path} is not empty, so nothing was exported.")

    def write(self, files: Sequence[NoteText]) -> None:
        """Write files in order. Raises StorageProblem, which tells how many were written in all."""
        try:
            for file in files:
                self._write(file)
                self.written += 1
        except OSError as error:
            raise self._halted(error) from error

    def copy(self, folders: tuple[str, ...], name: str, source: Path) -> None:
        """Write a copy of a file; it counts as none of the notes. Raises StorageProblem."""
        folder = self.path.joinpath(*folders)
        part = folder / _PART
        try:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, part)
            part.replace(folder / name)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise self._halted(error) from error

    def _write(self, file: NoteText) -> None:
        """Write beside the place and move there: a half-written file never has a note's name."""
        folder = self._folder(file.folders)
        part = folder / _PART
        try:
            part.write_bytes(file.text.encode())
            part.replace(folder / file.name)
        except OSError:
            part.unlink(missing_ok=True)
            raise

    def _folder(self, names: tuple[str, ...]) -> Path:
        for depth in range(1, len(names) + 1):
            if names[:depth] not in self._made:
                self.path.joinpath(*names[:depth]).mkdir(exist_ok=True)
                self._made.add(names[:depth])
        return self.path.joinpath(*names)

    def _refused(self, title: str) -> BadInput:
        return BadInput(title, safe="Nothing there was changed.", cure="Name a new or an empty folder.")

    def _halted(self, error: OSError) -> StorageProblem:
        kind, cure = StorageProblem, "Look after the folder, or name another one, and export again."
        if error.errno in _FULL:
            kind, cure = StorageFull, "Make room, or name a folder on another disk, and export again."
        elif error.errno in _READ_ONLY:
            kind, cure = StorageReadOnly, "Name a folder that you may write to, and export again."
        return kind(
            f"The export stopped after {self.written} written files: {cause(error)} ({self.path}).",
            safe="Your notes are safe in Tandem, and every file that was written is whole.",
            cure=cure,
        )
