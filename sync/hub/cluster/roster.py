"""Who the hubs of a cluster are, and what their number means.

    hubs    logs are kept     without a loss
    1       on it             no hub
    2       on the first      the second is a warm standby: two hubs have no majority when one is away
    3, 4    on three (R3)     one hub
    5       on all (R5)       two hubs

Which changes of it can be made says `roster_changes`.
"""

from enum import StrEnum

import msgspec
from msgspec.structs import replace

from core.ids import DeviceId
from sync.bus.cluster import spare_of
from sync.bus.seat import replicas_for
from sync.control import HubPlace

NOBODY = DeviceId("")
_MOST_PLACES = 8
_SHORT = 16


class Duty(StrEnum):
    """What a hub does for its cluster."""

    SERVES = "serves"
    """It runs the bus and the services."""
    STANDS_BY = "stands by"
    """It holds a replica of everything and lets nobody in."""


class RosterHub(msgspec.Struct, frozen=True):
    """One hub: its device, how people call it, and where it is reached.

    `places` (host:port, best first) are those of the gateway; the bus, and the routes between hubs, have
    other ports of the same hosts. `since` is when it joined, in seconds since 1970. `seated` is the version
    of the roster by which it began to keep the logs with others, and names its server, as no name may be used
    twice. It goes into the place of the hub that it `replaces`.
    """

    id: DeviceId
    name: str
    places: tuple[str, ...]
    bus_port: int
    route_port: int
    since: float
    duty: Duty = Duty.STANDS_BY
    seated: int = 0
    replaces: DeviceId = NOBODY

    @property
    def server(self) -> str:
        """The name of its bus server."""
        return f"{self.id[:_SHORT]}-{self.seated}"


class Roster(msgspec.Struct, frozen=True):
    """The hubs of a cluster, the one that joined first at the top.

    `version` grows with every change. `generation` names the stores that all hubs keep together: it grows
    when the logs move to new ones. Meanwhile `mover` is the hub that fills them. `alone` is the generation
    whose store one hub keeps alone, 0 for the one that it had before there was a cluster.

    `leaving` is the hub that goes as soon as the others hold what it holds; with it, `mover` is the hub that
    will keep the logs alone. `gone` are the bus servers that went last, which may not come back. `host` is
    the hub that folds the logs of spaces.
    """

    cluster: str
    version: int
    generation: int
    hubs: tuple[RosterHub, ...]
    mover: DeviceId = NOBODY
    alone: int = 0
    leaving: DeviceId = NOBODY
    gone: tuple[str, ...] = ()
    host: DeviceId = NOBODY

    @property
    def is_shared(self) -> bool:
        """Whether several hubs keep the logs together."""
        return len(self.serving) > 1

    @property
    def is_closing(self) -> bool:
        """Whether the logs are about to go back to one hub, the mover."""
        return NOBODY not in {self.leaving, self.mover}

    @property
    def is_changing(self) -> bool:
        """Whether a change is under way, before whose end there is no other one."""
        return self.leaving != NOBODY or self.mover != NOBODY

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

    @property
    def bus_places(self) -> tuple[str, ...]:
        """Where the buses listen that keep the logs together (host:port); none where one keeps them alone."""
        serving = self.serving if self.is_shared else ()
        return tuple(
            str(HubPlace(HubPlace.parse(hub.places[0]).host, hub.bus_port)) for hub in serving if hub.places
        )


def found_roster(cluster: str, first: RosterHub) -> Roster:
    """Make the roster of a cluster of one."""
    return Roster(cluster, 1, 0, (replace(first, duty=Duty.SERVES),), host=first.id)


def spare_hubs(hubs: int) -> int:
    """Say how many hubs may be away while everything can still be written."""
    return spare_of(replicas_for(hubs))
