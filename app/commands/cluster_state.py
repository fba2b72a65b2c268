"""Tells how the hubs of a cluster are: what each does and holds, and what they are together."""

from datetime import UTC, datetime

from app.commands.cluster_results import ClusterHubRow, ClusterState, Standing
from core.ids import DeviceId
from sync.bus.cluster import BusPicture, quorum_of
from sync.bus.seat import replicas_for
from sync.hub.cluster.roster import Duty, Roster, RosterHub, spare_hubs
from sync.hub.cluster.seats import server_of
from sync.hub.cluster.signs import Signs


def moment(seconds: float) -> datetime:
    """Give the date of so many seconds after 1970."""
    return datetime.fromtimestamp(seconds, UTC)


def state_of(own: DeviceId, roster: Roster, signs: Signs | None, picture: BusPicture | None) -> ClusterState:
    """Tell how the hubs of a roster are, at the one that is `own`; without what logs and spaces tell."""
    leads = {hub.id: _leads(roster, hub, picture) for hub in roster.hubs}
    rows = tuple(_row(own, roster, hub, signs, leads[hub.id]) for hub in roster.hubs)
    serving = len(roster.serving)
    return ClusterState(
        roster.cluster,
        roster.version,
        _standing(roster, rows, picture),
        replicas_for(serving),
        spare_hubs(serving),
        rows,
    )


def _leads(roster: Roster, hub: RosterHub, picture: BusPicture | None) -> int | None:
    return len(picture.led_by(server_of(roster, hub.id))) if picture and roster.is_shared else None


def _standing(roster: Roster, rows: tuple[ClusterHubRow, ...], picture: BusPicture | None) -> Standing:
    if len(rows) == 1:
        return Standing.ALONE
    serving = [row for row in rows if row.duty != Duty.STANDS_BY]
    if len(serving) > 1:
        return _standing_together(roster, serving, picture)
    if not all(row.is_reached for row in serving):
        return Standing.SERVER_AWAY
    standby = [row for row in rows if row.duty == Duty.STANDS_BY]
    are_whole = all(row.is_reached and row.mirrored and row.held == row.spaces for row in standby)
    wanted = max((row.spaces or 0 for row in rows), default=0)
    are_complete = are_whole and all((row.spaces or 0) >= wanted for row in standby)
    return Standing.WITH_STANDBY if are_complete else Standing.STANDBY_BEHIND


def _standing_together(roster: Roster, serving: list[ClusterHubRow], picture: BusPicture | None) -> Standing:
    reached = sum(row.is_reached for row in serving)
    if reached < quorum_of(len(serving)):
        return Standing.NO_MAJORITY
    if reached < len(serving):
        return Standing.HUB_AWAY
    if roster.is_changing or len(serving) < len(roster.hubs):
        return Standing.CHANGING
    wanted = replicas_for(len(serving))
    are_whole = picture is not None and picture.is_whole
    are_everywhere = picture is not None and all(len(log.replicas) == wanted for log in picture.logs)
    return Standing.TOGETHER if are_whole and are_everywhere else Standing.GATHERING


def _row(
    own: DeviceId, roster: Roster, hub: RosterHub, signs: Signs | None, leads: int | None
) -> ClusterHubRow:
    seen = signs.seen(hub.id) if signs else None
    sign = seen.sign if seen else None
    return ClusterHubRow(
        hub.id,
        hub.name,
        "leaves" if hub.id == roster.leaving else hub.duty,
        hub.places,
        hub.bus_port,
        hub.route_port,
        moment(hub.since),
        hub.id == own,
        signs is not None and hub.id in signs.reached,
        moment(seen.at) if seen else None,
        sign.spaces if sign else None,
        sign.held if sign else None,
        moment(sign.mirrored_at) if sign and sign.mirrored_at else None,
        sign.used if sign else None,
        sign.free if sign else None,
        leads,
        sign.problem if sign else "",
    )
