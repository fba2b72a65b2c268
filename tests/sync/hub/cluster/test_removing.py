"""Taking a hub out of a cluster: also right after it died, while the others choose who leads its logs."""

from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from sync.bus.cluster import QuorumAtRisk, read_picture
from sync.hub.cluster.roster import Roster
from tests.sync.bus.cluster.cluster_bus import connected, running, standing_still
from tests.sync.hub.cluster.hubs_bus import HUBS, HubsBus, leader_of, taking_part
from tests.sync.waiting import until


async def test_a_hub_that_led_the_logs_goes_right_after_it_died(tmp_path: Path) -> None:
    async with running(HubsBus(tmp_path)) as bus, AsyncExitStack() as stack:
        await leader_of(bus)
        roster = Roster("test", 1, 1, tuple(HUBS.values()), host=HUBS["ant"].id)
        hubs = {name: await stack.enter_async_context(taking_part(bus, name, roster)) for name in bus.names}
        for name, hub in hubs.items():
            hub.governor = await stack.enter_async_context(connected(bus.governor(name)))
        picture = await read_picture(await stack.enter_async_context(connected(bus.governor("ant"))))
        dead = next(name for name in bus.names if HUBS[name].server == picture.logs[0].leader)
        left = next(name for name in bus.names if name != dead)
        await until(lambda: len(hubs[left].signs.reached) == len(HUBS))
        with standing_still(bus, dead):
            now = await hubs[left].remove(HUBS[dead].id)
        assert (now.leaving, now.mover) == (HUBS[dead].id, HUBS[left].id)


async def test_a_hub_whose_log_the_others_do_not_hold_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.hub.cluster.cluster._SPARING", 2.0)
    async with running(HubsBus(tmp_path)) as bus:
        await leader_of(bus)
        roster = Roster("test", 1, 1, tuple(HUBS.values()), host=HUBS["ant"].id)
        async with connected(bus.governor("ant")) as governor, taking_part(bus, "ant", roster) as hub:
            hub.governor = governor
            with standing_still(bus, "bee"), pytest.raises(QuorumAtRisk):
                await hub.remove(HUBS["cat"].id)
            assert hub.roster == roster
