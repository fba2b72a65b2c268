"""Connections: publishing, asking, subscribing, losing the hub and finding it again."""

import asyncio
import os
import signal
import socket
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.errors import AccessRefused, HubUnreachable
from core.ids import SpaceId
from core.world import real_world
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
from sync.bus.certificates import HubUntrusted
from sync.bus.line import Line, unreachability
from tests.secret_files import trust_in
from tests.sync.hub_bus import QUOTA, HubBus
from tests.sync.waiting import until


async def test_a_message_reaches_a_subscriber_with_its_headers(connection: Connection) -> None:
    got: asyncio.Queue[Message] = asyncio.Queue()
    connection.subscribe("a.>", got.put_nowait)
    connection.publish("a.b", b"payload", {"Key": "value"})
    message = await asyncio.wait_for(got.get(), 10)
    assert (message.subject, message.payload, message.header("Key")) == ("a.b", b"payload", "value")


async def test_a_request_is_answered(connection: Connection) -> None:
    connection.subscribe("ask", lambda message: connection.publish(message.reply, message.payload * 2))
    assert (await connection.request("ask", b"x")).payload == b"xx"


async def test_a_request_to_nobody_says_so_long_before_its_deadline(connection: Connection) -> None:
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


async def test_a_device_of_an_unknown_space_is_refused(bus: BusServer, hub_bus: HubBus) -> None:
    async with open_connection(hub_bus.hub(SpaceId("b" * 28)), name="stranger") as connection:
        with pytest.raises(AccessRefused, match="does not let this device in"):
            await connection.wait_connected(10)
        assert connection.state is ConnectionState.REFUSED


async def test_a_hub_that_proves_nothing_is_not_entered(address: BusAddress, tmp_path: Path) -> None:
    other = trust_in(tmp_path / "other", real_world())
    async with open_connection(replace(address, authority=other.certificate), name="careful") as connection:
        with pytest.raises(HubUntrusted, match="another authority"):
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
    with pytest.raises(MessageTooLarge):
        connection.publish("a", bytes(8_300_000), {"Key": "x" * 100_000})
    assert (await connection.request("api.STREAM.INFO.LOG")).payload


async def test_messages_come_in_order_and_none_is_dropped(connection: Connection) -> None:
    got: list[bytes] = []
    connection.subscribe("a", lambda message: got.append(message.payload))
    sent = [b"%d" % number for number in range(20_000)]
    for payload in sent:
        connection.publish("a", payload)
    await until(lambda: len(got) == len(sent))
    assert got == sent


async def test_nothing_is_queued_in_nats_py(connection: Connection) -> None:
    got: list[Message] = []
    connection.subscribe("a", got.append)
    connection.publish("a", b"x")
    await until(lambda: len(got) == 1)
    assert connection._line
    assert all(subscription.pending_msgs == 0 for subscription in connection._line._client._subs.values())


async def test_a_receiver_that_fails_is_logged_and_the_next_message_still_comes(
    connection: Connection, caplog: pytest.LogCaptureFixture
) -> None:
    got: list[bytes] = []

    def receive(message: Message) -> None:
        got.append(message.payload)
        raise ValueError(message.payload)

    connection.subscribe("a", receive)
    connection.publish("a", b"1")
    connection.publish("a", b"2")
    await until(lambda: got == [b"1", b"2"])
    assert "a receiver of a failed" in caplog.text


async def test_an_ended_subscription_receives_nothing_more(connection: Connection) -> None:
    got: list[bytes] = []
    stop = connection.subscribe("a", lambda message: got.append(message.payload))
    stop()
    connection.publish("a", b"")
    await connection.request("api.STREAM.INFO.LOG")
    assert not got


async def test_a_subscription_made_while_disconnected_works_later(address: BusAddress) -> None:
    got: list[bytes] = []
    async with open_connection(address, name="early") as connection:
        connection.subscribe("a", lambda message: got.append(message.payload))
        await connection.wait_connected(10)
        connection.publish("a", b"x")
        await until(lambda: got == [b"x"])


async def test_a_publish_that_raised_is_not_sent_later(
    bus: BusServer, connection: Connection, space: SpaceId
) -> None:
    got: list[bytes] = []
    connection.subscribe("a", lambda message: got.append(message.payload))
    await bus.serve({})
    await until(lambda: not connection.is_connected)
    with pytest.raises(BusDown):
        connection.publish("a", b"while down")
    await bus.serve({space: QUOTA})
    await connection.wait_connected(10)
    connection.publish("a", b"after")
    await until(lambda: b"after" in got)
    assert got == [b"after"]


