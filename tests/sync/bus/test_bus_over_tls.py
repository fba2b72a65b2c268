"""A real nats-server behind the hub's certificate, with nats-py as lines use it."""

import asyncio
import json
import signal
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from core.world import real_world
from sync.bus import find_server_program
from sync.bus.certificates import (
    Distrust,
    explain,
    fetch_authority,
    keep_server_certificate,
    trusting,
)
from sync.bus.client import QuickClient
from tests.sync.bus.hub_certificates import HERE, certificate_of, listening
from tests.sync.waiting import until

PASSWORD = "a very secret password"
_CONFIGURATION = """\
listen: "127.0.0.1:-1"
ports_file_dir: {directory}
pid_file: {pid_file}
accounts {{ A: {{ users: [ {{ user: ada, password: {password} }} ] }} }}
tls {{
    cert_file: {certificate}, key_file: {certificate}
    handshake_first: true, min_version: "1.3", timeout: 20
}}
"""


class Server:
    """A running nats-server."""

    def __init__(self, process: asyncio.subprocess.Process, port: int) -> None:
        self.port = port
        self._process = process

    def reload(self) -> None:
        """Have it read its settings, and the certificate, again."""
        self._process.send_signal(signal.SIGHUP)


@asynccontextmanager
async def serving(directory: Path, certificate: Path) -> AsyncIterator[Server]:
    """Run a server with this certificate until the block ends."""
    settings = directory / "nats-server.conf"
    settings.write_text(
        _CONFIGURATION.format(
            directory=json.dumps(str(directory)),
            pid_file=json.dumps(str(directory / "pid")),
            password=json.dumps(PASSWORD),
            certificate=json.dumps(str(certificate)),
        )
    )
    process = await asyncio.create_subprocess_exec(
        find_server_program(), "-c", settings, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        ports = directory / f"nats-server_{process.pid}.ports"
        await until(lambda: ports.exists() and ports.read_text().strip().endswith("}"))
        address = json.loads(ports.read_text())["nats"][0]
        yield Server(process, int(address.rpartition(":")[2]))
    finally:
        process.terminate()
        await process.wait()


@asynccontextmanager
async def line(port: int, context: ssl.SSLContext, *, deadline: int = 20) -> AsyncIterator[QuickClient]:
    """Open a line as `Line` does, with TLS."""
    heard: list[bytes] = []
    client = QuickClient(
        lambda _number, _subject, _reply, payload, _head: heard.append(payload), lambda: None
    )

    async def ignore(_error: Exception) -> None:
        """Nothing: what `connect` raises is what is looked at."""

    try:
        async with asyncio.timeout(30):
            await client.connect(
                f"nats://127.0.0.1:{port}",
                user="ada",
                password=PASSWORD,
                tls=context,
                tls_handshake_first=True,
                connect_timeout=deadline,
                allow_reconnect=False,
                max_reconnect_attempts=1,
                error_cb=ignore,
            )
        yield client
    finally:
        with suppress(OSError):  # a TimeoutError is one
            async with asyncio.timeout(1):
                await client.close()
        client.abort()


async def distrust_of(port: int, context: ssl.SSLContext) -> Distrust:
    with pytest.raises(ssl.SSLError) as caught:
        async with line(port, context):
            pass
    problem = explain(f"127.0.0.1:{port}", caught.value)
    assert problem
    return problem.distrust


async def shown_certificate(port: int, context: ssl.SSLContext) -> bytes:
    """Give what the server shows to a new line."""
    _, writer = await asyncio.open_connection("127.0.0.1", port, ssl=context)
    try:
        certificate = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
        assert isinstance(certificate, bytes)
        return certificate
    finally:
        writer.close()
        with suppress(OSError):  # the server's greeting may come after our goodbye
            await writer.wait_closed()


async def test_a_line_is_made_with_nothing_but_the_fingerprint(tmp_path: Path) -> None:
    authority, path = certificate_of(tmp_path)
    async with serving(tmp_path, path) as server:
        certificate = await fetch_authority("127.0.0.1", server.port, authority.fingerprint)
        async with line(server.port, trusting(certificate)) as client:
            assert client.is_connected
            assert client.is_open
            await asyncio.wait_for(client.ping(), 5)


async def test_a_bus_of_another_authority_is_not_entered(tmp_path: Path) -> None:
    authority, _ = certificate_of(tmp_path / "known")
    _, other = certificate_of(tmp_path / "other")
    async with serving(tmp_path, other) as server:
        assert await distrust_of(server.port, trusting(authority.certificate)) is Distrust.OTHER_AUTHORITY


async def test_a_bus_with_an_expired_certificate_is_not_entered(tmp_path: Path) -> None:
    authority, path = certificate_of(tmp_path, days=-100)
    async with serving(tmp_path, path) as server:
        assert await distrust_of(server.port, trusting(authority.certificate)) is Distrust.OUT_OF_DATE


async def test_a_bus_with_a_certificate_for_another_address_is_not_entered(tmp_path: Path) -> None:
    authority, path = certificate_of(tmp_path, ["10.1.2.3", "hub.example.org"])
    async with serving(tmp_path, path) as server:
        assert await distrust_of(server.port, trusting(authority.certificate)) is Distrust.OTHER_HOST


async def test_a_renewed_certificate_is_shown_without_a_line_being_lost(tmp_path: Path) -> None:
    authority, path = certificate_of(tmp_path, days=-70)
    context = trusting(authority.certificate)
    async with serving(tmp_path, path) as server, line(server.port, context) as client:
        before = await shown_certificate(server.port, context)
        keep_server_certificate(authority, tmp_path, HERE, real_world())
        server.reload()
        async with asyncio.timeout(10):
            while await shown_certificate(server.port, context) == before:
                await asyncio.sleep(0.01)
        await asyncio.wait_for(client.ping(), 5)
        assert client.is_connected


async def test_whoever_leaves_out_that_the_bus_wants_tls_hears_no_password(tmp_path: Path) -> None:
    authority, _ = certificate_of(tmp_path)
    async with listening(None, b'INFO {"server_id":"x","version":"2.15.1","max_payload":1000}\r\n') as middle:
        with pytest.raises((ssl.SSLError, TimeoutError)):
            async with line(middle.port, trusting(authority.certificate), deadline=1):
                pass
        assert middle.heard
        assert PASSWORD.encode() not in middle.heard
