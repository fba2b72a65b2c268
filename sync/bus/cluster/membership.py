"""Removing a server from a cluster for good, and what must be true before.

Whoever runs the server ends it first: so it hands over what it leads without a pause. One that is removed
while it runs gives up its logs at once, and those that it led wait for another leader; and it comes back
after five minutes if it is still there.
"""

from sync.bus.claims.authority import REMOVE_SERVER
from sync.bus.cluster.asking import insist
from sync.bus.cluster.errors import (
    ServerUnknown,
    last_copy,
    no_quorum,
    nobody_to_spare,
    too_few_left,
)
from sync.bus.cluster.picture import BusPicture, LogFacts, ServerFacts
from sync.bus.cluster.quorum import LEAST, quorum_of, would_lose_quorum
from sync.bus.connection import Connection

_NO_MEMBER = frozenset({10044})


def check_removal(picture: BusPicture, name: str, *, is_replaced: bool = False) -> ServerFacts:
    """Return the server of this name, if the cluster can do without it.

    Raises ServerUnknown, or QuorumAtRisk with what to do first. A cluster of three lets one go only if it
    `is_replaced`, so that another joins right after.
    """
    server = next((one for one in picture.servers if one.name == name), None)
    if server is None:
        raise ServerUnknown(name)
    reachable, size = len(picture.online), picture.size
    if not picture.has_quorum:
        raise no_quorum(reachable, size)
    if would_lose_quorum(size, reachable, removes_reachable=server.is_online):
        raise too_few_left(name, reachable - server.is_online, size - 1)
    if size <= LEAST and not is_replaced:
        raise nobody_to_spare(name)
    if at_risk := [log for log in picture.logs_on(name) if not _can_do_without(log, name)]:
        raise last_copy(name, len(at_risk))
    return server


async def remove_server(connection: Connection, server: ServerFacts) -> None:
    """Remove a server that `check_removal` gave, over a governor's connection; another takes up its logs.

    Returns when it is agreed upon; the logs are whole some time later. Removing it twice does no harm.
    Raises ClusterRefused or BusDown, and BusSilent as a cluster without a quorum does not answer.
    """
    await insist(connection, REMOVE_SERVER, {"peer_id": server.peer}, done=_NO_MEMBER)


def _can_do_without(log: LogFacts, name: str) -> bool:
    """Say whether a majority of the servers of a log keeps up without one of them."""
    others = [replica for replica in log.replicas if replica.server != name]
    return sum(replica.keeps_up for replica in others) >= quorum_of(len(log.replicas))
