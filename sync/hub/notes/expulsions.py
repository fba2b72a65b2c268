"""Who is kept out of the rooms of one space, and since when.

What the bus is told is derived from the members of the moment: a device that the control log knows and that
may not write is kept from the editors, one that belongs to nobody, or whose account has ended, from both
rooms. Nothing of it need be kept: whoever starts tells it all once more, as of now, which sends nobody away
who may be there.
"""

import asyncio
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from core.ids import DeviceId, SpaceId
from core.world import World
from sync.bus.claims import Room
from sync.control import Membership
from sync.hub.notes.ports import Bus
from sync.hub.notes.refusals import being_put_out

_BAR_TIME = 10.0
"""Seconds for which a device stays out that is to lose a right, while the entry about it is made."""
_MEMBERS_ROOMS = (Room.EDITORS, Room.VIEWERS)
_LONGEST_WAIT = 1.0
_CHANCES = 3

_Mark = tuple[int, bool]
"""How often a device's rights had changed, and whether its account had ended, when it was put out."""


class Expulsions:
    """Puts devices out of a space."""

    def __init__(self, space: SpaceId, bus: Bus, world: World) -> None:
        self._space = space
        self._bus = bus
        self._world = world
        self._since: dict[Room, dict[DeviceId, float]] = {room: {} for room in _MEMBERS_ROOMS}
        self._out: dict[Room, dict[DeviceId, _Mark]] = {room: {} for room in _MEMBERS_ROOMS}
        self._barred_until: dict[DeviceId, float] = {}
        self._opened_at = world.now()
        self._telling = asyncio.Lock()

    async def bar(self, devices: frozenset[DeviceId]) -> None:
        """Put devices out of both rooms for ten seconds at least; raises BusProblem."""
        until = asyncio.get_running_loop().time() + _BAR_TIME
        self._barred_until = {
            device: end for device, end in self._barred_until.items() if not self._is_past(end)
        } | dict.fromkeys(devices, until)
        async with self._telling:
            await self._tell(dict.fromkeys(_MEMBERS_ROOMS, devices))

    def require_not_barred(self, device: DeviceId) -> None:
        """Raise ServiceBusy while an entry is being made that takes a right from the device."""
        if not self._is_past(self._barred_until.get(device, 0.0)):
            raise being_put_out()

    async def follow(self, membership: Membership, ended: AbstractSet[DeviceId]) -> None:
        """Put out whom the members of now do not let in; `ended` are devices whose accounts have.

        Returns when they are out; raises BusProblem.
        """
        async with self._telling:
            wanted = {room: _kept_out(room, membership, ended) for room in _MEMBERS_ROOMS}
            fresh = {
                room: frozenset(
                    device for device, mark in devices.items() if self._is_news(room, device, mark)
                )
                for room, devices in wanted.items()
            }
            if any(fresh.values()):
                await self._tell(fresh)
            self._out = wanted
            self._note_earlier(membership)
        self._let_go(membership)

    async def wait_for_entrance(self, room: Room, device: DeviceId) -> None:
        """Wait until a pass counts again: it must be of a later second than what put the device out.

        Raises ServiceBusy while an entry about the device is being made.
        """
        for _ in range(_CHANCES):
            self.require_not_barred(device)
            wait = int(self._since[room].get(device, -1.0)) + 1 - self._world.now()
            if wait <= 0:
                return
            await asyncio.sleep(min(wait, _LONGEST_WAIT))

    def _note_earlier(self, membership: Membership) -> None:
        """Whose rights have changed may have been put out by another run of this service, until it ended."""
        for device, standings in membership.standings.items():
            if len(standings) > 1:
                for since in self._since.values():
                    since.setdefault(device, self._opened_at)

    def _let_go(self, membership: Membership) -> None:
        """Bar nobody any more from whom the right was taken meanwhile: a new pass has what is left of it."""
        self._barred_until = {
            device: until for device, until in self._barred_until.items() if device in membership.writers
        }

    def _is_news(self, room: Room, device: DeviceId, mark: _Mark) -> bool:
        return self._out[room].get(device) != mark

    async def _tell(self, devices: Mapping[Room, AbstractSet[DeviceId]]) -> None:
        now = self._world.now()
        for room, gone in devices.items():
            self._since[room].update(dict.fromkeys(gone, now))
        await self._bus.tell(self._space, {room: dict.fromkeys(gone, now) for room, gone in devices.items()})

    def _is_past(self, end: float) -> bool:
        return end <= asyncio.get_running_loop().time()


def _kept_out(room: Room, membership: Membership, ended: AbstractSet[DeviceId]) -> dict[DeviceId, _Mark]:
    kept_out: dict[DeviceId, _Mark] = {}
    for device, standings in membership.standings.items():
        role = standings[-1].role
        may_enter = role is not None and (room is Room.VIEWERS or role.may_write)
        if not may_enter or device in ended:
            kept_out[device] = (len(standings), device in ended)
    return kept_out
