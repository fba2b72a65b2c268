"""Imports a folder of Markdown files into a space."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import aclosing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from core.attachments import Attachments
from core.errors import StorageProblem
from core.facts import NoteDraft
from core.ids import SpaceId
from core.notes.library import Library
from core.transfer.audit import Converted, ImportAudit, LeftOut, Remark
from core.transfer.folder_tree import Folder, FolderTree, walk
from core.transfer.linked_files import LinkedFiles
from core.transfer.notebook_shelf import NotebookShelf
from core.transfer.page import Page
from core.transfer.reading import Batch, read_ahead

Progress = Callable[[int, int], None]
"""Told how many files are done, and of how many."""


def ignore_progress(_done: int, _total: int) -> None:
    """Tell nobody."""


async def import_folder(
    library: Library,
    folder: Path,
    space: SpaceId,
    progress: Progress = ignore_progress,
    attachments: Attachments | None = None,
) -> ImportAudit:
    """Turn the Markdown files of a folder into notes of a space, and its sub-folders into notebooks.

    Files that the notes link to are taken in as `attachments`; without those the links stay. All files are
    only read. Notes are saved some hundred at a time, each whole: when this is cancelled or the disk fills
    up, what was saved stays. Raises BadInput when there is no such folder, StorageProblem when the disk takes
    no more.
    """
    tree = await asyncio.to_thread(walk, folder)
    shelf = NotebookShelf(library, space)
    await shelf.load()
    linked = LinkedFiles(attachments, tree) if attachments is not None else None
    tally = _Tally(folder, tree, progress, linked)
    async with aclosing(read_ahead(tree.notes)) as batches, _Saving(library, space, shelf, tally) as saving:
        async for batch in batches:
            await saving.begin(batch)
        await saving.finish()
    return tally.audit(shelf.made)


@dataclass
class _Tally:
    """Counts up what the audit tells."""

    folder: Path
    tree: FolderTree
    progress: Progress
    linked: LinkedFiles | None
    imported: int = 0
    left_out: list[LeftOut] = field(default_factory=list)
    converted: list[Converted] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    line_endings: int = 0

    def __post_init__(self) -> None:
        self.left_out += self.tree.left_out
        self._tell()

    def add(self, batch: Batch) -> None:
        self.imported += len(batch.pages)
        self.left_out += batch.left_out
        self.converted += batch.converted
        self.remarks += batch.remarks
        self.line_endings += batch.line_endings
        self._tell()

    def _tell(self) -> None:
        self.progress(len(self.left_out) + self.imported, self.tree.found)

    def _explained(self, each: LeftOut) -> LeftOut:
        return self.linked.left_out(each) if self.linked else each

    def audit(self, notebooks: int) -> ImportAudit:
        taken = self.linked.taken if self.linked else set[str]()
        left_out = [self._explained(each) for each in self.left_out if each.path not in taken]
        return ImportAudit(
            folder=self.folder,
            found=self.tree.found,
            imported=self.imported,
            left_out=tuple(sorted(left_out, key=lambda each: each.path)),
            attached=len(self.left_out) - len(left_out),
            converted=tuple(self.converted),
            remarks=tuple(self.remarks),
            notebooks=notebooks,
            attachments=self.tree.attachments,
            line_endings=self.line_endings,
        )


class _Saving:
    """Saves batches in their order; while one is on its way to the disk the next is made ready."""

    def __init__(self, library: Library, space: SpaceId, shelf: NotebookShelf, tally: _Tally) -> None:
        self._library = library
        self._space = space
        self._shelf = shelf
        self._tally = tally
        self._under_way: deque[tuple[Batch, asyncio.Task[None]]] = deque()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        tasks = [task for _, task in self._under_way]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def begin(self, batch: Batch) -> None:
        """Begin to save a batch and wait for the one before it; raises StorageProblem."""
        with self._explaining():
            read = zip(batch.pages, batch.folders, strict=True)
            drafts = [await self._draft(page, folder) for page, folder in read]
        task = asyncio.create_task(self._save(drafts), name="save imported notes")
        self._under_way.append((batch, task))
        await self._finish(leaving=1)

    async def finish(self) -> None:
        """Wait until everything is saved; raises StorageProblem."""
        await self._finish(leaving=0)

    async def _finish(self, leaving: int) -> None:
        while len(self._under_way) > leaving:
            batch, task = self._under_way[0]
            with self._explaining():
                await task
            self._under_way.popleft()
            self._tally.add(batch)

    async def _save(self, drafts: Sequence[NoteDraft]) -> None:
        if drafts:
            await self._library.create_notes(self._space, drafts)

    async def _draft(self, page: Page, folder: Folder) -> NoteDraft:
        notebook = await self._shelf.find(page.notebook)
        linked = self._tally.linked
        body = await linked.take(page.body, folder) if linked else page.body
        return NoteDraft(page.title, body, notebook, page.tags, page.created_at)

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        try:
            yield
        except StorageProblem as problem:
            saved, wanted = self._tally.imported, len(self._tally.tree.notes)
            raise type(problem)(
                problem.title,
                safe=f"{saved} of {wanted} notes were saved before that. What was imported stays, and your "
                "files are as they were.",
                cure=problem.cure,
            ) from problem
