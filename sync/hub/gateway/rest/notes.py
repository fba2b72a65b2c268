"""Notes: reading, writing, moving to the trash."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from core.facts import NoteFilter, Role
from core.ids import NotebookId, NoteId
from core.notes import OpenNote
from sync.hub.gateway.etags import place_of, read_if_match
from sync.hub.gateway.rest.note_access import (
    find_note,
    merge,
    read_note,
    require_match,
    require_notebook,
)
from sync.hub.gateway.rest.note_shapes import KnownNote, ListedNote, NewNote, NoteChange, NoteText, listed
from sync.hub.gateway.rest.note_texts import MARKDOWN, TEXTS, sent_text, told_note
from sync.hub.gateway.rest.pages import after, page_of
from sync.hub.gateway.rest.shapes import Cursor, IfMatch, Limit, Page
from sync.hub.gateway.rest.spaces import require
from sync.hub.gateway.routes import NotesReader, NotesWriter, Route, Served

router = APIRouter(prefix="/v1", tags=["notes"], route_class=Route)

_SENT_TEXT = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": NoteText.model_json_schema()},
            MARKDOWN: {"schema": {"type": "string"}, "example": "- milk\n- bread\n"},
        },
    }
}


@router.get("/spaces/{space_id}/notes", operation_id="listNotes")
async def list_notes(
    request: Request,
    space_id: str,
    caller: NotesReader,
    services: Served,
    notebook: Annotated[str | None, Query(max_length=64)] = None,
    tag: Annotated[str | None, Query(max_length=100)] = None,
    trashed: bool = False,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ListedNote]:
    """List the notes of a space, in an order that does not change when they are edited."""
    start = after(request, cursor)
    space = await require(services, caller, space_id, Role.VIEWER)
    wanted = NoteFilter(space, NotebookId(notebook) if notebook else None, tag, trashed)
    found = await services.library.store.notes_after(wanted, NoteId(start), limit + 1)
    return page_of(request, [listed(note) for note in found], lambda note: note.id, limit)


@router.post(
    "/spaces/{space_id}/notes",
    operation_id="createNote",
    status_code=HTTPStatus.CREATED,
    response_model=KnownNote,
)
async def create_note(
    request: Request, space_id: str, new: NewNote, caller: NotesWriter, services: Served
) -> Response:
    """Write a new note."""
    space = await require(services, caller, space_id, Role.EDITOR)
    notebook = await require_notebook(services, space, new.notebook)
    made = await services.library.create_note(space, new.title, new.body, notebook=notebook, tags=new.tags)
    answer = told_note(request, await read_note(services, made.id))
    answer.status_code = HTTPStatus.CREATED
    answer.headers["Location"] = f"/v1/notes/{made.id}"
    return answer


@router.get("/notes/{note_id}", operation_id="readNote", response_model=KnownNote, responses=TEXTS)
async def show_note(request: Request, note_id: str, caller: NotesReader, services: Served) -> Response:
    """Read a note, as JSON or, with “Accept: text/markdown”, its text alone."""
    found = await find_note(services, caller, note_id, Role.VIEWER)
    return told_note(request, await read_note(services, found.id))


@router.put(
    "/notes/{note_id}",
    operation_id="replaceNote",
    response_model=KnownNote,
    responses=TEXTS,
    openapi_extra=_SENT_TEXT,
)
async def replace_note(
    request: Request, note_id: str, caller: NotesWriter, services: Served, if_match: IfMatch = None
) -> Response:
    """Replace the text that was read under If-Match; what others typed since then stays."""
    found = await find_note(services, caller, note_id, Role.EDITOR)
    title, body = await sent_text(request)
    matching = read_if_match(if_match)
    await services.library.edit(found.id, lambda opened: merge(opened, matching, title, body))
    return told_note(request, await read_note(services, found.id))


@router.patch("/notes/{note_id}", operation_id="changeNote", response_model=KnownNote)
async def change_note(
    request: Request,
    note_id: str,
    change: NoteChange,
    caller: NotesWriter,
    services: Served,
    if_match: IfMatch = None,
) -> Response:
    """Change what is beside the text: title, tags, pin, notebook; bring it to the trash or back."""
    found = await find_note(services, caller, note_id, Role.EDITOR)
    notebook = await require_notebook(services, found.space, change.notebook)
    matching, now = read_if_match(if_match), services.world.now()

    def edit(opened: OpenNote) -> None:
        require_match(opened, place_of(found.notebook), matching)
        _apply(opened, change, now)

    await services.library.edit(found.id, edit)
    if change.moves:
        await services.library.move_note(found.id, notebook)
    return told_note(request, await read_note(services, found.id))


@router.delete("/notes/{note_id}", operation_id="trashNote", status_code=HTTPStatus.NO_CONTENT)
async def trash_note(note_id: str, caller: NotesWriter, services: Served, if_match: IfMatch = None) -> None:
    """Bring a note to the trash."""
    found = await find_note(services, caller, note_id, Role.EDITOR)
    matching, now = read_if_match(if_match), services.world.now()

    def edit(opened: OpenNote) -> None:
        require_match(opened, place_of(found.notebook), matching)
        _apply(opened, NoteChange(trashed=True), now)

    await services.library.edit(found.id, edit)


def _apply(opened: OpenNote, change: NoteChange, now: float) -> None:
    document = opened.document
    if change.title is not None:
        document.set_title(change.title)
    if change.tags is not None:
        document.set_tags(change.tags)
    if change.pinned is not None:
        document.set_pinned(change.pinned)
    if change.trashed is not None and change.trashed != (document.trashed_at is not None):
        document.set_trashed_at(now if change.trashed else None)
