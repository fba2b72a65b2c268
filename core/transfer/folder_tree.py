"""Walks a folder: which files are notes, and why everything else is left out."""

import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from core.errors import BadInput
from core.system_errors import cause
from core.transfer.audit import LeftOut
from core.transfer.file_names import folded, is_note_file, portable_file_name

_IMAGES = (
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".svg",
    ".webp",
    ".bmp",
    ".tif",
    ".tiff",
    ".heic",
    ".avif",
    ".ico",
)
# Notebooks nest as deep, and not every program walks a deeper tree.
_DEEPEST = 100
_PLAIN_TEXT = (".txt", ".text")


@dataclass
class Folder:
    """A folder that was walked: its names below the root, its path, the names of the note files in it."""

    names: tuple[str, ...]
    path: str
    note_files: list[str] = field(default_factory=list)

    def holds(self, folded_name: str) -> bool:
        """Tell whether a note file here has this portable name, folded."""
        return folded_name in self._folded_names

    @cached_property
    def _folded_names(self) -> frozenset[str]:
        return frozenset(folded(portable_file_name(name)) for name in self.note_files)


@dataclass(frozen=True, slots=True)
class NoteFile:
    """A file that is to become a note."""

    folder: Folder
    name: str

    @property
    def path(self) -> str:
        return f"{self.folder.path}{os.sep}{self.name}"

    @property
    def shown_path(self) -> str:
        return shown(self.folder.names, self.name)


@dataclass
class FolderTree:
    """Everything below a folder: sub-folders in sorted order, each after the files beside it."""

    root: str
    notes: list[NoteFile] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    attachments: int = 0

    @property
    def found(self) -> int:
        """How many files there are; a folder that was not entered counts as one."""
        return len(self.notes) + len(self.left_out)


def walk(root: Path) -> FolderTree:
    """Walk a folder; links are not followed. Raises BadInput for what is no folder or cannot be listed."""
    if not root.is_dir():
        raise _no_folder(root)
    tree = FolderTree(os.path.realpath(root))
    waiting = [Folder((), tree.root)]
    while waiting:
        folder = waiting.pop()
        try:
            waiting += reversed(_list_folder(tree, folder))
        except OSError as error:
            if not folder.names:
                raise _closed_folder(root, error) from error
            tree.left_out.append(
                LeftOut(shown(folder.names) + "/", f"this folder cannot be listed ({cause(error).lower()})")
            )
    return tree


def shown(folders: tuple[str, ...], *names: str) -> str:
    """Join names to a relative path that can be printed, whatever bytes they hold."""
    return os.fsencode("/".join((*folders, *names))).decode(errors="replace")


def _list_folder(tree: FolderTree, folder: Folder) -> list[Folder]:
    """Sort the entries of a folder into notes and left out; returns the sub-folders to walk."""
    with os.scandir(folder.path) as listing:
        entries = sorted(listing, key=lambda entry: entry.name)
    inner = []
    for entry in entries:
        name = entry.name
        is_hidden = name.startswith(".")
        if is_note_file(name) and not is_hidden and entry.is_file(follow_symlinks=False):
            folder.note_files.append(name)
            tree.notes.append(NoteFile(folder, name))
        elif not is_hidden and len(folder.names) < _DEEPEST and entry.is_dir(follow_symlinks=False):
            inner.append(Folder((*folder.names, name), entry.path))
        else:
            _leave_out(tree, folder, entry)
    return inner


def _leave_out(tree: FolderTree, folder: Folder, entry: os.DirEntry[str]) -> None:
    path = shown(folder.names, entry.name)
    if entry.is_symlink():
        reason = _link_reason(tree.root, entry.path)
    elif entry.is_dir(follow_symlinks=False):
        path += "/"
        reason = "a hidden folder" if entry.name.startswith(".") else f"more than {_DEEPEST} folders deep"
    elif entry.name.startswith("."):
        reason = "a hidden file"
    elif not entry.is_file(follow_symlinks=False):
        reason = "not a file with content (a pipe, a socket or a device)"
    else:
        tree.attachments += 1
        reason = _attachment_reason(entry.name.lower())
    tree.left_out.append(LeftOut(path, reason))


def _attachment_reason(name: str) -> str:
    if name.endswith(_IMAGES):
        return "an image that no note links to"
    if name.endswith(_PLAIN_TEXT):
        return "plain text, not Markdown; rename it to .md to take it as a note"
    return "not a Markdown file, and no note links to it"


def _link_reason(root: str, path: str) -> str:
    target = os.path.realpath(path)
    if not Path(target).exists():
        return "a link that leads nowhere or in a circle"
    if target == root or target.startswith(root.rstrip(os.sep) + os.sep):
        return "a link to something else in this folder, which is looked at where it lies"
    return "a link that leads out of the folder"


def _no_folder(root: Path) -> BadInput:
    if root.exists():
        return BadInput(
            f"{root} is a file, not a folder.",
            safe="Nothing was imported.",
            cure="Name the folder that holds your Markdown files.",
        )
    return BadInput(
        f"There is no folder {root}.", safe="Nothing was imported.", cure="Check the path and try again."
    )


def _closed_folder(root: Path, error: OSError) -> BadInput:
    return BadInput(
        f"The folder {root} cannot be listed: {cause(error)}.",
        safe="Nothing was imported.",
        cure="Check who may read the folder and try again.",
    )
