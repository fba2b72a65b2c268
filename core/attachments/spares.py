"""Copies of attachments beside the backups of the database: each once for all of them."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from core.attachments.files import AttachmentFiles
from core.errors import FileTooLarge, FileUnreadable, StorageFull, StorageProblem
from core.ids import FileHash
from core.system_errors import cause

_FOLDER = "attachments"
_MARGIN = 100_000_000
"""Bytes that copies leave free, so that they never take the room that saving needs."""
_SAFE = "Your notes are in the backup, and the attachments themselves are untouched."
_CURE = "Free some space; Tandem tries again every hour."


class SpareFiles:
    """The copies in the folder of the backups, which need not exist; every method blocks.

    They are copies and not links to the same bytes: what a failing disk does to a file, it does to its links.
    """

    def __init__(self, backups: Path) -> None:
        self._directory = backups / _FOLDER
        self._files = AttachmentFiles(self._directory)

    def find(self, file: FileHash) -> Path | None:
        """Say where the copy of a file is, not yet compared with its name; None when there is none."""
        return self._files.find(file)

    def is_sound(self, file: FileHash) -> bool:
        """Read a copy and compare it with its name."""
        return self._files.is_sound(file)

    def remove(self, file: FileHash) -> None:
        """Remove a copy that is damaged; the next backup makes another. May raise StorageProblem."""
        self._files.remove(file)

    def keep(self, originals: AttachmentFiles, wanted: Iterable[FileHash]) -> list[FileHash]:
        """Copy those of the wanted files that are here and have no copy yet; returns the damaged ones.

        What is damaged is not copied. Raises StorageFull or another StorageProblem; the copies that were made
        until then stay.
        """
        damaged: list[FileHash] = []
        try:
            self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._files.clear()
            for file in sorted(set(wanted) - self._files.held()):
                path = originals.find(file)
                if path is not None and not self._copied(path, file):
                    damaged.append(file)
        except OSError as error:
            raise _failed(self._directory, cause(error)) from error
        except StorageProblem as problem:
            raise _failed(self._directory, problem.title, type(problem)) from problem
        return damaged

    def thin_out(self, needed: set[FileHash]) -> None:
        """Remove the copies that no backup needs; may raise StorageProblem."""
        for file in self._files.held() - needed:
            self._files.remove(file)

    def _copied(self, path: Path, file: FileHash) -> bool:
        if shutil.disk_usage(self._directory).free < path.stat().st_size + _MARGIN:
            raise StorageFull("The disk is full.")
        try:
            draft = self._files.draft_of(path)
        except (FileUnreadable, FileTooLarge):
            return False
        if draft.file != file:
            draft.discard()
            return False
        draft.keep()
        return True


def _failed(directory: Path, reason: str, kind: type[StorageProblem] = StorageProblem) -> StorageProblem:
    return kind(f"Not all attachments were copied to {directory}: {reason}", safe=_SAFE, cure=_CURE)
