"""A peer without a bus: a real library, real presence and status, and sharing that answers as it is told."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

from core.errors import Problem
from core.events import Events
from core.facts import Space, SpaceRole
from core.ids import DeviceId, SpaceId
from core.notes import Library, open_library
from core.store import open_store
from core.world import World, real_world
from sync.peer import JoinLink, Peer, Presence, StatusBoard
from sync.peer.status import SpaceStatus

DEVICE = DeviceId("a" * 52)
TOKEN = "c0ffee"


class FakePeer:
    """Has what the window uses of a Peer; `trouble` is raised by the next share or join."""

    def __init__(self, library: Library, world: World) -> None:
        self.library = library
        self.device = DEVICE
        self.trouble: Problem | None = None
        self.sent: list[tuple[SpaceId, bytes]] = []
        self.presence = Presence(DEVICE, "Mara Lind", world, library.events.publish)
        self.presence.send = lambda space, payload: self.sent.append((space, payload))
        self.status = StatusBoard(
            space_of=library.space_of_open,
            has_unsaved=library.saver.has_unsaved,
            save_problem=lambda: library.saver.problem,
        )

    @property
    def events(self) -> Events:
        return self.library.events

    @property
    def display_name(self) -> str:
        return self.presence.name

    async def set_display_name(self, name: str) -> None:
        self.presence.name = name.strip()

    async def share(self, space_id: SpaceId, *, port: int | None = None) -> JoinLink:
        self._fail_if_told()
        space = await self.library.space(space_id)
        await self.library.keep_space(Space(space.id, space.name, SpaceRole.HOST, "127.0.0.1:4222", TOKEN))
        return JoinLink(space.id, "127.0.0.1", 4222, TOKEN, space.name)

    async def join(self, link: JoinLink) -> Space:
        self._fail_if_told()
        space = Space(link.space, link.name, SpaceRole.MEMBER, link.hub, link.token)
        await self.library.keep_space(space)
        return space

    def follow(self, space: SpaceId) -> SpaceStatus:
        """Pretend that a space is shared, and give its status to play with."""
        status = SpaceStatus(space, self.events.publish)
        self.status.add(space, status)
        return status

    def as_peer(self) -> Peer:
        return cast("Peer", self)

    def _fail_if_told(self) -> None:
        trouble, self.trouble = self.trouble, None
        if trouble is not None:
            raise trouble


@asynccontextmanager
async def open_fake_peer(directory: Path) -> AsyncIterator[FakePeer]:
    world = real_world()
    await asyncio.to_thread(directory.mkdir, exist_ok=True)
    async with (
        open_store(directory / "tandem.db") as store,
        open_library(store, DEVICE, world) as library,
    ):
        yield FakePeer(library, world)
