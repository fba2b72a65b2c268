"""A line that was lost, refused or slow: the connection comes back by itself within ten seconds."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import replace

import pytest

from core.errors import AccessRefused, NotFound, Problem
from core.ids import SpaceId
from sync.bus import BusAddress, BusDown, BusServer, Connection, ConnectionState, open_connection
from tests.sync.hub_bus import QUOTA, HubBus
from tests.sync.waiting import until

OTHER_SPACE = SpaceId("2" * 28)
_CHUNK = 50_000
_CHUNK_PAUSE = 0.05


async def test_a_paused_server_is_noticed_and_found_again(bus: BusServer, connection: Connection) -> None:
    assert bus.pid
    os.kill(bus.pid, signal.SIGSTOP)
    await until(lambda: not connection.is_connected, within=10)
    os.kill(bus.pid, signal.SIGCONT)
    await connection.wait_connected(10)
    assert (await connection.request("api.INFO")).payload


async def test_a_server_that_was_away_for_many_tries_is_found_when_it_is_back(
    bus: BusServer,
    address: BusAddress,
    connection: Connection,
    space: SpaceId,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sync.bus.pace._LONGEST", 0.25)
    tries: list[BusAddress] = []

    async def find() -> BusAddress:
        tries.append(address)
        return address

    await bus.serve({})
    async with open_connection(find, name="patient") as patient:
        await until(lambda: len(tries) > 20, within=30)
        await bus.serve({space: QUOTA})
        await patient.wait_connected(10)
        await connection.wait_connected(10)


async def test_a_member_who_was_refused_meanwhile_comes_back(
    bus: BusServer, hub_bus: HubBus, space: SpaceId
) -> None:
    async with open_connection(hub_bus.hub(space), name="member") as connection:
        await connection.wait_connected(10)
        await bus.serve({OTHER_SPACE: QUOTA})
        await until(lambda: connection.state is ConnectionState.REFUSED)
        await bus.serve({OTHER_SPACE: QUOTA, space: QUOTA})
        await until(lambda: connection.is_connected, within=30)
        assert (await connection.request("api.STREAM.INFO.LOG")).payload


async def test_nobody_is_told_to_be_refused_while_the_server_reads_its_settings(
    bus: BusServer, hub_bus: HubBus
) -> None:
    """For some ten milliseconds nats-server refuses everybody then."""
    refused: list[AccessRefused] = []
    done = asyncio.Event()

    async def come_and_go() -> None:
        while not done.is_set():
            async with open_connection(hub_bus.service(), name="member") as connection:
                try:
                    await connection.wait_connected(10)
                except AccessRefused as problem:
                    refused.append(problem)

    assert bus.pid
    async with asyncio.TaskGroup() as group:
        for _ in range(4):
            group.create_task(come_and_go())
        for _ in range(6):
            os.kill(bus.pid, signal.SIGHUP)
            await asyncio.sleep(0.9)  # not when somebody tries again half a second after a refusal
        done.set()
    assert not refused


async def test_the_problem_of_finding_a_hub_is_told_and_the_hub_tried_again(address: BusAddress) -> None:
    problems: list[Problem] = [NotFound("No such space.")]

    async def find() -> BusAddress:
        if problems:
            raise problems[0]
        return address

    async with open_connection(find, name="member") as connection:
        with pytest.raises(NotFound):
            await connection.wait_connected(0.2)
        with pytest.raises(BusDown):
            connection.new_inbox()
        problems.clear()
        await connection.wait_connected(10)
        assert connection.problem is None


async def test_a_slow_link_keeps_its_line(
    bus: BusServer, address: BusAddress, connection: Connection
) -> None:
    """Twelve megabytes at one a second: longer than any ping is waited for, or the server's patience."""
    sizes: list[int] = []
    states: list[ConnectionState] = []
    async with (
        slow_way_to(address) as slow_address,
        open_connection(slow_address, name="far away") as far,
    ):
        await far.wait_connected(10)
        far.subscribe("a", lambda message: sizes.append(len(message.payload)))
        far.observe(states.append)
        await far.request("api.INFO")
        for _ in range(12):
            connection.publish("a", bytes(1_000_000))
        await until(lambda: len(sizes) == 12, within=60)
    assert states == [ConnectionState.CLOSED]


@asynccontextmanager
async def slow_way_to(address: BusAddress) -> AsyncIterator[BusAddress]:
    """Carry bytes to a server at once and back at about a megabyte a second."""
    ways: set[asyncio.Task[None]] = set()

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, pause: float) -> None:
        with suppress(OSError), closing(writer):
            while data := await reader.read(_CHUNK):
                writer.write(data)
                await writer.drain()
                await asyncio.sleep(pause)

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection(address.host, address.port, limit=_CHUNK)
        ways.add(asyncio.create_task(carry(reader, far_writer, 0)))
        ways.add(asyncio.create_task(carry(far_reader, writer, _CHUNK_PAUSE)))

    async with await asyncio.start_server(accept, "127.0.0.1", 0) as server:
        try:
            yield replace(address, port=server.sockets[0].getsockname()[1])
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
