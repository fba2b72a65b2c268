"""Note services on a real server in operator mode, people with devices, and what the hub tells of them."""

import json
import logging
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from core.accounts import DeviceKey
from core.ids import DeviceId, SpaceId, UserId
from core.world import World, real_world
from sync.bus import Connection, Message, open_connection
from sync.bus.claims import Quota, Revocations, Room, push_accounts
from sync.bus.configuration import ServerFiles
from sync.control import (
    ChainMoved,
    LogPosition,
    Membership,
    Saying,
    SpaceFounded,
    Statement,
    sign_entry,
)
from sync.hub.notes import NoteService, NoteSettings, open_note_service
from tests.secret_files import claims_in
from tests.sync.bus.claims.conftest import ANYTHING, Device, Hub
from tests.sync.control.people import ADA, BOB, CAT, DAN, Person

SPACE = SpaceId("a" * 28)
OTHER_SPACE = SpaceId("b" * 28)
QUOTA = Quota(disk=50_000_000, streams=8)
ENDED_AT = 1_795_870_000.0
"""When every account and device ended that did."""


@dataclass
class Directory:
    """Whose devices there are, as a user service would know it."""

    owners: dict[DeviceId, UserId] = field(default_factory=dict)
    deleted: set[UserId] = field(default_factory=set)
    revoked: set[DeviceId] = field(default_factory=set)

    async def owner_of(self, device: DeviceId) -> UserId | None:
        return None if await self.revoked_at(device) else self.owners.get(device)

    async def deleted_at(self, user: UserId) -> float | None:
        return ENDED_AT if user in self.deleted else None

    async def revoked_at(self, device: DeviceId) -> float | None:
        is_over = device in self.revoked or self.owners.get(device) in self.deleted
        return ENDED_AT if is_over else None


@dataclass
class Announced:
    """Tells the server of spaces, over the connection of a registrar, and adds up who was sent away."""

    hub: Hub
    registrar: Connection
    quotas: dict[SpaceId, Quota] = field(default_factory=dict)
    revoked: dict[SpaceId, dict[Room, dict[DeviceId, float]]] = field(default_factory=dict)

    async def serve_space(self, space: SpaceId, quota: Quota) -> None:
        self.quotas[space] = quota
        await self._push(space)

    async def tell(self, space: SpaceId, revoked: Mapping[Room, Revocations]) -> None:
        for room, gone in revoked.items():
            self.revoked.setdefault(space, {}).setdefault(room, {}).update(gone)
        await self._push(space)

    async def _push(self, space: SpaceId) -> None:
        tokens = self.hub.space_tokens(space, self.revoked.get(space), self.quotas[space])
        await push_accounts(self.registrar, tokens.values())


@dataclass
class Notes:
    """Opens note services by name, all on the one server."""

    hub: Hub
    bus: Announced
    users: Directory
    stack: AsyncExitStack
    settings: NoteSettings = field(default_factory=lambda: NoteSettings(quota=QUOTA))
    opened: dict[str, AsyncExitStack] = field(default_factory=dict)

    @asynccontextmanager
    async def log_room(self, space: SpaceId) -> AsyncIterator[Connection]:
        token = self.hub.authority.admit_hub(self.hub.key.id, space)
        async with open_connection(self.hub.address(token, self.hub.key), name="notes") as connection:
            yield connection

    @asynccontextmanager
    async def hub_room(self) -> AsyncIterator[Connection]:
        token = self.hub.authority.admit_service(self.hub.key.id, ANYTHING)
        async with open_connection(self.hub.address(token, self.hub.key), name="hub") as connection:
            await connection.wait_connected(10)
            yield connection

    async def open(self, name: str = "one") -> NoteService:
        stack = await self.stack.enter_async_context(AsyncExitStack())
        service = await stack.enter_async_context(
            open_note_service(
                await stack.enter_async_context(self.hub_room()),
                connect=self.log_room,
                bus=self.bus,
                users=self.users,
                authority=self.hub.authority,
                key=self.hub.key,
                world=self.hub.world,
                settings=self.settings,
            )
        )
        self.opened[name] = stack
        return service

    async def close(self, name: str = "one") -> None:
        await self.opened.pop(name).aclose()

    async def reopen(self, name: str = "one") -> NoteService:
        await self.close(name)
        return await self.open(name)

    async def enter(self, service: NoteService, person: Person, space: SpaceId = SPACE) -> Device:
        """Connect a person's device by a pass of the service."""
        return await self.hub.enter(await service.admit(space, person.device), person.key)


