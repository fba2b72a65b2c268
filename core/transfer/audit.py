"""What an import or an export tells at its end: every file is counted, each one left out has its reason."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file, a folder that was not entered (its path ends with "/") or a note, and why it was not taken."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Converted:
    """A file that is not UTF-8 and the encoding it was read in; the file itself stays as it is."""

    path: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Remark:
    """Something worth knowing about a file that was taken."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class ImportAudit:
    """What became of a folder; `found` is always `imported`, `attached` and `left_out` together.

    A folder that was not entered counts as one. Paths are relative to the folder.
    """

    folder: Path
    found: int
    imported: int
    left_out: tuple[LeftOut, ...] = ()
    converted: tuple[Converted, ...] = ()
    remarks: tuple[Remark, ...] = ()
    notebooks: int = 0
    """Notebooks that were made; those of the same name at the same place were used again."""
    attachments: int = 0
    """Images and other files beside the notes; those that are not `attached` are among `left_out`."""
    attached: int = 0
    """Those that notes link to, and that were taken in with them."""
    line_endings: int = 0
    """Files whose line endings became plain newlines in the note."""

    @property
    def sentence(self) -> str:
        """Say it in a sentence or two."""
        if not self.found:
            return f"The folder {self.folder} is empty, so there was nothing to import."
        if not self.imported:
            return f"No notes were imported from {self.folder}: {_files(self.found)} found, none taken."
        sentence = f"{_files(self.imported)} of {self.found} imported"
        if self.attached:
            sentence += f" with {_many(self.attached, 'attachment')}"
        if self.notebooks:
            sentence += f" into {_many(self.notebooks, 'new notebook')}"
        return f"{sentence}; {len(self.left_out)} left out." if self.left_out else f"{sentence}."


@dataclass(frozen=True, slots=True)
class ExportAudit:
    """What was written to a folder; `found` is always `exported`, `trashed` and `left_out` together."""

    folder: Path
    found: int
    exported: int
    left_out: tuple[LeftOut, ...] = ()
    trashed: int = 0
    """Notes in the trash, which are not exported."""
    notebooks: int = 0
    """Folders that were made for notebooks."""
    attachments: int = 0
    """Files written beside the notes."""
    missing: tuple[LeftOut, ...] = ()
    """Attachments that could not be had; the notes keep their links."""

    @property
    def sentence(self) -> str:
        """Say it in a sentence or two."""
        sentence = f"{_many(self.exported, 'note')} written to {self.folder}"
        if self.left_out:
            sentence += f"; {len(self.left_out)} left out"
        if self.attachments:
            sentence += f" with {_many(self.attachments, 'attachment')}"
        if self.missing:
            sentence += f"; {_many(len(self.missing), 'attachment')} missing"
        if self.trashed:
            sentence += f"; {self.trashed} in the trash not exported"
        return f"{sentence}."


def _files(count: int) -> str:
    return _many(count, "file")


def _many(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
