"""What a hub runs: bus, user service, note service and gateway, opened and closed together."""

import asyncio
import logging
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

from core.accounts import ProofPurpose, prove
from core.errors import BusProblem, NotFound
from core.facts import Space
from core.ids import DeviceId, SpaceId, UserId
from core.vitals import Vitals
from sync.bus import BusAddress
from sync.bus.certificates import shown_in
from sync.bus.cluster import BusPicture, LogFacts, quorum_of, spread_leaders
from sync.bus.micro import MicroService
from sync.control import (
    NO_ENTRY,
    ChainMoved,
    ClaimedDevice,
    ControlMissing,
    HubPlace,
    Saying,
    SpaceFounded,
    sign_entry,
)
from sync.hub.addresses import own_host, places_of
from sync.hub.audit import open_audit
from sync.hub.cluster.cluster import Cluster, open_cluster
from sync.hub.cluster.kept_roster import OwnCluster
from sync.hub.cluster.leader_record import LEADERS_FILE, LeaderRecord, hub_of, open_leader_record
from sync.hub.cluster.own_places import keep_route_port, own_name
from sync.hub.cluster.roster import Roster, RosterHub
from sync.hub.cluster.seats import has_same_work, seat_of
from sync.hub.cluster.signs import HubSign
from sync.hub.cluster.telling import tell_changes
from sync.hub.cluster.tending import Tending
from sync.hub.draining import Draining
from sync.hub.foundation import Foundation, open_foundation
from sync.hub.gateway import Gateway
from sync.hub.hub import HubGround, HubSettings
from sync.hub.hub_gateway import Parts, open_hub_gateway
from sync.hub.hub_keys import read_hub_keys
from sync.hub.jobs.service import Jobs
from sync.hub.majority import Majority
from sync.hub.notes import KnownUsers, NoteService, ServedSpaces, open_note_service, read_spaces
from sync.hub.registration import Registration, registered, state_of
from sync.hub.service_grants import Service
from sync.hub.users import UserService, open_user_service
from sync.hub.vitals import serving_checks, standing_checks

_CHANCES = 20
_MOST_PLACES = 8
_FIRST_SIGNS = 10.0
"""Seconds after which every hub that is there has been heard of."""
_RETRY_PAUSE = 1.0
_log = logging.getLogger(__name__)


