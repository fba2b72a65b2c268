"""Who the hubs of a cluster are, what their number means, and which changes of it can be made.

    hubs    logs are kept     without a loss
    1       on it             no hub
    2       on the first      the second is a warm standby: two hubs have no majority when one is away
    3, 4    on three (R3)     one hub
    5       on all (R5)       two hubs

Everything here is pure: whoever asks says which hubs can be reached at the moment.
"""

from collections.abc import Collection
from enum import StrEnum
from typing import NoReturn

import msgspec

from core.ids import DeviceId
from sync.bus.cluster import quorum_of, spare_of
from sync.bus.seat import replicas_for
from sync.hub.cluster.errors import UNCHANGED, RosterRefused

MOST_HUBS = 5
_MOST_PLACES = 8


class Duty(StrEnum):
    """What a hub does for its cluster."""

    SERVES = "serves"
    """It runs the bus and the services."""
    STANDS_BY = "stands by"
    """It holds a replica of everything and lets nobody in."""


class RosterHub(msgspec.Struct, frozen=True):
    """One hub: its device, how people call it, and where it is reached.

    `places` (host:port, best first) are those of the gateway; the bus, and the routes between hubs, have
    other ports of the same hosts. `since` is when it joined, in seconds since 1970.
    """

    id: DeviceId
    name: str
    places: tuple[str, ...]
    bus_port: int
    route_port: int
    since: float
    duty: Duty = Duty.STANDS_BY


class Roster(msgspec.Struct, frozen=True):
    """The hubs of a cluster, the one that joined first at the top.

    `version` grows with every change. `generation` names the stores that all hubs keep together: it grows
    when the logs move to new ones. Meanwhile `mover` is the hub that fills them.
    """

    cluster: str
    version: int
    generation: int
    hubs: tuple[RosterHub, ...]
    mover: DeviceId = DeviceId("")

    @property
    def is_shared(self) -> bool:
        """Whether several hubs keep the logs together."""
        return len(self.serving) > 1

    def find(self, hub: DeviceId) -> RosterHub | None:
        """Return a hub of the cluster."""
        return next((each for each in self.hubs if each.id == hub), None)

    @property
    def serving(self) -> tuple[RosterHub, ...]:
        """The hubs that run the bus."""
        return tuple(hub for hub in self.hubs if hub.duty is Duty.SERVES)

    @property
    def places(self) -> tuple[str, ...]:
        """Where devices find the cluster, eight places at most.

        First the best place of each hub, of those that serve before others; then what else there is.
        """
        ordered = sorted(self.hubs, key=lambda hub: hub.duty is not Duty.SERVES)
        best = [hub.places[0] for hub in ordered if hub.places]
        return tuple(dict.fromkeys((*best, *(place for hub in ordered for place in hub.places))))[
            :_MOST_PLACES
        ]


def found_roster(cluster: str, first: RosterHub) -> Roster:
    """Make the roster of a cluster of one."""
    return Roster(cluster, 1, 0, (msgspec.structs.replace(first, duty=Duty.SERVES),))


def can_grow(roster: Roster, reached: Collection[DeviceId]) -> bool:
    """Say whether the hubs can keep the logs together from now on: three or more, all of them here."""
    is_enough = not roster.is_shared and replicas_for(len(roster.hubs)) > 1
    return is_enough and all(hub.id in reached for hub in roster.hubs)


def grown(roster: Roster) -> Roster:
    """Let all hubs serve, on new stores that the hub fills which served alone."""
    (mover,) = roster.serving
    hubs = tuple(msgspec.structs.replace(hub, duty=Duty.SERVES) for hub in roster.hubs)
    changed = _changed(roster, hubs)
    return msgspec.structs.replace(changed, generation=roster.generation + 1, mover=mover.id)


def settled(roster: Roster) -> Roster:
    """Say that the new stores hold everything."""
    return msgspec.structs.replace(_changed(roster, roster.hubs), mover=DeviceId(""))


