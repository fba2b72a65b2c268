"""Simulated hubs: who shares a space runs a server, and whoever knows of it is let in."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from core.breaker import BreakerStanding
from core.errors import BusProblem
from core.facts import Space, SpaceRole
from core.ids import DeviceId, SpaceId, UserId
from core.world import World
from sync.bus import BusAddress
from sync.bus.line import refusal, unreachability
from sync.control import ClaimedDevice, HubPlace, InviteLink
from sync.peer.hub_account import HubAccount
from sync.peer.hub_files import HubFiles
from sync.peer.hub_pages import HubPages
from tests.simulation.bus.network import FakeBus
from tests.simulation.bus.server import FakeServer

_HOST = "127.0.0.1"
_FOR_EVER = 1e9
_TOKEN_BYTES = 20


@dataclass(frozen=True, slots=True)
class FakePass:
    """What a simulated server is shown: the space and the token by which it lets in."""

    token: str
    inbox: str = "_INBOX"
    renew_after: float = _FOR_EVER

    def sign(self, nonce: str) -> bytes:
        return nonce.encode()


@dataclass(frozen=True, slots=True)
class FakeEntrance:
    """The way into a simulated space, whose members nobody keeps account of."""

    space: SpaceId
    hub: str
    token: bytes
    has_control: bool = False

    @property
    def places(self) -> tuple[HubPlace, ...]:
        return (HubPlace.parse(self.hub),)

    @property
    def authority(self) -> bytes:
        return self.token

    async def find_address(self) -> BusAddress:
        place = HubPlace.parse(self.hub)
        return BusAddress(place.host, place.port, FakePass(f"{self.space} {self.token.decode()}"), self.token)

    @property
    def folder(self) -> DeviceId:
        return DeviceId("")

    async def append(self, wire: bytes) -> None:
        raise NotImplementedError

    async def ask_places(self) -> None:
        pass

    async def names(self) -> Mapping[UserId, str]:
        return {}

    async def offers(self) -> Sequence[ClaimedDevice]:
        return ()


class FakeDoors:
    """The hubs of others, as one peer reaches them."""

    def __init__(self, bus: FakeBus, name: str) -> None:
        self._bus = bus
        self._name = name

    async def join(self, link: InviteLink, name: str) -> Space:
        await asyncio.sleep(self._bus.weather.delay())
        hub = str(link.hubs[0])
        address = await FakeEntrance(link.space, hub, b"").find_address()
        server = self._bus.reach(address, self._name)
        if server is None:
            raise unreachability(address)
        if link.space not in server.tokens:
            raise refusal(address)
        return Space(link.space, link.name, SpaceRole.MEMBER, hub, server.tokens[link.space].encode())

    async def sign_in(self, link: InviteLink, name: str, password: str) -> list[Space]:
        raise NotImplementedError

    async def sign_in_again(self, space: Space, name: str, password: str) -> list[Space]:
        raise NotImplementedError

    def stay_out(self, space: Space) -> None:
        raise NotImplementedError

    def is_out(self, space: Space) -> bool:
        return False

    def entrance(self, space: Space) -> FakeEntrance:
        return FakeEntrance(space.id, space.hub, space.authority)

    def account(self, space: Space) -> HubAccount:
        raise NotImplementedError

    def pages(self, space: Space, places: Sequence[HubPlace]) -> HubPages:
        raise NotImplementedError

    def files(self, space: Space) -> HubFiles:
        raise NotImplementedError

    def standings(self) -> Mapping[str, BreakerStanding]:
        return {}

    async def close(self) -> None:
        pass


class FakeHub:
    """The hub that a peer runs: a simulated server, and tokens that it draws."""

    def __init__(self, server: FakeServer, world: World) -> None:
        self.authority = b""
        self._server = server
        self._world = world
        self._spaces: frozenset[SpaceId] = frozenset()

    @property
    def problem(self) -> BusProblem | None:
        return None

    @property
    def server_pid(self) -> int | None:
        return 1 if self._spaces and self._server.is_running else None

    def serves(self, space: SpaceId) -> bool:
        return space in self._spaces

    def leads_into(self, space: Space) -> bool:
        return space.role is SpaceRole.HOST

    async def serve(self, spaces: Collection[SpaceId], *, port: int | None = None) -> str:
        known = self._server.known_tokens
        for space in spaces:
            if space not in known:
                known[space] = self._world.random_bytes(_TOKEN_BYTES).hex()
        if not self._spaces or port is not None:
            self._server.port = port or self._server.port
        await asyncio.sleep(self._server.weather.delay() * 20)
        self._spaces |= frozenset(spaces)
        self._server.serve({space: known[space] for space in self._spaces})
        return f"{_HOST}:{self._server.port}"

    async def reopen(self, *, port: int | None = None) -> str:
        """Serve as before."""
        return await self.serve((), port=port)

    async def found(self, space: Space, wires: Sequence[bytes]) -> None:
        pass

    def entrance(self, space: Space) -> FakeEntrance:
        return FakeEntrance(
            space.id, f"{_HOST}:{self._server.port}", self._server.known_tokens.get(space.id, "").encode()
        )

    async def close(self) -> None:
        if self._spaces:
            self._server.kill()
        self._spaces = frozenset()
