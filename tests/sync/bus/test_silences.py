"""A server through which the log does not answer is left for another one of the cluster."""

import asyncio
import json
from dataclasses import replace

import pytest

from core.errors import BusProblem
from sync.bus import BusAddress, Connection, Place, open_connection
from sync.bus.silences import Silences
from tests.sync.conftest import SPACE
from tests.sync.hub_bus import QUOTA, HubBus


@pytest.fixture
def moves() -> list[str]:
    return []


@pytest.fixture
def silences(moves: list[str], monkeypatch: pytest.MonkeyPatch) -> Silences:
    """One for which the second question without an answer is one too many."""
    monkeypatch.setattr("sync.bus.silences._AGAIN", 0.0)
    return Silences(lambda: moves.append("moved"))


async def test_a_log_that_takes_nothing_is_written_to_through_another_server(
    address: BusAddress, connection: Connection, hub_bus: HubBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.bus.silences._AGAIN", 0.3)
    silent = b'{"name":"LOG","subjects":["d.>"],"no_ack":true}'
    await connection.request("api.STREAM.CREATE.LOG", silent)
    async with hub_bus.new_server("other", host="127.0.0.2") as other:
        await other.serve({SPACE: QUOTA})
        assert other.port
        both = replace(address, others=(Place("127.0.0.2", other.port),))
        async with open_connection(both.each[1], name="maker") as maker:
            await maker.wait_connected(10)
            await maker.request("api.STREAM.CREATE.LOG", b'{"name":"LOG","subjects":["d.>"]}')
        async with open_connection(both, name="member") as member, asyncio.timeout(20):
            while (sequence := await written(member)) is None:
                await asyncio.sleep(0.05)
            assert sequence == 1


async def written(connection: Connection) -> int | None:
    """Write an update; returns its sequence, or None when there is no answer."""
    try:
        answer = json.loads((await connection.request("d.note.device", b"", timeout=0.3)).payload)
    except BusProblem:
        return None
    return int(answer["seq"])


async def test_an_answer_ends_the_silence(silences: Silences, moves: list[str]) -> None:
    silences.miss("d.one.device")
    silences.hear("d.other.device")
    silences.miss("d.one.device")
    assert moves == []
    silences.miss("d.one.device")
    assert moves == ["moved"]


async def test_that_it_can_be_read_does_not_mean_that_it_can_be_written(
    silences: Silences, moves: list[str]
) -> None:
    for _ in range(2):
        silences.miss("d.note.device")
        silences.hear("api.DIRECT.GET.LOG")
    assert moves == ["moved"]


async def test_the_silence_of_other_devices_says_nothing(silences: Silences, moves: list[str]) -> None:
    for _ in range(5):
        silences.miss("h.all.device")
    assert moves == []


async def test_where_nobody_answers_servers_are_not_tried_in_haste(
    silences: Silences, moves: list[str]
) -> None:
    for _ in range(50):
        silences.miss("d.note.device")
    assert moves == ["moved"]


async def test_a_server_that_goes_on_lagging_is_left(silences: Silences, moves: list[str]) -> None:
    silences.note_lag(lags=True)
    silences.note_lag(lags=False)
    silences.note_lag(lags=True)
    assert not moves
    silences.hear("api.DIRECT.GET.LOG")
    silences.note_lag(lags=True)
    assert moves == ["moved"]


async def test_who_knows_several_servers_knows_that_they_keep_the_logs_together(address: BusAddress) -> None:
    several = replace(address, others=(Place("127.0.0.2", address.port),))
    for known, is_of_cluster in ((address, False), (several, True), (replace(address, replicas=3), True)):
        async with open_connection(known, name="member") as member:
            await member.wait_connected(10)
            assert member.is_of_cluster is is_of_cluster
