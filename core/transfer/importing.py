"""Imports a folder of Markdown files into a space."""

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path

from core.errors import StorageProblem
from core.facts import NoteDraft
from core.ids import SpaceId
from core.notes.library import Library
from core.transfer.audit import Converted, ImportAudit, LeftOut, Remark
from core.transfer.folder_tree import FolderTree, walk
from core.transfer.notebook_shelf import NotebookShelf
from core.transfer.page import Page
from core.transfer.reading import Batch, read_ahead

Progress = Callable[[int, int], None]
"""Told how many files are done, and of how many."""


def ignore_progress(_done: int, _total: int) -> None:
    """Tell nobody."""


async def import_folder(
    library: Library, folder: Path, space: SpaceId, progress: Progress = ignore_progress
) -> ImportAudit:
    """Turn the Markdown files of a folder into notes of a space, and its sub-folders into notebooks.

    Files are only read. Notes are saved some hundred at a time, each whole: when this is cancelled or the
    disk fills up, what was saved stays. Raises BadInput when there is no such folder, StorageProblem when the
    disk takes no more.
    """
    tree = await asyncio.to_thread(walk, folder)
    shelf = NotebookShelf(library, space)
    await shelf.load()
    tally = _Tally(folder, tree)
    progress(len(tree.left_out), tree.found)
    async with aclosing(read_ahead(tree.notes)) as batches:
        async for batch in batches:
            await _store(library, space, shelf, batch.pages, tally)
            tally.add(batch)
            progress(len(tally.left_out) + tally.imported, tree.found)
    return tally.audit(shelf.made)


@dataclass
class _Tally:
    """Counts up what the audit tells."""

    folder: Path
    tree: FolderTree
    imported: int = 0
    left_out: list[LeftOut] = field(default_factory=list)
    converted: list[Converted] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    line_endings: int = 0

    def __post_init__(self) -> None:
        self.left_out += self.tree.left_out

    def add(self, batch: Batch) -> None:
        self.imported += len(batch.pages)
        self.left_out += batch.left_out
        self.converted += batch.converted
        self.remarks += batch.remarks
        self.line_endings += batch.line_endings

    def audit(self, notebooks: int) -> ImportAudit:
        return ImportAudit(
            folder=self.folder,
            found=self.tree.found,
            imported=self.imported,
            left_out=tuple(sorted(self.left_out, key=lambda each: each.path)),
            converted=tuple(self.converted),
            remarks=tuple(self.remarks),
            notebooks=notebooks,
            attachments=self.tree.attachments,
            line_endings=self.line_endings,
        )


async def _store(
    library: Library, space: SpaceId, shelf: NotebookShelf, pages: list[Page], tally: _Tally
) -> None:
    try:
        drafts = [
            NoteDraft(page.title, page.body, await shelf.find(page.notebook), page.tags, page.created_at)
            for page in pages
        ]
        if drafts:
            await library.create_notes(space, drafts)
    except StorageProblem as problem:
        raise type(problem)(
            f"{problem.title} {tally.imported} of {len(tally.tree.notes)} notes were saved before that.",
            safe="What was imported stays, and your files are as they were.",
            cure=problem.cure,
        ) from problem
