"""People at a hub, honest or not: a device's key, a session by RPC, a token for REST, a way onto the bus."""

from dataclasses import dataclass, field
from typing import Any

import httpx

from core.accounts import DeviceKey, Verifier
from core.facts import Space
from core.ids import SpaceId, UserId
from core.world import World
from sync.bus import BusAddress
from sync.bus.claims import Pass
from sync.control import InviteLink, LogPosition, Saying, Statement, sign_entry
from sync.control.chain import Chain
from sync.peer.remote_hubs import RemoteHubs
from sync.rpc.client import HubClient
from sync.rpc.tandem.hub.v1.spaces_pb import AppendControlRequest, EnterRequest, ReadControlRequest
from tests.journeys.gateway_caller import GatewayCaller


@dataclass(slots=True)
class Person:
    """Somebody with a device; `gateway` asks without a token."""

    name: str
    key: DeviceKey
    doors: RemoteHubs
    client: HubClient
    gateway: GatewayCaller
    user: UserId
    spaces: dict[SpaceId, Space] = field(default_factory=dict)

    async def join(self, link: InviteLink) -> Space:
        """Become a member by an invitation."""
        space = await self.doors.join(link, self.name)
        self.user = UserId(space.account)
        self.spaces[space.id] = space
        return space

    async def token(self) -> str:
        """Give the access token of the device's session."""
        return (await self.client._credentials())["authorization"].removeprefix("Bearer ")

    async def rest(self, method: str, path: str, **options: Any) -> httpx.Response:
        """Ask REST in this session."""
        return await self.gateway.by(await self.token()).ask(method, path, **options)

    async def accounts(self, method: str, request: Any) -> Any:
        """Call the account service."""
        return await self.client.ask(
            lambda point, headers: getattr(point.accounts, method)(request, headers=headers)
        )

    async def at_spaces(self, method: str, request: Any) -> Any:
        """Call the space service."""
        return await self.client.ask(
            lambda point, headers: getattr(point.spaces, method)(request, headers=headers)
        )

    async def find_bus(self, space: Space) -> BusAddress:
        """Ask for a pass."""
        answer = await self.at_spaces("enter", EnterRequest(space=space.id))
        shown = Pass.read(answer.token, self.key)
        return BusAddress("127.0.0.1", answer.bus_port, shown, space.authority)

    async def read_chain(self, space: SpaceId) -> tuple[Chain, LogPosition]:
        """Read who belongs to a space, as members may."""
        read = await self.at_spaces("read_control", ReadControlRequest(space=space))
        chain = Chain(space, Verifier(), [bytes(entry) for entry in read.entries])
        return chain, LogPosition(read.epoch, read.sequence)

    def sign(self, chain: Chain, position: LogPosition, at: float, statement: Statement) -> bytes:
        """Sign the entry that would follow."""
        return sign_entry(self.key, chain.membership.space, chain.head, Saying(int(at), position, statement))

    async def say(self, space: SpaceId, statement: Statement, world: World) -> None:
        """Have an entry of the control log stored, whatever the rules say to it."""
        chain, position = await self.read_chain(space)
        await self.submit(space, self.sign(chain, position, world.now(), statement))

    async def submit(self, space: SpaceId, wire: bytes) -> None:
        """Hand an entry to the hub."""
        await self.at_spaces("append_control", AppendControlRequest(space=space, entry=wire))
