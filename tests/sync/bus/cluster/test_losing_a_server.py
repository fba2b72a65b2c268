"""A cluster that loses one of its three servers keeps what it acknowledged, and goes on."""

import os
import signal

import pytest

from sync.bus import BusAddress, open_connection
from sync.bus.cluster import read_picture
from tests.sync.bus.cluster.cluster_bus import ClusterBus, connected
from tests.sync.bus.cluster.logs import WITHIN, is_held, writing
from tests.sync.conftest import SPACE
from tests.sync.waiting import until


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP, signal.SIGTERM])
async def test_nothing_acknowledged_is_lost_with_the_leader_of_a_log_that_is_written_to(
    cluster: ClusterBus, number: signal.Signals
) -> None:
    async with writing(cluster) as author, connected(cluster.governor("ant")) as governor:
        leader = (await read_picture(governor)).logs[0].leader
        pid = cluster.servers[leader].pid
        assert pid
        os.kill(pid, number)
        await author.has_more()
        if number == signal.SIGSTOP:
            os.kill(pid, signal.SIGKILL)
        await until(lambda: cluster.servers[leader].pid not in {None, pid}, within=WITHIN)
        await author.has_more()
    assert await is_held(cluster, author)


async def test_a_log_is_kept_on_all_three(cluster: ClusterBus) -> None:
    async with writing(cluster), connected(cluster.governor("bee")) as governor:
        log = (await read_picture(governor)).logs[0]
        assert (log.space, log.stream) == (SPACE, "LOG")
        assert [replica.server for replica in log.replicas] == ["ant", "bee", "cat"]


async def test_who_loses_a_server_enters_another_one_without_asking_the_hub(cluster: ClusterBus) -> None:
    asked = 0

    async def find() -> BusAddress:
        nonlocal asked
        asked += 1
        return cluster.everywhere(lambda name: cluster.log(name, SPACE))

    async with open_connection(find, name="member") as member:
        await member.wait_connected(WITHIN)
        pid = cluster.servers["ant"].pid
        assert pid
        os.kill(pid, signal.SIGKILL)
        await until(lambda: not member.is_connected, within=WITHIN)
        await member.wait_connected(WITHIN)
    assert asked == 1
