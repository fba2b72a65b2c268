"""The place of a hub's bus server in a cluster, as the roster says it."""

from core.ids import DeviceId
from sync.bus import Place, Seat
from sync.bus.configuration import LONE_STORE, LOOPBACK
from sync.control import HubPlace
from sync.hub.cluster.roster import Duty, Roster, RosterHub

_SHORT = 16


def seat_of(roster: Roster | None, hub: DeviceId, listen: str) -> Seat | None:
    """Give the seat of a hub that listens on an address; None for one that keeps its logs alone."""
    own = roster.find(hub) if roster else None
    if roster is None or own is None or not roster.is_shared:
        return None
    others = tuple(_route(each) for each in roster.serving if each is not own)
    return Seat(
        f"tandem-{roster.cluster[:_SHORT]}",
        own.server,
        Place(LOOPBACK if listen == "localhost" else listen, own.route_port),
        _route(own),
        others,
        tuple(each.id for each in roster.serving),
        f"store-{roster.cluster[:_SHORT]}-{roster.generation}",
    )


def lone_store(roster: Roster | None) -> str:
    """Name the folder of the logs that one hub keeps alone."""
    return f"{LONE_STORE}-alone-{roster.alone}" if roster and roster.alone else LONE_STORE


def has_same_work(before: Roster, after: Roster, hub: DeviceId) -> bool:
    """Say whether a hub does after a change what it did before, without being started anew."""
    return _work(before, hub) == _work(after, hub)


def server_of(roster: Roster, hub: DeviceId) -> str:
    """Name the bus server of a hub, "" for one that is none of the cluster."""
    own = roster.find(hub)
    return own.server if own else ""


def _work(roster: Roster, hub: DeviceId) -> tuple[str, bool]:
    own = roster.find(hub)
    if own is None or own.duty is not Duty.SERVES:
        return "", False
    return own.server if roster.is_shared else lone_store(roster), roster.is_closing


def _route(hub: RosterHub) -> Place:
    return Place(HubPlace.parse(hub.places[0]).host, hub.route_port)
