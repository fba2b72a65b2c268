"""Nearby, in the network: what is told by multicast is overheard, forged, flooded and copied."""

import asyncio
import random
import socket
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from core.accounts import DeviceKey
from sync.bus.certificates import keep_server_certificate
from sync.nearby.announcement import Announcement, draw_name, tags_of
from sync.nearby.hubs import NearbyHub, NearbyHubs
from sync.nearby.network import LocalNetwork, open_network
from tests.attacks.attack import Field, require
from tests.attacks.ether import LOOPBACK, forge, overheard, shout
from tests.attacks.ground import SECRET, Ground
from tests.secret_files import trust_in

FIELD = Field("Nearby, in the network")
IN_NETWORK = "a place in the network"
HUB_NAME, GUEST_NAME = "Adas workshop", "Evelyn Strange"
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
FLOOD, MOST = 2_000, 256


@asynccontextmanager
async def switched_on(ground: Ground) -> AsyncIterator[LocalNetwork]:
    """Have the host found nearby until the end of the block, and give what it finds."""
    await ground.nearby.set_on(is_on=True)
    await ground.until(lambda: ground.nearby._network is not None and ground.nearby._told is not None)
    assert ground.nearby._network is not None
    try:
        yield ground.nearby._network
    finally:
        await ground.nearby.set_on(is_on=False)
        await ground.until(lambda: ground.nearby._network is None)


@asynccontextmanager
async def guest(ground: Ground) -> AsyncIterator[tuple[LocalNetwork, NearbyHubs]]:
    """Look around as somebody who is in no space."""
    hubs = NearbyHubs(DeviceKey(ground.world.random_bytes(32)), ground.world, lambda: None)
    async with open_network(LOOPBACK) as network:
        try:
            yield network, hubs
        finally:
            await hubs.close()


def names(network: LocalNetwork) -> set[str]:
    return {found.announcement.name for found in network.found}


def as_member(ground: Ground) -> Announcement:
    """What a member's device tells."""
    name = draw_name(ground.world)
    secrets = [secret for _, secret in ground.nearby._lines.secrets()]
    return Announcement(name, 4444, tags_of(secrets, name, ground.world))


def as_hub(fingerprint: str, port: int = 4443) -> Mapping[bytes, bytes]:
    return {b"v": b"1", b"h": fingerprint.encode(), b"g": str(port).encode()}


@FIELD.attack(
    IN_NETWORK,
    "listens while a hub is found, named, knocked at, and lets somebody in",
    "hears the hub's fingerprint and no name of a person, space, note, device or computer",
)
async def overhear_names_in_the_network(ground: Ground) -> str:
    await ground.nearby.set_name(HUB_NAME)
    async with overheard() as heard, switched_on(ground), guest(ground) as (network, hubs):
        hub = await found_hub(ground, network, hubs)
        asking = asyncio.create_task(hubs.ask(hub, GUEST_NAME))
        await ground.until(lambda: bool(ground.nearby.waiting))
        (knock,) = ground.nearby.waiting
        await ground.nearby.let_in(knock.device, ground.kitchen.id)
        await asking
        await ground.until(lambda: bool(hubs.list(network.found, "")[0].name))
    await ground.nearby.set_name("")
    spoken = b"".join(heard).lower()
    require(ground.fingerprint.encode() in spoken, "nothing was overheard: it proves nothing")
    members = await ground.host.people.members(ground.kitchen.id)
    secrets = {HUB_NAME, GUEST_NAME, SECRET, ground.garden.name, ground.kitchen.id, ground.garden.id}
    secrets |= {ground.note, socket.gethostname(), knock.device}
    secrets |= {each.user for each in members} | {device for each in members for device in each.devices}
    told = [each for each in secrets if each.lower().encode() in spoken]
    require(not told, f"heard {told}")
    return f"{len(heard)} datagrams, none of {len(secrets)} names in them"


async def found_hub(ground: Ground, network: LocalNetwork, hubs: NearbyHubs, places: int = 1) -> NearbyHub:
    """Find the hub once so many places of it are told."""

    def listed() -> list[NearbyHub]:
        return [hub for hub in hubs.list(network.found, "") if hub.fingerprint == ground.fingerprint]

    await ground.until(lambda: any(len(hub.places) >= places for hub in listed()))
    return listed()[0]


@FIELD.attack(
    IN_NETWORK,
    "tells 2,000 announcements of hubs that are none, half of them not whole",
    "few are remembered; who was found stays found, and a member's device is found after it",
)
async def flood_the_network_with_announcements(ground: Ground) -> str:
    chance = random.Random(ground.world.random_bytes(8))
    made = [(draw_name(ground.world), "".join(chance.choices(LETTERS, k=52))) for _ in range(FLOOD)]
    async with switched_on(ground) as network, open_network(LOOPBACK) as one, open_network(LOOPBACK) as other:
        before, after = as_member(ground), as_member(ground)
        await one.tell(before)
        await ground.until(lambda: before.name in names(network))
        try:
            await shout(
                forge(name, as_hub(fingerprint), is_whole=number % 2 == 0)
                for number, (name, fingerprint) in enumerate(made)
            )
            await ground.until(lambda: len(network._found) >= MOST)
            shown = len(ground.nearby.hubs)
            await other.tell(after)
            await ground.until(lambda: after.name in names(network), 20)
            require(before.name in names(network), "who was found before is forgotten")
            require(len(network._found) <= MOST and shown <= 32, f"{len(network.found)} found, {shown} shown")
            require(len(network._asking) <= 32, f"{len(network._asking)} are asked at once")
        finally:
            # Or other programs of this computer would remember them.
            await shout(forge(name, {}, is_whole=False, lasts=0) for name, _ in made)
    return f"{MOST} of {FLOOD:,} remembered, {shown} hubs shown; both members found"


