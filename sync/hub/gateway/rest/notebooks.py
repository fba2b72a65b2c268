"""The notebooks of a space."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from pydantic import Field

from core.documents import one_line
from core.errors import BadInput, NotFound
from core.facts import Notebook, Role
from core.ids import SpaceId
from sync.hub.gateway.errors import NotebookChanged
from sync.hub.gateway.etags import is_known, lets_through, notebook_tag
from sync.hub.gateway.rest.note_access import require_notebook
from sync.hub.gateway.rest.shapes import IfMatch, Page, Sent, Told
from sync.hub.gateway.rest.spaces import require
from sync.hub.gateway.routes import NotesReader, NotesWriter, Route, Served
from sync.hub.gateway.services import Services

router = APIRouter(prefix="/v1/spaces/{space_id}/notebooks", tags=["notebooks"], route_class=Route)
_Name = Annotated[str, Field(min_length=1, max_length=200)]
_Parent = Annotated[str, Field(max_length=64, description="The id of a notebook of the same space.")]
_TAGGED: dict[int | str, dict[str, Any]] = {200: {"headers": {"ETag": {"schema": {"type": "string"}}}}}


class NewNotebook(Sent):
    """A notebook that is to be; `parent` null is the top of the space."""

    name: Annotated[_Name, Field(examples=["Recipes"])]
    parent: _Parent | None = None


class NotebookChange(Sent):
    """What is to change; what is left out stays. `parent` null is the top of the space."""

    name: Annotated[_Name | None, Field(examples=["Soups"])] = None
    parent: _Parent | None = None

    @property
    def moves(self) -> bool:
        """Tell whether a parent was named, if only as null."""
        return "parent" in self.model_fields_set


class KnownNotebook(Told):
    """A folder in a space's tree, and its ETag, which goes back as If-Match."""

    id: str
    name: str
    parent: str | None
    position: int
    etag: str


@router.get("", operation_id="listNotebooks")
async def list_notebooks(space_id: str, caller: NotesReader, services: Served) -> Page[KnownNotebook]:
    """List the notebooks of a space, each before those within it."""
    space = await require(services, caller, space_id, Role.VIEWER)
    return Page(items=[_told(notebook) for notebook in await services.library.notebooks(space)], next=None)


@router.post("", operation_id="createNotebook", status_code=HTTPStatus.CREATED)
async def create_notebook(
    space_id: str, new: NewNotebook, caller: NotesWriter, services: Served
) -> KnownNotebook:
    """Make a notebook."""
    space = await require(services, caller, space_id, Role.EDITOR)
    parent = await require_notebook(services, space, new.parent)
    _require_name(new.name)
    made = await services.library.create_notebook(space, new.name, parent)
    return _told(await _find(services, space, made))


@router.get("/{notebook_id}", operation_id="readNotebook", response_model=KnownNotebook, responses=_TAGGED)
async def read_notebook(
    request: Request, space_id: str, notebook_id: str, caller: NotesReader, services: Served
) -> Response:
    """Read what a notebook is called and where it lies."""
    space = await require(services, caller, space_id, Role.VIEWER)
    found = await _find(services, space, notebook_id)
    if is_known(request.headers.get("if-none-match"), notebook_tag(found)):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=_headers(found))
    return _answer(found)


@router.patch(
    "/{notebook_id}", operation_id="changeNotebook", response_model=KnownNotebook, responses=_TAGGED
)
async def change_notebook(
    space_id: str,
    notebook_id: str,
    change: NotebookChange,
    caller: NotesWriter,
    services: Served,
    if_match: IfMatch = None,
) -> Response:
    """Give a notebook another name, or put it with all it holds into another one."""
    space = await require(services, caller, space_id, Role.EDITOR)
    found = await _find_matching(services, space, notebook_id, if_match)
    parent = await require_notebook(services, space, change.parent)
    if change.name is not None:
        _require_name(change.name)
    if change.moves and parent != found.parent:
        await services.library.move_notebook(space, found.id, parent)
    if change.name is not None:
        await services.library.rename_notebook(space, found.id, change.name)
    return _answer(await _find(services, space, found.id))


@router.delete("/{notebook_id}", operation_id="deleteNotebook", status_code=HTTPStatus.NO_CONTENT)
async def delete_notebook(
    space_id: str, notebook_id: str, caller: NotesWriter, services: Served, if_match: IfMatch = None
) -> None:
    """Delete a notebook; its notes and notebooks move to where it was."""
    space = await require(services, caller, space_id, Role.EDITOR)
    found = await _find_matching(services, space, notebook_id, if_match)
    await services.library.delete_notebook(space, found.id)


async def _find(services: Services, space: SpaceId, notebook: str) -> Notebook:
    for known in await services.library.notebooks(space):
        if known.id == notebook:
            return known
    raise NotFound("There is no such notebook in this space.", safe="Nothing was changed.")


async def _find_matching(services: Services, space: SpaceId, notebook: str, if_match: str | None) -> Notebook:
    """Find a notebook that the caller has read as it is now, or does not ask; raises NotebookChanged."""
    found = await _find(services, space, notebook)
    if not lets_through(if_match, notebook_tag(found)):
        raise NotebookChanged
    return found


def _require_name(name: str) -> None:
    if not one_line(name):
        raise BadInput("A notebook has a name.", safe="Nothing was changed.", cure="Give it one.")


def _answer(notebook: Notebook) -> Response:
    return Response(
        _told(notebook).model_dump_json(), headers=_headers(notebook), media_type="application/json"
    )


def _headers(notebook: Notebook) -> dict[str, str]:
    return {"ETag": notebook_tag(notebook), "Cache-Control": "private, no-cache"}


def _told(notebook: Notebook) -> KnownNotebook:
    return KnownNotebook(
        id=notebook.id,
        name=notebook.name,
        parent=notebook.parent,
        position=notebook.position,
        etag=notebook_tag(notebook),
    )
