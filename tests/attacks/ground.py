"""The hub that is attacked: a host with two spaces, members of each role, and a user of no space.

ada   hosts and owns the kitchen and the garden
bob   editor of the kitchen        vera   viewer of the kitchen
gus   editor of the garden         sam    a user of the hub who is in no space
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from core.accounts import DeviceKey, ProofPurpose, Verifier, prove
from core.facts import Role, Space
from core.ids import NoteId, SpaceId, UserId
from core.profile import Profile
from core.world import World, real_world
from sync.bus import BusAddress
from sync.bus.certificates import fingerprint_of, trusting
from sync.control import InviteLink
from sync.hub.hub import Hub, HubSettings
from sync.hub.peers import open_peer
from sync.hub.services import HubServices
from sync.log.streams import read_log_info
from sync.nearby import Nearby
from sync.peer import Peer, SyncMode
from sync.peer.remote_hubs import RemoteHubs
from sync.rpc.client import HubClient
from tests.attacks.bus_client import enter
from tests.attacks.people import Person
from tests.journeys.gateway_caller import GatewayCaller
from tests.sync.bus.claims.conftest import Device

if TYPE_CHECKING:
    from tests.attacks.neighbours import Neighbours

STREAMS = ("LOG", "SNAP", "CTL", "BLOB")
SECRET = "lentils-4711"
"""A word of a note in the kitchen, which nobody outside of it may see."""


@dataclass(slots=True)
class Clock:
    """The time of the hub, which may be put forward."""

    ahead: float = 0.0

    def now(self) -> float:
        return time.time() + self.ahead

    @contextmanager
    def later(self, seconds: float) -> Iterator[None]:
        """Let it be later for a while."""
        self.ahead += seconds
        try:
            yield
        finally:
            self.ahead -= seconds


@dataclass(slots=True)
class Ground:
    """All that the attacks of one run share."""

    place: Path
    host: Peer
    world: World
    clock: Clock
    kitchen: Space
    garden: Space
    note: NoteId
    stack: AsyncExitStack
    nearby: Nearby
    neighbours: "Neighbours | None" = None
    people: dict[str, Person] = field(default_factory=dict)
    _lines: list[Device] = field(default_factory=list)

    @property
    def services(self) -> HubServices:
        """The hub as it runs."""
        return _hub_of(self.host).services

    @property
    def fingerprint(self) -> str:
        """What devices know the hub by."""
        return fingerprint_of(self.kitchen.authority)

    def __getitem__(self, name: str) -> Person:
        return self.people[name]

    def stranger(self, name: str) -> Person:
        """Make a person whom the hub does not know."""
        key = DeviceKey(self.world.random_bytes(32))
        doors = RemoteHubs(key, Verifier(), real_world())
        self.stack.push_async_callback(doors.close)
        client = HubClient([self.kitchen.hub], self.kitchen.authority, key, real_world())
        self.stack.push_async_callback(client.close)
        http = httpx.AsyncClient(
            base_url=f"https://{self.kitchen.hub}",
            verify=trusting(self.kitchen.authority),
            timeout=30,
            trust_env=False,
            limits=httpx.Limits(max_connections=2, max_keepalive_connections=0),
        )
        self.stack.push_async_callback(http.aclose)
        self.people[name] = Person(name, key, doors, client, GatewayCaller(http), UserId(""))
        return self.people[name]

    async def invite(self, space: Space, role: Role, **limits: Any) -> InviteLink:
        """Let the owner make an invitation."""
        return await self.host.people.invite(space.id, role, **limits)

    async def member(self, name: str, space: Space, role: Role) -> Person:
        """Let somebody new join a space."""
        person = self.stranger(name)
        await person.join(await self.invite(space, role))
        return person

    async def user(self, name: str) -> Person:
        """Let somebody become a user of the hub, and no more."""
        person, users = self.stranger(name), self.services.users
        invite = await users.invite(None)
        challenge = users.challenge(ProofPurpose.JOIN)
        proof = prove(person.key, ProofPurpose.JOIN, self.fingerprint, challenge.text)
        person.user = (await users.join(invite.secret, name, proof)).user
        return person

    async def enter(self, person: Person, space: Space) -> Device:
        """Let somebody onto the bus as they may; raw from there on."""
        return await self.enter_by(await person.find_bus(space), person.key)

    async def enter_by(self, address: BusAddress, key: DeviceKey) -> Device:
        """Go onto the bus by what an address shows."""
        device = await enter(address, key)
        self._lines.append(device)
        return device

    async def hang_up(self) -> None:
        """Close the lines of an attack that is over."""
        lines, self._lines = self._lines, []
        for line in lines:
            await line.client.close()

    async def look(self) -> list[Any]:
        """Say what the streams of both spaces are and hold."""
        return [await self._look(space.id) for space in (self.kitchen, self.garden)]

    async def _look(self, space: SpaceId) -> dict[str, Any]:
        services, key = self.services, self.host._identity.key
        address = services._server.address(services._claims.admit_hub(key.id, space))
        hub = await enter(address, key)
        try:
            found = {
                name: await hub.ask_api(f"STREAM.INFO.{name}", {"subjects_filter": ">"}) for name in STREAMS
            }
        finally:
            await hub.client.close()
        return {name: (told.get("config"), told.get("state")) for name, told in found.items()}

    async def until(self, holds: Callable[[], bool], seconds: float = 10) -> float:
        """Wait until something holds, and say how many seconds that took; raises TimeoutError."""
        started = time.monotonic()
        async with asyncio.timeout(seconds):
            while not holds():
                await asyncio.sleep(0.001)
        return time.monotonic() - started

    async def until_closed(self, line: Device, doing: Awaitable[object]) -> float:
        """Do what is to hang somebody up, and say how many seconds after its beginning that came."""
        done = asyncio.ensure_future(doing)
        try:
            return await self.until(lambda: line.client.is_closed)
        finally:
            await done

    async def wire(self) -> bytes:
        """Give an update of the note in the kitchen as it lies in the log."""
        bob = await self.enter(self["bob"], self.kitchen)
        asked = {"seq": 1, "next_by_subj": f"d.{self.note}.>"}
        return bytes((await bob.ask("api.DIRECT.GET.LOG", asked)).data)

    async def body(self) -> str:
        """Say what the note in the kitchen reads at the hub, once all that is in the log was taken in."""
        opened = self.host.log(self.kitchen.id)._need_log()
        end = (await read_log_info(opened.connection)).last
        await self.until(lambda: opened.follower.last >= end)
        await self.host.caught_up(10, space=self.kitchen.id)
        return await self.host.library.body(self.note)


def _hub_of(host: Peer) -> Hub:
    hub = host.hub
    assert isinstance(hub, Hub)
    return hub


@asynccontextmanager
async def open_ground(place: Path) -> AsyncIterator[Ground]:
    """Run a hub in an empty folder until the end of the block."""
    clock = Clock()
    world = replace(real_world(), now=clock.now)
    async with AsyncExitStack() as stack:
        opened = open_peer(
            Profile(place / "ada"), mode=SyncMode.FOLLOW, world=world, name="ada", settings=HubSettings()
        )
        host = await stack.enter_async_context(opened)
        kitchen = await host.library.default_space()
        garden = await host.library.create_space("Garden")
        note = await host.library.create_note(kitchen.id, "Soup", SECRET)
        await host.library.create_note(garden.id, "Beds", "tulips")
        kitchen, garden = await host.host(kitchen.id), await host.host(garden.id)
        nearby = Nearby(host, _hub_of(host), host._identity.key, world, lambda: None)
        await stack.enter_async_context(nearby.run())
        people = await stack.enter_async_context(AsyncExitStack())
        ground = Ground(place, host, world, clock, kitchen, garden, note.id, people, nearby)
        stack.push_async_callback(ground.hang_up)
        await ground.member("bob", kitchen, Role.EDITOR)
        await ground.member("vera", kitchen, Role.VIEWER)
        await ground.member("gus", garden, Role.EDITOR)
        await ground.user("sam")
        await host.drained(10)
        yield ground
