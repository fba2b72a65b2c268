"""What a bus promises to those connected to it, simulated and real."""

import asyncio
from dataclasses import replace

import pytest

from core.errors import AccessRefused, HubUnreachable
from sync.bus import BusAddress, BusSilent, Connection, Message, MessageTooLarge, NobodyAnswers
from sync.peer.hub import Network
from tests.contracts.conftest import Ways
from tests.sync.waiting import until


async def test_messages_reach_every_subscriber_in_their_order(
    connection: Connection, neighbour: Connection
) -> None:
    got: list[Message] = []
    neighbour.subscribe("p.>", got.append)
    await neighbour.request("api.STREAM.INFO.LOG")  # the subscription has arrived
    for number in range(50):
        connection.publish(f"p.{number % 2}", b"%d" % number, {"Name": "value"})
    await until(lambda: len(got) == 50)
    assert [message.payload for message in got] == [b"%d" % number for number in range(50)]
    assert {message.subject for message in got} == {"p.0", "p.1"}
    assert got[0].header("Name") == "value"


async def test_one_hears_oneself_until_one_stops_listening(connection: Connection) -> None:
    got: list[Message] = []
    stop = connection.subscribe("p.>", got.append)
    connection.publish("p.x", b"first")
    await until(lambda: bool(got))
    stop()
    connection.publish("p.x", b"second")
    await connection.request("api.STREAM.INFO.LOG")
    assert [message.payload for message in got] == [b"first"]


async def test_a_request_is_answered_by_whoever_serves_it(
    connection: Connection, neighbour: Connection
) -> None:
    neighbour.subscribe("h.ask", lambda message: neighbour.publish(message.reply, message.payload * 2))
    await neighbour.request("api.STREAM.INFO.LOG")
    assert (await connection.request("h.ask", b"ab")).payload == b"abab"


async def test_a_request_that_nobody_serves_says_so(connection: Connection) -> None:
    with pytest.raises(NobodyAnswers):
        await connection.request("h.nobody")


async def test_a_request_that_is_heard_and_not_answered_ends_in_silence(
    connection: Connection, neighbour: Connection
) -> None:
    neighbour.subscribe("h.ask", lambda _: None)
    await neighbour.request("api.STREAM.INFO.LOG")
    with pytest.raises(BusSilent):
        await connection.request("h.ask", timeout=0.3)


async def test_too_large_a_message_is_refused_and_the_line_stays(connection: Connection) -> None:
    with pytest.raises(MessageTooLarge):
        connection.publish("p.x", bytes(8 * 1024 * 1024))
    assert connection.is_connected


async def test_a_wrong_token_is_refused(ways: Ways) -> None:
    assert not await ways.network.is_accepted(ways.wrong)
    async with ways.network.open_connection(ways.wrong, name="someone") as connection:
        with pytest.raises(AccessRefused):
            await connection.wait_connected(10)


async def test_a_server_answers_where_it_runs_and_nowhere_else(ways: Ways) -> None:
    nowhere = replace(ways.address, port=1)
    assert await ways.network.is_accepted(ways.address)
    assert not await ways.network.is_accepted(nowhere)
    async with ways.network.open_connection(nowhere, name="someone") as connection:
        with pytest.raises(HubUnreachable):
            await connection.wait_connected(0.5)


async def test_one_space_hears_nothing_of_another(ways: Ways, connection: Connection) -> None:
    got: list[Message] = []
    connection.subscribe(">", got.append)
    await connection.request("api.STREAM.INFO.LOG")
    got.clear()
    async with ways.network.open_connection(ways.other, name="someone") as stranger:
        await stranger.wait_connected(10)
        stranger.publish("p.x", b"secret")
        await stranger.request("api.STREAM.INFO.LOG")
    await connection.request("api.STREAM.INFO.LOG")
    assert not [message for message in got if message.payload == b"secret"]


async def test_a_server_that_ends_is_lost_at_once(network: Network, address: BusAddress) -> None:
    async with network.open_connection(address, name="someone") as connection:
        await connection.wait_connected(10)
        waiting = connection.ask("api.STREAM.INFO.LOG")
        await waiting
        connection.subscribe("h.ask", lambda _: None)
        await asyncio.sleep(0)
    assert not connection.is_connected
