"""Published notes behind a gateway that listens, and a browser to look at them."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass

import httpx
import pytest

from core.facts import Role
from core.ids import NoteId, SpaceId
from core.notes import Library
from core.world import real_world
from sync.bus import Connection
from sync.hub.gateway import Services, make_application, open_gateway
from sync.hub.gateway.envelope import Application
from sync.hub.gateway.pages import pages_router, publications_router
from sync.hub.pages.service import Pages, open_pages
from sync.hub.users import UserService
from tests.sync.hub.gateway.conftest import ROOMY, Caller, signed_in
from tests.sync.hub.gateway.fakes import FakeNotes
from tests.sync.hub.gateway.pages.chromium import Browser, find_chromium, open_browser, run_chromium


@pytest.fixture
async def space(library: Library) -> SpaceId:
    return (await library.default_space()).id


@pytest.fixture
async def note(library: Library, space: SpaceId) -> NoteId:
    return (await library.create_note(space, "Lentil soup", "Red *lentils*, one cup.")).id


@pytest.fixture
async def pages(connection: Connection, library: Library, notes: FakeNotes) -> AsyncIterator[Pages]:
    async with open_pages(connection, library, notes, real_world()) as opened:
        yield opened


@pytest.fixture
def application(services: Services, pages: Pages) -> Application:
    routers = [pages_router(pages), publications_router(pages.publishing)]
    return make_application(services, routers=routers, settings=ROOMY)


@pytest.fixture
async def editor(anna: Caller, notes: FakeNotes, space: SpaceId) -> Caller:
    """Anna, who may write in the space."""
    notes.found(space, "Notes", anna.user)
    notes.set_role(space, anna.user, Role.EDITOR)
    return anna


@pytest.fixture
async def bela(users: UserService, anna: Caller) -> Caller:
    return await signed_in(users, anna.client, "bela")


@dataclass
class Web:
    """Where the gateway is reached, and the path of a page."""

    url: str
    path: str
    client: httpx.AsyncClient


@pytest.fixture
async def web(application: Application, editor: Caller, pages: Pages, note: NoteId) -> AsyncIterator[Web]:
    """A gateway that listens, with one note published."""
    page = await pages.publishing.publish(editor.user, note)
    async with AsyncExitStack() as stack:
        gateway = await stack.enter_async_context(open_gateway(application, "127.0.0.1", 0, None))
        stack.push_async_callback(pages.watching.close)
        client = await stack.enter_async_context(httpx.AsyncClient(base_url=gateway.url, timeout=60))
        yield Web(gateway.url, f"/p/{page.token}", client)


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    program = find_chromium()
    if program is None:
        pytest.skip("no Chromium here; on Debian: sudo apt install chromium")
    with run_chromium(program, tmp_path_factory.mktemp("chromium")) as address:
        yield address


@pytest.fixture
async def browser(chromium: str) -> AsyncIterator[Browser]:
    async with open_browser(chromium) as opened:
        yield opened
