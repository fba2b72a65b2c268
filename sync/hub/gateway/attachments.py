"""REST of attachments: a file is sent and read as it is, not as a form."""

import re
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from datetime import datetime
from http import HTTPStatus
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import StreamingResponse
from starlette.requests import ClientDisconnect

from core.facts import Role
from core.ids import FileHash, NoteId
from sync.hub.attachments import Announced, Attachment, AttachmentId, Attachments, UploadBroken
from sync.hub.gateway.application import PassedOn
from sync.hub.gateway.errors import BodyTooSlow
from sync.hub.gateway.etags import is_known
from sync.hub.gateway.problems import Refusal
from sync.hub.gateway.ranges import read_range
from sync.hub.gateway.rest.note_access import find_note
from sync.hub.gateway.rest.pages import after, page_of
from sync.hub.gateway.rest.shapes import (
    Cursor,
    Id,
    IfNoneMatch,
    IfRange,
    Limit,
    Page,
    Range,
    Told,
    moment,
)
from sync.hub.gateway.rest.spaces import require
from sync.hub.gateway.routes import NotesReader, NotesWriter, Route, Served

_UPLOADS = re.compile(r"/v1/notes/[^/]+/attachments")
_FILE = "/v1/attachments/{space_id}/{attachment_id}"
_PART = "/v1/notes/{note_id}/attachments/{sha256}/stored"
_OF_NOTE = "/v1/notes/{note_id}/attachments"
_BINARY = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
_UPLOAD_BODY = {"requestBody": {"required": True, "content": _BINARY}}
_TAGGED = {"ETag": {"schema": {"type": "string"}}, "Accept-Ranges": {"schema": {"type": "string"}}}
_READ: dict[int | str, dict[str, Any]] = {
    200: {"content": _BINARY, "headers": _TAGGED},
    206: {
        "description": "The part that Range asks for.",
        "content": _BINARY,
        "headers": {**_TAGGED, "Content-Range": {"schema": {"type": "string"}}},
    },
    304: {"description": "It is the one that the caller has."},
}

_SUM = r"^[0-9a-f]{64}$"
FileName = Annotated[str, Query(max_length=1024, description="What the file is called.")]

Sum = Annotated[str, Path(pattern=_SUM)]
WholeSum = Annotated[
    str | None, Query(pattern=_SUM, description="The SHA-256 of the file, by which an upload may go on.")
]
Start = Annotated[int, Query(ge=0, description="How many bytes the hub has: the body is what follows.")]


class KnownAttachment(Told):
    """A file of a note; `sha256` in hexadecimal digits, `size` in bytes."""

    id: Id
    space: Id
    note: Id
    name: str
    media_type: str
    size: int
    sha256: str
    by: Id
    added_at: datetime
    path: str


class StoredPart(Told):
    """How many bytes of a file are here since its upload broke."""

    size: int


def passed_on(attachments: Attachments) -> PassedOn:
    """Let uploads pass the gateway as they come; for `make_application`."""
    return PassedOn(_UPLOADS, attachments.longest_file)


def attachments_router(attachments: Attachments) -> APIRouter:
    """Build the routes; the application needs `passed_on`, too."""
    router = APIRouter(tags=["attachments"])
    _add_files(router, attachments)
    # No `Route` for the upload: that would take the whole body in for an Idempotency-Key.
    _add_upload(router, attachments)
    return router


def _add_upload(router: APIRouter, attachments: Attachments) -> None:
    @router.post(_OF_NOTE, status_code=201, operation_id="attachFile", openapi_extra=_UPLOAD_BODY)
    async def attach_file(
        request: Request,
        response: Response,
        note_id: str,
        caller: NotesWriter,
        name: FileName = "",
        sha256: WholeSum = None,
        start: Start = 0,
    ) -> KnownAttachment:
        """Attach the body of the request, whatever it is, to a note."""
        announced = Announced(FileHash(sha256), start) if sha256 else None
        kind, length = request.headers.get("content-type", ""), request.headers.get("content-length", "")
        size = int(length) if length.isdecimal() else None
        stream = _body_of(request)
        async with aclosing(stream):
            made = await attachments.upload(caller, NoteId(note_id), name, kind, stream, size, announced)
        told = _told(made)
        response.headers["Location"] = told.path
        return told


