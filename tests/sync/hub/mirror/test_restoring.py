"""A log that was lost, whole or in part, comes back as it was."""

import logging
from pathlib import Path

import pytest

from sync.hub.mirror import LogsDiverged
from tests.sync.hub.mirror.conftest import Hub
from tests.sync.hub.mirror.restoring_hub import STREAM
from tests.sync.waiting import until


async def _fill(hub: Hub) -> None:
    """Write messages with gaps at the beginning, in the middle, and with headers."""
    for number in range(3):
        await hub.publish("f.session", b"%d" % number)
    await hub.write(*range(40))
    await hub.publish("f.headed", b"body \x00\xff", traceparent="00-1", other="a: b")
    for number in range(5):
        await hub.publish("f.session", b"later %d" % number)
    await hub.log.purge_before_last("f.session")
    await hub.write(100, 101)


async def test_a_wiped_store_comes_back_with_sequences_epoch_and_settings(hub: Hub) -> None:
    await _fill(hub)
    await hub.open()
    before, config, info = await hub.content(), await hub.config(), await hub.log.read_info()
    await hub.close()
    await hub.crash(hub.wipe)
    await hub.open()
    assert await hub.content() == before
    assert await hub.config() == config
    after = await hub.log.read_info()
    assert (after.epoch, after.first, after.last) == (info.epoch, info.first, info.last)
    assert after.messages == info.messages


async def test_a_log_that_is_restored_takes_the_next_message_at_the_next_sequence(hub: Hub) -> None:
    await _fill(hub)
    await hub.open()
    last = (await hub.log.read_info()).last
    await hub.crash(hub.wipe)
    await hub.becomes(await _known(hub))
    assert await hub.log.write("f.next", b"next", 0) == last + 1
    await until(lambda: hub.mirrored()[-1] == last + 1)


async def test_a_store_that_is_wiped_under_a_living_hub_comes_back(hub: Hub) -> None:
    await _fill(hub)
    await hub.open()
    before = await hub.content()
    await hub.crash(hub.wipe)
    await hub.becomes(before)


async def test_an_older_copy_of_the_store_gets_what_it_lacks(hub: Hub) -> None:
    await hub.write(1, 2, 3)
    mirror = await hub.open()
    copy = hub.copy_store()
    await hub.write(4, 5)
    await mirror.catch_up()
    before = await hub.content()
    await hub.crash(lambda: hub.bring_back(copy))
    await hub.becomes(before)
    await until(lambda: mirror.problem is None)
    assert hub.rows("SELECT * FROM aside") == []


async def test_an_older_copy_that_was_written_to_becomes_the_known_log_again(
    hub: Hub, caplog: pytest.LogCaptureFixture
) -> None:
    before = await _fork(hub)
    with caplog.at_level(logging.ERROR):
        mirror = await hub.open()
    assert await hub.content() == before
    assert isinstance(mirror.problem, LogsDiverged)
    assert "put aside" in caplog.text


async def test_what_was_written_to_an_older_copy_is_kept_aside(hub: Hub) -> None:
    await _fork(hub)
    await hub.open()
    aside = hub.rows("SELECT stream, sequence, subject, payload FROM aside ORDER BY sequence")
    assert aside == [(STREAM, n, f"f.one.{n + 5}", b"fact %d" % (n + 5)) for n in (4, 5, 6, 7)]


async def _fork(hub: Hub) -> list[tuple[int, str, dict[str, str], bytes]]:
    """Set the log back while nobody mirrors it, and write on; returns what it held."""
    await hub.write(1, 2, 3)
    mirror = await hub.open()
    copy = hub.copy_store()
    await hub.write(4, 5)
    await mirror.catch_up()
    before = await hub.content()
    await hub.close()
    await hub.crash(lambda: hub.bring_back(copy))
    await hub.write(9, 10, 11, 12)
    return before


async def test_a_new_log_in_the_place_of_the_known_one_is_put_aside(hub: Hub) -> None:
    await hub.write(1, 2, 3)
    mirror = await hub.open()
    before, config = await hub.content(), await hub.config()
    await hub.close()
    await hub.remove()
    await hub.log.create()
    await hub.write(7)
    mirror = await hub.open()
    assert (await hub.content(), await hub.config()) == (before, config)
    assert hub.rows("SELECT sequence, subject FROM aside") == [(1, "f.one.7")]
    assert isinstance(mirror.problem, LogsDiverged)


async def test_a_new_log_is_taken_where_the_known_one_never_held_anything(hub: Hub) -> None:
    await hub.open()
    await hub.close()
    await hub.remove()
    await hub.log.create()
    await hub.write(7)
    epoch = (await hub.log.read_info()).epoch
    mirror = await hub.open()
    assert (await hub.log.read_info()).epoch == epoch
    assert hub.mirrored() == [1]
    assert mirror.problem is None


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
async def test_a_truncated_file_is_completed(hub: Hub, share: float) -> None:
    await _fill(hub)
    await hub.open()
    before = await hub.content()

    def truncate() -> None:
        block = hub.block()
        with block.open("r+b") as file:
            file.truncate(int(block.stat().st_size * share))
        _forget_index(hub)

    await hub.crash(truncate)
    await hub.becomes(before)


@pytest.mark.parametrize("reads_all", [True, False])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
async def test_a_flipped_bit_is_mended(
    hub: Hub, share: float, reads_all: bool, caplog: pytest.LogCaptureFixture
) -> None:
    await _fill(hub)
    await hub.open()
    before = await hub.content()

    def flip() -> None:
        _flip(hub.block(), share)
        if reads_all:
            _forget_index(hub)

    with caplog.at_level(logging.WARNING):
        await hub.crash(flip)
        await until(lambda: "was restored" in caplog.text, within=30)
    await hub.becomes(before)


async def test_what_is_purged_by_the_log_is_not_brought_back(hub: Hub) -> None:
    mirror = await hub.open()
    for number in range(4):
        await hub.publish("f.session", b"%d" % number)
    await mirror.catch_up()
    await hub.log.purge_before_last("f.session")
    await until(lambda: hub.mirrored() == [4])
    await hub.crash(hub.wipe)
    await hub.becomes([(4, "f.session", {}, b"3")])


async def _known(hub: Hub) -> list[tuple[int, str, dict[str, str], bytes]]:
    """Read the mirror as `content` reads the log."""
    rows = hub.rows("SELECT sequence, subject, head, payload FROM messages ORDER BY sequence")
    return [(n, subject, _headers(head), payload) for n, subject, head, payload in rows]


def _headers(head: bytes) -> dict[str, str]:
    lines = (line.partition(": ") for line in head.decode().split("\r\n") if line)
    return {name: value for name, _, value in lines}


def _flip(path: Path, share: float) -> None:
    content = bytearray(path.read_bytes())
    content[int(len(content) * share)] ^= 4
    path.write_bytes(content)


def _forget_index(hub: Hub) -> None:
    """Let the server read the messages themselves, as after a power cut."""
    for index in hub.store.glob(f"**/streams/{STREAM}/msgs/index.db"):
        index.unlink()
