"""The way of a profile's own hub into the spaces that it serves."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from core.facts import Space
from core.ids import DeviceId, UserId
from sync.bus import BusAddress
from sync.control import ClaimedDevice, HubPlace

if TYPE_CHECKING:
    from sync.hub.hub import Hub


class HostedEntrance:
    """The hub's own way into a space that it serves: by the room of the log."""

    has_control = True

    def __init__(self, hub: "Hub", space: Space) -> None:
        self._hub = hub
        self._space = space.id

    @property
    def places(self) -> tuple[HubPlace, ...]:
        """Where others may reach the hub, best first."""
        return self._hub.way.places

    @property
    def authority(self) -> bytes:
        """The certificate (DER) by which the hub is known."""
        return self._hub.way.authority

    @property
    def folder(self) -> DeviceId:
        """The device of the hub that folds the notes; "" without a cluster, and while it does not run."""
        return self._hub.folder

    async def find_address(self) -> BusAddress:
        """Say where the bus is now, with a fresh pass; raises BusProblem while it does not run."""
        return self._hub.way.admit(self._space)

    async def ask_places(self) -> None:
        """Nobody is to be asked: `places` are always those of now."""

    async def append(self, wire: bytes) -> None:
        """Have an entry of the control log stored."""
        await self._hub.way.append(self._space, wire)

    async def names(self) -> Mapping[UserId, str]:
        """Say how those are called who are, or were, members."""
        return await self._hub.way.names(self._space)

    async def offers(self) -> Sequence[ClaimedDevice]:
        """List the other devices of this device's user that wait to be let in."""
        return await self._hub.way.offers(self._space)
