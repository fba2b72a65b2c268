"""User services on a real bus, a clock that tests move, and people with devices."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from core.accounts import DeviceKey, DeviceProof, HashCost, ProofPurpose, prove
from core.world import World, real_world
from sync.bus import Connection
from sync.hub.majority import Majority
from sync.hub.users import NewUser, Registration, Tokens, UserService, UserSettings, open_user_service
from sync.hub.users.hashing import HashLimits

ADDRESS = "192.0.2.7"
AUDIENCE = "ca-fingerprint"
PASSWORD = "correct horse"
CHEAP = UserSettings(cost=HashCost(memory=8, passes=1), hashing=HashLimits(threads=2, waiting=400))

Connect = Callable[[str], AbstractAsyncContextManager[Connection]]


@dataclass
class Clock:
    """The time that all hubs of a test have."""

    now: float = 1_800_000_000.0

    def pass_by(self, seconds: float) -> None:
        self.now += seconds


@dataclass
class Hubs:
    """Opens user services by name, each with its own file and connection to the one bus."""

    place: Path
    connect: Connect
    clock: Clock
    stack: AsyncExitStack
    settings: UserSettings = CHEAP
    opened: dict[str, AsyncExitStack] = field(default_factory=dict)
    connections: dict[str, Connection] = field(default_factory=dict)

    @property
    def world(self) -> World:
        return World(now=lambda: self.clock.now, random_bytes=real_world().random_bytes)

    def path(self, name: str) -> Path:
        return self.place / f"{name}.db"

    async def open(self, name: str = "one", majority: Majority | None = None) -> UserService:
        stack = await self.stack.enter_async_context(AsyncExitStack())
        connection = await stack.enter_async_context(self.connect(name))
        await connection.wait_connected(10)
        service = await stack.enter_async_context(
            open_user_service(
                connection,
                self.path(name),
                audience=AUDIENCE,
                world=self.world,
                settings=self.settings,
                majority=majority,
            )
        )
        self.opened[name] = stack
        self.connections[name] = connection
        return service

    async def close(self, name: str = "one") -> None:
        await self.opened.pop(name).aclose()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def hubs(tmp_path: Path, connect: Connect, clock: Clock) -> AsyncIterator[Hubs]:
    async with AsyncExitStack() as stack:
        yield Hubs(tmp_path, connect, clock, stack)


@pytest.fixture
async def users(hubs: Hubs) -> UserService:
    """One service at which everybody may register."""
    service = await hubs.open()
    await service.set_registration(Registration.OPEN)
    return service


_seeds = itertools.count(1)


def new_key() -> DeviceKey:
    """Make a device that no other test has."""
    return DeviceKey(next(_seeds).to_bytes(32))


def proof_of(service: UserService, key: DeviceKey, purpose: ProofPurpose) -> DeviceProof:
    """Let a device answer a fresh challenge."""
    challenge = service.challenge(purpose)
    return prove(key, purpose, challenge.audience, challenge.text)


async def register(
    service: UserService,
    name: str = "anna",
    *,
    key: DeviceKey | None = None,
    invite: str = "",
    address: str = ADDRESS,
) -> Tokens:
    """Register with the usual password, and with a device if one is given."""
    proof = proof_of(service, key, ProofPurpose.JOIN) if key else None
    return await service.register(NewUser(name, name.title(), PASSWORD, invite, proof), address)


async def join(service: UserService, key: DeviceKey, name: str = "Anna") -> Tokens:
    """Join by a fresh invite of the owner."""
    invite = await service.invite(None)
    return await service.join(invite.secret, name, proof_of(service, key, ProofPurpose.JOIN))


async def all_of(*services: UserService) -> None:
    """Let every service apply what the log holds."""
    await asyncio.gather(*(service.catch_up() for service in services))
