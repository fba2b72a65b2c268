"""Finding a hub among places that anybody may have told of it."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest

from core.world import real_world
from sync.bus.certificates import Authority, Distrust, HubUntrusted, fingerprint_of, keep_server_certificate
from sync.control import HubPlace
from sync.nearby.announcement import AnnouncedHub, Announcement, Found
from sync.nearby.hubs import NearbyHub, NearbyHubs, find_hub
from tests.secret_files import trust_in

LOOPBACK = "127.0.0.1"
WORLD = real_world()


def authority_in(place: Path) -> Authority:
    place.mkdir(exist_ok=True)
    return trust_in(place, WORLD)


@asynccontextmanager
async def served(place: Path, authority: Authority | None, beside: str = "") -> AsyncIterator[HubPlace]:
    """Listen, and show a certificate of the authority with another one beside it, or say nothing."""
    context: ssl.SSLContext | None = None
    if authority is not None:
        path = keep_server_certificate(authority, place, [LOOPBACK], WORLD)
        shown = path.with_name("shown.pem")
        shown.write_text(path.read_text() + beside)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(shown)

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.transport.abort()

    server = await asyncio.start_server(listen, LOOPBACK, 0, ssl=context)
    try:
        yield HubPlace(LOOPBACK, server.sockets[0].getsockname()[1])
    finally:
        server.close()


async def test_only_the_hub_itself_is_found_among_false_places(tmp_path: Path) -> None:
    genuine, other = authority_in(tmp_path / "hub"), authority_in(tmp_path / "other")
    copied = ssl.DER_cert_to_PEM_cert(genuine.certificate)
    async with AsyncExitStack() as stack:
        silent = await stack.enter_async_context(served(tmp_path, None))
        posing = await stack.enter_async_context(served(tmp_path / "other", other, copied))
        own = await stack.enter_async_context(served(tmp_path / "hub", genuine))
        hub = NearbyHub(fingerprint_of(genuine.certificate), (silent, posing, own))
        assert await find_hub(hub) == (str(own), genuine.certificate)
        with pytest.raises(HubUntrusted) as refused:
            await find_hub(NearbyHub(hub.fingerprint, (posing,)))
        assert refused.value.distrust is Distrust.OTHER_AUTHORITY


async def test_of_very_many_hubs_those_are_shown_that_were_found_first_and_last() -> None:
    hubs = NearbyHubs(None, WORLD, lambda: None)  # type: ignore[arg-type] # nobody is asked before the loop turns
    told = [
        Found(Announcement(name, 4444, (), AnnouncedHub(name, 4443)), (LOOPBACK,))
        for name in (f"{number:052}" for number in range(256))
    ]
    shown = {hub.fingerprint for hub in hubs.list(told, "")}
    assert shown == {f"{number:052}" for number in (*range(16), *range(240, 256))}
    await hubs.close()


async def test_no_more_places_are_remembered_than_can_be_tried() -> None:
    hubs = NearbyHubs(None, WORLD, lambda: None)  # type: ignore[arg-type] # nobody is asked before the loop turns
    told = [
        Found(Announcement(str(port), 4444, (), AnnouncedHub("h" * 52, port)), (LOOPBACK,))
        for port in (*range(5000, 5100), *range(5000, 5100))
    ]
    (hub,) = hubs.list(told, "")
    assert len(hub.places) == len(set(hub.places)) == 32
    await hubs.close()
