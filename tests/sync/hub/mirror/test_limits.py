"""A log that drops old messages by itself has a mirror that does the same."""

import asyncio
import signal
from dataclasses import replace

from core.world import World, real_world
from sync.hub.hub_log import LogShape
from sync.hub.mirror import open_mirror
from tests.sync.hub.mirror.conftest import QUICK, Hub
from tests.sync.waiting import until

_RECORD_HEAD = 22
"""Bytes before the subject of a message in a block file: length, sequence, time, length of the subject."""
_LAST_ALONE = LogShape("STATES", ("s.>",), {"max_msgs_per_subject": 1})
_SHORT_LIVED = LogShape("NEWS", ("n.>",), {"max_age": 1_000_000_000, "duplicate_window": 100_000_000})
_SHORT = LogShape("RECENT", ("r.>",), {"max_msgs": 3, "discard": "old"})


async def test_of_each_subject_the_last_message_alone_is_mirrored(hub: Hub) -> None:
    states = replace(hub, shape=_LAST_ALONE)
    await states.log.create()
    await states.open()
    for subject in ("s.a", "s.b", "s.a", "s.a"):
        await states.publish(subject, b"state")
    await until(lambda: states.mirrored() == [2, 4])


async def test_a_log_that_keeps_the_last_of_each_subject_comes_back(hub: Hub) -> None:
    states = replace(hub, shape=_LAST_ALONE)
    await states.log.create()
    for number in range(20):
        await states.publish(f"s.{number % 7}", b"%d" % number)
    await states.open()
    before = await states.content()
    await states.crash(states.wipe)
    await states.becomes(before)
    await states.publish("s.1", b"next")
    await until(lambda: states.mirrored()[-1] == 21)


async def test_a_log_whose_server_contradicts_itself_about_its_end_comes_back(hub: Hub) -> None:
    """A damaged length in the first of two records that are left: it is empty, and takes no first message."""
    states = replace(hub, shape=_LAST_ALONE)
    await states.log.create()
    for subject in ("s.a", "s.b", "s.a", "s.a", "s.a"):
        await states.publish(subject, b"state")
    await states.open()
    before = await states.content()
    assert [sequence for sequence, *_ in before] == [2, 5]

    def damage() -> None:
        content = bytearray(states.block().read_bytes())
        record = content.index(b"s.b") - _RECORD_HEAD
        content[record + 2] ^= 0x80
        states.block().write_bytes(content)

    await states.crash(damage, signal.SIGTERM)
    await states.becomes(before)


async def test_what_is_too_old_for_the_log_leaves_the_mirror(hub: Hub) -> None:
    news = replace(hub, shape=_SHORT_LIVED)
    await news.log.create()
    await news.publish("n.one", b"one")
    await news.open()
    assert news.mirrored() == [1]
    await until(lambda: news.mirrored() == [], within=30)


async def test_what_is_too_old_stays_while_the_log_has_it(hub: Hub) -> None:
    news = replace(hub, shape=LogShape("NEWS", ("n.>",), {"max_age": 3_600_000_000_000}))
    await news.log.create()
    await news.publish("n.one", b"one")
    later = World(now=lambda: real_world().now() + 7200, random_bytes=real_world().random_bytes)
    opening = open_mirror(news.connection, news.path, ("NEWS",), world=later, settings=QUICK)
    async with opening as mirror:
        await mirror.catch_up()
        assert news.mirrored() == [1]


async def test_what_a_short_log_drops_leaves_the_mirror(hub: Hub) -> None:
    recent = replace(hub, shape=_SHORT)
    await recent.log.create()
    await recent.open()
    for number in range(6):
        await recent.publish("r.one", b"%d" % number)
    await until(lambda: recent.mirrored() == [4, 5, 6])
    before = await recent.content()
    await recent.crash(recent.wipe)
    await recent.becomes(before)


async def test_a_log_of_which_nothing_is_left_keeps_its_place(hub: Hub) -> None:
    news = replace(hub, shape=_SHORT_LIVED)
    await news.log.create()
    await news.publish("n.one", b"one")
    await news.publish("n.two", b"two")
    async with asyncio.timeout(30):
        while await news.content():
            await asyncio.sleep(0.05)
    await news.open()
    epoch = (await news.log.read_info()).epoch
    await news.remove()
    await news.becomes([])
    info = await news.log.read_info()
    assert (info.epoch, info.last) == (epoch, 2)
