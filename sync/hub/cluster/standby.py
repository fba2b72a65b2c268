"""A hub that stands by: it holds what the hub that serves keeps, so that it can serve in its place.

It enters the bus of the hub that serves as a hub of the same cluster: to the logs of spaces as that hub's own
peer does, so this profile holds a replica of every space, and to the hubs' own account as a service that
reads everything and changes nothing, so there is a mirror of the hubs' logs here.
"""

import asyncio
import logging
import shutil
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Protocol

from core.accounts import DeviceKey, Verifier
from core.errors import BusProblem, Problem
from core.facts import Space, SpaceRole
from core.ids import DeviceId, SpaceId, UserId
from sync.bus import BusAddress, Connection, FindAddress, open_connection
from sync.bus.address import Place
from sync.bus.certificates import Authority as CertificateAuthority
from sync.bus.claims import Authority, Pass
from sync.control import ClaimedDevice, ControlReader, HubPlace
from sync.hub.cluster.duty import MustStandBy, WasRemoved
from sync.hub.cluster.errors import NoCluster
from sync.hub.cluster.hubs_log import HubsLog
from sync.hub.cluster.own_places import own_name
from sync.hub.cluster.roster import Duty, Roster
from sync.hub.cluster.roster_changes import without_hub
from sync.hub.cluster.sealed_roster import keep_roster, open_roster, read_roster, sign_roster
from sync.hub.cluster.signs import HubSign, Signs, open_signs
from sync.hub.hub import HubGround
from sync.hub.hub_keys import open_hub_keys
from sync.hub.mirror import MIRROR_FILE, Mirror, MirrorSettings, open_mirror
from sync.hub.notes import read_spaces
from sync.hub.registration import HubState, Registration
from sync.hub.service_grants import MIRRORED, Service, grants_of

_LOOK_PAUSE = 2.0
_LAST_WORD = 0.5
"""Seconds in which a sign reaches the hub that serves."""
_RETRY_PAUSE = 1.0
_FILES_PAUSE = 30.0
"""Seconds after which it is looked again which attachments are not here."""
_UP_SECONDS = 10.0
_SEED_BYTES = 32
_MOST_PLACES = 8
_log = logging.getLogger(__name__)


class Replicas(Protocol):
    """The replicas of a hub that stands by, as its peer keeps them."""

    async def follow(self, space: Space) -> None:
        """Hold a replica of a space from now on."""

    async def held(self, authority: bytes) -> tuple[frozenset[SpaceId], int]:
        """Say which spaces of the hub with this certificate are here, and how many of them whole."""

    async def fetch_files(self, spaces: Collection[SpaceId]) -> None:
        """Have every attachment that the notes of these spaces refer to."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What makes this hub one of its cluster."""

    certificates: CertificateAuthority
    claims: Authority


