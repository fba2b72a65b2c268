"""A hub in operator mode with two spaces on a real server, its attachments, and faults that tests choose."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from core.accounts import DeviceKey
from core.errors import AccessRefused, BusProblem, NotFound
from core.facts import Role
from core.ids import DeviceId, FileHash, NoteId, SpaceId, UserId
from core.world import World, real_world
from sync.bus import Connection, open_connection
from sync.bus.claims.authority import Quota
from sync.bus.claims.push import push_accounts
from sync.bus.configuration import ServerFiles
from sync.hub.attachments import AttachmentId, Attachments, AttachmentSettings, open_attachments
from sync.hub.attachments.blobs import BlobStore
from sync.hub.users import Identity, SessionId
from sync.log.blobs import CHUNKS, MANIFESTS
from tests.secret_files import claims_in
from tests.sync.bus.claims.conftest import ANYTHING, OTHER_SPACE, SPACE, Hub
from tests.sync.waiting import until

ROOM = Quota(disk=200_000_000, streams=8)
CHUNK = 1 << 20
ANNA, BERT, CARLA = (UserId(name * 6) for name in ("anna", "bert", "carl"))
NOTE, OTHER_NOTE, FAR_NOTE = (NoteId(letter * 32) for letter in "nop")
SETTINGS = AttachmentSettings(quota=8 * CHUNK, longest_file=4 * CHUNK, most_files=20, most_uploads=40)


def identity(user: UserId = ANNA) -> Identity:
    return Identity(user, SessionId("session"), None)


@dataclass
class Clock:
    """The time that all hubs of a test have."""

    now: float = 1_800_000_000.0


@dataclass
class Rig:
    """The server, and attachments services on it by name, each a hub of its own."""

    hub: Hub
    connection: Connection
    rooms: dict[SpaceId, Connection]
    stack: AsyncExitStack
    clock: Clock = field(default_factory=Clock)
    settings: AttachmentSettings = SETTINGS
    notes: dict[NoteId, SpaceId] = field(
        default_factory=lambda: {NOTE: SPACE, OTHER_NOTE: SPACE, FAR_NOTE: OTHER_SPACE}
    )
    gone: dict[NoteId, float] = field(default_factory=dict)
    named: set[FileHash] = field(default_factory=set)
    roles: dict[UserId, Role] = field(default_factory=lambda: {ANNA: Role.OWNER, BERT: Role.VIEWER})
    opened: dict[str, AsyncExitStack] = field(default_factory=dict)

    @property
    def world(self) -> World:
        return World(now=lambda: self.clock.now, random_bytes=real_world().random_bytes)

    @asynccontextmanager
    async def connect_space(self, space: SpaceId) -> AsyncIterator[Connection]:
        yield self.rooms[space]

    async def find_note(self, note: NoteId) -> SpaceId | None:
        return self.notes.get(note)

    async def gone_since(self, note: NoteId) -> float | None:
        return self.gone.get(note)

    async def files_named(self, _space: SpaceId) -> set[FileHash]:
        return self.named

    async def require_role(self, space: SpaceId, user: UserId, least: Role) -> Role:
        role = self.roles.get(user)
        if role is None:
            raise NotFound("There is no such note.")
        if role > least:
            raise AccessRefused("You may only read.")
        return role

    async def list_spaces(self) -> list[SpaceId]:
        return list(self.rooms)

    async def open(self, name: str = "one") -> Attachments:
        stack = await self.stack.enter_async_context(AsyncExitStack())
        attachments = await stack.enter_async_context(
            open_attachments(
                self.connection,
                hub=DeviceId(name),
                connect_space=self.connect_space,
                find_note=self.find_note,
                gone_since=self.gone_since,
                files_named=self.files_named,
                require_role=self.require_role,
                list_spaces=self.list_spaces,
                world=self.world,
                settings=self.settings,
            )
        )
        self.opened[name] = stack
        return attachments

    async def close(self, name: str = "one") -> None:
        await self.opened.pop(name).aclose()

    def blobs(self, space: SpaceId = SPACE) -> BlobStore:
        return BlobStore(self.rooms[space], self.world)

    async def stored(self, space: SpaceId = SPACE) -> dict[str, int]:
        """Read the size of every chunk that the server really holds, by its SHA-256."""
        blobs = self.blobs(space)
        names = [name for name in (await blobs.list()).subjects if name.startswith(CHUNKS)]
        return {name: len(await blobs._read(name) or b"") for name in names}

    async def manifests(self, space: SpaceId = SPACE) -> set[str]:
        listed = (await self.blobs(space).list()).subjects
        return {name.removeprefix(MANIFESTS) for name in listed if name.startswith(MANIFESTS)}

    async def restart_server(self) -> None:
        """Let the server die at once, and start it anew."""
        assert self.hub.process
        connections = (self.connection, *self.rooms.values())
        await self.hub.process.kill()
        await until(lambda: not any(each.is_connected for each in connections))
        await self.hub.start()
        for connection in connections:
            await connection.wait_connected(20)
        for space in self.rooms:
            await _until_answered(self.blobs(space).list)
        await _until_answered(lambda: self.connection.request("api.STREAM.INFO.ATTACHMENTS"))


async def _until_answered(ask: Callable[[], Awaitable[object]]) -> None:
    """Wait for the line that lasts: a server that starts may hang up once more."""
    async with asyncio.timeout(40):
        while True:
            with suppress(BusProblem):
                await ask()
                return
            await asyncio.sleep(0.05)


@pytest.fixture
async def rig(tmp_path: Path) -> AsyncIterator[Rig]:
    world = real_world()
    key = DeviceKey(world.random_bytes(32))
    hub = Hub(world, claims_in(tmp_path, world), ServerFiles(tmp_path / "bus"), key)
    await hub.start()
    try:
        async with AsyncExitStack() as stack:
            yield await _rig(hub, stack)
    finally:
        await hub.stop()


async def _rig(hub: Hub, stack: AsyncExitStack) -> Rig:
    async with hub.registrar() as registrar:
        for space in (SPACE, OTHER_SPACE):
            await push_accounts(registrar, hub.space_tokens(space, quota=ROOM).values())
    authority, key = hub.authority, hub.key
    own = await _connect(hub, stack, authority.admit_service(key.id, ANYTHING), "services")
    rooms = {
        space: await _connect(hub, stack, authority.admit_hub(key.id, space), space)
        for space in (SPACE, OTHER_SPACE)
    }
    return Rig(hub, own, rooms, stack)


async def _connect(hub: Hub, stack: AsyncExitStack, token: str, name: str) -> Connection:
    address = hub.address(token, hub.key)
    connection = await stack.enter_async_context(open_connection(address, name=name))
    await connection.wait_connected(20)
    return connection


@pytest.fixture
async def attachments(rig: Rig) -> Attachments:
    """One service that is open."""
    return await rig.open()


async def pieces(content: bytes, length: int = 300_000) -> AsyncIterator[bytes]:
    """Send some bytes as a network would."""
    for start in range(0, len(content), length):
        yield content[start : start + length]
        await asyncio.sleep(0)


def content_of(size: int, seed: str = "one") -> bytes:
    """Make bytes of which no two chunks are alike."""
    block = b"".join(hashlib.sha256(f"{seed} {number}".encode()).digest() for number in range(1024))
    return b"".join(
        hashlib.sha256(f"{seed} {start}".encode()).digest() + block[32:]
        for start in range(0, size, len(block))
    )[:size]


async def attach(
    attachments: Attachments,
    content: bytes,
    *,
    note: NoteId = NOTE,
    name: str = "photo.png",
    size: int | None = None,
) -> AttachmentId:
    """Upload as Anna, and return the attachment's id."""
    stream = pieces(content)
    return (await attachments.upload(identity(), note, name, "image/png", stream, size)).id


async def assert_clean(attachments: Attachments, rig: Rig, space: SpaceId = SPACE) -> None:
    """Sweep, and insist that usage is what is stored, that it is all needed, and that all needed is there."""
    await attachments.sweep(space)
    usage = await attachments.usage(space)
    notes = [note for note, place in rig.notes.items() if place == space]
    found = [one for note in notes for one in await attachments.list(note)]
    for one in found:
        content = [piece async for piece in attachments.read(space, one.id)]
        assert hashlib.sha256(b"".join(content)).hexdigest() == one.sha256
    assert (usage.reserved, usage.waiting) == (0, 0)
    assert usage.stored == sum((await rig.stored(space)).values())
    assert usage.stored <= sum(one.size for one in found)
    assert await rig.manifests(space) == {one.sha256 for one in found}
