"""Files that notes link to: taken in as attachments by an import, written beside the notes by an export.

Only the addresses in links are written anew, so that they lead to the same file: a relative path on the disk,
the file's SHA-256 in a note. What stands in code stays.
"""

import asyncio
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Protocol
from urllib.parse import quote, unquote

from core.attachments import Attachments
from core.attachments.media_types import PICTURES, media_type_in, with_suffix
from core.errors import FileTooLarge, FileUnreadable, Problem
from core.ids import FileHash, NoteId
from core.markdown import (
    attached_file,
    attachment_address,
    attachment_link,
    attachment_name,
    embed_places,
    link_addresses,
)
from core.transfer.audit import LeftOut
from core.transfer.export_folder import ExportFolder
from core.transfer.file_names import TakenNames, is_note_file, portable, split_suffix
from core.transfer.folder_tree import Folder, FolderTree, shown

FOLDER = "attachments"
"""Where an export puts them, at the top of each space."""


class LinkedFiles:
    """Takes in what the notes of a folder link to; `taken` and `refused` name files by their shown paths."""

    def __init__(self, attachments: Attachments, tree: FolderTree) -> None:
        self.taken: set[str] = set()
        self.refused: dict[str, str] = {}
        self._attachments = attachments
        self._root = tree.root
        self._named = {PurePath(each.path).name.lower(): each.path for each in reversed(tree.left_out)}
        """Where a file of a name lies; of several the first."""
        self._known: dict[Path, FileHash] = {}

    async def take(self, body: str, folder: Folder) -> str:
        """Return the text of a note in this folder with its links leading to attachments.

        A link to what is not in the folder, or is a note, stays. Raises StorageProblem.
        """
        found: dict[str, str] = {}
        body = await self._take_embedded(body)
        for place in link_addresses(body):
            path = await asyncio.to_thread(self._find, place.target, folder)
            file = await self._keep(path) if path is not None else None
            if file is not None:
                found[place.target] = attachment_address(file)
        return _rewritten(body, found)

    async def _take_embedded(self, body: str) -> str:
        """Make pictures and links of what Obsidian shows in place, wherever in the folder it lies."""
        parts, end = list[str](), 0
        for place in embed_places(body):
            path = await asyncio.to_thread(self._find_named, place.target)
            file = await self._keep(path) if path is not None else None
            if path is not None and file is not None:
                is_picture = await asyncio.to_thread(media_type_in, path) in PICTURES
                parts += [body[end : place.start], attachment_link(path.name, file, is_picture=is_picture)]
                end = place.end
        return "".join((*parts, body[end:]))

    def left_out(self, each: LeftOut) -> LeftOut:
        """Say why a file was left out, if it was to be taken."""
        return LeftOut(each.path, self.refused.get(each.path, each.reason))

    def _find(self, address: str, folder: Folder) -> Path | None:
        if ":" in address or address.startswith(("/", "#", "\\")):
            return None
        path = Path(folder.path, unquote(address)).resolve()
        is_wanted = path.is_relative_to(self._root) and path.is_file() and not is_note_file(path.name)
        return path if is_wanted else None

    def _find_named(self, name: str) -> Path | None:
        place = self._named.get(PurePath(name).name.lower())
        path = None if place is None else Path(self._root, place)
        return path if path is not None and path.is_file() and not path.is_symlink() else None

    async def _keep(self, path: Path) -> FileHash | None:
        place = shown(path.relative_to(self._root).parts)
        if path in self._known or place in self.refused:
            return self._known.get(path)
        try:
            self._known[path] = await self._attachments.keep(path)
        except FileTooLarge:
            self.refused[place] = "larger than an attachment may be: 100 MB; the note keeps its link"
        except FileUnreadable:
            self.refused[place] = "cannot be read; the note keeps its link"
        else:
            self.taken.add(place)
        return self._known.get(path)


class AttachmentSource(Protocol):
    """Where attachments come from."""

    async def fetch(self, note: NoteId, file: FileHash) -> Path:
        """Have a file on this computer; raises the Problem in the way."""


class WrittenFiles:
    """Writes the attachments of one space beside its notes, each once, by the name that a note gives it."""

    def __init__(self, source: AttachmentSource, target: ExportFolder, top: tuple[str, ...]) -> None:
        self.left_out: list[LeftOut] = []
        self._source = source
        self._target = target
        self._top = top
        self._names = TakenNames()
        self._written: dict[FileHash, str | None] = {}

    @property
    def count(self) -> int:
        """How many files were written."""
        return sum(name is not None for name in self._written.values())

    async def write(self, note: NoteId, body: str, depth: int) -> str:
        """Write what a note refers to; returns its text with links that lead there, `depth` folders down.

        A file that cannot be had is left out, and its link stays. Raises StorageProblem.
        """
        found: dict[str, str] = {}
        for place in link_addresses(body):
            file = attached_file(place.target)
            name = await self._write(note, file, body) if file is not None else None
            if name is not None:
                found[place.target] = "../" * depth + f"{FOLDER}/{quote(name)}"
        return _rewritten(body, found)

    async def _write(self, note: NoteId, file: FileHash, body: str) -> str | None:
        if file not in self._written:
            self._written[file] = await self._copy(note, file, attachment_name(body, file))
        return self._written[file]

    async def _copy(self, note: NoteId, file: FileHash, told: str) -> str | None:
        try:
            path = await self._source.fetch(note, file)
        except Problem as problem:
            self.left_out.append(LeftOut(told or file, f"an attachment; {problem.title}"))
            return None
        kind = await asyncio.to_thread(media_type_in, path)
        name = self._names.claim(*split_suffix(portable(with_suffix(told or file[:12], kind))))
        await asyncio.to_thread(self._target.copy, (*self._top, FOLDER), name, path)
        return name


def _rewritten(body: str, addresses: Mapping[str, str]) -> str:
    parts, end = list[str](), 0
    for place in link_addresses(body):
        if place.target in addresses:
            parts += [body[end : place.start], addresses[place.target]]
            end = place.end
    return "".join((*parts, body[end:]))
