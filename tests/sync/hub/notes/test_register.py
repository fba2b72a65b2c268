"""The register of spaces: read from the stream, claimed space by space."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from msgspec.structs import replace

from core.errors import ServiceBusy
from sync.hub.hub_log import HubLog
from sync.hub.notes.records import SpaceRecord, SpaceState
from sync.hub.notes.register import Register, open_register
from sync.log.jetstream import ask
from tests.sync.hub.notes.conftest import OTHER_SPACE, SPACE, Notes
from tests.sync.waiting import until


def prepared(at: float = 0.0) -> SpaceRecord:
    return SpaceRecord(space=SPACE, state=SpaceState.PREPARED, disk=1, streams=4, at=at)


def one_more(record: SpaceRecord | None) -> SpaceRecord:
    """Count in the record, so that every change is another one."""
    return prepared(record.at + 1 if record else 1.0)


@pytest.fixture
async def registers(notes: Notes) -> AsyncIterator[list[Register]]:
    """The registers of two hubs."""
    async with (
        notes.hub_room() as first,
        notes.hub_room() as second,
        open_register(first, notes.hub.world) as one,
        open_register(second, notes.hub.world) as two,
    ):
        yield [one, two]


async def test_what_is_written_is_known_at_once(registers: list[Register]) -> None:
    record = await registers[0].change(SPACE, one_more)
    assert registers[0].find(SPACE) == record
    assert registers[0].find(OTHER_SPACE) is None


async def test_another_hub_hears_of_it(registers: list[Register]) -> None:
    record = await registers[0].change(SPACE, one_more)
    await until(lambda: registers[1].find(SPACE) == record)


async def test_of_changes_at_once_none_is_lost(registers: list[Register]) -> None:
    await asyncio.gather(*(registers[number % 2].change(SPACE, one_more) for number in range(20)))
    await registers[0].refresh()
    assert registers[0].find(SPACE) == prepared(20.0)


async def test_a_change_that_changes_nothing_is_not_written(registers: list[Register]) -> None:
    record = await registers[0].change(SPACE, one_more)
    before = await registers[0].log.read_info()
    await registers[0].change(SPACE, lambda _record: record)
    assert await registers[0].log.read_info() == before


async def test_only_the_last_record_of_a_space_is_kept(registers: list[Register]) -> None:
    for _ in range(5):
        await registers[0].change(SPACE, one_more)
    info = await registers[0].log.read_info()
    assert (info.messages, info.last) == (1, 5)


async def test_a_record_of_a_newer_tandem_is_not_overwritten(registers: list[Register]) -> None:
    register = registers[0]
    await register.log.write(f"spaces.space.{SPACE}", b"\x80", 0)
    with pytest.raises(ServiceBusy):
        await register.change(SPACE, one_more)
    found = await register.log.read_message(1)
    assert found is not None
    assert found.wire == b"\x80"


async def test_a_record_that_the_stream_lost_after_it_was_read_comes_back(
    notes: Notes, registers: list[Register], caplog: pytest.LogCaptureFixture
) -> None:
    record = await registers[0].change(SPACE, one_more)
    other = await registers[0].change(OTHER_SPACE, lambda _record: replace(prepared(), space=OTHER_SPACE))
    await registers[1].refresh()
    await _rewind(registers[0].log, 1)
    await registers[1].refresh()
    assert registers[1].find(OTHER_SPACE) == other
    async with notes.hub_room() as connection, open_register(connection, notes.hub.world) as fresh:
        assert (fresh.find(SPACE), fresh.find(OTHER_SPACE)) == (record, other)
    changed = await registers[0].change(OTHER_SPACE, lambda _record: replace(other, at=7.0))
    await registers[1].refresh()
    assert registers[1].find(OTHER_SPACE) == changed
    assert "had lost 1 records" in caplog.text


async def _rewind(log: HubLog, last: int) -> None:
    """Make the stream one that ends at a sequence, with what it holds up to there."""
    answer = await ask(log.connection, "STREAM.INFO.SPACES", {})
    kept = await log.read(1)
    await ask(log.connection, "STREAM.DELETE.SPACES", {})
    async with asyncio.timeout(10):  # in which the server clears the files away
        while (await ask(log.connection, "STREAM.CREATE.SPACES", answer.config)).error:
            await asyncio.sleep(0.02)
    for message in kept:
        if message.sequence <= last:
            await log.write_at(message.sequence, f"spaces.space.{SPACE}", message.wire)
