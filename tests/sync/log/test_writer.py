"""Writing: every update once, in order, with the truth about what is stored."""

import asyncio
import hashlib
import json
import os
import signal

import psutil
import pytest

from core.accounts import Verifier
from core.ids import SpaceId
from sync.bus import BusDown, BusServer, Connection, MessageTooLarge
from sync.log import (
    Chunk,
    LogGone,
    LogInfo,
    LogRefused,
    LogSilent,
    LogWriter,
    join,
    open_messages,
    pack,
)
from sync.log.reading import read_message, read_slice
from sync.log.writer import MESSAGE_ID
from tests.sync.log.conftest import Author
from tests.sync.waiting import until


async def test_an_acknowledged_update_has_its_sequence(author: Author, connection: Connection) -> None:
    update = author.seal()
    assert await author.writer.publish(update) == 1
    stored = await read_message(connection, 1)
    assert stored
    assert stored.wire == pack(update)


async def test_many_in_flight_keep_the_order_of_the_calls(author: Author) -> None:
    updates = [author.seal(b"%d" % number) for number in range(500)]
    futures = [author.writer.publish(update) for update in updates]
    assert await asyncio.gather(*futures) == list(range(1, 501))


async def test_an_update_sent_twice_is_stored_once(author: Author, connection: Connection) -> None:
    update = author.seal()
    assert await author.writer.publish(update) == 1
    assert await author.writer.publish(update) == 1
    assert len(await read_slice(connection, 1)) == 1


async def test_nothing_is_sent_without_a_connection(author: Author, bus: BusServer) -> None:
    await bus.serve({})
    await until(lambda: not author.connection.is_connected)
    with pytest.raises(BusDown):
        await author.writer.publish(author.seal())


async def test_a_long_update_is_stored_in_chunks_in_their_order(
    author: Author, connection: Connection, space: SpaceId
) -> None:
    update = author.seal(bytes(4_500_000))
    assert await author.writer.publish(update) == 5
    opened = open_messages([each.wire for each in await read_slice(connection, 1)], Verifier(), space=space)
    chunks = [each for each in opened if isinstance(each, Chunk)]
    assert [chunk.index for chunk in chunks] == [0, 1, 2, 3, 4]
    assert join(chunks[0].whole, [chunk.piece for chunk in chunks]) == pack(update)


async def test_a_long_update_sent_twice_is_stored_once(author: Author, connection: Connection) -> None:
    update = author.seal(bytes(2_500_000))
    assert await author.writer.publish(update) == 3
    assert await author.writer.publish(update) == 3
    assert len(await read_slice(connection, 1)) == 3


async def test_the_writer_is_busy_until_all_chunks_are_acknowledged(author: Author) -> None:
    sending = author.writer.publish(author.seal(bytes(2_500_000)))
    assert author.writer.is_busy
    busy_at_the_end = []
    sending.add_done_callback(lambda _done: busy_at_the_end.append(author.writer.is_busy))
    await sending
    await until(lambda: busy_at_the_end == [False])


async def test_a_long_update_cut_off_by_a_lost_line_is_unknown_and_sent_again(
    author: Author, bus: BusServer, connection: Connection
) -> None:
    update = author.seal(bytes(40_000_000))
    assert bus.pid
    sending = author.writer.publish(update)
    pid = bus.pid
    connection.subscribe("live.>", lambda _message: os.kill(pid, signal.SIGKILL))
    with pytest.raises((LogSilent, BusDown)):
        await sending
    assert not author.writer.is_busy
    await until(lambda: bus.pid not in (None, pid))
    await connection.wait_connected(10)
    await author.writer.publish(author.seal(bytes(2_500_000)))


