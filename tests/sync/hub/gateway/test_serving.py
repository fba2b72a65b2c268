"""A gateway on real sockets: TLS, slow clients, too many of them, and its end."""

import asyncio
import resource
import signal
import socket
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import httpx
import pytest
from fastapi import APIRouter, WebSocket
from uvicorn.server import ServerState
from websockets.asyncio.client import connect as open_socket

from core.errors import BadInput, PortTaken
from core.facts import Space
from core.world import real_world
from sync.bus.certificates import Authority, keep_server_certificate, trusting
from sync.hub.gateway import Gateway, Mounted, Services, make_application, open_gateway
from sync.hub.gateway.envelope import Application, Receive, Scope, Send
from sync.hub.gateway.serving import _end
from sync.hub.gateway.settings import BodyLimits, ConnectionLimits, GatewaySettings
from tests.secret_files import trust_in
from tests.sync.hub.gateway.conftest import Caller
from tests.sync.waiting import until

HEAD = b"GET /health/live HTTP/1.1\r\nHost: hub\r\n\r\n"
Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@pytest.fixture
async def lines() -> AsyncIterator[AsyncExitStack]:
    """Connections of clients, closed at the end."""
    async with AsyncExitStack() as stack:
        yield stack


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return trust_in(tmp_path / "authority", real_world())


@pytest.fixture
def certificate(authority: Authority, tmp_path: Path) -> Path:
    return keep_server_certificate(authority, tmp_path, ["127.0.0.1", "localhost"], real_world())


def serve(
    application: Application, certificate: Path | None = None, **limits: Any
) -> AbstractAsyncContextManager[Gateway]:
    return open_gateway(application, "127.0.0.1", 0, certificate, limits=ConnectionLimits(**limits))


async def dial(lines: AsyncExitStack, gateway: Gateway, source: str = "127.0.0.1") -> Line:
    line = await asyncio.open_connection("127.0.0.1", gateway.port, local_addr=(source, 0))
    lines.callback(line[1].close)
    return line


async def status_of(line: Line) -> int:
    async with asyncio.timeout(10):
        return int((await line[0].readline()).split()[1])


async def ended(line: Line) -> bool:
    """Read to the end, which must come."""
    async with asyncio.timeout(10):
        try:
            await line[0].read()
        except ConnectionError:
            return True
    return True


async def greet(scope: Scope, receive: Receive, send: Send) -> None:
    await receive()
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"ok"})


async def test_a_note_is_written_and_read_over_tls(
    application: Application, certificate: Path, authority: Authority, bela: Caller, space: Space
) -> None:
    async with (
        serve(application, certificate) as gateway,
        httpx.AsyncClient(base_url=gateway.url, verify=trusting(authority.certificate), timeout=60) as client,
    ):
        caller = Caller(client, bela.token, bela.user)
        made = await caller.post(f"/v1/spaces/{space.id}/notes", json={"title": "Plan", "body": "one"})
        path, headers = f"/v1/notes/{made.json()['id']}", {"If-Match": made.headers["ETag"]}
        await caller.put(path, json={"title": "Plan", "body": "two"}, headers=headers)
        assert (await caller.get(path)).json()["body"] == "two"
        assert (await client.get(path)).status_code == 401


async def test_who_does_not_know_the_authority_says_nothing(certificate: Path) -> None:
    async with (
        serve(greet, certificate) as gateway,
        httpx.AsyncClient(base_url=gateway.url, timeout=60) as client,
    ):
        with pytest.raises(httpx.ConnectError):
            await client.get("/")


async def test_nothing_older_than_tls_1_3_is_spoken(certificate: Path, authority: Authority) -> None:
    context = trusting(authority.certificate)
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_2
    async with serve(greet, certificate) as gateway:
        with pytest.raises((ssl.SSLError, ConnectionResetError)):
            await asyncio.open_connection("127.0.0.1", gateway.port, ssl=context)


async def test_a_renewed_certificate_is_shown_from_then_on(
    certificate: Path, authority: Authority, tmp_path: Path
) -> None:
    context = trusting(authority.certificate)
    async with serve(greet, certificate) as gateway, httpx.AsyncClient(verify=context, timeout=60) as client:
        by_name = f"https://localhost:{gateway.port}/"
        assert (await client.get(by_name)).status_code == 200
        keep_server_certificate(authority, tmp_path, ["127.0.0.1"], real_world())
        gateway.renew_certificate()
    async with serve(greet, certificate) as gateway, httpx.AsyncClient(verify=context, timeout=60) as client:
        with pytest.raises(httpx.ConnectError):
            await client.get(f"https://localhost:{gateway.port}/")
        keep_server_certificate(authority, tmp_path, ["127.0.0.1", "localhost"], real_world())
        gateway.renew_certificate()
        assert (await client.get(f"https://localhost:{gateway.port}/")).status_code == 200


