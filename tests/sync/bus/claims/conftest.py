"""A server in operator mode with spaces on it, and raw clients of its devices, who may lie."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from nats.aio.client import Client
from nats.aio.msg import Msg

from core.accounts import DeviceKey
from core.errors import AccessRefused
from core.facts import Role
from core.ids import DeviceId, SpaceId
from core.world import World, real_world
from sync.bus import BusAddress, Connection, certificates, find_server_program, open_connection
from sync.bus.claims.authority import Authority, Quota, Revocations
from sync.bus.claims.nkeys import Nkey
from sync.bus.claims.passes import Pass
from sync.bus.claims.push import push_accounts
from sync.bus.claims.roles import API, Grants
from sync.bus.claims.rooms import Room
from sync.bus.claims.settings import operator_settings
from sync.bus.configuration import LOOPBACK, ServerFiles
from sync.bus.greeting import read_server_name
from sync.bus.line import Line
from sync.bus.port import choose_port
from sync.bus.process import ServerProcess
from sync.bus.transport import TlsTransport
from tests.secret_files import claims_in, trust_in

SPACE = SpaceId("a" * 28)
OTHER_SPACE = SpaceId("b" * 28)
QUOTA = Quota(disk=10_000_000, streams=4)
ANYTHING = Grants((">",), (">",))
STREAMS: dict[str, dict[str, Any]] = {
    "LOG": {"subjects": ["d.>"], "republish": {"src": ">", "dest": "live.>", "headers_only": True}},
    "SNAP": {"subjects": ["s.*"]},
    "CTL": {"subjects": ["c.>"], "republish": {"src": ">", "dest": "control.>", "headers_only": True}},
    "BLOB": {"subjects": ["b.>"]},
}
_SETTINGS = """\
listen: "{host}:{port}"
server_name: "{name}"
log_file: "{log}"
pid_file: "{pid}"
max_payload: 8MB
tls {{ cert_file: "{certificate}", key_file: "{certificate}", handshake_first: true, timeout: 5 }}
jetstream {{ store_dir: "{store}", sync_interval: always, max_file_store: 1TB }}
{operator}
"""


@dataclass(slots=True)
class Device:
    """A device as an attacker would program it: it sends and hears what it likes."""

    key: DeviceKey
    client: Client
    heard: list[Msg] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def id(self) -> DeviceId:
        return self.key.id

    async def hear(self, *subjects: str) -> None:
        async def keep(message: Msg) -> None:
            self.heard.append(message)

        for subject in subjects:
            await self.client.subscribe(subject, cb=keep)
        await self.flush()

    async def flush(self) -> None:
        """Return when the server has read all that was sent; nats-py's own flush overtakes what waits."""
        await self.client._flush_pending(force_flush=True)
        await self.client.flush(timeout=20)

    async def ask(self, subject: str, body: Any = None, **headers: str) -> Msg:
        payload = body if isinstance(body, bytes) else json.dumps(body or {}).encode()
        return await self.client.request(subject, payload, timeout=5, headers=headers or None)

    async def ask_api(self, request: str, body: Any = None) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads((await self.ask(f"{API}.{request}", body)).data)
        return answer

    @property
    def heard_subjects(self) -> list[str]:
        return [message.subject for message in self.heard]