@FIELD.attack(
    IN_NETWORK,
    "tells 20 false places of a hub before it tells its own: half show its authority beside another one's "
    "certificate, half say no word",
    "the hub alone hears who asks; nobody else is told a word",
)
async def announce_another_place_for_a_hub(ground: Ground) -> str:
    async with posing(ground) as (ports, told), guest(ground) as (network, hubs):
        forged = [forge(draw_name(ground.world), as_hub(ground.fingerprint, port)) for port in ports]
        await shout(forged)
        await found_hub(ground, network, hubs, len(ports))
        async with switched_on(ground):
            hub = await found_hub(ground, network, hubs, len(ports) + 1)
            asking = asyncio.create_task(hubs.ask(hub, GUEST_NAME))
            took = await ground.until(lambda: bool(ground.nearby.waiting))
            ground.nearby.turn_away(ground.nearby.waiting[0].device)
            await asyncio.wait({asking})
            asking.exception()
    require(not any(told), "something was said to him")
    return f"{len(hub.places)} places told, the hub asked after {took:.1f} s, nothing said to the others"


@asynccontextmanager
async def posing(ground: Ground) -> AsyncIterator[tuple[list[int], list[bytes]]]:
    """Listen on 20 ports: half show the hub's authority beside another one's certificate, half are silent."""
    place, told = ground.place / "posing", list[bytes]()
    place.mkdir(exist_ok=True)
    path = keep_server_certificate(trust_in(place, ground.world), place, [LOOPBACK], ground.world)
    shown = path.with_name("shown.pem")
    shown.write_text(path.read_text() + ssl.DER_cert_to_PEM_cert(ground.kitchen.authority))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(shown)

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        told.append(await reader.read(65_536))
        writer.transport.abort()

    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.transport.abort()

    servers = [await asyncio.start_server(listen, LOOPBACK, 0, ssl=context) for _ in range(10)]
    servers += [await asyncio.start_server(say_nothing, LOOPBACK, 0) for _ in range(10)]
    try:
        yield [server.sockets[0].getsockname()[1] for server in servers], told
    finally:
        for server in servers:
            server.close()


@FIELD.attack(
    "the secret of the space, as somebody who was removed has it",
    "tells that a member is at other programs of this computer, elsewhere in the world, at everybody",
    "not even tried",
)
async def lead_devices_elsewhere(ground: Ground) -> str:
    called = 0

    def count(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal called
        called += 1
        writer.transport.abort()

    addresses = ("127.0.0.2", "8.8.8.8", "1.1.1.1", "224.0.0.1", "255.255.255.255", "0.0.0.0", "240.0.0.1")  # noqa: S104
    server = await asyncio.start_server(count, "127.0.0.2", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        async with switched_on(ground) as network, open_network(LOOPBACK) as honest:
            forged = [(as_member(ground), address) for address in addresses]
            await shout(forge(each.name, each.text, port=port, address=address) for each, address in forged)
            told = as_member(ground)
            await honest.tell(told)
            await ground.until(lambda: told.name in names(network))
            found = names(network) & {each.name for each, _ in forged}
    finally:
        server.close()
    require(not found and not called, f"{len(found)} of them are believed, {called} calls")
    return f"{len(addresses)} addresses, none believed"


@FIELD.attack(
    IN_NETWORK,
    "tells the tags of a member's device under a name of his own, to be taken for it",
    "no device of the space knows him",
)
async def copy_the_tags_of_a_member(ground: Ground) -> str:
    async with switched_on(ground) as network, open_network(LOOPBACK) as honest:
        told = as_member(ground)
        copied = Announcement(draw_name(ground.world), 4444, told.tags)
        await honest.tell(told)
        await shout([forge(copied.name, copied.text)])
        await ground.until(lambda: {told.name, copied.name} <= names(network))
        known = {found.announcement.name for found in network.found if network.favours(found.announcement)}
    require(told.name in known, "not even the member is known: it proves nothing")
    require(copied.name not in known, "he is taken for a member")
    return "the member is known, he is not: a tag is good for one name"


@FIELD.attack(
    IN_NETWORK,
    "tells datagrams that are none: cut, with flipped bits, with names that lead to themselves, at random",
    "left, and others are found as before",
)
async def tell_garbage_to_the_network(ground: Ground) -> str:
    chance = random.Random(1)
    sound = forge(draw_name(ground.world), as_hub("a" * 52))
    cut = [sound[:end] for end in range(1, len(sound), 3)]
    flipped = [sound[:at] + bytes([sound[at] ^ 255]) + sound[at + 1 :] for at in range(len(sound))]
    loops = [sound[:12] + b"\xc0\x0c" * count for count in (1, 9, 400)]
    noise = [chance.randbytes(chance.randrange(1, 1400)) for _ in range(300)]
    async with switched_on(ground) as network, open_network(LOOPBACK) as honest:
        await shout([*cut, *flipped, *loops, *noise])
        told = as_member(ground)
        await honest.tell(told)
        await ground.until(lambda: told.name in names(network))
    return f"{len(cut) + len(flipped) + len(loops) + len(noise)} datagrams, and a member is found"
