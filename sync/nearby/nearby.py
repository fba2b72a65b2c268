"""Nearby: whether this device tells its network that it is here, and what it finds there."""

import asyncio
import importlib
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.accounts import DeviceKey, Verifier, short_code
from core.accounts.display_name import read_display_name
from core.errors import Problem
from core.events import Events
from core.facts import Role, SpaceRole
from core.ids import DeviceId, SpaceId
from core.store import Store
from core.world import World
from sync.bus.certificates import fingerprint_of
from sync.control import InviteLink
from sync.hub.door import Knock
from sync.hub.hub import Hub
from sync.nearby.announcement import AnnouncedHub, Announcement, draw_name, tags_of
from sync.nearby.hubs import NearbyHub, NearbyHubs
from sync.nearby.lines import Lines
from sync.nearby.setting import keep_is_on, keep_name, read_is_on, read_name
from sync.peer import Peer

if TYPE_CHECKING:
    from sync.nearby.network import LocalNetwork

_LOOK_SECONDS = 1.0
_IDLE_SECONDS = 15.0
"""How often is looked whether the hub listens elsewhere, or `tandemd` was told something else."""
_DAY = 86_400.0
_RETRY_SECONDS = 30.0
_INVITATION_SECONDS = 600.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NearbyChanged:
    """A hub was found or left, or Nearby was switched."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What an announcement stands for; another one is told when it changes, and each day."""

    port: int
    secrets: tuple[bytes, ...]
    hub: AnnouncedHub | None
    day: int


