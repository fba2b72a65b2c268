"""Peers on real profiles, a real bus, real disks."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from core.profile import Profile
from sync.hub.peers import open_peer
from sync.peer import Peer, SyncMode


class Office:
    """Opens peers by name, each on its own profile, and closes what is still open at the end."""

    def __init__(self, place: Path, stack: AsyncExitStack) -> None:
        self._place = place
        self._stack = stack
        self._open: dict[str, AsyncExitStack] = {}

    async def open(self, name: str, mode: SyncMode = SyncMode.FOLLOW) -> Peer:
        stack = await self._stack.enter_async_context(AsyncExitStack())
        peer = await stack.enter_async_context(open_peer(Profile(self._place / name), mode=mode, name=name))
        self._open[name] = stack
        return peer

    async def close(self, name: str) -> None:
        await self._open.pop(name).aclose()


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    async with AsyncExitStack() as stack:
        yield Office(tmp_path, stack)


async def until(
    holds: Callable[[], Awaitable[bool] | bool],
    seconds: float = 60,
    wanted: Callable[[], str] = lambda: "",
) -> None:
    """Wait until a condition holds; fails with TimeoutError, which says what was `wanted`.

    It is looked at less and less often: most conditions read a database, and what they
    wait for needs the core.
    """
    pause = 0.005
    try:
        async with asyncio.timeout(seconds):
            while True:
                held = holds()
                if held if isinstance(held, bool) else await held:
                    return
                await asyncio.sleep(pause)
                pause = min(1.2 * pause, 0.05)
    except TimeoutError as late:
        raise TimeoutError(f"not within {seconds} s: {wanted()}") from late


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])