def given_up(roster: Roster) -> Roster:
    """Let the mover serve alone again, as before; the others stand by."""
    hubs = tuple(
        hub if hub.id == roster.mover else msgspec.structs.replace(hub, duty=Duty.STANDS_BY)
        for hub in roster.hubs
    )
    return msgspec.structs.replace(_changed(roster, hubs), mover=DeviceId(""))


def spare_hubs(hubs: int) -> int:
    """Say how many hubs may be away while everything can still be written."""
    return spare_of(replicas_for(hubs))


def with_hub(roster: Roster, hub: RosterHub, reached: Collection[DeviceId]) -> Roster:
    """Return the roster with one more hub, which stands by at first.

    Raises RosterRefused. A hub that is in already is known by what it says now, and keeps its duty.
    """
    known = roster.find(hub.id)
    if known is not None:
        renewed = msgspec.structs.replace(hub, since=known.since, duty=known.duty)
        return _changed(roster, tuple(renewed if each is known else each for each in roster.hubs))
    if len(roster.hubs) >= MOST_HUBS:
        _refuse(
            f"A cluster has no more than {MOST_HUBS} hubs.",
            "Remove one first. For more users, run several clusters.",
        )
    _require_quorum(roster, reached)
    return _changed(roster, (*roster.hubs, msgspec.structs.replace(hub, duty=Duty.STANDS_BY)))


def without_hub(roster: Roster, hub: DeviceId, reached: Collection[DeviceId]) -> Roster:
    """Return the roster without a hub; when one of two goes, the other serves from then on.

    `reached` are the hubs that can be reached, whoever asks among them. Raises RosterRefused.
    """
    gone = roster.find(hub)
    if gone is None:
        _refuse("This cluster has no such hub.", "`tandem cluster status` lists its hubs.")
    left = tuple(each for each in roster.hubs if each is not gone)
    if not left:
        _refuse(
            "This is the only hub of its cluster: without it nobody would keep the logs.",
            "To stop sharing, end `tandemd`.",
        )
    if len(roster.serving) == 1 and gone.duty is Duty.SERVES:
        return _changed(roster, _taken_over(left, gone, reached))
    _require_quorum(roster, reached)
    servers = [each for each in left if each.duty is Duty.SERVES]
    if sum(each.id in reached for each in servers) < quorum_of(len(servers)):
        _refuse(
            f"Without “{gone.name}” too few hubs that can be reached would be left to write anything.",
            "Remove the hub that is away, or bring it back first.",
        )
    return _changed(roster, left)


def _taken_over(
    left: tuple[RosterHub, ...], gone: RosterHub, reached: Collection[DeviceId]
) -> tuple[RosterHub, ...]:
    """Let the standby serve: only when the hub that served is certainly not doing so any more."""
    if gone.id in reached:
        _refuse(
            f"“{gone.name}” serves: if another hub did so too, there would be two logs of everything.",
            f"End `tandemd` on “{gone.name}”, then repeat this on the hub that stands by.",
        )
    heirs = [each for each in left if each.id in reached]
    if not heirs:
        _refuse(
            "No hub of this cluster can be reached that could serve instead.",
            "Run this on the hub that stands by.",
        )
    return tuple(
        msgspec.structs.replace(each, duty=Duty.SERVES) if each is heirs[0] else each for each in left
    )


def _require_quorum(roster: Roster, reached: Collection[DeviceId]) -> None:
    """Insist that the hubs that serve can agree on a change."""
    servers = roster.serving
    there, needed = sum(each.id in reached for each in servers), quorum_of(len(servers))
    if there < needed:
        away = ", ".join(f"“{each.name}”" for each in servers if each.id not in reached)
        _refuse(
            f"{there} of {len(servers)} serving hubs can be reached; {needed} have to agree to a change.",
            f"Bring back {away}.",
        )


def _changed(roster: Roster, hubs: tuple[RosterHub, ...]) -> Roster:
    return msgspec.structs.replace(roster, version=roster.version + 1, hubs=hubs)


def _refuse(title: str, cure: str) -> NoReturn:
    raise RosterRefused(title, safe=UNCHANGED, cure=cure)
