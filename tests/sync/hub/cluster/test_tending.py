"""What the hub whose server leads does for all: another one folds when the hub that did is away."""

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from core.accounts import DeviceKey
from sync.bus import Connection, Seat
from sync.bus.cluster import BusPicture, Enter, is_complete, read_picture
from sync.hub.cluster.cluster import Cluster, open_cluster
from sync.hub.cluster.joining import HubKeys
from sync.hub.cluster.kept_roster import OwnCluster
from sync.hub.cluster.roster import Duty, Roster, RosterHub
from sync.hub.cluster.signs import HubSign
from sync.hub.cluster.tending import Tending
from tests.sync.bus.cluster.cluster_bus import NAMES, ClusterBus, connected, running
from tests.sync.bus.cluster.logs import WITHIN
from tests.sync.waiting import until

PATIENCE = 1.0
KEYS = {name: DeviceKey(name.encode().ljust(32)) for name in NAMES[:3]}
HUBS = {name: RosterHub(key.id, name, ("127.0.0.1:1",), 2, 3, 0.0, Duty.SERVES) for name, key in KEYS.items()}


class HubsBus(ClusterBus):
    """A cluster whose servers have the names that the roster gives them."""

    def seat(self, name: str) -> Seat:
        return replace(super().seat(name), server=HUBS[name].server)


@pytest.fixture(autouse=True)
def _in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, seconds in (("signs._PAUSE", 0.1), ("signs._MISSED", 1.0), ("tending._PAUSE", 0.1)):
        monkeypatch.setattr(f"sync.hub.cluster.{name}", seconds)
    monkeypatch.setattr("sync.hub.cluster.tending._HOST_PATIENCE", PATIENCE)


async def test_another_hub_folds_when_the_one_that_did_is_away(tmp_path: Path) -> None:
    async with running(HubsBus(tmp_path)) as bus, AsyncExitStack() as stack:
        leads = await leader_of(bus)
        host = next(name for name in NAMES[:3] if HUBS[name].server != leads)
        roster = Roster("test", 1, 1, tuple(HUBS.values()), host=HUBS[host].id)
        left = [
            await stack.enter_async_context(serving(bus, name, roster)) for name in bus.names if name != host
        ]
        async with serving(bus, host, roster):
            longer = bus.world.now() + 1.5 * PATIENCE
            for hub in left:
                await until(lambda hub=hub: last_sign(hub, host) > longer)  # type: ignore[misc]
                assert hub.folder == HUBS[host].id
        await bus.stop(host)
        await until(lambda: all(hub.folder != HUBS[host].id for hub in left), within=WITHIN)
        assert len({hub.folder for hub in left}) == 1


@pytest.mark.parametrize("is_replacing", [True, False])
async def test_it_is_looked_again_soon_while_a_hub_takes_the_place_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_replacing: bool
) -> None:
    async def read_lagging(connection: Connection, names: Collection[str] = ()) -> BusPicture:
        picture = await read_picture(connection, names)
        return replace(picture, servers=tuple(replace(each, is_current=False) for each in picture.servers))

    monkeypatch.setattr("sync.hub.cluster.tending.read_picture", read_lagging)
    ant, bee, cat = HUBS.values()
    comes = msgspec.structs.replace(cat, replaces=bee.id) if is_replacing else cat
    async with running(HubsBus(tmp_path)) as bus:
        leads = await leader_of(bus)
        name = next(name for name, hub in HUBS.items() if hub.server == leads)
        roster = Roster("test", 1, 1, (ant, bee, comes), host=HUBS[name].id)
        async with connected(bus.governor(name)) as governor, taking_part(bus, name, roster) as cluster:
            tending = Tending(cluster, HUBS[name].id, governor, steward_of(bus, name))
            assert await tending._step() is is_replacing


def last_sign(hub: Cluster, of: str) -> float:
    seen = hub.signs.seen(HUBS[of].id)
    return seen.at if seen else 0.0


async def leader_of(bus: ClusterBus) -> str:
    """Wait until the servers have found each other; returns which of them leads."""
    async with connected(bus.governor("ant")) as governor, asyncio.timeout(WITHIN):
        while not is_complete(picture := await read_picture(governor), 3):
            await asyncio.sleep(0.1)
    return picture.leader


def steward_of(bus: ClusterBus, name: str) -> Enter:
    return lambda space: connected(bus.steward(name, space))


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


@asynccontextmanager
async def serving(bus: ClusterBus, name: str, roster: Roster) -> AsyncIterator[Cluster]:
    """Take part as a hub that looks after the servers, until the end of the block."""
    async with connected(bus.governor(name)) as governor, taking_part(bus, name, roster) as cluster:
        tending = Tending(cluster, HUBS[name].id, governor, steward_of(bus, name))
        task = asyncio.create_task(tending.run())
        try:
            yield cluster
        finally:
            task.cancel()
            await asyncio.wait({task})


async def no_keys() -> HubKeys:
    raise AssertionError("nobody joins here")