class Heard:
    """What is told in the hub's account."""

    def __init__(self) -> None:
        self.messages: list[Message] = []

    @property
    def subjects(self) -> list[str]:
        return [message.subject for message in self.messages]

    def told(self, subject: str) -> list[dict[str, Any]]:
        return [json.loads(message.payload) for message in self.messages if message.subject == subject]


@pytest.fixture(autouse=True)
def _silence(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test in which something is warned of."""
    yield
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


@pytest.fixture
def world() -> World:
    return real_world()


@pytest.fixture
async def hub(tmp_path: Path, world: World) -> AsyncIterator[Hub]:
    """A running server that knows no space yet."""
    hub = Hub(
        world,
        claims_in(tmp_path, world),
        ServerFiles(tmp_path / "bus"),
        DeviceKey(world.random_bytes(32)),
    )
    await hub.start()
    try:
        yield hub
    finally:
        for client in hub._clients:
            await client.close()
        await hub.stop()


@pytest.fixture
async def notes(hub: Hub) -> AsyncIterator[Notes]:
    users = Directory({person.device: person.user for person in (ADA, BOB, CAT, DAN)})
    async with hub.registrar() as registrar, AsyncExitStack() as stack:
        yield Notes(hub, Announced(hub, registrar), users, stack)


@pytest.fixture
async def service(notes: Notes) -> NoteService:
    """One service, without a space."""
    return await notes.open()


@pytest.fixture
async def garden(service: NoteService) -> NoteService:
    """One service with a space that Ada has founded."""
    await found(service)
    return service


@pytest.fixture
async def heard(notes: Notes) -> AsyncIterator[Heard]:
    """All that is told, from before the first service is there."""
    heard = Heard()
    async with notes.hub_room() as connection:
        for subject in ("space.*", "member.*", "invite.*", "note.*"):
            connection.subscribe(subject, heard.messages.append)
        yield heard


def sign(
    person: Person | DeviceKey,
    membership: Membership,
    position: LogPosition,
    statement: Statement,
    *,
    at: int | None = None,
) -> bytes:
    key = person.key if isinstance(person, Person) else person
    saying = Saying(int(real_world().now()) if at is None else at, position, statement)
    return sign_entry(key, membership.space, membership.head, saying)


async def founding(
    service: NoteService, person: Person = ADA, space: SpaceId = SPACE, name: str = "Garden"
) -> bytes:
    """Sign the first entry of a space."""
    position = await service.prepare(space)
    return sign(person, Membership(space), position, SpaceFounded(person.user, name))


async def found(
    service: NoteService, person: Person = ADA, space: SpaceId = SPACE, name: str = "Garden"
) -> Membership:
    return await service.found(space, await founding(service, person, space, name))


async def signed(
    service: NoteService, person: Person | DeviceKey, statement: Statement, space: SpaceId = SPACE
) -> bytes:
    """Sign a statement for the end of the chain."""
    position = await service.position(space)
    return sign(person, await service.membership(space), position, statement)


async def say(
    service: NoteService, person: Person | DeviceKey, statement: Statement, space: SpaceId = SPACE
) -> Membership:
    """Have a statement stored, signed again whenever somebody else was quicker."""
    while True:
        wire = await signed(service, person, statement, space)
        try:
            return await service.append(space, wire)
        except ChainMoved:
            continue
