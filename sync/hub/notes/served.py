"""A server that is told of all its spaces at once, told of one after the other."""

import asyncio
from collections.abc import Mapping
from typing import Protocol

from core.ids import SpaceId
from core.world import World
from sync.bus import Connection
from sync.bus.claims import Quota, Revocations, Room
from sync.hub.hub_log import HubLog
from sync.hub.notes.records import SHAPE
from sync.hub.notes.register import Register


class Server(Protocol):
    """A `BusServer`, as far as it concerns spaces. Both raise BusProblem."""

    async def serve(self, spaces: Mapping[SpaceId, Quota]) -> None:
        """Have the accounts of these spaces, and of no others."""

    async def tell(self, space: SpaceId, revoked: Mapping[Room, Revocations]) -> None:
        """Send devices away from rooms."""


class ServedSpaces:
    """A `Bus` over a server; `spaces` are those that `read_spaces` found, so that it forgets none of them."""

    def __init__(self, server: Server, spaces: Mapping[SpaceId, Quota]) -> None:
        self._server = server
        self._spaces = dict(spaces)
        self._serving = asyncio.Lock()

    async def serve(self) -> None:
        """Have the accounts of all spaces; raises BusProblem."""
        async with self._serving:
            await self._server.serve(self._spaces)

    async def serve_space(self, space: SpaceId, quota: Quota) -> None:
        """Have the accounts of one more space, or another quota for one; raises BusProblem."""
        async with self._serving:
            wanted = {**self._spaces, space: quota}
            if wanted != self._spaces:
                await self._server.serve(wanted)
                self._spaces = wanted

    async def tell(self, space: SpaceId, revoked: Mapping[Room, Revocations]) -> None:
        """Send devices away from rooms; raises BusProblem."""
        await self._server.tell(space, revoked)


async def read_spaces(connection: Connection, world: World) -> dict[SpaceId, Quota]:
    """List the spaces of a hub, over a connection to the hubs' own account; raises BusProblem."""
    register = Register(HubLog(connection, world, SHAPE))
    await register.refresh()
    return {record.space: record.quota for record in register.kept}
