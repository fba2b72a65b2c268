"""What the bus lets a space store; only to be rid of somebody a full space may always store an entry."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from core.ids import SpaceId
from sync.bus.claims import Quota
from sync.control import Membership
from sync.hub.notes.ports import Bus
from sync.log import LogRefused

_UNLIMITED = -1
_ACCOUNT_FULL = 10002
"""JetStream's number for "resource limits exceeded for account"."""


class Limits:
    """Tells the bus of a space's quota. Raises BusProblem."""

    def __init__(self, space: SpaceId, bus: Bus) -> None:
        self._space = space
        self._bus = bus
        self._served: Quota | None = None
        self._lifting = asyncio.Lock()

    async def keep(self, quota: Quota) -> None:
        """Have the bus hold to a quota, if it does not already."""
        async with self._lifting:
            await self._serve(quota)

    @asynccontextmanager
    async def lifted(self, quota: Quota) -> AsyncIterator[None]:
        """Let the space store anything until the end of the block, and then what the quota says."""
        async with self._lifting:
            try:
                await self._serve(Quota(_UNLIMITED, quota.streams))
                yield
            finally:
                await self._serve(quota)

    async def _serve(self, quota: Quota) -> None:
        if quota == self._served:
            return
        self._served = None  # until it is known that the bus took it
        await self._bus.serve_space(self._space, quota)
        self._served = quota


def is_full(refused: LogRefused) -> bool:
    """Say whether an entry was refused because the space has stored all that it may."""
    return refused.code == _ACCOUNT_FULL


def takes_a_right(before: Membership, after: Membership) -> bool:
    """Say whether somebody may do less afterwards."""
    gone = (device for device in before.standings if before.role_of(device) and not after.role_of(device))
    return bool(before.writers - after.writers) or any(gone)
