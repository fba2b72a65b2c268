"""What the hub whose server leads does for all: another one folds when the hub that did is away."""

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from sync.bus import Connection
from sync.bus.cluster import BusPicture, Enter, read_picture
from sync.hub.cluster.cluster import Cluster
from sync.hub.cluster.roster import Roster
from sync.hub.cluster.tending import Tending
from tests.sync.bus.cluster.cluster_bus import NAMES, ClusterBus, connected, running
from tests.sync.bus.cluster.logs import WITHIN
from tests.sync.hub.cluster.hubs_bus import HUBS, HubsBus, leader_of, taking_part
from tests.sync.waiting import until

PATIENCE = 1.0


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


def steward_of(bus: ClusterBus, name: str) -> Enter:
    return lambda space: connected(bus.steward(name, space))


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
