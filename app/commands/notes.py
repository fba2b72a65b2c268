"""Carries out the requests about notes."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from app.commands.choosing import choose_notebook, choose_space
from app.commands.desk import Desk
from app.commands.merging import merge_texts
from app.commands.requests import (
    AppendText,
    AttachFile,
    EditNote,
    ListNotes,
    NewNote,
    RestoreNote,
    SearchNotes,
    ShowNote,
    TrashNote,
)
from app.commands.results import FoundNote, FoundNotes, NoteList, NoteText, SavedNote
from app.commands.rights import require_writer
from app.commands.rows import note_row, note_rows
from app.commands.standing import settle
from core.attachments.media_types import PICTURES, media_type_in
from core.errors import BadInput
from core.facts import NoteFilter
from core.ids import NoteId
from core.markdown import attachment_link
from core.notes import Library


async def new_note(desk: Desk, request: NewNote) -> SavedNote:
    """Write a new note; raises NotFound, Ambiguous or AccessRefused."""
    library = desk.library
    space = await choose_space(library, request.space)
    await require_writer(desk, space)
    notebook = request.notebook and (await choose_notebook(library, request.notebook, [space])).id
    note = await library.create_note(
        space.id, request.title, request.body, notebook=notebook or None, tags=request.tags
    )
    return await saved_note(desk, note.id)


async def list_notes(desk: Desk, request: ListNotes) -> NoteList:
    """List the notes of a place, up to a limit, and count them all; raises NotFound or Ambiguous."""
    wanted = await _filter(desk.library, request)
    notes = await desk.library.notes(wanted, limit=request.limit)
    total = await desk.library.store.count_notes(wanted)
    return NoteList(await note_rows(desk.library, notes), total)


async def search_notes(desk: Desk, request: SearchNotes) -> FoundNotes:
    """Find notes by words, in a space or in all; raises NotFound or Ambiguous."""
    space = request.space and (await desk.library.find_space(request.space)).id
    hits = await desk.library.search(request.query, NoteFilter(space=space or None), request.limit)
    rows = await note_rows(desk.library, [hit.note for hit in hits])
    return FoundNotes(tuple(FoundNote(row, hit.snippet) for row, hit in zip(rows, hits, strict=True)))


async def show_note(desk: Desk, request: ShowNote) -> NoteText:
    note = await desk.library.find_note(request.note)
    return NoteText(await note_row(desk.library, note), await desk.library.body(note.id))


async def append_text(desk: Desk, request: AppendText) -> SavedNote:
    """Add text at the end of a note; raises BadInput for none, NotFound, Ambiguous or AccessRefused."""
    if not request.text:
        raise BadInput("There is no text to add.", safe="The note is unchanged.", cure="Give some text.")
    return await _change(desk, request.note, lambda note: desk.library.append(note, request.text))


async def attach_file(desk: Desk, request: AttachFile) -> SavedNote:
    """Attach a file at the end of a note; raises FileUnreadable, FileTooLarge, or as `append_text`."""
    return await _change(desk, request.note, lambda note: _attach(desk, note, Path(request.path)))


async def edit_note(desk: Desk, request: EditNote) -> SavedNote:
    """Change the title or the text of a note; raises NotFound, Ambiguous or AccessRefused."""
    return await _change(desk, request.note, lambda note: _edit(desk.library, note, request))


async def trash_note(desk: Desk, request: TrashNote) -> SavedNote:
    """Put a note into the trash; raises NotFound, Ambiguous or AccessRefused."""
    return await _change(desk, request.note, desk.library.trash_note)


async def restore_note(desk: Desk, request: RestoreNote) -> SavedNote:
    """Take a note out of the trash; raises NotFound, Ambiguous or AccessRefused."""
    return await _change(desk, request.note, desk.library.restore_note)


async def _attach(desk: Desk, note: NoteId, path: Path) -> None:
    file = await desk.peer.attachments.add(note, path)
    kind = await asyncio.to_thread(media_type_in, path)
    await desk.library.append(note, attachment_link(path.name, file, is_picture=kind in PICTURES))


async def _edit(library: Library, note: NoteId, request: EditNote) -> None:
    # If the text begins an edit of the history, the title belongs to it.
    if request.text is not None:
        await _edit_body(library, note, request.text, request.base)
    if request.title is not None:
        await library.rename(note, request.title)


async def _edit_body(library: Library, note: NoteId, text: str, base: str | None) -> None:
    """Edit in one turn of the loop, so that nobody's typing falls between reading and writing."""
    async with library.open_note(note) as opened:
        body = opened.document.body
        opened.document.set_body(merge_texts(body if base is None else base, text, body))
        await opened.saved()


async def _change(desk: Desk, wanted: str, change: Callable[[NoteId], Awaitable[None]]) -> SavedNote:
    note = await desk.library.find_note(wanted)
    await require_writer(desk, await desk.library.space(note.space))
    await change(note.id)
    return await saved_note(desk, note.id)


async def saved_note(desk: Desk, note: NoteId) -> SavedNote:
    """Describe a note after a change, and how far that has come."""
    summary = await desk.library.note(note)
    standing, waiting = await settle(desk, await desk.library.space(summary.space))
    return SavedNote(await note_row(desk.library, summary), standing, waiting)


async def _filter(library: Library, request: ListNotes) -> NoteFilter:
    spaces = [await library.find_space(request.space)] if request.space else await library.spaces()
    notebook = request.notebook and (await choose_notebook(library, request.notebook, spaces)).id
    return NoteFilter(
        space=spaces[0].id if request.space else None,
        notebook=notebook or None,
        tag=request.tag,
        trashed=request.trashed,
    )
