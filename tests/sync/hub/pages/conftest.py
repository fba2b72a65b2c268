"""Pages on a real bus, a real library, and spaces in memory."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.facts import Role
from core.ids import DeviceId, NoteId, SpaceId, UserId
from core.notes import Library, open_library
from core.store import open_store
from core.world import real_world
from sync.bus import Connection
from sync.hub.pages.publication import Publication
from sync.hub.pages.service import Pages, open_pages
from tests.sync.hub.gateway.fakes import FakeNotes

OWNER, EDITOR, VIEWER = UserId("owner"), UserId("editor"), UserId("viewer")
STRANGER = UserId("stranger")

Connect = Callable[[str], AbstractAsyncContextManager[Connection]]


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with (
        open_store(tmp_path / "tandem.db") as store,
        open_library(store, DeviceId("hub"), real_world()) as opened,
    ):
        yield opened


@pytest.fixture
async def space(library: Library) -> SpaceId:
    return (await library.default_space()).id


@pytest.fixture
async def note(library: Library, space: SpaceId) -> NoteId:
    return (await library.create_note(space, "Soup", "Red *lentils*.")).id


@pytest.fixture
def spaces(space: SpaceId) -> FakeNotes:
    notes = FakeNotes()
    notes.found(space, "Kitchen", OWNER)
    notes.set_role(space, EDITOR, Role.EDITOR)
    notes.set_role(space, VIEWER, Role.VIEWER)
    return notes


@dataclass
class PageHubs:
    """Opens the service as often as there are hubs, or starts of one."""

    connect: Connect
    library: Library
    spaces: FakeNotes
    told: list[Publication]

    @asynccontextmanager
    async def open(self, name: str = "one") -> AsyncIterator[Pages]:
        async with self.connect(name) as connection:
            await connection.wait_connected(10)
            parts = (connection, self.library, self.spaces, real_world())
            async with open_pages(*parts, told=self.told.append, most_viewers=5) as pages:
                yield pages


@pytest.fixture
def page_hubs(connect: Connect, library: Library, spaces: FakeNotes) -> PageHubs:
    return PageHubs(connect, library, spaces, [])


@pytest.fixture
async def pages(page_hubs: PageHubs) -> AsyncIterator[Pages]:
    async with AsyncExitStack() as stack:
        yield await stack.enter_async_context(page_hubs.open())
