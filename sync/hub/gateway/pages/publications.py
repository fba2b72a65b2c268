"""By what members make notes pages, and take pages back."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Path, Response
from pydantic import BaseModel

from core.errors import NotFound
from core.ids import NoteId
from sync.hub.gateway.routes import NotesReader, NotesWriter, Route
from sync.hub.pages.publication import Publication
from sync.hub.pages.publishing import Publishing

_Note = Annotated[str, Path(pattern="^[a-z0-9]{1,64}$", description="The note's whole id.")]


class PublicationAnswer(BaseModel):
    """A note's page; `path` is its address below that of the hub, which everybody may read who knows it."""

    note: str
    space: str
    path: str
    published_by: str
    published_at: datetime


def router(publishing: Publishing) -> APIRouter:
    """Make the routes."""
    made = APIRouter(prefix="/v1/notes/{note}/publication", route_class=Route, tags=["pages"])

    @made.get("", summary="Say where a note is published")
    async def read(note: _Note, caller: NotesReader) -> PublicationAnswer:
        page = await publishing.of_note(caller.user, NoteId(note))
        if page is None:
            raise NotFound("This note is no page.", cure="An editor can publish it.")
        return _answer(page)

    @made.post("", summary="Publish a note; one that is published keeps its address")
    async def publish(note: _Note, caller: NotesWriter) -> PublicationAnswer:
        return _answer(await publishing.publish(caller.user, NoteId(note)))

    @made.post("/address", summary="Give a page another address; the old one ends at once")
    async def move(note: _Note, caller: NotesWriter) -> PublicationAnswer:
        return _answer(await publishing.move(caller.user, NoteId(note)))

    @made.delete("", status_code=204, summary="Take a page back, at once")
    async def take_back(note: _Note, caller: NotesWriter) -> Response:
        await publishing.take_back(caller.user, NoteId(note))
        return Response(status_code=204)

    return made


def _answer(page: Publication) -> PublicationAnswer:
    at = datetime.fromtimestamp(page.since, UTC)
    return PublicationAnswer(
        note=page.note,
        space=page.space,
        path=f"/p/{page.token}",
        published_by=page.by,
        published_at=at,
    )
