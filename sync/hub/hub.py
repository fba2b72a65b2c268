"""The hub that a profile may run: it starts with the first space that is shared from here."""

import asyncio
import importlib
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from core.accounts import DeviceKey
from core.accounts.secrets import Secrets
from core.errors import BusProblem, PortTaken
from core.facts import Space, SpaceRole
from core.ids import DeviceId, SpaceId
from core.notes import Library
from core.profile import Profile
from core.vitals import Check
from core.world import World
from sync.bus.certificates import read_certificate
from sync.hub.cluster.sealed_roster import is_in_cluster
from sync.hub.door import Door
from sync.hub.hosted_entrance import HostedEntrance
from sync.hub.jobs.facts import Sentence, nothing_of
from sync.hub.jobs.kinds import Kinds
from sync.hub.kept_port import keep_port, read_port

if TYPE_CHECKING:
    from sync.hub.cluster.hub_link import HubLink
    from sync.hub.cluster.roster import Roster
    from sync.hub.cluster.standby import Replicas, Standby
    from sync.hub.services import HubServices

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class HubSettings:
    """How a hub is reached: it listens on the address `listen`, and is known by `names` beside it.

    `display_name` is how others see the user of this device. Its bus has the port of last time, or a free
    one, where no `bus_port` is wanted.
    """

    listen: str = LOOPBACK
    names: tuple[str, ...] = ()
    display_name: str = "Somebody"
    bus_port: int | None = None


@dataclass(frozen=True, slots=True)
class HubGround:
    """What a hub stands on: the profile whose it is, its secrets, its notes, and its device."""

    profile: Profile
    secrets: Secrets
    library: Library
    world: World
    door: Door
    settings: HubSettings = field(default_factory=HubSettings)
    more_checks: list[Check] = field(default_factory=list)
    """What is looked at beside the hub's own parts when somebody asks how it is."""
    kinds: Kinds = field(default_factory=Kinds)
    """The kinds of jobs that the hub does; whoever runs it may add some."""
    sentence: Sentence = nothing_of
    """Gives what may be written down of a sentence of a problem."""

    @property
    def key(self) -> DeviceKey:
        """The key of the hub's device."""
        return self.secrets.device


ReadSettings = Callable[[], Awaitable[HubSettings]]


