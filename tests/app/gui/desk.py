"""A window on a fake peer, for tests that press keys and click as a person does."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from app.gui.window import OpenWindows, run_windows
from core.world import World
from tests.app.gui.fake_peer import FakePeer, open_fake_peer
from tests.app.gui.seat import Seat

Journey = Callable[["Desk"], Awaitable[None]]


class Desk(Seat):
    """Where somebody sits whose peer only pretends to know others."""

    def __init__(self, windows: OpenWindows, peer: FakePeer, running: asyncio.Task[None]) -> None:
        super().__init__(windows, peer.library, running)
        self.peer = peer


@asynccontextmanager
async def open_desk(
    directory: Path, world: World | None = None, settings: Mapping[str, str] | None = None
) -> AsyncIterator[Desk]:
    """Open a window on a new profile, in this world or the real one, and close it in the end."""
    async with open_fake_peer(directory, world) as peer:
        for name, value in (settings or {}).items():
            await peer.library.store.set_setting(name, value)
        opened: asyncio.Future[OpenWindows] = asyncio.get_running_loop().create_future()
        running = asyncio.create_task(run_windows(peer, world=world, opened=opened.set_result))
        desk = Desk(await opened, peer, running)
        desk.window.activateWindow()
        await desk.until(lambda: len(desk.places()) > 0 and desk.window.isActiveWindow())
        try:
            yield desk
        finally:
            if not running.done():
                await desk.leave()
