"""How bytes travel on a line: inside TLS from the first one on, over one TCP connection."""

import asyncio
import ssl
from contextlib import suppress
from urllib.parse import ParseResult

from nats.aio.transport import TcpTransport


class TlsTransport(TcpTransport):
    """What nats-py reads and writes by.

    nats-py's own step to TLS forgets to tell the reader whom to pause, so that a caller who falls behind
    would fill the memory, and leaves asyncio to warn when the server hangs up.
    """

    def __init__(self, context: ssl.SSLContext) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._context = context
        self._socket: asyncio.WriteTransport | None = None

    async def connect(self, uri: ParseResult, buffer_size: int, connect_timeout: int) -> None:
        """Connect, and let the other side prove who it is; raises OSError, of which ssl.SSLError is one."""
        async with asyncio.timeout(connect_timeout):
            await self._connect(uri.hostname or "", uri.port or 0, buffer_size)

    async def _connect(self, host: str, port: int, buffer_size: int) -> None:
        loop = asyncio.get_running_loop()
        socket, _ = await loop.create_connection(asyncio.Protocol, host, port)
        self._socket = socket
        reader = asyncio.StreamReader(limit=buffer_size)
        protocol = asyncio.StreamReaderProtocol(reader)
        secured = await loop.start_tls(socket, protocol, self._context, server_hostname=host)
        if secured is None:
            raise ConnectionError("closed during the handshake")
        protocol.connection_made(secured)  # which `start_tls` leaves out
        self._io_reader, self._io_writer = reader, asyncio.StreamWriter(secured, protocol, reader, loop)

    async def connect_tls(self, *_arguments: object, **_options: object) -> None:
        """Nothing is left to be done when nats-py asks for it."""

    @property
    def is_open(self) -> bool:
        """True while the socket takes bytes; the layer above hears of its end one loop turn later."""
        return self._socket is not None and not self._socket.is_closing()

    def abort(self) -> None:
        """Drop the socket with all that is still to be written, as closing may wait for that for ever."""
        if self._socket is not None:
            with suppress(AttributeError):  # asyncio has taken the loop from a transport that is lost already
                self._socket.abort()

    def __bool__(self) -> bool:
        """Tell nats-py that it need not make another one."""
        return True
