"""A line that was lost, refused or slow: the connection comes back by itself within ten seconds."""

import asyncio
import json
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import replace

from core.ids import SpaceId
from sync.bus import BusAddress, BusServer, Connection, ConnectionState, open_connection
from tests.sync.waiting import until

OTHER_SPACE = SpaceId("2" * 24)
_GREETING = {"server_id": "A", "version": "2.15.1", "max_payload": 8_388_608, "headers": True}
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
    bus: BusServer, address: BusAddress, connection: Connection, space: SpaceId
) -> None:
    tries: list[BusAddress] = []

    def find() -> BusAddress:
        tries.append(address)
        return address

    await bus.serve({})
    async with open_connection(find, name="patient") as patient:
        await until(lambda: len(tries) > 20, within=30)
        await bus.serve({space: address.password})
        await patient.wait_connected(10)
        await connection.wait_connected(10)


async def test_a_member_who_was_refused_meanwhile_comes_back(
    bus: BusServer, address: BusAddress, connection: Connection, space: SpaceId
) -> None:
    await bus.serve({OTHER_SPACE: "other token"})
    await until(lambda: connection.state is ConnectionState.REFUSED)
    await bus.serve({})
    await bus.serve({OTHER_SPACE: "other token", space: address.password})
    await until(lambda: connection.is_connected, within=10)
    assert (await connection.request("api.INFO")).payload


async def test_changed_credentials_are_asked_for_before_every_try(
    bus: BusServer, address: BusAddress, space: SpaceId
) -> None:
    known = [address]
    async with open_connection(lambda: known[-1], name="member") as connection:
        await connection.wait_connected(10)
        await bus.serve({space: "new token"})
        known.append(replace(address, password="new token"))
        await until(lambda: connection.state is not ConnectionState.CONNECTED)
        await until(lambda: connection.is_connected, within=10)


async def test_credentials_that_expire_cost_a_line_and_no_more() -> None:
    """The accounts of today do not expire, so the words of a server that lets some expire are played."""
    greeted = ended = 0

    async def play(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal greeted, ended
        greeted += 1
        writer.write(b"INFO " + json.dumps(_GREETING).encode() + b"\r\n")
        while line := await reader.readline():
            if line.startswith(b"PING"):
                writer.write(b"PONG\r\n")
                if greeted == 1:
                    writer.write(b"-ERR 'User Authentication Expired'\r\n")
                    break
        writer.close()
        ended += 1

    states: list[ConnectionState] = []
    async with await asyncio.start_server(play, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with open_connection(BusAddress("127.0.0.1", port, "u", "p"), name="member") as connection:
            connection.observe(states.append)
            await until(lambda: states[-2:] == [ConnectionState.CONNECTING, ConnectionState.CONNECTED])
        await until(lambda: ended == greeted)


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
