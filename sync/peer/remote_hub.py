"""One hub as this device asks it; what asking takes is loaded when it first does."""

import asyncio
import importlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.accounts import DeviceKey
from core.world import World
from sync.control import HubPlace

if TYPE_CHECKING:
    from sync.rpc.calls import HubCalls


class RemoteHub:
    """A hub that is known by its authority (DER) and listens at some places (host:port), best first."""

    def __init__(self, places: Sequence[str], authority: bytes, key: DeviceKey, world: World) -> None:
        self._places = tuple(places)
        self._authority = authority
        self._key = key
        self._world = world
        self._calls: HubCalls | None = None
        self._loading = asyncio.Lock()

    @property
    def places(self) -> tuple[HubPlace, ...]:
        """Where the hub is looked for, the place first that answered last."""
        places = self._calls.places if self._calls else self._places
        return tuple(HubPlace.parse(place) for place in places)

    async def calls(self) -> "HubCalls":
        """Give what the hub is asked by."""
        async with self._loading:
            if self._calls is None:
                # Protobuf and what speaks HTTP take half a second to load: not in the event loop, and not
                # while a window opens.
                module = await asyncio.to_thread(importlib.import_module, "sync.rpc.calls")
                self._calls = module.HubCalls.of(self._places, self._authority, self._key, self._world)
            return self._calls

    async def close(self) -> None:
        """Hang up."""
        if self._calls is not None:
            await self._calls.close()