def _add_files(outer: APIRouter, attachments: Attachments) -> None:
    router = APIRouter(route_class=Route)

    @router.get(_OF_NOTE, operation_id="listAttachments")
    async def list_attachments(
        request: Request,
        note_id: str,
        caller: NotesReader,
        services: Served,
        limit: Limit = 50,
        cursor: Cursor = None,
    ) -> Page[KnownAttachment]:
        """List the files of a note."""
        start = after(request, cursor)
        note = await find_note(services, caller, note_id, Role.VIEWER)
        found = sorted(await attachments.list(note.id), key=lambda each: each.id)
        return page_of(
            request, [_told(each) for each in found if each.id > start], lambda each: each.id, limit
        )

    @router.get(_PART, operation_id="readStoredPart")
    async def read_stored_part(note_id: str, sha256: Sum, caller: NotesWriter) -> StoredPart:
        """Say where an upload that broke can go on."""
        return StoredPart(size=await attachments.stored(caller, NoteId(note_id), FileHash(sha256)))

    @router.get(_FILE, operation_id="readFile", response_class=Response, responses=_READ)
    async def read_file(
        space_id: str,
        attachment_id: str,
        caller: NotesReader,
        services: Served,
        range: Range = None,  # noqa: A002 (the header's name)
        if_range: IfRange = None,
        if_none_match: IfNoneMatch = None,
    ) -> Response:
        """Read a file, or a part of it; to be saved, never to be shown as a page of this hub."""
        space = await require(services, caller, space_id, Role.VIEWER)
        found = await attachments.find(space, AttachmentId(attachment_id))
        tag = _tag_of(found)
        if is_known(if_none_match, tag):
            return Response(status_code=HTTPStatus.NOT_MODIFIED, headers={"ETag": tag})
        part = read_range(range, if_range, tag, found.size)
        start, length = (part.start, part.length) if part else (0, None)
        content = attachments.read(space, found.id, start, length)
        first = await anext(content, b"")  # what is damaged or gone is said before anything is sent
        status, told = (206, part.headers) if part else (200, {})
        return StreamingResponse(_joined(first, content), status, _headers_of(found) | told)

    @router.delete(_FILE, status_code=204, operation_id="removeFile")
    async def remove_file(space_id: str, attachment_id: str, caller: NotesWriter, services: Served) -> None:
        """Remove a file from its note."""
        space = await require(services, caller, space_id, Role.EDITOR)
        found = await attachments.find(space, AttachmentId(attachment_id))
        await attachments.remove(caller, found.note, found.id)

    outer.include_router(router)


async def _body_of(request: Request) -> AsyncGenerator[bytes]:
    """Pass the body on; raises UploadBroken when the line is lost, or too slow: it may go on then."""
    try:
        async for piece in request.stream():
            yield piece
    except ClientDisconnect as error:
        raise UploadBroken("the line was lost") from error
    except Refusal as refused:
        if isinstance(refused.problem, BodyTooSlow):
            raise UploadBroken("it came too slowly") from refused
        raise


async def _joined(first: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for piece in rest:
        yield piece


def _headers_of(found: Attachment) -> dict[str, str]:
    return {
        "Content-Type": found.media_type,
        "Content-Length": str(found.size),
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(found.name, safe='')}",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
        "Accept-Ranges": "bytes",
        "ETag": _tag_of(found),
    }


def _tag_of(found: Attachment) -> str:
    return f'"{found.sha256}"'


def _told(found: Attachment) -> KnownAttachment:
    return KnownAttachment(
        id=found.id,
        space=found.space,
        note=found.note,
        name=found.name,
        media_type=found.media_type,
        size=found.size,
        sha256=found.sha256,
        by=found.by,
        added_at=moment(found.added_at),
        path=f"/v1/attachments/{found.space}/{found.id}",
    )