class Nearby:
    """Tells and finds while it is on, and finds while somebody looks, within `run`.

    What is `overruled`, if anything, counts before what was set in the profile.
    """

    def __init__(
        self,
        peer: Peer,
        hub: Hub,
        key: DeviceKey,
        world: World,
        overruled: Callable[[], bool | None],
    ) -> None:
        self.problem: Problem | None = None
        """Why nobody can be found though somebody looks."""
        self._peer = peer
        self._hub = hub
        self._key = key
        self._world = world
        self._overruled = overruled
        self._is_on = self._only_looks = False
        self._lookers = 0
        self._wake = asyncio.Event()
        self._network: LocalNetwork | None = None
        self._hubs = NearbyHubs(key, world, self._tell)
        self._lines = Lines(peer.direct, key, Verifier(), world)
        self._told: _Told | None = None

    @property
    def _store(self) -> Store:
        return self._peer.library.store

    @property
    def events(self) -> Events:
        """Where `NearbyChanged` and `DoorChanged` are told."""
        return self._peer.events

    @property
    def is_on(self) -> bool:
        """Whether this device tells its network that it is here."""
        overruled = self._overruled()
        return self._is_on if overruled is None else overruled

    @property
    def is_overruled(self) -> bool:
        """Whether what is set in the profile does not count."""
        return self._overruled() is not None

    @property
    def name(self) -> str:
        """What the hub of this computer is called to whoever finds it, "" for nothing."""
        return self._hub.door.name

    @property
    def own_code(self) -> str:
        """The code of this device, which a hub's screen shows when it asks to be let in."""
        return short_code(self._key.id)

    @property
    def hub_code(self) -> str:
        """The code of this computer's hub; "" while it does not run."""
        fingerprint = self._own_fingerprint
        return short_code(fingerprint) if fingerprint else ""

    @property
    def hubs(self) -> tuple[NearbyHub, ...]:
        """The hubs that were found, but for that of this computer."""
        found = self._network.found if self._network else ()
        return self._hubs.list(found, self._own_fingerprint)

    @property
    def devices(self) -> int:
        """With how many devices of shared spaces there is a direct line now."""
        return len({device for _, device in self._lines.others})

    @property
    def waiting(self) -> tuple[Knock, ...]:
        """Who asks to be let in at the hub of this computer."""
        return self._hub.door.waiting

    async def set_on(self, *, is_on: bool) -> None:
        """Switch it on or off for this profile; raises StorageProblem."""
        await keep_is_on(self._store, is_on=is_on)
        self._is_on = is_on
        self._look_again()

    async def set_name(self, name: str) -> None:
        """Call the hub by a name to whoever finds it, "" for none; raises BadInput for what is none."""
        read = read_display_name(name) if name.strip() else ""
        await keep_name(self._store, read)
        self._hub.door.name = read

    @asynccontextmanager
    async def looked(self) -> AsyncIterator[None]:
        """Find hubs until the end of the block, also while it is off."""
        self._lookers += 1
        self._look_again()
        try:
            yield
        finally:
            self._lookers -= 1
            self._look_again()

    async def ask(self, hub: NearbyHub, name: str) -> InviteLink:
        """Ask a hub to let this device in, as `NearbyHubs.ask` does."""
        await self._peer.own_key.open(may_renew=True)
        return await self._hubs.ask(hub, name)

    async def let_in(self, device: DeviceId, space: SpaceId, role: Role = Role.EDITOR) -> None:
        """Let a device at the door into a space, by an invitation for one.

        Raises NotFound for one that has gone, or what `People.invite` does.
        """
        if (await self._peer.library.space(space)).role is SpaceRole.LOCAL:
            await self._peer.host(space)
        link = await self._peer.people.invite(space, role, uses=1, lasts=_INVITATION_SECONDS)
        self._hub.door.let_in(device, link)

    def turn_away(self, device: DeviceId) -> None:
        """Tell a device at the door that it is not let in; raises NotFound for one that has gone."""
        self._hub.door.turn_away(device)

    async def recall(self) -> None:
        """Read what was set in the profile; raises StorageProblem."""
        self._is_on = await read_is_on(self._store)
        self._hub.door.name = await read_name(self._store)

    @asynccontextmanager
    async def run(self, *, only_looks: bool = False) -> AsyncIterator[None]:
        """Do what the setting says until the end of the block, or only what `looked` asks for."""
        self._only_looks = only_looks
        keeping = asyncio.create_task(self._keep(), name="nearby")
        try:
            yield
        finally:
            self._hub.door.is_open = False
            keeping.cancel()
            await asyncio.wait({keeping})
            await self._hubs.close()

    @property
    def _tells(self) -> bool:
        return self.is_on and not self._only_looks

    @property
    def _is_wanted(self) -> bool:
        return self._tells or self._lookers > 0

    @property
    def _own_fingerprint(self) -> str:
        runs = self._hub.server_pid is not None
        return fingerprint_of(self._hub.authority) if runs else ""

    def _look_again(self) -> None:
        self._hub.door.is_open = self._tells
        self._wake.set()
        self._tell()

    def _tell(self) -> None:
        self.events.publish(NearbyChanged())

    async def _keep(self) -> None:
        while True:
            try:
                if self._is_wanted:
                    await self._take_part()
                else:
                    await self._until_woken(_IDLE_SECONDS)
                self.problem = None
            except Problem as problem:
                _log.info("nobody is found nearby: %s", problem)
                self.problem = problem
                self._tell()
                await self._until_woken(_RETRY_SECONDS)
            except Exception:  # noqa: BLE001 (the task's outer edge)
                _log.exception("Nearby ended by an error")
                await self._until_woken(_RETRY_SECONDS)

    async def _take_part(self) -> None:
        """Find, and tell if that is wanted, for as long as one of both is wanted, or the network another."""
        listen = (await self._hub.wanted_settings()).listen
        async with AsyncExitStack() as stack:
            # What speaks multicast DNS takes a tenth of a second to load, and most never need it.
            module = await asyncio.to_thread(importlib.import_module, "sync.nearby.network")
            network: LocalNetwork = await stack.enter_async_context(module.open_network(listen))
            network.changed, network.favours = self._found, self._lines.shares_space
            self._network = network
            stack.callback(self._forget)
            tells = self._tells
            if tells:
                await stack.enter_async_context(self._lines.taken(listen))
            clock = asyncio.get_running_loop().time
            looked_at = clock()
            while self._is_wanted and self._tells == tells:
                self._hub.door.is_open = tells
                if tells:
                    await self._tell_network(network)
                    self._lines.call(network.found)
                await self._until_woken(_LOOK_SECONDS)
                if clock() - looked_at > _IDLE_SECONDS:
                    looked_at = clock()
                    if (await self._hub.wanted_settings()).listen != listen:
                        return

    def _found(self) -> None:
        self._wake.set()
        self._tell()

    def _forget(self) -> None:
        self._network = self._told = None
        self._tell()

    async def _tell_network(self, network: "LocalNetwork") -> None:
        wanted = self._wanted()
        if wanted != self._told:
            name = draw_name(self._world)
            tags = tags_of(wanted.secrets, name, self._world)
            await network.tell(Announcement(name, wanted.port, tags, wanted.hub))
            self._told = wanted

    def _wanted(self) -> _Told:
        secrets = tuple(sorted(secret for _, secret in self._lines.secrets()))
        fingerprint = self._own_fingerprint
        hub = AnnouncedHub(fingerprint, self._hub.services.port) if fingerprint else None
        return _Told(self._lines.port, secrets, hub, int(self._world.now() // _DAY))

    async def _until_woken(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        self._wake.clear()
