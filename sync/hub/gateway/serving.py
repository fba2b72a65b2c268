"""Running an application in this event loop: uvicorn's protocols on a server that lives as long as a block.

Uvicorn's own server takes the process's signals, wakes ten times a second and cannot be told how long a TLS
handshake may take.
"""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from uvicorn import Config
from uvicorn.server import ServerState

from core.errors import BadInput
from sync.hub.gateway.connections import Doorway, listen
from sync.hub.gateway.envelope import Application
from sync.hub.gateway.protocol import protocol_with
from sync.hub.gateway.settings import ConnectionLimits
from sync.hub.gateway.socket_protocol import socket_protocol_with

_LARGEST_HEAD = 32 * 1024
_LARGEST_SOCKET_MESSAGE = 256 * 1024
_BACKLOG = 256


class Gateway:
    """A gateway that listens."""

    def __init__(self, host: str, port: int, doorway: Doorway, trust: "_Trust | None") -> None:
        self.host = host
        self.port = port
        self._doorway = doorway
        self._trust = trust

    @property
    def url(self) -> str:
        """Where it is reached from this computer, without a slash at the end."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'https' if self._trust else 'http'}://{host}:{self.port}"

    @property
    def connections(self) -> int:
        """How many are open."""
        return self._doorway.open

    @property
    def refused_connections(self) -> int:
        """How many were one too many."""
        return self._doorway.refused

    def renew_certificate(self) -> None:
        """Show the certificate that lies in the file now, to connections from now on; raises BadInput."""
        if self._trust is not None:
            self._trust.load()


class _Trust:
    """The TLS of a gateway."""

    def __init__(self, certificate: Path) -> None:
        self._certificate = certificate
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.minimum_version = ssl.TLSVersion.TLSv1_3
        self.context.set_alpn_protocols(["http/1.1"])
        self.load()

    def load(self) -> None:
        try:
            self.context.load_cert_chain(self._certificate)
        except OSError as error:  # ssl.SSLError is one
            raise BadInput(
                f"The certificate {self._certificate} cannot be used.",
                safe="Nothing was changed.",
                cure="Remove the file; the hub makes a new one when it starts.",
            ) from error


@asynccontextmanager
async def open_gateway(
    application: Application,
    host: str,
    port: int,
    certificate: Path | None,
    *,
    limits: ConnectionLimits | None = None,
    proxies: tuple[str, ...] = (),
) -> AsyncIterator[Gateway]:
    """Serve until the end of the block, with TLS 1.3 when there is a certificate; port 0 is any free one.

    `proxies` are addresses or networks whose X-Forwarded-For is believed. Requests that run at the end have
    `limits.end_time` seconds. Raises PortTaken, BusProblem or BadInput.
    """
    limits = limits or ConnectionLimits()
    trust = None if certificate is None else _Trust(certificate)
    doorway, state = Doorway(limits), ServerState()
    listener = listen(host, port, doorway)
    make_protocol = _protocols(application, state, limits, proxies)
    server = await asyncio.get_running_loop().create_server(
        make_protocol,
        sock=listener,
        backlog=_BACKLOG,
        ssl=trust.context if trust else None,
        ssl_handshake_timeout=limits.header_time if trust else None,
        ssl_shutdown_timeout=limits.header_time if trust else None,
    )
    try:
        yield Gateway(host, listener.getsockname()[1], doorway, trust)
    finally:
        server.close()
        await _end(state, limits.end_time)


def _protocols(
    application: Application, state: ServerState, limits: ConnectionLimits, proxies: tuple[str, ...]
) -> Callable[[], asyncio.Protocol]:
    kind = protocol_with(limits)
    config = Config(
        application,
        http=kind,
        ws=socket_protocol_with(limits),
        ws_max_size=_LARGEST_SOCKET_MESSAGE,
        lifespan="off",
        log_config=None,
        # Below errors it tells of every request that is none: strangers could fill the log.
        log_level="error",
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=bool(proxies),
        forwarded_allow_ips=list(proxies),
        timeout_keep_alive=limits.idle_time,
        h11_max_incomplete_event_size=_LARGEST_HEAD,
    )
    config.load()
    return lambda: kind(config, state, {})


def _break_off(transport: asyncio.WriteTransport) -> None:
    """End a line at once.

    One with TLS that was closed twice has forgotten what it lies on, in the Python of Debian 12 (3.11.2): it
    cannot be broken off, and ends by the time that its farewell has.
    """
    with suppress(AttributeError):
        transport.abort()


async def _end(state: ServerState, seconds: float) -> None:
    """End what is idle at once, what runs when it is done or its time is over."""
    for connection in list(state.connections):
        connection.shutdown()
    running = set(state.tasks)
    if running:
        _, running = await asyncio.wait(running, timeout=seconds)
    for connection in list(state.connections):
        _break_off(connection.transport)
    await asyncio.sleep(0)  # connections are told that they are lost
    for task in running:
        task.cancel()
    if running:
        await asyncio.wait(running, timeout=seconds)