async def test_a_damaged_certificate_is_named(tmp_path: Path) -> None:
    (tmp_path / "hub.pem").write_text("nonsense")
    with pytest.raises(BadInput):
        async with serve(greet, tmp_path / "hub.pem"):
            pass


async def test_a_port_that_is_taken_is_named() -> None:
    async with serve(greet) as gateway:
        with pytest.raises(PortTaken):
            async with open_gateway(greet, "127.0.0.1", gateway.port, None):
                pass


async def test_the_process_keeps_its_signals() -> None:
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    async with serve(greet):
        assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == before


async def test_a_connection_serves_one_request_after_the_other(lines: AsyncExitStack) -> None:
    async with serve(greet) as gateway:
        line = await dial(lines, gateway)
        for _ in range(3):
            line[1].write(HEAD)
            assert await status_of(line) == 200
            await line[0].readuntil(b"ok")


@pytest.mark.parametrize("sent", [b"", b"GET / HT", HEAD[:-2], b"GET / HTTP/1.1\r\nHost: hub\r\nX: "])
async def test_a_head_that_does_not_come_ends_the_connection(lines: AsyncExitStack, sent: bytes) -> None:
    async with serve(greet, header_time=0.2) as gateway:
        line = await dial(lines, gateway)
        line[1].write(sent)
        assert await ended(line)
        await until(lambda: gateway.connections == 0)


async def test_a_second_head_that_drips_ends_the_connection(lines: AsyncExitStack) -> None:
    async with serve(greet, header_time=0.3) as gateway:
        line = await dial(lines, gateway)
        line[1].write(HEAD + b"GET / HTTP/1.1\r\n")
        assert await status_of(line) == 200
        dripping = asyncio.create_task(_drip(line))
        assert await ended(line)
        dripping.cancel()


async def _drip(line: Line) -> None:
    while not line[1].is_closing():
        line[1].write(b"X: y\r\n")
        await asyncio.sleep(0.05)


async def test_a_handshake_that_does_not_come_ends_the_connection(
    lines: AsyncExitStack, certificate: Path
) -> None:
    async with serve(greet, certificate, header_time=0.2) as gateway:
        line = await dial(lines, gateway)
        assert await ended(line)
        await until(lambda: gateway.connections == 0)


async def test_a_body_that_does_not_come_is_refused(services: Services, lines: AsyncExitStack) -> None:
    settings = GatewaySettings(bodies=BodyLimits(patience=0.2))
    async with serve(make_application(services, settings=settings)) as gateway:
        line = await dial(lines, gateway)
        line[1].write(
            b"POST /v1/sessions HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n"
            b"Content-Length: 100\r\n\r\n{"
        )
        assert await status_of(line) == 408
        assert await ended(line)


