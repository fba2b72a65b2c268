"""The logs of three hubs go back to one: also when a log has no leader for a while."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from core.errors import BusProblem, Problem
from sync.bus import BusSilent
from sync.hub.cluster.going_back import keep_alone
from sync.hub.cluster.kept_roster import KeptRoster
from sync.hub.cluster.roster import Roster
from sync.hub.cluster.roster_changes import without_hub
from sync.hub.mirror import LogsDiverged, Mirror, MirrorSettings, open_mirror
from tests.sync.bus.cluster.cluster_bus import ClusterBus, connected, running, standing_still
from tests.sync.hub.cluster.hubs_bus import HUBS, HubsBus, leader_of, taking_part
from tests.sync.waiting import until

ANT, BEE, CAT = (HUBS[name].id for name in ("ant", "bee", "cat"))


async def test_logs_without_a_leader_go_back_once_they_have_one(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(HubsBus(tmp_path)) as bus, closing(bus) as (kept, mirror):
        with caplog.at_level(logging.INFO), standing_still(bus, "bee", "cat"):
            going = asyncio.create_task(keep_alone(kept, mirror))
            await until(lambda: "the logs go back later" in caplog.text)
        await going
        now = kept.required
        assert [hub.id for hub in now.hubs] == [ANT, BEE]
        assert (now.serving[0].id, now.is_shared, now.leaving) == (ANT, False, "")


@pytest.mark.parametrize("problem", [BusSilent(), LogsDiverged(["AUDIT"], "mirror.db")], ids=["long", "ever"])
async def test_what_stays_in_the_way_is_told_and_nothing_is_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: Problem
) -> None:
    async with running(HubsBus(tmp_path)) as bus, closing(bus) as (kept, mirror):
        before = kept.required
        monkeypatch.setattr(Mirror, "problem", problem)
        with pytest.raises(type(problem)):
            await keep_alone(kept, mirror, 0.5 if isinstance(problem, BusProblem) else 600.0)
        assert await kept.read() == before


@asynccontextmanager
async def closing(bus: ClusterBus) -> AsyncIterator[tuple[KeptRoster, Mirror]]:
    """Be a hub that is to keep the logs of three alone, and mirrors them."""
    await leader_of(bus)
    roster = Roster("test", 1, 1, tuple(HUBS.values()), host=ANT)
    async with taking_part(bus, "ant", roster) as cluster, connected(bus.service("ant")) as connection:
        kept = cluster.kept
        await kept.change(lambda now: without_hub(now, CAT, {ANT, BEE, CAT}, ANT))
        opened = open_mirror(
            connection,
            bus.place / "mirror.db",
            ("HUBS",),
            world=bus.world,
            settings=MirrorSettings(restores=False),
        )
        async with opened as mirror:
            yield kept, mirror
