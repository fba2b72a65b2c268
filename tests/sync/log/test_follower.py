"""Following: everything in order, from any point, through any interruption."""

import asyncio
import os
import shutil
import signal
from pathlib import Path

import pytest

from core.errors import StorageFull
from core.facts import Cursor
from core.ids import SpaceId
from core.world import World
from sync.bus import BusServer, Connection
from sync.log import LoggedMessage, LogInfo, LogMissing, open_log
from sync.log.reading import ReadAhead
from tests.sync.hub_bus import QUOTA
from tests.sync.log.conftest import Author, Connect, Following, Reader, replace_log
from tests.sync.waiting import until


async def test_live_updates_arrive_early_and_then_in_order(
    author: Author, reader: Reader, following: Following, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What is left unanswered for half a second is sent again, and would rightly be heard twice.
    monkeypatch.setattr("sync.log.insistence._AGAIN", 3600.0)
    async with following():
        wires = await author.write(50)
        await until(lambda: len(reader.messages) == 50)
    assert reader.live == reader.wires == wires
    assert reader.sequences == list(range(1, 51))


async def test_what_was_missed_is_caught_up(author: Author, reader: Reader, following: Following) -> None:
    wires = await author.write(2500)
    async with following() as follower:
        assert reader.wires == wires
        assert follower.last == 2500


async def test_much_at_once_is_handed_over_in_short_lists(
    author: Author, reader: Reader, following: Following
) -> None:
    await author.write(300)
    async with following():
        assert reader.sequences == list(range(1, 301))
    assert max(map(len, reader.lists)) <= 250


async def test_following_goes_on_from_a_cursor(author: Author, reader: Reader, following: Following) -> None:
    await author.write(3)
    async with following() as follower:
        cursor = reader.cursor(follower)
    reader.lists.clear()
    wires = await author.write(3)
    async with following(cursor):
        assert reader.wires == wires
    assert not reader.losses


async def test_an_empty_log_is_caught_up_at_once(log: LogInfo, reader: Reader, following: Following) -> None:
    async with following() as follower:
        assert follower.is_caught_up
        assert (follower.epoch, follower.last) == (log.epoch, 0)


async def test_updates_written_during_the_catching_up_are_not_missed(
    author: Author, reader: Reader, other: Connection
) -> None:
    wires = await author.write(1500)
    async with reader.follow(other) as follower:
        for _ in range(20):
            wires += await author.write(20)
        await until(lambda: len(reader.messages) == len(wires))
        assert await follower.wait_caught_up(10)
    assert reader.wires == wires


async def test_who_waits_has_caught_up_with_what_there_was_though_others_write_on(
    author: Author, reader: Reader, following: Following
) -> None:
    async with following() as follower:

        async def write_another() -> None:
            held = follower.known_end
            await author.write(1)
            await until(lambda: follower.known_end != held)

        reader.before_each = write_another
        await author.write(1)
        await until(lambda: len(reader.messages) > 3)
        assert not follower.is_caught_up
        assert await follower.wait_caught_up(10)
        end = follower.known_end
        assert end is not None
        assert await follower.wait_caught_up(10)
        assert follower.has_handed_over(end)
        assert not follower.is_caught_up


async def test_who_waits_while_the_log_is_read_anew_waits_for_all_of_it(
    author: Author, reader: Reader, following: Following
) -> None:
    async with following() as follower:
        wires = await author.write(600)
        await until(lambda: len(reader.messages) == 600)
        reader.lists.clear()
        follower.start_over()
        assert follower.known_end is None
        assert await follower.wait_caught_up(10)
        assert reader.wires == wires


async def test_a_lost_live_message_is_read_from_the_log(
    author: Author, reader: Reader, following: Following, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with following() as follower:
        monkeypatch.setattr(follower._window, "add_sequence", lambda sequence, message_id, trace: None)
        wires = await author.write(5)
        await until(lambda: len(reader.messages) == 5)
    assert reader.wires == wires


async def test_a_log_that_always_has_news_is_compared_all_the_same(
    author: Author, reader: Reader, following: Following, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.log.follower._LONGEST_TRUST", 0.1)
    async with following():
        await author.write(1)
        reader.misses = [1]
        async with asyncio.timeout(30):
            while not reader.losses:
                await author.write(1)
                await asyncio.sleep(0.01)


async def test_a_slow_reader_gets_everything_without_holding_up_others(
    author: Author, reader: Reader, following: Following
) -> None:
    async with following() as follower:
        follower._window._most_messages = 10
        reader.allowed.clear()
        wires = await author.write(200)
        assert not reader.messages
        reader.allowed.set()
        await until(lambda: len(reader.messages) == 200)
    assert reader.wires == wires


async def test_a_reader_with_a_problem_gets_the_same_messages_again(
    author: Author, reader: Reader, following: Following
) -> None:
    async with following() as follower:
        reader.problems.append(StorageFull("full"))
        wires = await author.write(3)
        await until(lambda: isinstance(follower.problem, StorageFull))
        assert not follower.is_caught_up
        assert await follower.wait_caught_up(10)
        assert follower.problem is None
    assert reader.wires == wires


async def test_following_survives_the_kill_of_the_server(
    author: Author, reader: Reader, following: Following, bus: BusServer
) -> None:
    wires: list[bytes] = []
    async with following() as follower:
        for _ in range(3):
            wires += await author.write(30)
            await until(lambda: bus.pid is not None)  # members may be in again before its keeper knows
            assert bus.pid
            os.kill(bus.pid, signal.SIGKILL)
            await until(lambda: not follower.is_caught_up and not author.connection.is_connected)
            await author.connection.wait_connected(10)
        wires += await author.write(30)
        await until(lambda: len(reader.messages) >= len(wires))
    assert reader.wires == wires
    assert not reader.losses


async def test_a_follower_waits_for_a_log_that_is_not_there_yet(
    connection: Connection, reader: Reader, other: Connection, world: World
) -> None:
    async with reader.follow(other) as follower:
        await until(lambda: isinstance(follower.problem, LogMissing))
        await open_log(connection, create=True, world=world)
        assert await follower.wait_caught_up(10)


async def test_a_follower_waits_for_a_hub_that_is_not_there_yet(
    bus: BusServer, reader: Reader, connect: Connect, space: SpaceId, author: Author
) -> None:
    wires = await author.write(2)
    await bus.serve({})
    async with connect("early") as connection, reader.follow(connection) as follower:
        assert not await follower.wait_caught_up(0.05)
        await bus.serve({space: QUOTA})
        assert await follower.wait_caught_up(10)
    assert reader.wires == wires


async def test_another_log_is_told_and_followed_from_its_beginning(
    author: Author, vandal: Connection, reader: Reader, following: Following, world: World
) -> None:
    await author.write(5)
    async with following() as follower:
        cursor = reader.cursor(follower)
    made = await replace_log(vandal, world)
    wires = await author.write(7)
    reader.lists.clear()
    async with following(cursor) as follower:
        assert follower.epoch == made.epoch
    assert [info.epoch for info in reader.losses] == [made.epoch]
    assert reader.wires == wires


async def test_a_log_replaced_while_followed_is_noticed(
    author: Author, vandal: Connection, reader: Reader, following: Following, world: World
) -> None:
    await author.write(5)
    async with following():
        made = await replace_log(vandal, world)
        reader.lists.clear()
        wires = await author.write(2)
        await until(lambda: reader.wires == wires)
    assert [info.epoch for info in reader.losses] == [made.epoch]


async def test_a_log_that_lost_its_end_is_told(
    author: Author, reader: Reader, following: Following, log: LogInfo, space: SpaceId
) -> None:
    await author.write(5)
    async with following(Cursor(space, log.epoch, 9, bytes(16))):
        assert [info.last for info in reader.losses] == [5]
    assert reader.sequences == [1, 2, 3, 4, 5]


async def test_a_sequence_that_holds_something_else_now_is_told(
    author: Author, reader: Reader, following: Following, log: LogInfo, space: SpaceId
) -> None:
    await author.write(5)
    async with following(Cursor(space, log.epoch, 3, bytes(16))):
        assert len(reader.losses) == 1
    assert reader.sequences == [1, 2, 3, 4, 5]


async def test_a_store_put_back_to_an_older_state_is_told(
    author: Author, reader: Reader, following: Following, bus: BusServer, space: SpaceId, tmp_path: Path
) -> None:
    await author.write(5)
    await bus.serve({})
    shutil.copytree(tmp_path / "bus" / "store", tmp_path / "older")
    await bus.serve({space: QUOTA})
    async with following() as follower:
        await author.connection.wait_connected(10)
        await author.write(5)
        await until(lambda: follower.last == 10)
        await bus.serve({})
        shutil.rmtree(tmp_path / "bus" / "store")
        shutil.copytree(tmp_path / "older", tmp_path / "bus" / "store")
        await bus.serve({space: QUOTA})
        await until(lambda: bool(reader.losses))
        assert await follower.wait_caught_up(10)
        assert follower.last == 5


async def test_purged_sequences_are_left_out(
    author: Author, connection: Connection, reader: Reader, following: Following
) -> None:
    wires = await author.write(10)
    await connection.request("api.STREAM.PURGE.LOG", b'{"seq":5}')
    async with following() as follower:
        assert follower.last == 10
    assert reader.wires == wires[4:]
    assert reader.holes == [0], "told before anything behind it"


async def test_a_log_that_misses_messages_is_followed_anew(
    author: Author, reader: Reader, following: Following
) -> None:
    wires = await author.write(5)
    reader.misses.append(5)
    async with following() as follower:
        assert follower.last == 5
    assert [info.last for info in reader.losses] == [5]
    assert reader.wires == wires


async def test_following_starts_over_when_asked(author: Author, reader: Reader, following: Following) -> None:
    wires = await author.write(3)
    async with following() as follower:
        follower.start_over()
        await until(lambda: len(reader.messages) == 6)
        assert await follower.wait_caught_up(10)
    assert reader.wires == wires * 2
    assert not reader.losses


async def test_a_cursor_on_a_purged_sequence_still_counts(
    author: Author, connection: Connection, reader: Reader, following: Following
) -> None:
    await author.write(5)
    async with following() as follower:
        cursor = reader.cursor(follower)
    reader.lists.clear()
    wires = await author.write(5)
    await connection.request("api.STREAM.PURGE.LOG", b'{"seq":8}')
    async with following(cursor):
        assert reader.wires == wires[2:]
    assert not reader.losses


async def test_a_log_purged_to_its_end_is_caught_up_and_goes_on(
    author: Author, connection: Connection, reader: Reader, following: Following
) -> None:
    await author.write(5)
    await connection.request("api.STREAM.PURGE.LOG")
    async with following() as follower:
        assert follower.last == 5
        wires = await author.write(2)
        await until(lambda: len(reader.messages) == 2)
    assert reader.wires == wires
    assert not reader.losses


async def test_a_server_that_does_not_have_yet_what_the_log_holds_is_told_of(
    author: Author, reader: Reader, following: Following, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[bool] = []
    read = ReadAhead.read

    async def read_late(slices: ReadAhead, start: int) -> list[LoggedMessage]:
        return [] if len(told) < 2 else await read(slices, start)

    monkeypatch.setattr(ReadAhead, "read", read_late)
    monkeypatch.setattr(Connection, "note_lag", lambda _connection, *, lags: told.append(lags))
    wires = await author.write(3)
    async with following():
        assert reader.wires == wires
    assert told == [True, True, False]
    assert not reader.holes


async def test_a_lag_that_live_messages_made_up_for_is_over(
    author: Author, reader: Reader, following: Following, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[bool] = []
    async with following():
        monkeypatch.setattr(Connection, "note_lag", lambda _connection, *, lags: told.append(lags))
        await author.write(1)
        await until(lambda: reader.sequences == [1])
    assert set(told) == {False}


@pytest.mark.parametrize("sequence", ["99999999999", "-1", "0", "x", ""])
async def test_a_made_up_sequence_changes_nothing(
    author: Author, vandal: Connection, reader: Reader, following: Following, sequence: str
) -> None:
    async with following() as follower:
        vandal.publish("live.d.n.d", b"", {"Nats-Sequence": sequence, "Nats-Msg-Id": "7-1"})
        wires = await author.write(3)
        await until(lambda: len(reader.messages) == 3)
        assert await follower.wait_caught_up(10)
        assert follower.last == 3
    assert reader.wires == wires
    assert not reader.losses


async def test_leaving_while_the_reader_is_busy_is_prompt(
    author: Author, reader: Reader, other: Connection
) -> None:
    reader.allowed.clear()
    await author.write(3)
    async with asyncio.timeout(10), reader.follow(other):
        await until(lambda: reader.is_busy)
    assert not reader.messages


async def test_large_updates_are_caught_up_in_slices(
    author: Author, reader: Reader, following: Following
) -> None:
    wires = await author.write(20, bytes(900_000))
    async with following():
        assert reader.wires == wires
    assert len(reader.lists) > 1
