"""Telling and hearing in a network, over real multicast on loopback."""

import random
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from socket import inet_aton

import pytest
from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

from sync.nearby.announcement import AnnouncedHub, Announcement
from sync.nearby.network import LocalNetwork, open_network
from tests.sync.peer.conftest import until

LOOPBACK = "127.0.0.1"
HUB = AnnouncedHub("h" * 52, 4443)
PATIENCE = 30


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
    first = Announcement("a" * 32, 4444, (b"12345678",), HUB)
    await one.tell(first)
    await until(lambda: names(other) == {first.name}, PATIENCE)
    (found,) = other.found
    assert (found.announcement, found.addresses) == (first, (LOOPBACK,))
    assert not one.found  # nobody finds himself

    await one.tell(Announcement("b" * 32, 4445))
    await until(lambda: names(other) == {"b" * 32}, PATIENCE)
    await one.tell(None)
    await until(lambda: not other.found, PATIENCE)


async def test_garbage_in_the_network_harms_nobody(networks: tuple[LocalNetwork, LocalNetwork]) -> None:
    one, other = networks
    chance = random.Random(1)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as noise:
        noise.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, inet_aton(LOOPBACK))
        for _ in range(300):
            noise.sendto(chance.randbytes(chance.randrange(1, 1400)), ("224.0.0.251", 5353))
    await one.tell(Announcement("c" * 32, 4444))
    await until(lambda: names(other) == {"c" * 32}, PATIENCE)


async def test_what_is_no_announcement_of_tandem_is_left(
    networks: tuple[LocalNetwork, LocalNetwork],
) -> None:
    one, other = networks
    stranger = AsyncZeroconf(interfaces=[LOOPBACK])
    odd = {
        "newer": ({b"v": b"2"}, 4444, LOOPBACK),
        "portless": ({b"v": b"1"}, 0, LOOPBACK),
        "elsewhere": ({b"v": b"1"}, 4444, "127.0.0.9"),
        "everywhere": ({b"v": b"1"}, 4444, "224.0.0.1"),
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
        await one.tell(Announcement("d" * 32, 4444))
        await until(lambda: "d" * 32 in names(other), PATIENCE)
        assert names(other) == {"d" * 32}
    finally:
        await stranger.async_close()
