"""What a hub runs: the bus, the user service, the note service and the gateway, opened and closed together."""

import asyncio
import logging
import platform
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from pathlib import Path

from core.accounts import ProofPurpose, prove
from core.errors import BusProblem, NotFound
from core.facts import Space
from core.ids import SpaceId, UserId
from sync.bus import BusAddress, BusServer, Connection, open_connection
from sync.bus.certificates import Authority as CertificateAuthority
from sync.bus.certificates import keep_server_certificate
from sync.bus.claims import Authority, Quota, Revocations, Room
from sync.control import NO_ENTRY, ChainMoved, ControlMissing, HubPlace, Saying, SpaceFounded, sign_entry
from sync.hub.addresses import reachable_hosts
from sync.hub.gateway import Gateway, Mounted, Services, make_application, open_gateway
from sync.hub.gateway.rpc import rpc_applications
from sync.hub.hub import HubGround
from sync.hub.notes import KnownUsers, NoteService, open_note_service
from sync.hub.users import UserService, open_user_service

_UP_SECONDS = 10.0
_CHANCES = 20
_DAY = 86_400.0
_log = logging.getLogger(__name__)


class ServedSpaces:
    """Tells the bus which spaces there are, as the note service asks."""

    def __init__(self, server: BusServer) -> None:
        self._server = server
        self._quotas: dict[SpaceId, Quota] = {}

    async def serve_space(self, space: SpaceId, quota: Quota) -> None:
        """Let a space exist on the bus."""
        self._quotas[space] = quota
        await self._server.serve(dict(self._quotas))

    async def tell(self, space: SpaceId, revoked: Mapping[Room, Revocations]) -> None:
        """Send devices away."""
        await self._server.tell(space, revoked)


class HubServices:
    """A running hub; get one from `open_hub_services`."""

    def __init__(
        self,
        ground: HubGround,
        certificates: CertificateAuthority,
        claims: Authority,
        server: BusServer,
        users: UserService,
        notes: NoteService,
        gateway: Gateway,
    ) -> None:
        self.users = users
        self.notes = notes
        self.authority = certificates.certificate
        self.port = gateway.port
        self._ground = ground
        self._claims = claims
        self._server = server
        self._fingerprint = certificates.fingerprint

    @property
    def problem(self) -> BusProblem | None:
        """What keeps the bus from serving."""
        return self._server.problem

    @property
    def server_pid(self) -> int | None:
        """The process of the bus."""
        return self._server.pid

    @property
    def place(self) -> str:
        """Where this device itself reaches the gateway (host:port)."""
        return str(HubPlace("127.0.0.1", self.port))

    @property
    def places(self) -> tuple[HubPlace, ...]:
        """Where others may reach the gateway, best first."""
        settings = self._ground.settings
        hosts = (*settings.names, *reachable_hosts(settings.listen))
        return tuple(HubPlace(host, self.port) for host in dict.fromkeys(hosts))[:8]

    def admit(self, space: SpaceId) -> BusAddress:
        """Let this device's own peer into the room of a space's log."""
        return self._server.address(self._claims.admit_hub(self._ground.key.id, space))

    async def append(self, space: SpaceId, wire: bytes) -> None:
        """Have an entry of a control log stored."""
        await self.notes.append(space, wire)

    async def names(self, space: SpaceId) -> dict[UserId, str]:
        """Say how the members of a space are called."""
        members = (await self.notes.membership(space)).members
        users = [await self.users.user(user) for user in members]
        return {user.id: user.display_name for user in users if user is not None}

    async def found(self, space: Space, wires: Sequence[bytes]) -> None:
        """Make sure that a space has its control log.

        Where there is none it is given back its `wires`, or founded with this device's user as the owner.
        """
        if await self._is_founded(space.id):
            return
        if wires:
            await self.notes.restore(space.id, wires)
        else:
            await self._found(space, await self._own_user())

    async def _is_founded(self, space: SpaceId) -> bool:
        try:
            return (await self.notes.membership(space)).founded is not None
        except (NotFound, ControlMissing):
            return False

    async def _found(self, space: Space, user: UserId) -> None:
        for _ in range(_CHANCES):
            position = await self.notes.prepare(space.id)
            saying = Saying(int(self._ground.world.now()), position, SpaceFounded(user, space.name))
            wire = sign_entry(self._ground.key, space.id, NO_ENTRY, saying)
            try:
                await self.notes.found(space.id, wire)
            except ChainMoved:
                continue
            return
        raise ChainMoved

    async def _own_user(self) -> UserId:
        """Say which user this device belongs to; it becomes one if it is none's."""
        key = self._ground.key
        known = await KnownUsers(self.users).owner_of(key.id)
        if known is not None:
            return known
        invite = await self.users.invite(None)
        challenge = self.users.challenge(ProofPurpose.JOIN)
        proof = prove(key, ProofPurpose.JOIN, self._fingerprint, challenge.text)
        tokens = await self.users.join(
            invite.secret, self._ground.settings.display_name, proof, platform.node()[:60]
        )
        return tokens.user


@asynccontextmanager
async def open_hub_services(ground: HubGround, port: int | None) -> AsyncIterator[HubServices]:
    """Run all of it until the end of the block; the gateway listens on `port`, or on any. Raises BusProblem."""
    directory, settings, world = ground.profile.hub, ground.settings, ground.world
    certificates = CertificateAuthority.load_or_create(directory, world)
    claims = Authority(directory, world)
    names = (*settings.names, *reachable_hosts(settings.listen))
    server = BusServer(
        ground.profile.bus, claims, certificates, ground.key, world, host=settings.listen, names=names
    )
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(server)
        await server.start()
        own = await stack.enter_async_context(
            open_connection(
                server.find(lambda: claims.admit_service(ground.key.id)), name="services of the hub"
            )
        )
        await own.wait_connected(_UP_SECONDS)
        users = await stack.enter_async_context(
            open_user_service(own, directory / "users.db", audience=certificates.fingerprint, world=world)
        )

        def connect(space: SpaceId) -> AbstractAsyncContextManager[Connection]:
            return open_connection(
                server.find(lambda: claims.admit_hub(ground.key.id, space)), name="note service"
            )

        notes = await stack.enter_async_context(
            open_note_service(
                own,
                connect=connect,
                bus=ServedSpaces(server),
                users=KnownUsers(users),
                authority=claims,
                key=ground.key,
                world=world,
            )
        )
        calls = rpc_applications(users, notes, lambda: server.port or 0)
        application = make_application(
            Services(users=users, notes=notes, library=ground.library, bus=own, world=world),
            mounts=[Mounted(prefix, each) for prefix, each in calls.items()],
        )
        certificate = keep_server_certificate(certificates, directory, (settings.listen, *names), world)
        gateway = await stack.enter_async_context(
            open_gateway(application, settings.listen, port or 0, certificate)
        )
        renewing = asyncio.create_task(
            _renew(gateway, certificates, directory, names, ground), name="certificate of the gateway"
        )
        stack.callback(renewing.cancel)
        yield HubServices(ground, certificates, claims, server, users, notes, gateway)


async def _renew(
    gateway: Gateway,
    certificates: CertificateAuthority,
    directory: Path,
    names: Sequence[str],
    ground: HubGround,
) -> None:
    """Show a fresh certificate before the old one ends."""
    while True:
        await asyncio.sleep(_DAY)
        keep_server_certificate(certificates, directory, (ground.settings.listen, *names), ground.world)
        gateway.renew_certificate()
