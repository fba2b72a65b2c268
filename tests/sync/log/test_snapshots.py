"""The stream of snapshots, and what leaves the log once a snapshot holds it."""

import asyncio
import json

import pytest

from core.ids import NoteId
from core.world import World
from sync.bus import Connection, MessageTooLarge
from sync.log import LoggedMessage, LogInfo, open_log
from sync.log.reading import read_slice
from sync.log.snapshots import (
    count_updates,
    open_snapshots,
    publish_snapshot,
    purge_folded,
    purge_snapshots,
    read_generations,
    read_snapshots,
    read_updates_of,
)
from tests.sync.log.conftest import NOTE

OTHER = NoteId("o" * 24)


@pytest.fixture
async def snapshots(connection: Connection, log: LogInfo) -> LogInfo:
    return await open_snapshots(connection, log.epoch, create=True)


async def write_both(connection: Connection, count: int) -> None:
    """Log so many messages of NOTE and of OTHER in turn, by two devices each: NOTE has the odd sequences."""
    for number in range(1, count + 1):
        for note in (NOTE, OTHER):
            await connection.request(f"d.{note}.device{number % 2}", b"update")


async def sequences(connection: Connection) -> list[int]:
    return [message.sequence for message in await read_slice(connection, 1)]


async def all_snapshots(connection: Connection, after: int = 0) -> list[LoggedMessage]:
    return [message async for messages in read_snapshots(connection, after) for message in messages]


async def test_absent_snapshots_are_like_none(connection: Connection, log: LogInfo) -> None:
    assert await open_snapshots(connection, log.epoch, create=False) == LogInfo("", 0, 0)


async def test_the_stream_is_made_once_and_has_the_epoch_of_the_log(
    connection: Connection, log: LogInfo, snapshots: LogInfo
) -> None:
    assert snapshots == LogInfo(log.epoch, 0, 0)
    await publish_snapshot(connection, b"one", NOTE)
    found = await open_snapshots(connection, log.epoch, create=True)
    assert (found.epoch, found.last, found.messages) == (log.epoch, 1, 1)
    assert await open_snapshots(connection, "", create=False) == found


async def test_the_stream_follows_the_log_into_a_new_epoch(
    connection: Connection, snapshots: LogInfo
) -> None:
    await publish_snapshot(connection, b"one", NOTE)
    found = await open_snapshots(connection, "another", create=True)
    assert (found.epoch, found.messages) == ("another", 1)
    assert [message.wire for message in await read_generations(connection, NOTE)] == [b"one"]


async def test_the_stream_forbids_what_would_lose_snapshots(
    connection: Connection, snapshots: LogInfo
) -> None:
    answer = json.loads((await connection.request("api.STREAM.INFO.SNAP")).payload)["config"]
    assert answer["deny_delete"]
    assert not answer["allow_rollup_hdrs"]
    assert answer["max_msgs_per_subject"] == 2
    assert (answer["max_msgs"], answer["max_bytes"], answer["max_age"]) == (-1, -1, 0)


async def test_two_generations_of_each_note_are_kept(connection: Connection, snapshots: LogInfo) -> None:
    for number in range(1, 4):
        await publish_snapshot(connection, b"note %d" % number, NOTE)
        await publish_snapshot(connection, b"other %d" % number, OTHER)
    assert await read_generations(connection, NOTE) == [
        LoggedMessage(3, b"note 2"),
        LoggedMessage(5, b"note 3"),
    ]
    assert await read_generations(connection, NoteId("never")) == []


async def test_a_snapshot_that_the_server_asked_does_not_have_yet_is_waited_for(
    connection: Connection, snapshots: LogInfo
) -> None:
    await publish_snapshot(connection, b"one", NOTE)
    reading = asyncio.create_task(read_generations(connection, NOTE, newest=2))
    for _ in range(2):  # whoever began before has an answer when one who asks later has
        await read_generations(connection, NOTE)
    await publish_snapshot(connection, b"two", NOTE)
    assert [message.wire for message in await reading] == [b"one", b"two"]


async def test_the_same_bytes_published_again_push_nothing_out(
    connection: Connection, snapshots: LogInfo
) -> None:
    for wire in (b"one", b"two", b"two"):
        await publish_snapshot(connection, wire, NOTE)
    assert [message.wire for message in await read_generations(connection, NOTE)] == [b"one", b"two"]


async def test_snapshots_are_read_after_a_sequence_in_their_order(
    connection: Connection, snapshots: LogInfo
) -> None:
    for number in range(1, 4):
        await publish_snapshot(connection, b"note %d" % number, NOTE)
        await publish_snapshot(connection, b"other %d" % number, OTHER)
    assert [message.sequence for message in await all_snapshots(connection)] == [3, 4, 5, 6]
    assert [message.wire for message in await all_snapshots(connection, 4)] == [b"note 3", b"other 3"]
    assert await all_snapshots(connection, 6) == []


async def test_a_snapshot_that_the_bus_cannot_carry_is_not_sent(
    connection: Connection, snapshots: LogInfo
) -> None:
    with pytest.raises(MessageTooLarge):
        await publish_snapshot(connection, bytes(9_000_000), NOTE)
    assert connection.is_connected


async def test_what_is_folded_leaves_the_log_and_nothing_else_does(
    connection: Connection, log: LogInfo
) -> None:
    await write_both(connection, 4)
    assert await purge_folded(connection, NOTE, 5) == 3
    assert await sequences(connection) == [2, 4, 6, 7, 8]
    assert await purge_folded(connection, NOTE, 6) == 0
    assert await purge_folded(connection, NoteId("never"), 8) == 0


async def test_a_log_that_was_folded_empty_goes_on_with_its_sequences(
    connection: Connection, log: LogInfo, world: World
) -> None:
    await write_both(connection, 2)
    assert await purge_folded(connection, NOTE, 4) + await purge_folded(connection, OTHER, 4) == 4
    info = await open_log(connection, create=False, world=world)
    assert (info.epoch, info.last, info.messages) == (log.epoch, 4, 0)
    await connection.request(f"d.{NOTE}.device", b"update")
    assert await sequences(connection) == [5]


async def test_the_updates_of_one_note_are_read_up_to_a_sequence(
    connection: Connection, log: LogInfo
) -> None:
    await write_both(connection, 4)
    found = [message async for messages in read_updates_of(connection, NOTE, 6) for message in messages]
    assert [message.sequence for message in found] == [1, 3, 5]


async def test_the_messages_of_each_note_are_counted(connection: Connection, log: LogInfo) -> None:
    assert await count_updates(connection) == {}
    await write_both(connection, 3)
    await purge_folded(connection, NOTE, 1)
    assert await count_updates(connection) == {NOTE: 2, OTHER: 3}


async def test_the_snapshots_of_a_purged_note_can_be_removed(
    connection: Connection, snapshots: LogInfo
) -> None:
    for note in (NOTE, OTHER):
        await publish_snapshot(connection, note.encode(), note)
    assert await purge_snapshots(connection, NOTE) == 1
    assert await read_generations(connection, NOTE) == []
    assert len(await read_generations(connection, OTHER)) == 1
