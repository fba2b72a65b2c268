"""The notebooks of a space."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from core.documents import one_line
from core.errors import BadInput
from core.facts import Notebook, Role
from sync.hub.gateway.rest.note_access import require_notebook
from sync.hub.gateway.rest.shapes import Page, Sent, Told
from sync.hub.gateway.rest.spaces import require
from sync.hub.gateway.routes import NotesReader, NotesWriter, Route, Served

router = APIRouter(prefix="/v1/spaces/{space_id}/notebooks", tags=["notebooks"], route_class=Route)


class NewNotebook(Sent):
    """A notebook that is to be; `parent` null is the top of the space."""

    name: Annotated[str, Field(min_length=1, max_length=200, examples=["Recipes"])]
    parent: Annotated[str, Field(max_length=64)] | None = None


class KnownNotebook(Told):
    """A folder in a space's tree."""

    id: str
    name: str
    parent: str | None
    position: int


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
    if not one_line(new.name):
        raise BadInput("A notebook has a name.", safe="Nothing was changed.", cure="Give it one.")
    made = await services.library.create_notebook(space, new.name, parent)
    known = await services.library.notebooks(space)
    return _told(next(notebook for notebook in known if notebook.id == made))


def _told(notebook: Notebook) -> KnownNotebook:
    return KnownNotebook(
        id=notebook.id, name=notebook.name, parent=notebook.parent, position=notebook.position
    )
