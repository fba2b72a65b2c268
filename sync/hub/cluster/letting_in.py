"""How a hub that serves lets one more computer in: the links that it gives, and what it answers to them."""

import logging
from collections.abc import Awaitable, Callable
from typing import NoReturn

from core.accounts import Verifier
from core.ids import DeviceId
from core.world import World
from sync.bus.certificates import fingerprint_of
from sync.control import HubPlace, InviteSecret
from sync.hub.cluster.errors import UNCHANGED, HubLinkRefused
from sync.hub.cluster.hub_link import LIFE, HubLink
from sync.hub.cluster.hubs_log import HubsLog, LinkRecord
from sync.hub.cluster.joining import Joining, SignedJoining, read_joining, seal_keys
from sync.hub.cluster.kept_roster import KeptRoster, OwnCluster, refuse_others
from sync.hub.cluster.roster import NOBODY, RosterHub
from sync.hub.cluster.roster_changes import require_replaceable, with_hub
from sync.hub.cluster.sealed_roster import sign_roster
from sync.hub.cluster.signs import Signs

_NEW_LINK = "Make another one with `tandem cluster invite-hub` on a hub of the cluster."
_log = logging.getLogger(__name__)
Describe = Callable[[], Awaitable[RosterHub]]


class LettingIn:
    """Gives links and lets hubs in by them; everything may raise BusProblem."""

    def __init__(self, own: OwnCluster, log: HubsLog, signs: Signs, roster: KeptRoster, world: World) -> None:
        self._own = own
        self._log = log
        self._signs = signs
        self._roster = roster
        self._world = world
        self._verifier = Verifier()
        self._fingerprint = fingerprint_of(own.certificate)

    async def invite(self, here: RosterHub, replaced: DeviceId = NOBODY) -> HubLink:
        """Make a link by which one more hub may join within the hour, or one in the place of another.

        `here` is this hub, as which the cluster is reached. Raises NoCluster or RosterRefused.
        """
        roster, reached = self._roster.required, self._signs.reached
        if replaced != NOBODY:
            require_replaceable(roster, replaced, reached)
        ports = (here.bus_port, here.route_port)
        trial = RosterHub(NOBODY, "", here.places, *ports, self._world.now(), replaces=replaced)
        with_hub(roster, trial, reached)
        secret = InviteSecret.draw(self._world)
        record = LinkRecord(self._world.now() + LIFE, replaces=replaced)
        await self._log.write_link(secret.id, record, 0)
        places = tuple(HubPlace.parse(place) for place in here.places)
        return HubLink(places, self._fingerprint, secret)

    async def let_in(self, said: SignedJoining) -> tuple[bytes, bytes]:
        """Let a hub join; returns the signed roster with it, and the cluster's keys sealed for it.

        Whoever was let in by a link and asks again is told the same. Raises HubLinkRefused, RosterRefused or
        BadInput.
        """
        joining = read_joining(said, self._fingerprint, self._verifier)
        if joining is None:
            _refuse("This link is of no use: it was not made by this cluster, or is damaged.")
        async with self._roster.changing:
            record, sequence = await self._require_link(joining)
            hub = self._hub_of(joining, record.replaces)
            roster = with_hub(await self._roster.read(), hub, self._signs.reached)
            used = LinkRecord(record.expires_at, joining.device, record.replaces)
            if used != record and not await self._log.write_link(joining.link, used, sequence):
                refuse_others()
            await self._roster.write(roster)
            _log.info("the hub %s joined the cluster", joining.device)
            keys = await self._own.read_keys()
            return sign_roster(roster, self._own.authority), seal_keys(keys, joining.device)

    def _hub_of(self, joining: Joining, replaced: DeviceId) -> RosterHub:
        ports = (joining.bus_port, joining.route_port)
        now = self._world.now()
        return RosterHub(joining.device, joining.name, joining.places, *ports, now, replaces=replaced)

    async def _require_link(self, joining: Joining) -> tuple[LinkRecord, int]:
        record, sequence = await self._log.link(joining.link)
        if record is None:
            _refuse("This link is of no use: this cluster has given no such link.")
        if record.device not in {"", joining.device}:
            _refuse("This link was used already, for another hub.")
        if record.expires_at <= self._world.now():
            _refuse("This link was good for an hour, which is over.")
        return record, sequence


def _refuse(title: str) -> NoReturn:
    raise HubLinkRefused(title, safe=UNCHANGED, cure=_NEW_LINK)
