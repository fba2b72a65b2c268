"""Lines without TLS, with an old one, and hubs that are not the one that was invited to."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from core.facts import Role
from sync.bus.certificates import (
    Distrust,
    HubUntrusted,
    believing_nothing,
    keep_server_certificate,
)
from sync.bus.line import Line
from sync.control import HubPlace
from sync.rpc.client import HubClient
from sync.rpc.tandem.hub.v1.accounts_pb import ChallengeRequest
from tests.attacks.attack import Field, refusal_of, require
from tests.attacks.ground import Ground
from tests.attacks.raw_lines import exchange, request
from tests.secret_files import trust_in

FIELD = Field("Lines")


def bus_port(ground: Ground) -> int:
    return ground.services._server.port or 0


@asynccontextmanager
async def impostor(ground: Ground) -> AsyncIterator[tuple[int, list[bytes]]]:
    """Listen with a certificate of another authority, and keep what is said to it."""
    place, told = ground.place / "impostor", list[bytes]()
    place.mkdir(exist_ok=True)
    authority = trust_in(place, ground.world)
    path = keep_server_certificate(authority, place, ["127.0.0.1"], ground.world)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        told.append(await reader.read(65_536))
        writer.transport.abort()

    server = await asyncio.start_server(listen, "127.0.0.1", 0, ssl=context)
    try:
        yield server.sockets[0].getsockname()[1], told
    finally:
        server.close()


@FIELD.attack(
    "a place between a member and the hub",
    "reads and writes in the clear to the gateway",
    "nothing is answered",
)
async def speak_http_without_tls(ground: Ground) -> str:
    heard = await exchange(ground.kitchen, request("GET", "/health/live"), tls=False)
    require(b"HTTP" not in heard, "it was answered")
    return "no answer"


@FIELD.attack(
    "a place between a member and the hub",
    "speaks NATS in the clear to the bus",
    "the bus says nothing, not even its greeting",
)
async def speak_nats_without_tls(ground: Ground) -> str:
    sent = b'CONNECT {"verbose":false}\r\nPING\r\n'
    heard = await exchange(ground.kitchen, sent, tls=False, port=bus_port(ground))
    require(b"INFO" not in heard and b"PONG" not in heard, "it was answered")
    return "no greeting"


@FIELD.attack(
    "a place between a member and the hub", "has both agree on TLS 1.2 or older", "the handshake fails"
)
async def go_back_to_an_older_tls(ground: Ground) -> str:
    for port in (int(ground.kitchen.hub.rpartition(":")[2]), bus_port(ground)):
        context = believing_nothing()
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port, ssl=context)
        except OSError:  # ssl.SSLError is one
            continue
        writer.transport.abort()
        require(holds=False, breach=f"port {port} takes TLS 1.2")
    return "refused by gateway and bus"


@FIELD.attack(
    "the hub's address, and an authority of his own",
    "answers members in the hub's place",
    "they hang up before a word, and say why",
)
async def stand_in_for_the_hub(ground: Ground) -> str:
    bob = ground["bob"]
    known = await bob.find_bus(ground.kitchen)
    async with impostor(ground) as (port, told):
        client = HubClient([f"127.0.0.1:{port}"], ground.kitchen.authority, bob.key, ground.world)
        by_rpc = await refusal_of(
            client.ask_openly(lambda point, _: point.accounts.challenge(ChallengeRequest()))
        )
        by_bus = await refusal_of(Line.open(replace(known, port=port), "bob"))
        await client.close()
    for problem in (by_rpc, by_bus):
        require(isinstance(problem, HubUntrusted), f"refused as {type(problem).__name__}: {problem.title}")
    require(not any(told), "something was said to him")
    return by_bus.title.replace(str(port), "…")


@FIELD.attack(
    "an invitation whose fingerprint is of another authority, or the hub's address taken over",
    "lets somebody join by it",
    "refused before anything is sent, with the reason",
)
async def invite_to_another_authority(ground: Ground) -> str:
    link = await ground.invite(ground.kitchen, Role.VIEWER)
    newcomer = ground.stranger("newcomer")
    wrong = await refusal_of(newcomer.join(replace(link, authority="a" * 52)))
    async with impostor(ground) as (port, told):
        moved = await refusal_of(newcomer.join(replace(link, hubs=(HubPlace("127.0.0.1", port),))))
    for problem in (wrong, moved):
        require(isinstance(problem, HubUntrusted), f"refused as {type(problem).__name__}")
        assert isinstance(problem, HubUntrusted)
        require(problem.distrust is Distrust.OTHER_AUTHORITY, f"because of {problem.distrust}")
    require(not any(told), "something was said to him")
    return f"{moved.title.replace(str(port), '…')} {moved.safe}"
