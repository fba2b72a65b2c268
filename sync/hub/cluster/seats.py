"""The place of a hub's bus server in a cluster, as the roster says it."""

from core.ids import DeviceId
from sync.bus import Place, Seat
from sync.bus.configuration import LOOPBACK
from sync.control import HubPlace
from sync.hub.cluster.roster import Roster, RosterHub

_SHORT = 16


def seat_of(roster: Roster | None, hub: DeviceId, listen: str) -> Seat | None:
    """Give the seat of a hub that listens on an address; None for one that keeps its logs alone."""
    own = roster.find(hub) if roster else None
    if roster is None or own is None or not roster.is_shared:
        return None
    others = tuple(_route(each) for each in roster.serving if each is not own)
    return Seat(
        f"tandem-{roster.cluster[:_SHORT]}",
        server_of(roster, own.id),
        Place(LOOPBACK if listen == "localhost" else listen, own.route_port),
        _route(own),
        others,
        tuple(each.id for each in roster.serving),
        f"store-{roster.cluster[:_SHORT]}-{roster.generation}",
    )


def server_of(roster: Roster, hub: DeviceId) -> str:
    """Name the bus server of a hub."""
    return f"{hub[:_SHORT]}-{roster.generation}"


def _route(hub: RosterHub) -> Place:
    return Place(HubPlace.parse(hub.places[0]).host, hub.route_port)
