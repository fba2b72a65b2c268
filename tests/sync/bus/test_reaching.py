"""A connection that knows several servers of a cluster enters the first that lets it in."""

import asyncio
import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import AccessRefused, HubUnreachable
from core.ids import SpaceId
from sync.bus import BusAddress, BusServer, Place, open_connection
from sync.bus.configuration import ServerFiles
from sync.bus.line import Line
from sync.bus.port import choose_port
from sync.bus.reaching import open_first
from tests.sync.hub_bus import HubBus


@pytest.fixture
def nobody(tmp_path: Path) -> Place:
    """Where nobody listens."""
    return Place("127.0.0.1", choose_port(ServerFiles(tmp_path / "nobody"), None))


async def open_line(address: BusAddress) -> Line:
    return await Line.open(address, "test")


def test_an_address_of_several_servers_is_one_of_each(address: BusAddress, nobody: Place) -> None:
    both = replace(address, others=(nobody,))
    assert [each.place for each in both.each] == [address.place, str(nobody)]
    assert all(each.each == (each,) for each in both.each)


async def test_a_server_that_is_away_is_passed_over(address: BusAddress, nobody: Place) -> None:
    away = replace(address, host=nobody.host, port=nobody.port, others=(Place(address.host, address.port),))
    async with open_connection(away, name="member") as connection:
        await connection.wait_connected(10)
        assert (await connection.request("api.STREAM.INFO.LOG")).payload


async def test_a_server_that_hangs_is_passed_over(address: BusAddress, hub_bus: HubBus) -> None:
    async with hub_bus.new_server("other", host="127.0.0.2") as other:
        await other.start()
        assert other.pid
        assert other.port
        os.kill(other.pid, signal.SIGSTOP)
        try:
            hanging = replace(
                address,
                host="127.0.0.2",
                port=other.port,
                others=(Place(address.host, address.port),),
            )
            async with open_connection(hanging, name="member") as connection:
                await connection.wait_connected(10)
        finally:
            os.kill(other.pid, signal.SIGCONT)


async def test_who_is_refused_at_one_server_enters_another(address: BusAddress, hub_bus: HubBus) -> None:
    async with hub_bus.new_server("other", host="127.0.0.2") as other:
        await other.start()
        assert other.port
        refusing = replace(
            address, host="127.0.0.2", port=other.port, others=(Place(address.host, address.port),)
        )
        async with open_connection(refusing, name="member") as connection:
            await connection.wait_connected(10)


async def test_that_one_is_refused_is_told_before_that_nobody_answers(
    bus: BusServer, hub_bus: HubBus, nobody: Place
) -> None:
    stranger = hub_bus.authority.admit_hub(hub_bus.key.id, SpaceId("z" * 28))
    both = replace(bus.address(stranger), others=(nobody,))
    with pytest.raises(AccessRefused):
        await open_first(both.each, open_line)
    with pytest.raises(HubUnreachable):
        await open_first(replace(both, host=nobody.host, port=nobody.port).each, open_line)


async def test_of_two_servers_that_let_in_late_only_one_is_entered(address: BusAddress) -> None:
    opened: list[Line] = []

    async def open_late(each: BusAddress) -> Line:
        await asyncio.sleep(0.5)
        line = await Line.open(each, "test")
        opened.append(line)
        return line

    both = replace(address, others=(Place(address.host, address.port),))
    line = await open_first(both.each, open_late)
    assert [one for one in opened if one._client.is_connected] == [line]
    await line.close()
