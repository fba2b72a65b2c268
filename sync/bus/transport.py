"""How bytes travel on a line: inside TLS from the first one on, over one TCP connection."""

import asyncio
import ssl
from collections.abc import Callable
from contextlib import suppress
from urllib.parse import ParseResult

from nats.aio.transport import TcpTransport


class _Protocol(asyncio.StreamReaderProtocol):
    """Tells at once when the connection is lost; nats-py may fail while it closes, and then tells nobody."""

    def __init__(self, reader: asyncio.StreamReader, lost: Callable[[], None]) -> None:
        super().__init__(reader)
        self._tell_lost = lost

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._tell_lost()


class TlsTransport(TcpTransport):
    """What nats-py reads and writes by.

    nats-py's own step to TLS forgets to tell the reader whom to pause, so that a caller who falls behind
    would fill the memory, and leaves asyncio to warn when the server hangs up.
    """

    def __init__(self, lost: Callable[[], None] = lambda: None) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._lost = lost
        self._socket: asyncio.WriteTransport | None = None
        self._has_more = False

    async def connect(self, uri: ParseResult, buffer_size: int, connect_timeout: int) -> None:  # noqa: ARG002
        """Connect, and say nothing yet; raises OSError."""
        async with asyncio.timeout(connect_timeout):
            loop = asyncio.get_running_loop()
            self._socket, _ = await loop.create_connection(
                asyncio.Protocol, uri.hostname or "", uri.port or 0
            )

    async def connect_tls(
        self, uri: str | ParseResult, ssl_context: ssl.SSLContext, buffer_size: int, connect_timeout: int
    ) -> None:
        """Let the other side prove who it is; raises OSError, of which ssl.SSLError is one."""
        if self._socket is None:
            raise ConnectionError("there is no connection yet")
        host = uri if isinstance(uri, str) else uri.hostname
        loop = asyncio.get_running_loop()
        reader = asyncio.StreamReader(limit=buffer_size)
        protocol = _Protocol(reader, self._lost)
        async with asyncio.timeout(connect_timeout):
            secured = await loop.start_tls(self._socket, protocol, ssl_context, server_hostname=host)
        if secured is None:
            raise ConnectionError("closed during the handshake")
        protocol.connection_made(secured)  # which `start_tls` leaves out
        self._io_reader, self._io_writer = reader, asyncio.StreamWriter(secured, protocol, reader, loop)

    async def read(self, buffer_size: int) -> bytes:
        """Read what has come, at most so many bytes; where more may be there, others have their turn first.

        asyncio's reader gives away all it holds without a pause, and nats-py goes through all it is given.
        """
        if self._has_more:
            await asyncio.sleep(0)
        read: bytes = await super().read(buffer_size)
        self._has_more = len(read) == buffer_size
        return read

    async def drain(self) -> None:
        """Wait until the socket takes more; that it is lost is told elsewhere, and nobody catches it here."""
        with suppress(OSError):
            await super().drain()  # type: ignore[no-untyped-call]

    @property
    def is_open(self) -> bool:
        """True while the socket takes bytes; the layer above hears of its end one loop turn later."""
        writer, socket = self._io_writer, self._socket
        if writer is None or socket is None:
            return False
        return not (writer.is_closing() or socket.is_closing())

    def abort(self) -> None:
        """Drop the socket with all that is still to be written, as closing may wait for that for ever."""
        if self._socket is not None:
            with suppress(AttributeError):  # asyncio has taken the loop from a transport that is lost already
                self._socket.abort()

    def __bool__(self) -> bool:
        """Tell nats-py that it need not make another one."""
        return True