class Hub:
    """Runs bus, services and gateway from the first `serve` on until `close`."""

    def __init__(self, ground: HubGround, read_settings: ReadSettings) -> None:
        self._ground = ground
        self.door = ground.door
        self.more_checks, self.kinds = ground.more_checks, ground.kinds
        self.wanted_settings = read_settings
        """How it is to be reached when it starts next."""
        self._services: HubServices | None = None
        self._running = AsyncExitStack()
        self._spaces: frozenset[SpaceId] = frozenset()
        self._problem: BusProblem | None = None
        self.is_wanted = False
        """Whether it was to serve, or to stand by, and was not closed since."""
        self._changing = asyncio.Lock()
        self.standby: Standby | None = None
        """What it is while it stands by for another hub of its cluster."""
        self._cluster = read_certificate(ground.profile.hub) if is_in_cluster(ground.profile.hub) else None

    @property
    def problem(self) -> BusProblem | None:
        """Why it does not run though it should, or what keeps its bus from serving."""
        return self._services.problem if self._services else self._problem

    @property
    def server_pid(self) -> int | None:
        """The process of the bus, None while it does not run."""
        return self._services.server_pid if self._services else None

    @property
    def services(self) -> "HubServices":
        """What runs; raises BusProblem while nothing does."""
        if self._services is None:
            raise self._problem or _not_running()
        return self._services

    @property
    def authority(self) -> bytes:
        """The certificate (DER) by which others know this hub; raises BusProblem while it does not run."""
        return self.services.authority

    @property
    def way(self) -> "HubServices | Standby":
        """What has the way into its spaces; raises BusProblem while nothing does."""
        return self.standby or self.services

    @property
    def folder(self) -> DeviceId:
        """The device of the hub of its cluster that folds notes; "" without one, or while it does not run."""
        way = self.standby or self._services
        return way.folder if way else DeviceId("")

    @property
    def is_in_cluster(self) -> bool:
        """Whether it belongs to a cluster of hubs, or did."""
        return self._own_cluster is not None

    def serves(self, space: SpaceId) -> bool:
        """Say whether it runs for this space."""
        return space in self._spaces

    def leads_into(self, space: Space) -> bool:
        """Say whether it has the way into a space: one that is shared from here, or of its cluster."""
        return space.role is SpaceRole.HOST or space.authority == self._own_cluster

    @property
    def _own_cluster(self) -> bytes | None:
        """The certificate (DER) of the cluster that it belongs to, or did; None without one."""
        services = self._services
        if services is not None and services.cluster.roster is not None:
            return services.authority  # it may have been founded since
        return self._cluster

    async def serve(self, spaces: Collection[SpaceId], *, port: int | None = None) -> str:
        """Serve these spaces too, on `port` if it names one; returns where (host:port). Raises BusProblem.

        Else on the port of last time. Where that is taken, a first space has another one; without a space
        that is PortTaken, as people may have written the old one down.
        """
        self.is_wanted = True
        async with self._changing:
            if self._services is not None and port not in (None, self._services.port):
                spaces = self._spaces | frozenset(spaces)
                await self._close()
            try:
                services = self._services or await self._start(port, may_move=bool(spaces))
            except BusProblem as problem:
                if not self._spaces:
                    await self._close()
                self._problem = problem
                raise
            self._problem = None
            self._spaces |= frozenset(spaces)
            return services.place

    async def reopen(self, *, port: int | None = None) -> str:
        """Serve the same spaces as it is set now, on `port` or the one it has; returns where (host:port).

        Raises BusProblem, and then it does not run; a further call serves the same spaces.
        """
        async with self._changing:
            spaces, port = self._spaces, port or (self._services.port if self._services else None)
            await self._close()
            try:
                services = await self._start(port, may_move=False)
            except BusProblem as problem:
                await self._close()
                self._spaces, self._problem = spaces, problem
                raise
            self._spaces, self._problem = spaces, None
            return services.place

    async def found(self, space: Space, wires: Sequence[bytes]) -> None:
        """Make sure that a served space has its control log; raises the Problem in the way."""
        await self.services.found(space, wires)

    def entrance(self, space: Space) -> HostedEntrance:
        """Give the way into a served space."""
        return HostedEntrance(self, space)

    @asynccontextmanager
    async def standing_by(self, replicas: "Replicas") -> AsyncIterator["Standby"]:
        """Stand by for another hub of its cluster until the end of the block.

        Raises the Problem in the way.
        """
        module = await asyncio.to_thread(importlib.import_module, "sync.hub.cluster.standby")
        ground = replace(self._ground, settings=await self.wanted_settings())
        opened: AbstractAsyncContextManager[Standby] = module.open_standby(ground, replicas)
        async with opened as standby:
            self.standby, self._cluster = standby, standby.authority
            try:
                yield standby
            finally:
                self.standby = None

    async def join_cluster(self, link: "HubLink", port: int | None) -> "Roster":
        """Become a hub of the cluster that gave a link, reached on `port` or the one of last time.

        Nothing may be shared from here. Raises the Problem in the way.
        """
        module = await asyncio.to_thread(importlib.import_module, "sync.hub.cluster.enrolling")
        async with self._changing:
            await self._close()
            ground = replace(self._ground, settings=await self.wanted_settings())
            roster: Roster = await module.enroll(ground, link, port)
            self._cluster = read_certificate(ground.profile.hub)
            return roster

    async def stay_alone(self) -> None:
        """Have the logs where they were before they began to move, when it starts next; raises BusProblem."""
        module = await asyncio.to_thread(importlib.import_module, "sync.hub.cluster.staying")
        await module.stay_alone(self._ground)

    async def close(self) -> None:
        """Stop all of it."""
        self.is_wanted = False
        async with self._changing:
            await self._close()

    async def _start(self, port: int | None, *, may_move: bool) -> "HubServices":
        directory = self._ground.profile.hub
        known = await asyncio.to_thread(read_port, directory) if port is None else None
        try:
            services = await self._open(port or known)
        except PortTaken:
            if known is None or not may_move:
                raise
            services = await self._open(None)
        await asyncio.to_thread(keep_port, directory, services.port)
        return services

    async def _open(self, port: int | None) -> "HubServices":
        # FastAPI takes a second to load: not in the event loop, and not for who hosts nothing.
        module = await asyncio.to_thread(importlib.import_module, "sync.hub.opening")
        ground = replace(self._ground, settings=await self.wanted_settings())
        opened = module.open_hub_services(ground, port)
        services: HubServices = await self._running.enter_async_context(opened)
        self._services = services
        return services

    async def _close(self) -> None:
        self._cluster = self._own_cluster
        # First: whoever asks while it ends is told so, and does not find what is closed already.
        self._services = None
        await self._running.aclose()
        self._spaces = frozenset()


@asynccontextmanager
async def open_hub(ground: HubGround, read_settings: ReadSettings) -> AsyncIterator[Hub]:
    """Give the hub that a profile may run, as the settings say then; what it runs ends with the block."""
    hub = Hub(ground, read_settings)
    try:
        yield hub
    finally:
        await hub.close()


def _not_running() -> BusProblem:
    return BusProblem(
        "The hub of this computer does not run.",
        safe="Your notes are saved here.",
        cure="Share the space again, or start Tandem anew.",
    )