async def test_an_answer_that_nobody_takes_ends_the_connection(lines: AsyncExitStack) -> None:
    is_over = asyncio.Event()

    async def flood(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        for _ in range(1000):
            await send({"type": "http.response.body", "body": b"x" * 65_536, "more_body": True})
        await send({"type": "http.response.body", "body": b""})
        is_over.set()

    async with serve(flood, write_time=0.2) as gateway:
        line = await dial(lines, gateway)
        line[1].write(HEAD)
        await until(lambda: gateway.connections == 0)
        await asyncio.wait_for(is_over.wait(), 10)


async def test_a_line_that_was_closed_twice_is_broken_off_by_any_python() -> None:
    line = Mock()
    line.abort.side_effect = AttributeError("'NoneType' object has no attribute '_abort'")
    state = ServerState()
    state.connections.add(Mock(transport=line))
    await _end(state, 1)
    line.abort.assert_called_once()


@pytest.fixture
def many_files() -> Iterator[None]:
    """Let this process, both ends of every line, have more files open than some machines begin with."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(4096, hard)), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.usefixtures("many_files")
async def test_a_thousand_connections_from_one_address_leave_room_for_others(
    lines: AsyncExitStack,
) -> None:
    async with serve(greet, per_address=50, all=80) as gateway:
        for _ in range(1000):
            await dial(lines, gateway)
        await until(lambda: gateway.connections + gateway.refused_connections == 1000)
        assert gateway.connections == 50
        other = await dial(lines, gateway, "127.0.0.2")
        other[1].write(HEAD)
        assert await status_of(other) == 200


async def test_addresses_without_end_are_not_all_let_in(lines: AsyncExitStack) -> None:
    async with serve(greet, per_address=5, all=20) as gateway:
        for number in range(1, 31):
            await dial(lines, gateway, f"127.0.0.{number}")
        await until(lambda: gateway.connections + gateway.refused_connections == 30)
        assert gateway.connections == 20


async def test_a_connection_that_ends_makes_room(lines: AsyncExitStack) -> None:
    async with serve(greet, per_address=1) as gateway:
        first = await dial(lines, gateway)
        await until(lambda: gateway.connections == 1)
        first[1].close()
        await until(lambda: gateway.connections == 0)
        second = await dial(lines, gateway)
        second[1].write(HEAD)
        assert await status_of(second) == 200


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"NONSENSE\r\n\r\n",
        b"GET /\xff HTTP/1.1\r\nHost: hub\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: hub\r\nContent-Length: -1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: hub\r\nX: " + b"a" * 1_000_000 + b"\r\n\r\n",
    ],
    ids=lambda sent: repr(sent[:30]),
)
async def test_what_is_no_http_is_refused_and_not_logged(lines: AsyncExitStack, sent: bytes) -> None:
    async with serve(greet) as gateway:
        line = await dial(lines, gateway)
        line[1].write(sent)
        assert 400 <= await status_of(line) < 500
        assert await ended(line)


async def test_an_idle_connection_does_not_keep_the_gateway(lines: AsyncExitStack) -> None:
    async with asyncio.timeout(30):
        async with serve(greet, end_time=60) as gateway:
            line = await dial(lines, gateway)
            await until(lambda: gateway.connections == 1)
        assert await ended(line)


async def test_a_request_that_runs_at_the_end_is_finished(lines: AsyncExitStack) -> None:
    begun, going = asyncio.Event(), asyncio.Event()

    async def slow(scope: Scope, receive: Receive, send: Send) -> None:
        begun.set()
        await going.wait()
        await greet(scope, receive, send)

    async with AsyncExitStack() as stack:
        gateway = await stack.enter_async_context(serve(slow))
        line = await dial(lines, gateway)
        line[1].write(HEAD)
        await begun.wait()
        ending = asyncio.create_task(stack.aclose())
        await asyncio.sleep(0)
        going.set()
        assert await status_of(line) == 200
        await ending


async def test_a_request_that_never_ends_is_ended(services: Services, lines: AsyncExitStack) -> None:
    begun = asyncio.Event()

    async def endless(scope: Scope, receive: Receive, send: Send) -> None:
        begun.set()
        await asyncio.Event().wait()

    application = make_application(services, mounts=[Mounted("/", endless)])
    async with asyncio.timeout(30):
        async with serve(application, end_time=0.2) as gateway:
            line = await dial(lines, gateway)
            line[1].write(HEAD)
            await begun.wait()
        assert await ended(line)


async def test_a_socket_is_opened_and_ends_with_the_gateway(services: Services) -> None:
    router = APIRouter()

    @router.websocket("/v1/echo")
    async def echo(line: WebSocket) -> None:
        await line.accept()
        async for text in line.iter_text():
            await line.send_text(text)

    async with asyncio.timeout(30), AsyncExitStack() as stack:
        application = make_application(services, routers=[router])
        gateway = await stack.enter_async_context(serve(application, end_time=60))
        url = gateway.url.replace("http", "ws")
        async with open_socket(f"{url}/v1/echo", proxy=None) as client:
            await client.send("hello")
            assert await client.recv() == "hello"
            await stack.aclose()
            await client.wait_closed()
            assert client.close_code == 1012


async def test_a_certificate_is_no_business_of_a_gateway_without_one() -> None:
    async with serve(greet) as gateway:
        gateway.renew_certificate()
        assert gateway.url.startswith("http://127.0.0.1:")


async def test_ipv6_is_served_too() -> None:
    if not socket.has_ipv6:
        pytest.skip("this machine has no IPv6")
    async with open_gateway(greet, "::1", 0, None) as gateway, httpx.AsyncClient(timeout=60) as client:
        assert (await client.get(gateway.url)).status_code == 200
