"""The mirror of the hub's own logs in one file, from which they are restored when the bus loses them."""

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path

from core.errors import Problem
from core.world import World
from sync.bus import Connection, ConnectionState, Message
from sync.hub.mirror.book import open_book
from sync.hub.mirror.errors import LogsDiverged
from sync.hub.mirror.keeping import Keeper
from sync.hub.mirror.purges import ADVISORIES, read_purge
from sync.hub.mirror.settings import MirrorSettings

_LAST_CHANCE = 2.0
"""Seconds: what the services wrote last is mirrored before the mirror is closed, if the bus still answers."""


class Mirror:
    """What is mirrored, and how that goes; get one from `open_mirror`."""

    def __init__(self, keepers: Collection[Keeper], path: Path) -> None:
        self._keepers = {keeper.stream: keeper for keeper in keepers}
        self._path = path

    @property
    def problem(self) -> Problem | None:
        """What keeps the logs from being mirrored or restored, or else that messages were put aside."""
        for keeper in self._keepers.values():
            if keeper.problem is not None:
                return keeper.problem
        diverged = [name for name, keeper in self._keepers.items() if keeper.has_put_aside]
        return LogsDiverged(diverged, str(self._path)) if diverged else None

    async def catch_up(self) -> None:
        """Return when what the logs hold now is on this disk; raises BusProblem or StorageProblem."""
        for keeper in self._keepers.values():
            await keeper.check()

    def note_state(self, state: ConnectionState) -> None:
        """Take a new state of the connection."""
        for keeper in self._keepers.values():
            keeper.note_state(state)

    def note_advisory(self, message: Message) -> None:
        """Take what the server tells of a request."""
        purge = read_purge(message)
        if purge is not None and purge.stream in self._keepers:
            self._keepers[purge.stream].note_purge(purge.subject)

    async def open(self) -> None:
        """Restore what is lost, and mirror what is there."""
        for keeper in self._keepers.values():
            await keeper.open()


@asynccontextmanager
async def open_mirror(
    connection: Connection,
    path: Path,
    streams: Collection[str],
    *,
    world: World,
    settings: MirrorSettings | None = None,
) -> AsyncIterator[Mirror]:
    """Mirror streams until the end of the block, and restore now and later what the bus lost of them.

    `connection` is up, to the hubs' own account of the bus. Open it before the services that write the
    streams; one that nobody has made yet is mirrored from the moment it is there. `path` is the mirror's
    SQLite file. Raises BusProblem or StorageProblem; later they are told by `problem`, and it is tried again.
    """
    settings = settings or MirrorSettings()
    async with AsyncExitStack() as stack:
        book = await stack.enter_async_context(open_book(path))
        keepers = [Keeper(connection, stream, book, world, settings) for stream in streams]
        mirror = Mirror(keepers, path)
        stack.callback(connection.observe(mirror.note_state))
        stack.callback(connection.subscribe(ADVISORIES, mirror.note_advisory))
        for keeper in keepers:
            stack.callback(keeper.stop)
        await mirror.open()
        await stack.enter_async_context(_running(keepers))
        yield mirror
        if connection.is_connected:
            with suppress(Problem, TimeoutError):
                async with asyncio.timeout(_LAST_CHANCE):
                    await mirror.catch_up()


@asynccontextmanager
async def _running(keepers: Collection[Keeper]) -> AsyncIterator[None]:
    tasks = {asyncio.create_task(keeper.run(), name=f"mirror of {keeper.stream}") for keeper in keepers}
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
