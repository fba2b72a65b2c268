"""A running hub: what its own computer asks of its bus, its services and its gateway."""

import asyncio
from collections.abc import Sequence

from core.accounts import ProofPurpose, prove
from core.errors import BusProblem, NotFound
from core.facts import Space
from core.ids import DeviceId, SpaceId, UserId
from sync.bus import BusAddress
from sync.bus.cluster import BusPicture, LogFacts, spread_leaders
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
from sync.hub.cluster.leader_record import LeaderRecord
from sync.hub.cluster.own_places import keep_route_port, own_name
from sync.hub.cluster.roster import RosterHub
from sync.hub.foundation import Foundation
from sync.hub.gateway import Gateway
from sync.hub.hub import HubGround, HubSettings
from sync.hub.hub_gateway import Parts
from sync.hub.notes import KnownUsers
from sync.hub.registration import registered
from sync.hub.service_grants import Service

_CHANCES = 20
_MOST_PLACES = 8


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
        asking, ground = self._services[Service.CLUSTER], self._ground
        return await registered(asking, self.cluster.signs.reached, ground.key.id, ground.world.tracing)

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