@dataclass(slots=True)
class Hub:
    """A server in operator mode and the authority that it believes."""

    world: World
    authority: Authority
    files: ServerFiles
    key: DeviceKey
    process: ServerProcess | None = None
    port: int = 0
    more: str = ""
    preloaded: dict[Nkey, str] = field(default_factory=dict)
    _clients: list[Client] = field(default_factory=list)

    @property
    def trust(self) -> certificates.Authority:
        """Whom the members of the hub trust; one for all its servers."""
        return trust_in(self.files.directory.parent, self.world)

    async def start(self) -> None:
        self.files.directory.mkdir(exist_ok=True)
        self.port = self.port or choose_port(self.files, None)
        self.files.configuration.write_text(self._settings())
        self.process = ServerProcess(find_server_program(), self.files)
        async with asyncio.timeout(20):
            while await read_server_name(LOOPBACK, self.port) != self.files.server_name:
                assert not self.process.has_ended, self.files.log.read_text()
                await asyncio.sleep(0.02)

    async def stop(self) -> None:
        assert self.process
        await self.process.stop()

    def address(self, token: str, key: DeviceKey) -> BusAddress:
        return BusAddress(LOOPBACK, self.port, Pass.read(token, key), self.trust.certificate)

    @asynccontextmanager
    async def registrar(self) -> AsyncIterator[Connection]:
        address = self.address(self.authority.admit_registrar(self.key.id), self.key)
        async with open_connection(address, name="registrar") as connection:
            await connection.wait_connected(10)
            yield connection

    def _settings(self) -> str:
        authority = self.authority
        own = {authority.system: authority.system_token(), authority.hub: authority.hub_token(QUOTA)}
        operator = operator_settings(
            authority.operator_token(),
            authority.system,
            self.files.directory / "accounts",
            own | self.preloaded,
        )
        return (
            _SETTINGS.format(
                host=LOOPBACK,
                port=self.port,
                name=self.files.server_name,
                log=self.files.log,
                pid=self.files.pid,
                store=self.files.store,
                certificate=self._certificate(),
                operator=operator,
            )
            + self.more
        )

    def _certificate(self) -> Path:
        return certificates.keep_server_certificate(self.trust, self.files.directory, [LOOPBACK], self.world)

    def space_tokens(
        self, space: SpaceId, revoked: Mapping[Room, Revocations] | None = None, quota: Quota = QUOTA
    ) -> dict[Room, str]:
        return self.authority.space_tokens(space, quota, [self.key.id], revoked)

    async def push(self, space: SpaceId, revoked: Mapping[Room, Revocations] | None = None) -> None:
        """Tell the server of a space as it is now."""
        async with self.registrar() as connection:
            await push_accounts(connection, self.space_tokens(space, revoked).values())

    async def member(self, space: SpaceId, role: Role, key: DeviceKey | None = None) -> Device:
        """Connect a device of a member that may send what it likes."""
        key = key or DeviceKey(self.world.random_bytes(32))
        return await self.enter(self.authority.admit(key.id, space, role), key)

    async def service(self, space: SpaceId) -> Device:
        """Connect the hub's own peer to the log of a space."""
        return await self.enter(self.authority.admit_hub(self.key.id, space), self.key)

    async def refuses(self, token: str, key: DeviceKey) -> bool:
        """Say whether the server lets nobody in by this token."""
        try:
            line = await Line.open(self.address(token, key), "stranger")
        except AccessRefused:
            return True
        await line.close()
        return False

    async def liar(self, space: SpaceId, room: Room) -> Device:
        """Connect a device whose token, unlike any that the authority gives out, allows it everything."""
        key = DeviceKey(self.world.random_bytes(32))
        account = self.authority._room(space, room)
        return await self.enter(self.authority._user(account, key.id, ANYTHING, 60), key)

    async def enter(self, token: str, key: DeviceKey) -> Device:
        shown, device = Pass.read(token, key), Device(key, Client())
        context = certificates.trusting(self.trust.certificate)
        device.client._transport = TlsTransport()

        async def note(error: Exception) -> None:
            device.errors.append(str(error))

        await device.client.connect(
            f"nats://{LOOPBACK}:{self.port}",
            user_jwt_cb=token.encode,
            signature_cb=shown.sign,
            error_cb=note,
            allow_reconnect=False,
            inbox_prefix=shown.inbox,
            tls=context,
            tls_handshake_first=True,
            ping_interval=86_400,
        )
        self._clients.append(device.client)
        return device


@pytest.fixture
def world() -> World:
    return real_world()


@pytest.fixture
def lone_authority(tmp_path: Path, world: World) -> Authority:
    """An authority without a server."""
    return claims_in(tmp_path, world)


@pytest.fixture
async def hub(tmp_path: Path, world: World) -> AsyncIterator[Hub]:
    """A running server that knows `SPACE` and `OTHER_SPACE`, with their streams made by the hub's service."""
    key = DeviceKey(world.random_bytes(32))
    hub = Hub(world, claims_in(tmp_path, world), ServerFiles(tmp_path / "bus"), key)
    await hub.start()
    try:
        for space in (SPACE, OTHER_SPACE):
            await hub.push(space)
            service = await hub.service(space)
            for name, more in STREAMS.items():
                await make_stream(service, name, more)
        yield hub
    finally:
        for client in hub._clients:
            await client.close()
        await hub.stop()


async def make_stream(service: Device, name: str, more: dict[str, Any]) -> None:
    body = {"name": name, "storage": "file", "allow_direct": True, "deny_delete": True, **more}
    answer = await service.ask_api(f"STREAM.CREATE.{name}", body)
    assert "error" not in answer, answer


@pytest.fixture
async def service(hub: Hub) -> Device:
    """The hub's own peer in `SPACE`."""
    return await hub.service(SPACE)


@pytest.fixture
async def editor(hub: Hub) -> Device:
    """An editor of `SPACE`."""
    return await hub.member(SPACE, Role.EDITOR)


@pytest.fixture
async def viewer(hub: Hub) -> Device:
    """A viewer of `SPACE`."""
    return await hub.member(SPACE, Role.VIEWER)
