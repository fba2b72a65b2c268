"""Published pages as a gateway sees them."""

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass

from core.ids import SpaceId
from core.notes import Library
from core.world import World
from sync.bus import Connection, Message
from sync.hub.pages.publication import Publication
from sync.hub.pages.publishing import Publishing, Spaces, Told
from sync.hub.pages.reading import Reading
from sync.hub.pages.register import open_register
from sync.hub.pages.render_process import open_renderer
from sync.hub.pages.watching import Watching, open_watching


@dataclass(frozen=True, slots=True)
class Pages:
    """The parts of the service; get one from `open_pages`."""

    publishing: Publishing
    reading: Reading
    watching: Watching


@asynccontextmanager
async def open_pages(
    connection: Connection,
    library: Library,
    spaces: Spaces,
    world: World,
    *,
    told: Told | None = None,
    most_viewers: int = 1000,
) -> AsyncIterator[Pages]:
    """Open the service on a connection, that is up, to the hubs' own account, and the hub's own replica.

    `told` hears of every page that is made, moved or taken back here. Raises BusProblem.
    """
    async with AsyncExitStack() as stack:
        register = await stack.enter_async_context(open_register(connection, world))
        renderer = await stack.enter_async_context(open_renderer())
        reading = Reading(register, library, spaces, renderer)
        watching = await stack.enter_async_context(open_watching(register, library, reading, most_viewers))
        stack.callback(connection.subscribe("space.closed", lambda heard: _space_closed(watching, heard)))
        publishing = Publishing(register, library, spaces, world, told or _told_nobody)
        yield Pages(publishing, reading, watching)


def _space_closed(watching: Watching, message: Message) -> None:
    with suppress(ValueError, TypeError, KeyError):
        watching.space_changed(SpaceId(json.loads(message.payload)["space"]))


def _told_nobody(_publication: Publication) -> None:
    """Nobody wants to hear of pages."""
