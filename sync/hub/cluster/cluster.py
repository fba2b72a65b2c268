"""The cluster as a hub that serves takes part in it: it founds one, invites, lets in, and removes."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from core.accounts import DeviceKey, Verifier
from core.ids import DeviceId
from core.world import World
from sync.bus import Connection
from sync.bus.certificates import fingerprint_of
from sync.bus.claims import Authority
from sync.bus.cluster import BusPicture, read_picture
from sync.control import HubPlace, InviteSecret
from sync.hub.cluster.comparing import is_question, newest_roster
from sync.hub.cluster.errors import UNCHANGED, HubLinkRefused, NoCluster, RosterRefused
from sync.hub.cluster.hub_link import LIFE, HubLink
from sync.hub.cluster.hubs_log import HubsLog, LinkRecord
from sync.hub.cluster.joining import HubKeys, Joining, SignedJoining, read_joining, seal_keys
from sync.hub.cluster.roster import (
    Roster,
    RosterHub,
    can_grow,
    found_roster,
    given_up,
    grown,
    settled,
    with_hub,
    without_hub,
)
from sync.hub.cluster.sealed_roster import keep_roster, open_roster, sign_roster
from sync.hub.cluster.signs import HubSign, Signs, open_signs

_CHANCES = 20
_MOST_HUBS = 3
_HEARING_PAUSE, _HEARING_LOOKS = 0.2, 75
"""Seconds between two looks whether all hubs know of a move, and how often it is looked."""
_NEW_LINK = "Make another one with `tandem cluster invite-hub` on a hub of the cluster."
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OwnCluster:
    """What the hub is to its cluster: its device, its folder, the authority, and the certificate (DER).

    `read_keys` reads the contents of the cluster's keys from this hub's sealed files.
    """

    key: DeviceKey
    directory: Path
    authority: Authority
    certificate: bytes
    read_keys: Callable[[], Awaitable[HubKeys]]


class Cluster:
    """The cluster of a hub that serves; get one from `open_cluster`. Everything may raise BusProblem."""

    def __init__(
        self, own: OwnCluster, log: HubsLog, signs: Signs, known: Roster | None, world: World
    ) -> None:
        self.signs = signs
        self.roster = known
        """Who the hubs are; None while this hub belongs to no cluster."""
        self.governor: Connection | None = None
        """The line on which the servers are asked how the logs are; None where this hub keeps them alone."""
        self._own = own
        self._log = log
        self._world = world
        self._verifier = Verifier()
        self._fingerprint = fingerprint_of(own.certificate)
        self._changing = asyncio.Lock()
        self._sequence = 0
        self._describe: Callable[[], Awaitable[RosterHub]] | None = None

    @property
    def places(self) -> tuple[str, ...]:
        """Where devices find the hubs of the cluster (host:port), best first; none without a cluster."""
        return self.roster.places if self.roster else ()

    async def appear(self, describe: Callable[[], Awaitable[RosterHub]]) -> None:
        """Take part as the hub that `describe` says is here and runs."""
        self._describe = describe
        if self.roster is None:
            return
        async with self._changing:
            hub = await describe()
            await self._recall(self.roster)
            known = self.roster.find(hub.id)
            if known is not None and (known.places, known.bus_port) != (hub.places, hub.bus_port):
                await self._change(with_hub(self.roster, hub, self.signs.reached))
            if self.roster.mover == hub.id:
                await self._change(settled(self.roster))

    async def found(self) -> Roster:
        """Make this hub the first of a cluster; it stays in one that it is in."""
        async with self._changing:
            if self.roster is None:
                await self._log.find()
                await self._recall(found_roster(self._fingerprint, await self._here()))
            return self._required

    async def invite(self) -> HubLink:
        """Make a link by which one more hub may join within the hour; raises NoCluster or RosterRefused."""
        roster, here = self._required, await self._here()
        trial = RosterHub(DeviceId(""), "", here.places, here.bus_port, here.route_port, self._world.now())
        self._require_room(with_hub(roster, trial, self.signs.reached))
        secret = InviteSecret.draw(self._world)
        await self._log.write_link(secret.id, LinkRecord(self._world.now() + LIFE), 0)
        places = tuple(HubPlace.parse(place) for place in here.places)
        return HubLink(places, self._fingerprint, secret)

    async def let_in(self, said: SignedJoining) -> tuple[bytes, bytes]:
        """Let a hub join; returns the signed roster with it, and the cluster's keys sealed for it.

        Whoever was let in by a link and asks again is told the same. Raises HubLinkRefused, RosterRefused or
        BadInput.
        """
        joining = read_joining(said, self._fingerprint, self._verifier)
        if joining is None:
            _refuse_link("This link is of no use: it was not made by this cluster, or is damaged.")
        async with self._changing:
            record, sequence = await self._require_link(joining)
            roster = with_hub(self._required, self._hub_of(joining), self.signs.reached)
            self._require_room(roster)
            used = LinkRecord(record.expires_at, joining.device)
            if used != record and not await self._log.write_link(joining.link, used, sequence):
                _refuse_others()
            await self._change(roster)
            _log.info("the hub %s joined the cluster", joining.device)
            keys = await self._own.read_keys()
            return sign_roster(self._required, self._own.authority), seal_keys(keys, joining.device)

    def tell_roster(self, at: int, signature: bytes) -> bytes:
        """Tell another hub of the cluster, that signed its question, the signed roster; raises NoCluster."""
        if self.roster is None or not is_question(self._own.authority, at, signature, self._world.now()):
            raise NoCluster
        return sign_roster(self.roster, self._own.authority)

    async def is_replaced(self) -> bool:
        """Ask the hubs that stand by whether one serves instead; if so, that is kept for the next start."""
        known, own = self.roster, self._own
        if known is None or len(known.hubs) == 1:
            return False
        newest = await newest_roster(known, own.key, own.certificate, own.authority, self._world)
        is_out = newest.version > known.version and newest.find(own.key.id) is None
        if is_out:
            await self._take(newest)
        return is_out

    @property
    def can_grow(self) -> bool:
        """Whether three hubs are here, and those that stand by hold all that this one does."""
        roster, own = self.roster, self.signs.seen(self._own.key.id)
        if roster is None or own is None or not can_grow(roster, self.signs.reached):
            return False
        others = [self.signs.seen(hub.id) for hub in roster.hubs if hub.id != self._own.key.id]
        return all(
            seen is not None
            and seen.sign.version == roster.version
            and seen.sign.mirrored_at > 0
            and seen.sign.held == seen.sign.spaces >= own.sign.spaces
            for seen in others
        )

    async def picture(self) -> BusPicture | None:
        """Ask the servers how the logs are; None where this hub keeps them alone."""
        return await read_picture(self.governor) if self.governor else None

    async def grow(self) -> bool:
        """Have all hubs serve, on new stores that this one fills when it starts anew.

        Says whether all of them heard it; else everything is as before.
        """
        async with self._changing:
            await self._change(grown(self._required))
            for _ in range(_HEARING_LOOKS):
                await asyncio.sleep(_HEARING_PAUSE)
                if self._have_heard:
                    return True
            await self._change(given_up(self._required))
            return False

    @property
    def _have_heard(self) -> bool:
        seen = [self.signs.seen(hub.id) for hub in self._required.hubs if hub.id != self._own.key.id]
        return all(each is not None and each.sign.version == self._required.version for each in seen)

    async def remove(self, hub: DeviceId) -> Roster:
        """Take a hub out of the cluster; raises RosterRefused."""
        if self._required.is_shared:
            raise RosterRefused(
                "Hubs that keep their logs together stay: a cluster of three is not made smaller yet.",
                safe=UNCHANGED,
                cure="One of three may be away for as long as it takes; bring it back.",
            )
        async with self._changing:
            await self._change(without_hub(self._required, hub, self.signs.reached))
            return self._required

    @property
    def _required(self) -> Roster:
        if self.roster is None:
            raise NoCluster
        return self.roster

    async def _here(self) -> RosterHub:
        if self._describe is None:
            raise RuntimeError("a hub appears before it is asked about")
        return await self._describe()

    def _hub_of(self, joining: Joining) -> RosterHub:
        return RosterHub(
            joining.device,
            joining.name,
            joining.places,
            joining.bus_port,
            joining.route_port,
            self._world.now(),
        )

    def _require_room(self, roster: Roster) -> None:
        if len(roster.hubs) > _MOST_HUBS:
            raise RosterRefused(
                "This cluster has three hubs, and takes no fourth one.",
                safe=UNCHANGED,
                cure="For more users, run several clusters.",
            )

    async def _require_link(self, joining: Joining) -> tuple[LinkRecord, int]:
        record, sequence = await self._log.link(joining.link)
        if record is None:
            _refuse_link("This link is of no use: this cluster has given no such link.")
        if record.device not in {"", joining.device}:
            _refuse_link("This link was used already, for another hub.")
        if record.expires_at <= self._world.now():
            _refuse_link("This link was good for an hour, which is over.")
        return record, sequence

    async def _recall(self, known: Roster) -> None:
        """Compare what this hub knows with what the log says; the newer one stands."""
        await self._log.find()
        for _ in range(_CHANCES):
            wire, self._sequence = await self._log.roster()
            told = open_roster(wire, self._own.authority, "in the log HUBS") if wire else None
            if told is not None and told.version >= known.version:
                await self._take(told)
                return
            if await self._write(known):
                return
        _refuse_others()

    async def _change(self, roster: Roster) -> None:
        """Write what was made of the present roster; raises RosterRefused when another hub was quicker."""
        if not await self._write(roster):
            await self._recall(self._required)
            _refuse_others()

    async def _write(self, roster: Roster) -> bool:
        wire = sign_roster(roster, self._own.authority)
        written = await self._log.write_roster(wire, self._sequence)
        if written:
            self._sequence = written
            await self._take(roster)
        return written > 0

    async def _take(self, roster: Roster) -> None:
        self.roster = roster
        wire = sign_roster(roster, self._own.authority)
        await asyncio.to_thread(keep_roster, self._own.directory, wire)


def _refuse_link(title: str) -> NoReturn:
    raise HubLinkRefused(title, safe=UNCHANGED, cure=_NEW_LINK)


def _refuse_others() -> NoReturn:
    raise RosterRefused("Another hub changed the cluster at this moment.", safe=UNCHANGED, cure="Try again.")


@asynccontextmanager
async def open_cluster(
    connection: Connection,
    own: OwnCluster,
    known: Roster | None,
    world: World,
    look: Callable[[], Awaitable[HubSign]],
) -> AsyncIterator[Cluster]:
    """Take part in a cluster, `known` from before or none yet, until the end of the block.

    `connection` is up, to the hubs' own account; `look` says how this hub is.
    """
    async with AsyncExitStack() as stack:
        signs = await stack.enter_async_context(open_signs(connection, own.key.id, world, look))
        yield Cluster(own, HubsLog(connection, world), signs, known, world)
