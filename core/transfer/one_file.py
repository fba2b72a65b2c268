"""Imports a single Markdown file as a note."""

import asyncio
from pathlib import Path

from core.errors import BadInput
from core.ids import NotebookId, NoteId, SpaceId
from core.notes.library import Library
from core.transfer.folder_tree import Folder, NoteFile
from core.transfer.reading import Batch, read_batch


async def import_file(
    library: Library, file: Path, space: SpaceId, notebook: NotebookId | None = None
) -> NoteId:
    """Turn a Markdown file into a note of a space, in `notebook` or at its top.

    The file is only read. Raises BadInput when it cannot be taken, StorageProblem when the disk takes no
    more.
    """
    batch = await asyncio.to_thread(_read, file)
    if not batch.pages:
        [left_out] = batch.left_out
        raise BadInput(
            f"{file.name} was not imported: {left_out.reason}.",
            safe="The file is as it was.",
            cure="Change it, and open it again.",
        )
    [page] = batch.pages
    note = await library.create_note(
        space, page.title, page.body, notebook=notebook, tags=page.tags, created_at=page.created_at
    )
    return note.id


def _read(file: Path) -> Batch:
    # What is read is never a link; here the user named the file himself.
    found = file.resolve()
    folder = Folder((), str(found.parent), [found.name])
    return read_batch(iter([NoteFile(folder, found.name)]))