class Standby:
    """A hub that stands by; get one from `open_standby`."""

    def __init__(self, ground: HubGround, keys: Keys, roster: Roster, replicas: Replicas) -> None:
        self.roster = roster
        self.problem: Problem | None = None
        """What keeps it from keeping up."""
        self.signs: Signs | None = None
        self.is_over = asyncio.Event()
        """Set when this hub is to stand by no longer: it serves from now on, or was removed."""
        self.authority = keys.certificates.certificate
        self._ground = ground
        self._claims = keys.claims
        self._replicas = replicas
        self._mirrored_at = self._files_at = 0.0

    # What its peer asks, as it asks the hub that serves

    @property
    def places(self) -> tuple[HubPlace, ...]:
        """Where others may reach the cluster."""
        return tuple(map(HubPlace.parse, self.roster.places))

    @property
    def folder(self) -> DeviceId:
        """The device of the hub that folds the logs of spaces."""
        return self.roster.host

    def admit(self, space: SpaceId) -> BusAddress:
        """Let this device's peer into the room of a space's log, at the hub that serves."""
        key = self._ground.key
        return self._address(self._claims.admit_hub(key.id, space), key)

    async def append(self, _space: SpaceId, _wire: bytes) -> None:
        """Refuse to change who the members of a space are."""
        raise MustStandBy(self.roster)

    async def names(self, _space: SpaceId) -> dict[UserId, str]:
        """Say that nothing is known here of how members are called."""
        raise MustStandBy(self.roster)

    async def offers(self, _space: SpaceId) -> list[ClaimedDevice]:
        """List nothing: no user of the cluster is this device's."""
        return []

    # The work

    async def run(self) -> None:
        """Keep up with the hub that serves until cancelled."""
        try:
            async with open_connection(self._finder(), name="hub that stands by") as connection:
                while True:
                    try:
                        await connection.wait_connected(_UP_SECONDS)
                        await self._keep_up(connection)
                    except Problem as problem:
                        _log.info("standing by pauses: %s", problem)
                        self.problem = problem
                    await asyncio.sleep(_RETRY_PAUSE)
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("standing by ended by an error")

    async def take_over(self) -> None:
        """Serve from now on in the place of the hub that served.

        Raises RosterRefused while that can be reached, or a BusProblem.
        """
        if self.roster.is_shared:
            raise MustStandBy(self.roster)
        (gone,) = self.roster.serving
        own = self._ground.key.id
        reached = {own, *(self.signs.reached if self.signs else ())}
        if await self._answers(gone.places):
            reached.add(gone.id)
        await self._take(without_hub(self.roster, gone.id, reached))
        self.is_over.set()

    async def _keep_up(self, connection: Connection) -> None:
        path, world = self._ground.profile.hub / MIRROR_FILE, self._ground.world
        settings, own = MirrorSettings(restores=False), self._ground.key.id
        async with open_mirror(connection, path, MIRRORED, world=world, settings=settings) as mirror:
            signs = Signs(connection, own, world, lambda: self._look(connection, mirror))
            registration = Registration(own, own_name(), world, lambda: HubState.STANDBY)
            registration.appear(tuple, lambda: self.roster.cluster)
            stop = registration.offer(connection)
            try:
                async with open_signs(signs, connection):
                    await self._stand_by(connection, signs, mirror)
            finally:
                stop()

    async def _stand_by(self, connection: Connection, signs: Signs, mirror: Mirror) -> None:
        self.signs = signs
        hubs = HubsLog(connection, self._ground.world)
        while connection.is_connected:
            if await self._read_roster(hubs):
                await signs.tell_now()
                await asyncio.sleep(_LAST_WORD)
                self.is_over.set()
            await self._follow_spaces(connection)
            self.problem = mirror.problem
            await asyncio.sleep(_LOOK_PAUSE)

    async def _look(self, connection: Connection, mirror: Mirror) -> HubSign:
        if connection.is_connected and mirror.problem is None:
            self._mirrored_at = self._ground.world.now()
        held, whole = await self._replicas.held(self.authority)
        disk = await asyncio.to_thread(shutil.disk_usage, self._ground.profile.directory)
        problem = self.problem.title if self.problem else ""
        return HubSign(
            len(held), whole, self._mirrored_at, disk.used, disk.free, problem, self.roster.version
        )

    async def _read_roster(self, hubs: HubsLog) -> bool:
        """Take a newer roster; says whether this hub is to stand by no longer."""
        wire, _ = await hubs.roster()
        roster = open_roster(wire, self._claims, "in the log HUBS") if wire else self.roster
        if roster.version > self.roster.version:
            await self._take(roster)
        own = roster.find(self._ground.key.id)
        if own is None:
            self.problem = WasRemoved()
        return own is None or own.duty is Duty.SERVES

    async def _follow_spaces(self, connection: Connection) -> None:
        held, _ = await self._replicas.held(self.authority)
        spaces = await read_spaces(connection, self._ground.world)
        for space in spaces.keys() - held:
            name = await self._name_of(space)
            if name is None:
                continue
            _log.info("this hub holds the space %s from now on", space)
            places = ",".join(self.roster.places)
            await self._replicas.follow(Space(space, name, SpaceRole.MEMBER, places, self.authority))
        if self._files_at + _FILES_PAUSE < self._ground.world.now():
            self._files_at = self._ground.world.now()
            await self._replicas.fetch_files(held)

    async def _name_of(self, space: SpaceId) -> str | None:
        """Read how a space is called; None for one that nobody has founded yet."""
        find = self._finder_of(space)
        async with open_connection(find, name="name of a space") as connection:
            await connection.wait_connected(_UP_SECONDS)
            async with ControlReader(connection, space, Verifier()) as reader:
                with suppress(BusProblem):
                    await reader.catch_up()
                is_founded = reader.membership.founded is not None
                return reader.membership.name if is_founded else None

    async def _take(self, roster: Roster) -> None:
        self.roster = roster
        wire = sign_roster(roster, self._claims)
        await asyncio.to_thread(keep_roster, self._ground.profile.hub, wire)

    # The way to the hub that serves

    def _finder(self) -> FindAddress:
        key = DeviceKey(self._ground.world.random_bytes(_SEED_BYTES))
        grants = grants_of(Service.STANDBY, key.id)

        async def find() -> BusAddress:
            return self._address(self._claims.admit_service(key.id, grants), key)

        return find

    def _finder_of(self, space: SpaceId) -> FindAddress:
        async def find() -> BusAddress:
            return self.admit(space)

        return find

    def _address(self, token: str, key: DeviceKey) -> BusAddress:
        ranked = [
            (rank, Place(HubPlace.parse(place).host, hub.bus_port))
            for hub in self.roster.serving
            for rank, place in enumerate(hub.places)
        ]
        first, *others = (place for _, place in sorted(ranked, key=lambda one: one[0]))
        shown = Pass.read(token, key)
        return BusAddress(first.host, first.port, shown, self.authority, tuple(others)[:_MOST_PLACES])

    async def _answers(self, places: Sequence[str]) -> bool:
        """Say whether anybody listens where a hub is reached."""
        for place in map(HubPlace.parse, places):
            with suppress(OSError):
                async with asyncio.timeout(_UP_SECONDS / len(places)):
                    _, writer = await asyncio.open_connection(place.host, place.port)
                writer.close()
                return True
        return False


@asynccontextmanager
async def open_standby(ground: HubGround, replicas: Replicas) -> AsyncIterator[Standby]:
    """Stand by until the end of the block; raises the Problem in the way."""
    async with open_hub_keys(ground.profile, ground.secrets, ground.world) as (certificates, claims):
        roster = await asyncio.to_thread(read_roster, ground.profile.hub, claims)
        if roster is None or roster.find(ground.key.id) is None:
            raise WasRemoved if roster else NoCluster
        standby = Standby(ground, Keys(certificates, claims), roster, replicas)
        running = asyncio.create_task(standby.run(), name="standing by")
        try:
            yield standby
        finally:
            running.cancel()
            await asyncio.wait({running})
