"""Telling and hearing in a network, over real multicast on loopback.

Every other program of this computer is in that network as well, so each test draws the names it looks for.
"""

import asyncio
import random
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from socket import inet_aton

import pytest
from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

from core.world import real_world
from sync.nearby.announcement import AnnouncedHub, Announcement, draw_name
from sync.nearby.network import LocalNetwork, open_network
from tests.sync.peer.conftest import until

LOOPBACK = "127.0.0.1"
HUB = AnnouncedHub("h" * 52, 4443)
PATIENCE = 30
WORLD = real_world()


@pytest.fixture
async def networks() -> AsyncIterator[tuple[LocalNetwork, LocalNetwork]]:
    async with AsyncExitStack() as stack:
        one = await stack.enter_async_context(open_network(LOOPBACK))
        other = await stack.enter_async_context(open_network(LOOPBACK))
        yield one, other


def names(network: LocalNetwork) -> set[str]:
    return {found.announcement.name for found in network.found}


async def test_what_one_tells_the_other_finds_until_it_is_told_no_more(
    networks: tuple[LocalNetwork, LocalNetwork],
) -> None:
    one, other = networks
    first, then = (
        Announcement(draw_name(WORLD), 4444, (b"12345678",), HUB),
        Announcement(draw_name(WORLD), 4445),
    )
    await one.tell(first)
    await until(lambda: first.name in names(other), PATIENCE)
    (found,) = [each for each in other.found if each.announcement.name == first.name]
    assert (found.announcement, found.addresses) == (first, (LOOPBACK,))
    assert first.name not in names(one)  # nobody finds himself

    await one.tell(then)
    await until(lambda: names(other) & {first.name, then.name} == {then.name}, PATIENCE)
    await one.tell(None)
    await until(lambda: then.name not in names(other), PATIENCE)


async def test_garbage_in_the_network_harms_nobody(networks: tuple[LocalNetwork, LocalNetwork]) -> None:
    one, other = networks
    chance = random.Random(1)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as noise:
        noise.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, inet_aton(LOOPBACK))
        for _ in range(300):
            noise.sendto(chance.randbytes(chance.randrange(1, 1400)), ("224.0.0.251", 5353))
    told = Announcement(draw_name(WORLD), 4444)
    await one.tell(told)
    await until(lambda: told.name in names(other), PATIENCE)


async def test_what_is_no_announcement_of_tandem_is_left(
    networks: tuple[LocalNetwork, LocalNetwork],
) -> None:
    one, other = networks
    stranger = AsyncZeroconf(interfaces=[LOOPBACK])
    odd = {
        draw_name(WORLD): told
        for told in (
            ({b"v": b"2"}, 4444, LOOPBACK),
            ({b"v": b"1"}, 0, LOOPBACK),
            ({b"v": b"1"}, 4444, "127.0.0.9"),
            ({b"v": b"1"}, 4444, "224.0.0.1"),
            ({b"v": b"1"}, 4444, "8.8.8.8"),
        )
    }
    try:
        for name, (text, port, address) in odd.items():
            info = AsyncServiceInfo(
                "_tandem._tcp.local.",
                f"{name}._tandem._tcp.local.",
                port=port,
                properties=text,
                server=f"{name}.local.",
                addresses=[inet_aton(address)],
            )
            await stranger.async_register_service(info, cooperating_responders=True)
        plain = Announcement(draw_name(WORLD), 4444)
        await one.tell(plain)
        await until(lambda: plain.name in names(other), PATIENCE)
        assert not names(other) & set(odd)
    finally:
        await stranger.async_close()


async def test_who_is_favoured_takes_the_place_of_a_stranger_when_too_many_are_told(
    networks: tuple[LocalNetwork, LocalNetwork], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = networks
    monkeypatch.setattr("sync.nearby.network._MOST_FOUND", 1)
    stranger, member = Announcement(draw_name(WORLD), 4444), Announcement(draw_name(WORLD), 4444)
    other.favours = lambda announcement: announcement.name == member.name
    await one.tell(stranger)
    await until(lambda: len(other.found) == 1, PATIENCE)
    async with open_network(LOOPBACK) as third:
        await third.tell(member)
        await until(lambda: names(other) == {member.name}, PATIENCE)


async def test_after_a_flood_who_comes_is_found_and_who_was_there_stays(
    networks: tuple[LocalNetwork, LocalNetwork], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = networks
    monkeypatch.setattr("sync.nearby.network._MOST_FOUND", 3)
    early, first, second, refused, member, late = (Announcement(draw_name(WORLD), 4444) for _ in range(6))
    other.favours = lambda announcement: announcement.name == member.name

    async def finds(*told: Announcement) -> None:
        await until(lambda: names(other) == {each.name for each in told}, PATIENCE)

    async with AsyncExitStack() as stack:
        two, three, four, five = [await stack.enter_async_context(open_network(LOOPBACK)) for _ in range(4)]
        await one.tell(early)
        await finds(early)
        await two.tell(first)
        await finds(early, first)
        await three.tell(second)
        await finds(early, first, second)
        await four.tell(refused)  # all others are young
        await five.tell(member)
        await finds(early, second, member)
        monkeypatch.setattr("sync.nearby.network._STAYS", 0.0)
        await four.tell(late)
        await finds(early, member, late)


async def test_nothing_is_told_once_more_after_its_end() -> None:
    async with open_network(LOOPBACK) as network:
        await network.tell(Announcement(draw_name(WORLD), 4444))
        await network.tell(Announcement(draw_name(WORLD), 4445))
        assert len(telling()) == 2  # the end of the first, and the second
    assert not telling()


def telling() -> list[str]:
    """List what zeroconf is about to say, or to say again."""
    doing = (str(task.get_coro()) for task in asyncio.all_tasks())
    return [each for each in doing if "_async_broadcast_service" in each]
