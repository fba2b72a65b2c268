"""A member who stops reading for a while: it may lose its line, and never a message."""

import pytest

from sync.bus import Connection, ConnectionState
from tests.sync.log.conftest import Author, Following, Reader
from tests.sync.waiting import until


def stop_reading(connection: Connection) -> None:
    assert connection._line
    writer = connection._line._client._way._io_writer
    assert writer
    writer.transport.pause_reading()  # type: ignore[attr-defined]


async def test_a_member_who_does_not_read_a_hundred_megabytes_gets_them_all_later(
    author: Author, reader: Reader, following: Following, other: Connection, caplog: pytest.LogCaptureFixture
) -> None:
    states: list[ConnectionState] = []
    async with following() as follower:
        stop = other.observe(states.append)
        stop_reading(other)
        wires: list[bytes] = []
        for _ in range(120):
            wires += await author.write(1, bytes(900_000))
        await until(lambda: states == [ConnectionState.CONNECTING, ConnectionState.CONNECTED], within=20)
        await until(lambda: len(reader.messages) == len(wires), within=60)
        assert await follower.wait_caught_up(10)
        stop()
    assert reader.wires == wires
    assert [record for record in caplog.records if record.levelname in {"WARNING", "ERROR"}] == []