class HubServices:
    """A running hub; get one from `open_hub_services`."""

    def __init__(self, ground: HubGround, foundation: Foundation, parts: Parts, gateway: Gateway) -> None:
        self.users = parts.users
        self.notes = parts.notes
        self.audit = parts.audit
        self.cluster = parts.cluster
        self.vitals = parts.vitals
        self.jobs = parts.jobs
        self.leaders: LeaderRecord | None = None
        """What became of the leaders of logs; None where this hub keeps them alone."""
        self.authority = foundation.certificates.certificate
        self.port = gateway.port
        self._ground = ground
        self._claims = foundation.claims
        self._mirror = foundation.mirror
        self._server = foundation.server
        self._services = foundation.services
        self._fingerprint = foundation.certificates.fingerprint
        self._connect_steward = foundation.connect_steward

    @property
    def problem(self) -> BusProblem | None:
        """What keeps the bus from serving."""
        return self._server.problem

    @property
    def server_pid(self) -> int | None:
        """The process of the bus."""
        return self._server.pid

    @property
    def bus_port(self) -> int | None:
        """The port of the bus."""
        return self._server.port

    @property
    def settings(self) -> HubSettings:
        """How it is reached, as it was set when it started."""
        return self._ground.settings

    @property
    def place(self) -> str:
        """Where this device itself reaches the gateway (host:port)."""
        return str(HubPlace(own_host(self._ground.settings.listen), self.port))

    @property
    def places(self) -> tuple[HubPlace, ...]:
        """Where others may reach the gateway, or that of another hub of the cluster; best first."""
        others = map(HubPlace.parse, self.cluster.places)
        return tuple(dict.fromkeys((*self.own_places, *others)))[:_MOST_PLACES]

    @property
    def folder(self) -> DeviceId:
        """The device of the hub that folds the logs of spaces; "" without a cluster."""
        return self.cluster.folder

    @property
    def own_places(self) -> tuple[HubPlace, ...]:
        """Where others may reach the gateway of this hub; best first."""
        settings = self._ground.settings
        return places_of(settings.listen, settings.names, self.port)

    async def describe(self) -> RosterHub:
        """Say where this hub is, for the roster of a cluster; raises PortTaken."""
        ground, places = self._ground, tuple(map(str, self.own_places))
        route = await asyncio.to_thread(keep_route_port, ground)
        return RosterHub(ground.key.id, own_name(), places, self.bus_port or 0, route, ground.world.now())

    def admit(self, space: SpaceId) -> BusAddress:
        """Let this device's own peer into the room of a space's log."""
        return self._server.address(self._claims.admit_hub(self._ground.key.id, space))

    async def append(self, space: SpaceId, wire: bytes) -> None:
        """Have an entry of a control log stored."""
        await self.notes.append(space, wire)

    async def mirrored(self) -> None:
        """Return when the mirror has what the hub's own logs hold now; raises the Problem in the way."""
        await self._mirror.catch_up()

    async def rebalance(self) -> tuple[list[tuple[LogFacts, str]], BusPicture]:
        """Spread the leaders of logs evenly over the hubs.

        Returns which log was handed over to which server, and the picture afterwards. Raises BusProblem.
        """
        before = await self.cluster.picture()
        if before is None:
            raise BusProblem(
                "One hub keeps the logs alone, so there is nothing to spread.",
                safe="Nothing was changed.",
                cure="Let hubs join until there are three: `tandem cluster invite-hub`.",
            )
        moves = await spread_leaders(before, self._connect_steward)
        return moves, await self.cluster.picture() or before

    async def registered(self) -> list[MicroService]:
        """Ask the hubs of the cluster for their services, as these are now; raises BusDown."""
        return await registered(self._services[Service.CLUSTER], self.cluster.signs.reached)

    async def names(self, space: SpaceId) -> dict[UserId, str]:
        """Say how those are called who are, or were, members of a space."""
        everybody = (await self.notes.membership(space)).everybody
        users = [await self.users.user(user) for user in everybody]
        return {user.id: user.display_name for user in users if user is not None}

    async def offers(self, space: SpaceId) -> list[ClaimedDevice]:
        """List the other devices of this device's user that wait to be let into a space."""
        user = await KnownUsers(self.users).owner_of(self._ground.key.id)
        return await self.notes.offers_of(space, user) if user is not None else []

    async def found(self, space: Space, wires: Sequence[bytes]) -> None:
        """Make sure that a space has its control log.

        Where there is none it is given back its `wires`, or founded with this device's user as the owner.
        """
        if wires:
            await self.notes.restore(space.id, wires)
        elif not await self._is_founded(space.id):
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
        tokens = await self.users.join(invite.secret, self._ground.settings.display_name, proof, own_name())
        return tokens.user


@asynccontextmanager
async def open_hub_services(ground: HubGround, port: int | None) -> AsyncIterator[HubServices]:
    """Run all of it until the end of the block; the gateway listens on `port`, or any. Raises BusProblem."""
    async with AsyncExitStack() as stack:
        foundation = await stack.enter_async_context(open_foundation(ground))
        own, majority = foundation.services, Majority()
        audit = await stack.enter_async_context(open_audit(own[Service.AUDIT], world=ground.world))
        users = await stack.enter_async_context(
            open_user_service(
                own[Service.USERS],
                ground.profile.hub / "users.db",
                audience=foundation.certificates.fingerprint,
                world=ground.world,
                majority=majority,
            )
        )
        notes = await stack.enter_async_context(_open_notes(ground, foundation, users, majority))
        cluster = await stack.enter_async_context(_open_cluster(ground, foundation, notes))
        opened_at = ground.world.now()
        majority.judge_by(lambda: _has_majority(cluster, ground.world.now() - opened_at))
        vitals = _vitals(ground, foundation, users, majority, cluster)
        draining = Draining()
        registration = Registration(
            ground.key.id, own_name(), ground.world, lambda: state_of(draining, majority)
        )
        stack.callback(registration.offer(own[Service.GATEWAY]))
        jobs = Jobs(own[Service.JOBS], ground.key.id, ground.kinds, ground.world)
        parts = Parts(users, notes, audit, cluster, majority, vitals, draining, jobs)
        gateway = await stack.enter_async_context(open_hub_gateway(ground, foundation, parts, port))
        services = HubServices(ground, foundation, parts, gateway)
        registration.appear(
            lambda: [str(place) for place in services.own_places],
            lambda: cluster.roster.cluster if cluster.roster else "",
        )
        await cluster.appear(services.describe)
        services.leaders = await stack.enter_async_context(_recording(ground, cluster))
        telling = tell_changes(
            ground.profile.hub, foundation.claims, ground.key.id, lambda: cluster.roster, audit.record
        )
        stack.callback(asyncio.create_task(telling, name="what becomes of the hubs").cancel)
        yield services


