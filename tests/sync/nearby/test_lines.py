"""Taking direct lines: whoever holds many of them leaves room for others."""

import asyncio
import ssl
from contextlib import AsyncExitStack, closing
from typing import TYPE_CHECKING, cast

from core.accounts import DeviceKey, Verifier
from core.world import real_world
from sync.bus.certificates import believing_nothing
from sync.nearby.lines import Lines
from sync.peer.direct import DirectSpaces

if TYPE_CHECKING:
    from sync.peer.space_links import SpaceLinks

LOOPBACK, SILENT, OTHER = "127.0.0.1", "127.0.0.2", "127.0.0.3"
PATIENCE = 10
WORLD = real_world()


async def is_greeted(port: int, address: str, stack: AsyncExitStack) -> bool:
    """Say whether a line from an address is taken; it stays open and silent."""
    try:
        async with asyncio.timeout(PATIENCE):
            _, writer = await asyncio.open_connection(
                LOOPBACK, port, ssl=believing_nothing(), local_addr=(address, 0)
            )
    except (ssl.SSLError, OSError):
        return False
    stack.enter_context(closing(writer))
    return True


async def test_silent_lines_from_one_address_leave_room_for_others() -> None:
    no_spaces = DirectSpaces(cast("SpaceLinks", {}))
    lines = Lines(no_spaces, DeviceKey(WORLD.random_bytes(32)), Verifier(), WORLD)
    async with AsyncExitStack() as stack, lines.taken(LOOPBACK):
        taken = [await is_greeted(lines.port, SILENT, stack) for _ in range(6)]
        assert taken == [True] * 4 + [False] * 2
        assert await is_greeted(lines.port, OTHER, stack)
