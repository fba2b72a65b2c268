"""Connections: publishing, asking, subscribing, losing the hub and finding it again."""

import asyncio
import os
import signal

import pytest

from core.errors import AccessRefused, HubUnreachable
from sync.bus import (
    BusAddress,
    BusDown,
    BusServer,
    BusSilent,
    Connection,
    ConnectionState,
    Message,
    MessageTooLarge,
    NobodyAnswers,
    open_connection,
)


async def test_a_message_reaches_a_subscriber_with_its_headers(connection: Connection) -> None:
    got: asyncio.Queue[Message] = asyncio.Queue()
    connection.subscribe("a.>", got.put_nowait)
    connection.publish("a.b", b"payload", {"Key": "value"})
    message = await asyncio.wait_for(got.get(), 10)
    assert (message.subject, message.payload, message.header("Key")) == ("a.b", b"payload", "value")


async def test_a_request_is_answered(connection: Connection) -> None:
    connection.subscribe("ask", lambda message: connection.publish(message.reply, message.payload * 2))
    assert (await connection.request("ask", b"x")).payload == b"xx"


async def test_a_request_to_nobody_says_so_at_once(connection: Connection) -> None:
    with pytest.raises(NobodyAnswers, match=r"nobody\.home"):
        await connection.request("nobody.home", timeout=60)


async def test_a_request_without_answer_fails_in_time(connection: Connection) -> None:
    connection.subscribe("deaf", lambda message: None)
    with pytest.raises(BusSilent):
        await connection.request("deaf", timeout=0.05)


async def test_nothing_is_published_while_there_is_no_hub(address: BusAddress, bus: BusServer) -> None:
    await bus.serve({})
    async with open_connection(address, name="early") as connection:
        with pytest.raises(BusDown):
            connection.publish("a", b"")
        with pytest.raises(BusDown):
            await connection.request("a")
        assert connection.state is ConnectionState.CONNECTING
        with pytest.raises(HubUnreachable, match=f"127.0.0.1:{address.port}"):
            await connection.wait_connected(0.5)


async def test_a_wrong_token_is_refused(address: BusAddress) -> None:
    wrong = BusAddress(address.host, address.port, address.user, "wrong")
    async with open_connection(wrong, name="stranger") as connection:
        with pytest.raises(AccessRefused, match="does not accept this join link"):
            await connection.wait_connected(10)
        assert connection.state is ConnectionState.REFUSED


async def test_subscriptions_outlive_a_killed_server(bus: BusServer, connection: Connection) -> None:
    got: asyncio.Queue[Message] = asyncio.Queue()
    connection.subscribe("a", got.put_nowait)
    lost = asyncio.Event()
    connection.observe(lambda state: lost.set())
    assert bus.pid
    os.kill(bus.pid, signal.SIGKILL)
    await asyncio.wait_for(lost.wait(), 10)
    await connection.wait_connected(10)
    connection.publish("a", b"after")
    assert (await asyncio.wait_for(got.get(), 10)).payload == b"after"


async def test_a_message_above_the_limit_is_refused_and_the_line_stays(connection: Connection) -> None:
    with pytest.raises(MessageTooLarge):
        connection.publish("a", bytes(9_000_000))
    assert (await connection.request("$JS.API.INFO")).payload