async def test_a_burst_into_a_dead_line_raises_and_is_silent_in_the_log(
    bus: BusServer, connection: Connection, caplog: pytest.LogCaptureFixture
) -> None:
    assert bus.pid
    os.kill(bus.pid, signal.SIGKILL)
    while connection.is_connected:
        with suppress(BusDown):
            for _ in range(100):
                connection.publish("a", bytes(1000))
        await asyncio.sleep(0)
    await connection.wait_connected(10)
    assert [record for record in caplog.records if record.levelname in {"WARNING", "ERROR"}] == []


async def test_a_frozen_server_is_given_up_and_found_again(
    bus: BusServer, connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.bus.line._PING_PAUSE", 0.1)
    monkeypatch.setattr("sync.bus.line._PONG_DEADLINE", 0.1)
    await connection.wait_connected(10)
    assert bus.pid
    os.kill(bus.pid, signal.SIGSTOP)
    with suppress(BusDown):
        for _ in range(2000):
            connection.publish("a", bytes(10_000))
    await until(lambda: not connection.is_connected)
    os.kill(bus.pid, signal.SIGCONT)
    await connection.wait_connected(10)
    assert (await connection.request("api.STREAM.INFO.LOG")).payload


async def test_a_dead_read_task_is_noticed(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sync.bus.line._PING_PAUSE", 0.1)
    monkeypatch.setattr("sync.bus.line._PONG_DEADLINE", 0.1)
    states: list[ConnectionState] = []
    connection.observe(states.append)
    line = connection._line
    assert line
    assert line._client._reading_task
    line._client._reading_task.cancel()
    await until(lambda: states[-2:] == [ConnectionState.CONNECTING, ConnectionState.CONNECTED])
    assert (await connection.request("api.STREAM.INFO.LOG")).payload


async def test_a_port_where_something_else_answers_is_no_hub(hub_bus: HubBus) -> None:
    async def babble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"SSH-2.0-OpenSSH\r\n" + bytes(100_000))
        writer.close()

    async with await asyncio.start_server(babble, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with open_connection(hub_bus.at(port), name="lost") as connection:
            with pytest.raises(HubUntrusted, match="encrypted"):
                await connection.wait_connected(0.5)


async def test_a_hub_that_never_greets_is_no_hub(hub_bus: HubBus) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        port = mute.getsockname()[1]
        async with open_connection(hub_bus.at(port), name="lost") as connection:
            with pytest.raises(HubUnreachable):
                await connection.wait_connected(0.5)


async def test_a_hub_name_that_nobody_has_is_no_hub(hub_bus: HubBus) -> None:
    async with open_connection(hub_bus.at(1, "no-such-host.invalid"), name="lost") as connection:
        with pytest.raises(HubUnreachable):
            await connection.wait_connected(0.5)


async def test_this_computer_is_found_by_its_own_name_where_no_file_tells_it(
    address: BusAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    def know_addresses_alone(host: str, port: int, *how: Any, **more: Any) -> Any:
        if host == "localhost":
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return resolve(host, port, *how, **more)

    resolve = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", know_addresses_alone)
    async with open_connection(replace(address, host="localhost"), name="here") as connection:
        await connection.wait_connected(10)


async def test_closing_leaves_no_task_behind(address: BusAddress) -> None:
    before = asyncio.all_tasks()
    async with open_connection(address, name="short") as connection:
        await connection.wait_connected(10)
    assert connection.state is ConnectionState.CLOSED
    await until(lambda: asyncio.all_tasks() <= before)


async def test_an_open_request_fails_when_the_connection_is_closed(address: BusAddress) -> None:
    async with open_connection(address, name="short") as connection:
        await connection.wait_connected(10)
        connection.subscribe("deaf", lambda message: None)
        answer = connection.ask("deaf", timeout=60)
    with pytest.raises(BusSilent):
        await answer


def test_the_token_is_not_shown(hub_bus: HubBus) -> None:
    address = hub_bus.at(1)
    assert address.credential.token not in repr(address)


async def test_closing_ends_even_when_the_cancellation_is_swallowed(
    address: BusAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    trying = asyncio.Event()

    async def swallow(address: BusAddress, name: str) -> Line:
        trying.set()
        with suppress(asyncio.CancelledError):
            await asyncio.Event().wait()
        raise unreachability(address)

    monkeypatch.setattr(Line, "open", swallow)
    async with asyncio.timeout(10), open_connection(address, name="short") as connection:
        await trying.wait()
    assert connection.state is ConnectionState.CLOSED
