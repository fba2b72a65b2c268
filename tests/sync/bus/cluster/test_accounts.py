"""What each server of a cluster knows of accounts itself, whatever the others answer in its place."""

import asyncio

import pytest

from sync.bus import Connection
from sync.bus.claims import Nkey, Room
from sync.bus.cluster import keep_on, read_picture
from tests.sync.bus.cluster.cluster_bus import ClusterBus, connected
from tests.sync.bus.cluster.logs import WITHIN, is_held, make_log, writing
from tests.sync.conftest import SPACE
from tests.sync.hub_bus import QUOTA
from tests.sync.waiting import until


async def test_a_server_is_told_of_accounts_though_another_one_says_that_they_are_known(
    cluster: ClusterBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kept_by(cluster, "ant")

    async def answered_by_another(_connection: Connection, account: Nkey) -> str:
        return before[account]

    monkeypatch.setattr("sync.bus.spaces.read_account", answered_by_another)
    await started_late(cluster)
    await cluster.servers["doe"].serve({SPACE: QUOTA})
    assert kept_by(cluster, "doe") == kept_by(cluster, "ant") == before  # nobody else hears anything new


async def test_a_log_that_was_put_on_a_server_too_early_comes_to_it(
    cluster: ClusterBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.bus.watchdog._PAUSE", 0.2)
    async with connected(cluster.log("ant", SPACE)) as connection:
        await make_log(connection)
    await started_late(cluster)  # while nobody writes: before it read its settings anew, it would ask others
    async with writing(cluster) as author, connected(cluster.governor("ant")) as governor:
        async with connected(cluster.steward("ant", SPACE)) as steward:
            keeping = asyncio.create_task(keep_on(steward, 4))
            left_behind = asyncio.create_task(until_left_behind(governor, "doe"))
            await asyncio.wait({keeping, left_behind}, return_when=asyncio.FIRST_COMPLETED)
            left_behind.cancel()
            await cluster.servers["doe"].serve({SPACE: QUOTA})
            assert await keeping == 1
        picture = await read_picture(governor)
        assert [len(log.replicas) for log in picture.logs] == [4]
    assert await is_held(cluster, author)


async def started_late(cluster: ClusterBus) -> None:
    """Start a fourth server that knows no accounts of spaces, and has read its settings anew."""
    names = cluster.names
    cluster.names = (*names, "doe")
    for name in names:
        await cluster.servers[name].reseat(cluster.seat(name))
    cluster.servers["doe"] = doe = cluster.new_server("doe")
    await doe.start()
    await doe.reseat(cluster.seat("doe"))
    log = cluster.place / "doe" / "nats-server.log"
    await until(lambda: "Reloaded: accounts" in log.read_text())
    async with connected(cluster.governor("ant")) as governor, asyncio.timeout(WITHIN):
        while "doe" not in (await read_picture(governor)).online:
            await asyncio.sleep(0.1)


async def until_left_behind(governor: Connection, server: str) -> None:
    """Wait until a log is on a server that does not keep up."""
    async with asyncio.timeout(WITHIN):
        while True:
            [log] = (await read_picture(governor)).logs
            if any(replica.server == server and not replica.keeps_up for replica in log.replicas):
                return
            await asyncio.sleep(0.2)


def kept_by(cluster: ClusterBus, name: str) -> dict[Nkey, str]:
    """Read what a server keeps of the accounts of the space."""
    rooms = cluster.authority.rooms(SPACE)
    files = {rooms[room]: cluster.place / name / "accounts" / f"{rooms[room]}.jwt" for room in Room}
    return {account: file.read_text() if file.exists() else "" for account, file in files.items()}
