"""What a hub tells of its cluster while it begins anew, and when it does not run."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.bootstrap import open_desk
from app.commands.cluster import init_cluster, report_cluster
from app.commands.cluster_requests import InitCluster, ReportCluster
from app.commands.desk import Desk
from app.commands.hubs import own_hub
from core.errors import BusProblem
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode
from tests.sync.waiting import until


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """A desk whose hub is the first of a cluster, and runs."""
    async with open_desk(Profile(tmp_path), OwnerKind.DAEMON, SyncMode.FOLLOW, name="Ada") as desk:
        await init_cluster(desk, InitCluster())
        yield desk


async def test_a_hub_that_begins_anew_is_waited_for(desk: Desk) -> None:
    beginning = asyncio.create_task(desk.peer.reopen_hub())
    await until(lambda: own_hub(desk).server_pid is None)
    state = await report_cluster(desk, ReportCluster())
    assert [hub.id for hub in state.hubs] == [desk.peer.device]
    await beginning


async def test_a_hub_that_was_ended_is_not_waited_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.commands.cluster._BEGINNING_SECONDS", 3600.0)
    await own_hub(desk).close()
    with pytest.raises(BusProblem, match="does not run"):
        await report_cluster(desk, ReportCluster())
