"""The services of a hub as it registers them on the bus, in the hubs' own account, by NATS' micro protocol.

They are asked over HTTPS, at the places that their metadata tell; an endpoint's subject is the path there.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.events import Unsubscribe
from core.ids import DeviceId
from core.measures import Measures
from core.release import version
from core.tracing import Tracing
from core.world import World
from sync.bus import Connection
from sync.bus.micro import MicroEndpoint, MicroService, find_services, offer_services
from sync.hub.draining import Draining
from sync.hub.majority import Majority
from sync.hub.served import served

_PATIENCE = 5.0
"""Seconds in which hubs that are there have answered."""
_SEMANTIC = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+")
_NO_VERSION = "0.0.0"


class HubState(StrEnum):
    """What a hub says of itself."""

    SERVING = "serving"
    DRAINING = "draining"
    """It is being stopped, and begins nothing more."""
    MINORITY = "minority"
    """It is cut off from the others, and only reads."""
    STANDBY = "standby"
    """It holds everything, and serves nobody."""


@dataclass(frozen=True, slots=True)
class _Way:
    """What a service is asked by: an RPC service's path, or those routes of REST that fit."""

    service: str
    name: str
    subject: str
    routes: re.Pattern[str]


def _rpc(service: str, called: str) -> _Way:
    path = f"tandem.hub.v1.{called}"
    return _Way(service, "rpc", path, re.compile(f"/{re.escape(path)}"))


def _rest(service: str, subject: str, routes: str) -> _Way:
    return _Way(service, "rest", subject, re.compile(routes))


_WAYS = (
    _rpc("users", "AccountService"),
    _rest("users", "v1.users", "/v1/(users|sessions|devices|tokens)(?!/me/audit)(/.*)?"),
    _rpc("notes", "SpaceService"),
    _rest("notes", "v1.notes", "/v1/(spaces|notes|search)(?!.*/(audit|attachments|publication))(/.*)?"),
    _rpc("pages", "PageService"),
    _rest("pages", "p", "/p/.*|/v1/notes/.*/publication"),
    _rest("attachments", "v1.attachments", "/v1/.*/attachments(/.*)?"),
    _rest("audit", "v1.audit", "/v1/.*/audit"),
    _rpc("nearby", "NearbyService"),
    _rpc("cluster", "ClusterService"),
)
SERVICES = tuple(dict.fromkeys(way.service for way in _WAYS))
"""By name."""


def state_of(draining: Draining, majority: Majority) -> HubState:
    """Say how a hub is that serves."""
    if draining.is_on:
        return HubState.DRAINING
    return HubState.MINORITY if majority.is_missing else HubState.SERVING


class Registration:
    """Answers for the services of this hub, which is in a cluster of this name ("" for none)."""

    def __init__(self, hub: DeviceId, name: str, world: World, state: Callable[[], HubState]) -> None:
        self._hub = hub
        self._name = name
        self._measures: Measures = world.measures
        self._tracing = world.tracing
        self._started = world.now()
        self._state = state
        self._places: Callable[[], Sequence[str]] = tuple
        self._cluster: Callable[[], str] = str

    def appear(self, places: Callable[[], Sequence[str]], cluster: Callable[[], str]) -> None:
        """Tell from now on where the gateway is, and in which cluster the hub."""
        self._places, self._cluster = places, cluster

    def offer(self, connection: Connection) -> Unsubscribe:
        """Answer on a connection until the returned function is called."""
        return offer_services(connection, self.services, self._tracing)

    def services(self) -> Iterator[MicroService]:
        """Tell of each as it is now."""
        state = self._state()
        told = {"hub": self._name, "state": state.value, "cluster": self._cluster()}
        names = SERVICES if state is not HubState.STANDBY else (HubState.STANDBY.value,)
        for name in names:
            ways = tuple(self._endpoint(way) for way in _WAYS if way.service == name)
            about = f"The {name} service of a hub of Tandem"
            metadata = {**told, "services": str(len(names))}
            yield MicroService(self._hub, name, _version(), about, metadata, self._started, ways)

    def _endpoint(self, way: _Way) -> MicroEndpoint:
        known = served(self._measures, lambda route: way.routes.fullmatch(route) is not None)
        metadata = {"transport": "https", "places": ",".join(self._places())}
        return MicroEndpoint(way.name, way.subject, metadata, known.requests, known.errors, known.seconds)


async def registered(
    connection: Connection, hubs: frozenset[DeviceId], own: DeviceId, tracing: Tracing
) -> list[MicroService]:
    """Ask as the hub `own` which services there are, until all of these hubs answered or for five seconds.

    Raises BusDown.
    """

    def is_all(found: list[MicroService]) -> bool:
        counted = dict[str, int]()
        for service in found:
            counted[service.id] = counted.get(service.id, 0) + 1
        wanted = {service.id: service.metadata.get("services", "") for service in found}
        return hubs <= counted.keys() and all(wanted[hub] == str(counted[hub]) for hub in hubs)

    return await find_services(connection, is_all, _PATIENCE, tracing=tracing, own=own)


def _version() -> str:
    """Say which Tandem this is as the protocol wants it."""
    known = _SEMANTIC.match(version())
    return known[0] if known else _NO_VERSION
