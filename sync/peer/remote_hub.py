"""One hub as this device asks it; what asking takes is loaded when it first does."""

import asyncio
import importlib
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from core.accounts import DeviceKey
from core.breaker import BreakerStanding
from core.errors import SignedOut
from core.ids import DeviceId
from core.world import World
from sync.control import HubPlace

if TYPE_CHECKING:
    from sync.rpc.calls import HubCalls


class RemoteHub:
    """A hub that is known by its authority (DER) and listens at some places (host:port), best first.

    `left` are the authorities of the hubs that the user is signed out of.
    """

    def __init__(
        self,
        places: Sequence[str],
        authority: bytes,
        key: DeviceKey,
        world: World,
        left: AbstractSet[bytes],
    ) -> None:
        self._places = tuple(places)
        self._authority = authority
        self._key = key
        self._world = world
        self.folder = DeviceId("")
        """The device of the hub of its cluster that folds notes, as it told last."""
        self._calls: HubCalls | None = None
        self._loading = asyncio.Lock()
        self._left = left

    @property
    def places(self) -> tuple[HubPlace, ...]:
        """Where the hub is looked for, the place first that answered last."""
        places = self._calls.places if self._calls else self._places
        return tuple(HubPlace.parse(place) for place in places)

    def know(self, places: Sequence[str]) -> None:
        """Look for the hub at these places (host:port, best first) from now on."""
        self._places = tuple(places)
        if self._calls is not None:
            self._calls.know(places)

    def know_too(self, places: Sequence[str]) -> None:
        """Look for the hub at these places as well."""
        known = self._calls.places if self._calls else self._places
        fresh = [place for place in places if place not in known]
        if fresh:
            self.know((*known, *fresh))

    def standings(self) -> dict[str, BreakerStanding]:
        """Say of each place whether it is asked now; nothing before the hub was asked anything."""
        return self._calls.standings() if self._calls else {}

    async def calls(self) -> "HubCalls":
        """Give what the hub is asked by, as the user of this device; raises SignedOut if that is over."""
        if self._authority in self._left:
            raise signed_out(self._places[0])
        return await self.calls_to_sign_in()

    async def calls_to_sign_in(self) -> "HubCalls":
        """Give what the hub is asked by, also while one is signed out."""
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


def signed_out(place: str) -> SignedOut:
    """Say that the user signed out of a hub on this device."""
    return SignedOut(
        f"You signed out of the hub at {place} on this device.",
        safe="Your notes are saved here, and what you write waits here.",
        cure="Sign in again with your user name and password.",
    )
