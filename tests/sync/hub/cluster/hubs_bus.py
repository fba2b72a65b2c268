"""Hubs of a cluster over real servers: three of them, known by the names of their servers."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from core.accounts import DeviceKey
from sync.bus import Seat
from sync.bus.cluster import is_complete, read_picture
from sync.hub.cluster.cluster import Cluster, open_cluster
from sync.hub.cluster.joining import HubKeys
from sync.hub.cluster.kept_roster import OwnCluster
from sync.hub.cluster.roster import Duty, Roster, RosterHub
from sync.hub.cluster.signs import HubSign
from tests.sync.bus.cluster.cluster_bus import NAMES, ClusterBus, connected
from tests.sync.bus.cluster.logs import WITHIN

KEYS = {name: DeviceKey(name.encode().ljust(32)) for name in NAMES[:3]}
HUBS = {name: RosterHub(key.id, name, ("127.0.0.1:1",), 2, 3, 0.0, Duty.SERVES) for name, key in KEYS.items()}


class HubsBus(ClusterBus):
    """A cluster whose servers have the names that the roster gives them."""

    def seat(self, name: str) -> Seat:
        return replace(super().seat(name), server=HUBS[name].server)


async def leader_of(bus: ClusterBus) -> str:
    """Wait until the servers have found each other; returns which of them leads."""
    async with connected(bus.governor("ant")) as governor, asyncio.timeout(WITHIN):
        while not is_complete(picture := await read_picture(governor), 3):
            await asyncio.sleep(0.1)
    return picture.leader


@asynccontextmanager
async def taking_part(bus: ClusterBus, name: str, roster: Roster) -> AsyncIterator[Cluster]:
    """Be a hub of the cluster, by its own server, until the end of the block."""
    own = OwnCluster(KEYS[name], bus.place / name, bus.authority, bus.trust.certificate, no_keys)

    async def look(known: Roster) -> HubSign:
        return HubSign(version=known.version)

    async with (
        connected(bus.service(name)) as service,
        open_cluster(service, own, roster, bus.world, look) as cluster,
    ):
        await cluster.kept.recall(roster)
        yield cluster


async def no_keys() -> HubKeys:
    raise AssertionError("nobody joins here")
