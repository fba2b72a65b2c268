"""The history of a note: its versions, each with who made it, and bringing one back."""

from collections.abc import Sequence

from fastapi import APIRouter, Request, Response

from core.documents import Edit
from core.errors import BadInput
from core.facts import Role
from core.ids import DeviceId, SpaceId, UserId, VersionId
from core.notes import NoteHistory, OpenNote
from sync.hub.gateway.callers import Caller
from sync.hub.gateway.etags import place_of, read_if_match
from sync.hub.gateway.rest.note_access import find_note, read_note, read_version, require_match
from sync.hub.gateway.rest.note_shapes import Author, KnownEdit, KnownNote, KnownVersion
from sync.hub.gateway.rest.note_texts import TEXTS, told_note, told_version
from sync.hub.gateway.rest.pages import after, page_of
from sync.hub.gateway.rest.shapes import Cursor, IfMatch, Limit, Page, moment
from sync.hub.gateway.rest.spaces import names_of
from sync.hub.gateway.routes import NotesReader, NotesWriter, Route, Served
from sync.hub.gateway.services import Services

router = APIRouter(prefix="/v1/notes/{note_id}/history", tags=["notes"], route_class=Route)


@router.get("", operation_id="listHistory")
async def list_history(
    request: Request,
    note_id: str,
    caller: NotesReader,
    services: Served,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[KnownEdit]:
    """List the edits of a note, the last one first, each with the version that it led to."""
    start = after(request, cursor)
    found = await find_note(services, caller, note_id, Role.VIEWER)
    history = await services.library.history(found.id)
    edits = _following(history.edits[::-1], start)[: limit + 1]
    keys = {edit.version: _key(edit) for edit in edits}
    told = await _told(services, caller, found.space, history, edits)
    return page_of(request, told, lambda each: keys[VersionId(each.version)], limit)


@router.get("/{version}", operation_id="readVersion", response_model=KnownVersion, responses=TEXTS)
async def show_version(
    request: Request, note_id: str, version: str, caller: NotesReader, services: Served
) -> Response:
    """Read a note as it was, as JSON or, with “Accept: text/markdown”, its text alone."""
    found = await find_note(services, caller, note_id, Role.VIEWER)
    content = await read_version(services, found.id, version)
    known = KnownVersion(
        note=found.id, version=version, title=content.title, tags=content.tags, body=content.body
    )
    return told_version(request, known)


@router.post("/{version}/restore", operation_id="restoreVersion", response_model=KnownNote)
async def restore_version(
    request: Request,
    note_id: str,
    version: str,
    caller: NotesWriter,
    services: Served,
    if_match: IfMatch = None,
) -> Response:
    """Bring title, text and tags back to a version, by an edit that the history shows like any other."""
    found = await find_note(services, caller, note_id, Role.EDITOR)
    content, matching = await read_version(services, found.id, version), read_if_match(if_match)

    def edit(opened: OpenNote) -> None:
        require_match(opened, place_of(found.notebook), matching)
        opened.document.restore(VersionId(version), content)

    await services.library.edit(found.id, edit)
    return told_note(request, await read_note(services, found.id))


def _key(edit: Edit) -> str:
    """Name an edit for as long as it grows: its version is another one then."""
    return f"{edit.session}.{edit.first}"


def _following(edits: Sequence[Edit], start: str) -> Sequence[Edit]:
    if not start:
        return edits
    for place, edit in enumerate(edits):
        if _key(edit) == start:
            return edits[place + 1 :]
    raise BadInput(
        "The history has not got that far any more.", safe="Nothing was changed.", cure="Read it anew."
    )


async def _told(
    services: Services, caller: Caller, space: SpaceId, history: NoteHistory, edits: Sequence[Edit]
) -> list[KnownEdit]:
    authors = await _authors(services, caller, space, {history.devices.get(edit.session) for edit in edits})
    return [await _told_edit(history, edit, authors) for edit in edits]


async def _authors(
    services: Services, caller: Caller, space: SpaceId, devices: set[DeviceId | None]
) -> dict[DeviceId, Author]:
    users = (await services.notes.membership(space)).users
    return {
        device: await _author(services, caller, users[device])
        for device in devices
        if device is not None and device in users
    }


async def _author(services: Services, caller: Caller, user: UserId) -> Author:
    name, display_name = await names_of(services, caller, user)
    return Author(user=user, name=name, display_name=display_name)


async def _told_edit(history: NoteHistory, edit: Edit, authors: dict[DeviceId, Author]) -> KnownEdit:
    summary, device = await history.summary(edit), history.devices.get(edit.session)
    return KnownEdit(
        version=edit.version,
        author=authors.get(device) if device else None,
        device=device,
        started_at=moment(edit.started_at),
        ended_at=moment(edit.ended_at),
        inserted=summary.inserted,
        deleted=summary.deleted,
        title_changed=summary.title_changed,
        tags_changed=summary.tags_changed,
        marks_changed=summary.marks_changed,
        restored=edit.restored,
    )
