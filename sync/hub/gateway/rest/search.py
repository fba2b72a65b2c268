"""Searching the caller's spaces."""

from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest
from typing import Annotated

from fastapi import APIRouter, Query

from core.facts import NoteFilter, Role, SearchHit
from core.ids import SpaceId
from sync.hub.gateway.callers import Caller
from sync.hub.gateway.rest.note_shapes import ListedNote, listed
from sync.hub.gateway.rest.shapes import Limit, Page, Told
from sync.hub.gateway.rest.spaces import require
from sync.hub.gateway.routes import NotesReader, Route, Served
from sync.hub.gateway.services import Services

router = APIRouter(prefix="/v1/search", tags=["notes"], route_class=Route)
_BEGIN, _END = "\x02", "\x03"


class SnippetPart(Told):
    """A piece of text, which is what was looked for or what stands around it."""

    text: str
    is_found: bool


class Found(Told):
    """A note that fits."""

    note: ListedNote
    snippet: list[SnippetPart]


@router.get("", operation_id="search")
async def search(
    caller: NotesReader,
    services: Served,
    q: Annotated[
        str,
        Query(
            max_length=500,
            description=(
                'All words are wanted, the last may go on; "phrases", -excluded; tag:work, notebook:garden, '
                "title:soup, is:shared|pinned|todo|trashed, before:2026-05, after:2026-05-17."
            ),
            examples=["bread -milk"],
        ),
    ],
    space: Annotated[str | None, Query(max_length=64, description="Search this space alone.")] = None,
    limit: Limit = 50,
) -> Page[Found]:
    """Find notes by their words, best first; of several spaces the best of each first."""
    hits = [
        await services.library.search(q, NoteFilter(space=each), limit)
        for each in await _spaces(services, caller, space)
    ]
    return Page(items=[_told(hit) for hit in islice(_in_turn(hits), limit)], next=None)


async def _spaces(services: Services, caller: Caller, space: str | None) -> list[SpaceId]:
    if space is not None:
        return [await require(services, caller, space, Role.VIEWER)]
    return [each.id for each in await services.notes.spaces_of(caller.user)]


def _in_turn(hits: Sequence[Sequence[SearchHit]]) -> Iterator[SearchHit]:
    for row in zip_longest(*hits):
        yield from (hit for hit in row if hit is not None)


def _told(hit: SearchHit) -> Found:
    return Found(note=listed(hit.note), snippet=list(_parts(hit.snippet)))


def _parts(snippet: str) -> Iterator[SnippetPart]:
    """Take a snippet apart at its marks, so that nobody has to put it into HTML to show them."""
    for at, piece in enumerate(snippet.split(_BEGIN)):
        found, _, rest = piece.partition(_END) if at else ("", "", piece)
        if found:
            yield SnippetPart(text=found, is_found=True)
        if rest:
            yield SnippetPart(text=rest, is_found=False)