async def test_an_update_of_too_many_chunks_is_not_sent(
    author: Author, connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.log.writer.MOST_CHUNKS", 2)
    with pytest.raises(MessageTooLarge):
        await author.writer.publish(author.seal(bytes(2_500_000)))
    assert await author.writer.publish(author.seal()) == 1


async def test_nobody_can_keep_an_update_out_of_the_log_by_taking_its_message_id(
    author: Author, other: Connection, connection: Connection
) -> None:
    seen = author.seal()
    await author.writer.publish(seen)
    guesses = [f"{seen.session}-{number}" for number in range(1, 20)]
    known = hashlib.sha256(pack(seen)).hexdigest()[:12]
    for guess in guesses + [f"{guess}-{known}" for guess in guesses]:
        await other.request(f"d.{seen.note}.{seen.device}", b"taken", {MESSAGE_ID: guess})
    update = author.seal(b"the next one")
    sequence = await author.writer.publish(update)
    stored = await read_message(connection, sequence)
    assert stored
    assert stored.wire == pack(update)


async def test_what_the_log_has_is_stored_once_more_when_asked(author: Author) -> None:
    update = author.seal()
    assert await author.writer.publish(update) == 1
    assert await author.writer.publish(update, again="-once-more") == 2


async def test_a_log_that_was_removed_is_gone(author: Author, vandal: Connection) -> None:
    await vandal.request("api.STREAM.DELETE.LOG")
    with pytest.raises(LogGone):
        await author.writer.publish(author.seal())


async def test_a_full_log_refuses(author: Author, connection: Connection) -> None:
    answer = json.loads((await connection.request("api.STREAM.INFO.LOG")).payload)
    full_at_one = json.dumps(answer["config"] | {"max_msgs": 1}).encode()
    await connection.request("api.STREAM.UPDATE.LOG", full_at_one)
    assert await author.writer.publish(author.seal()) == 1
    with pytest.raises(LogRefused, match="maximum messages exceeded"):
        await author.writer.publish(author.seal())


@pytest.mark.parametrize("answer", [b"noise", b"{}", b'{"seq":"1"}', b"\xff"])
async def test_an_answer_that_is_none_is_refused(vandal: Connection, author: Author, answer: bytes) -> None:
    await vandal.request("api.STREAM.DELETE.LOG")
    vandal.subscribe("d.>", lambda message: vandal.publish(message.reply, answer))
    await vandal.request("api.INFO")  # the subscription has arrived
    with pytest.raises(LogRefused):
        await author.writer.publish(author.seal())


async def test_silence_means_unknown(connection: Connection, vandal: Connection, author: Author) -> None:
    await vandal.request("api.STREAM.DELETE.LOG")
    connection.subscribe("d.>", lambda message: None)
    with pytest.raises(LogSilent):
        await LogWriter(connection, author.key, deadline=0.05).publish(author.seal())


async def test_what_is_in_flight_when_the_server_dies_is_unknown_at_once(
    author: Author, bus: BusServer
) -> None:
    assert bus.pid
    server = psutil.Process(bus.pid)
    os.kill(bus.pid, signal.SIGSTOP)
    await until(lambda: server.status() == psutil.STATUS_STOPPED)  # its other threads go on until then
    future = author.writer.publish(author.seal())
    os.kill(bus.pid, signal.SIGKILL)
    with pytest.raises(LogSilent):
        await future


async def test_a_caller_that_stops_waiting_disturbs_nobody(author: Author) -> None:
    author.writer.publish(author.seal()).cancel()
    assert await author.writer.publish(author.seal()) == 2


async def test_every_acknowledged_update_outlives_the_kill_of_the_server(
    author: Author, bus: BusServer, connection: Connection, log: LogInfo
) -> None:
    acknowledged: dict[int, bytes] = {}
    for _ in range(3):
        acknowledged |= await write_and_kill(author, bus)
        await connection.wait_connected(10)
    stored: dict[int, bytes] = {}
    while found := await read_slice(connection, max(stored, default=0) + 1):
        stored |= {message.sequence: message.wire for message in found}
    assert {sequence: stored.get(sequence) for sequence in acknowledged} == acknowledged


async def write_and_kill(author: Author, bus: BusServer) -> dict[int, bytes]:
    """Write, kill the server in the middle, and return what it had acknowledged."""
    updates = [author.seal() for _ in range(400)]
    futures = [author.writer.publish(update) for update in updates]
    await until(lambda: sum(future.done() for future in futures) >= 50)
    await until(lambda: bus.pid is not None)  # members may be in again before its keeper knows
    assert bus.pid
    os.kill(bus.pid, signal.SIGKILL)
    await until(lambda: not author.connection.is_connected)
    results = await asyncio.gather(*futures, return_exceptions=True)
    assert all(isinstance(result, int | LogSilent) for result in results)
    return {
        result: pack(update)
        for update, result in zip(updates, results, strict=True)
        if isinstance(result, int)
    }
