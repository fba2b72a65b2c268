"""A network in which is what a test puts there."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from core.accounts import short_code
from core.accounts.display_name import read_display_name
from core.errors import NotFound, Problem
from core.facts import Role
from core.ids import DeviceId, SpaceId
from sync.control import HubPlace, InviteLink
from sync.hub.door import DoorChanged, Knock
from sync.nearby import NearbyChanged, NearbyHub

KITCHEN = NearbyHub("k" * 52, (HubPlace("192.168.1.30", 4443),), "Kitchen")
NAMELESS = NearbyHub("n" * 52, (HubPlace("192.168.1.31", 4443),))


class FakeNearby:
    """Finds `there` while somebody looks; a hub that is asked gives `answer`, or fails with `trouble`."""

    own_code = short_code("a" * 52)
    hub_code = short_code("h" * 52)
    name = ""
    is_overruled = False

    def __init__(self, publish: Callable[[object], None] = lambda _event: None) -> None:
        self.is_on = False
        self.there: tuple[NearbyHub, ...] = ()
        self.waiting: tuple[Knock, ...] = ()
        self.asked: list[tuple[NearbyHub, str]] = []
        self.let: list[tuple[DeviceId, SpaceId, Role]] = []
        self.turned_away: list[DeviceId] = []
        self.answer: asyncio.Future[InviteLink] = asyncio.get_running_loop().create_future()
        self.problem: Problem | None = None
        self.trouble: Problem | None = None
        self.lookers = 0
        self._publish = publish

    @property
    def hubs(self) -> tuple[NearbyHub, ...]:
        return self.there if self.lookers or self.is_on else ()

    def find(self, *hubs: NearbyHub) -> None:
        self.there = hubs
        self._publish(NearbyChanged())

    def knock(self, *knocks: Knock) -> None:
        self.waiting = knocks
        self._publish(DoorChanged())

    @asynccontextmanager
    async def looked(self) -> AsyncIterator[None]:
        self.lookers += 1
        self._publish(NearbyChanged())
        try:
            yield
        finally:
            self.lookers -= 1

    async def set_on(self, *, is_on: bool) -> None:
        self.is_on = is_on

    async def set_name(self, name: str) -> None:
        self.name = read_display_name(name) if name else ""

    async def ask(self, hub: NearbyHub, name: str) -> InviteLink:
        self.asked.append((hub, name))
        if self.trouble is not None:
            raise self.trouble
        return await self.answer

    async def let_in(self, device: DeviceId, space: SpaceId, role: Role = Role.EDITOR) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.let.append((device, space, role))
        self.knock(*(each for each in self.waiting if each.device != device))

    def turn_away(self, device: DeviceId) -> None:
        if all(each.device != device for each in self.waiting):
            raise NotFound("It has gone.")
        self.turned_away.append(device)
        self.knock(*(each for each in self.waiting if each.device != device))