def _vitals(
    ground: HubGround, foundation: Foundation, users: UserService, majority: Majority, cluster: Cluster
) -> Vitals:
    """Look at all that this hub needs to serve, and stands on."""
    shown = ground.profile.certificates
    certificates = {"the gateway": shown_in(shown / "gateway"), "the bus": shown_in(shown / "bus")}
    serving = serving_checks(
        foundation.services[Service.GATEWAY],
        majority,
        users,
        ground.library,
        lambda: foundation.server.problem,
    )
    standing = standing_checks(
        (ground.profile.directory, ground.profile.bus),
        certificates,
        lambda: foundation.mirror.problem,
        lambda: cluster.clocks,
        ground.world,
    )
    return Vitals((*serving, *standing), asyncio.get_running_loop().time, ground.more_checks)


@asynccontextmanager
async def _open_cluster(
    ground: HubGround, foundation: Foundation, notes: NoteService
) -> AsyncIterator[Cluster]:
    world = ground.world

    async def look(roster: Roster) -> HubSign:
        spaces = len(await notes.list_spaces())
        disk = await asyncio.to_thread(shutil.disk_usage, ground.profile.directory)
        problem = foundation.server.problem or foundation.mirror.problem
        mirrored = 0.0 if foundation.mirror.problem else world.now()
        told = problem.title if problem else ""
        return HubSign(spaces, spaces, mirrored, disk.used, disk.free, told, roster.version)

    own = OwnCluster(
        ground.key,
        ground.profile.hub,
        foundation.claims,
        foundation.certificates.certificate,
        lambda: read_hub_keys(ground.profile, ground.secrets),
    )
    connection = foundation.services[Service.CLUSTER]
    async with AsyncExitStack() as stack:
        opened = open_cluster(connection, own, foundation.roster, world, look)
        cluster = await stack.enter_async_context(opened)
        if foundation.roster is not None and foundation.roster.is_shared:
            cluster.governor = governor = await stack.enter_async_context(foundation.govern())
            tending = Tending(cluster, ground.key.id, governor, foundation.connect_steward)
            for work in (tending.run(), _keep_seat(ground, foundation, cluster)):
                stack.callback(asyncio.create_task(work, name="place in the cluster").cancel)
        yield cluster


async def _keep_seat(ground: HubGround, foundation: Foundation, cluster: Cluster) -> None:
    """Let the server know of those that come and go, until cancelled."""
    listen, first = ground.settings.listen, foundation.roster
    seat = seat_of(first, ground.key.id, listen)

    def is_other(roster: Roster) -> bool:
        is_here = first is not None and has_same_work(first, roster, ground.key.id)
        return is_here and seat_of(roster, ground.key.id, listen) != seat

    while True:
        wanted = seat_of(await cluster.kept.until(is_other), ground.key.id, listen)
        try:
            if wanted is not None:
                await foundation.server.reseat(wanted)
            seat = wanted
        except BusProblem as problem:
            _log.info("the server does not know all others yet: %s", problem)
            await asyncio.sleep(_RETRY_PAUSE)
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("letting the server know of the others ended by an error")
            return


@asynccontextmanager
async def _open_notes(
    ground: HubGround, foundation: Foundation, users: UserService, majority: Majority
) -> AsyncIterator[NoteService]:
    own = foundation.services[Service.NOTES]
    spaces = ServedSpaces(foundation.server, await read_spaces(own, ground.world))
    await spaces.serve()
    async with open_note_service(
        own,
        connect=foundation.connect_space,
        bus=spaces,
        users=KnownUsers(users),
        authority=foundation.claims,
        key=ground.key,
        world=ground.world,
        majority=majority,
    ) as notes:
        yield notes


@asynccontextmanager
async def _recording(ground: HubGround, cluster: Cluster) -> AsyncIterator[LeaderRecord | None]:
    """Keep who leads which log."""
    governor = cluster.governor
    if governor is None:
        yield None
        return

    def last_sign(server: str) -> float | None:
        hub = hub_of(server, cluster.roster) if cluster.roster else None
        seen = cluster.signs.seen(hub.id) if hub else None
        return seen.at if seen else None

    path = ground.profile.hub / LEADERS_FILE
    async with open_leader_record(governor, path, last_sign, ground.world) as record:
        yield record


def _has_majority(cluster: Cluster, open_for: float) -> bool:
    """Say whether enough hubs give signs of life, of which the first ones take some seconds."""
    roster = cluster.roster
    if roster is None or not roster.is_shared or open_for < _FIRST_SIGNS:
        return True
    there = sum(hub.id in cluster.signs.reached for hub in roster.serving)
    return there >= quorum_of(len(roster.serving))
