"""Places where something listens that does not serve, and counts who comes."""

import asyncio
import json
import ssl
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from socket import SO_LINGER, SOL_SOCKET, socket

from connectrpc._protocol import ConnectWireError

from core.errors import ServiceBusy
from core.world import real_world
from sync.bus.certificates import Authority, keep_server_certificate
from sync.rpc.problems import to_error

_HEAD = "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def free_port() -> int:
    """Find a port where nothing listens yet."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class TroubledPlace:
    """Where it is, and how many calls it received."""

    def __init__(self) -> None:
        self.place = ""
        self.calls = 0

    async def reset(self, _reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Break every line off, as a computer does on which nothing listens."""
        self.calls += 1
        writer.get_extra_info("socket").setsockopt(SOL_SOCKET, SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()

    async def hang(self, reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
        """Take every line, and say nothing."""
        self.calls += 1
        await reader.read(-1)

    async def fail(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer 500 to everything."""
        await self._answer(reader, writer, "500 Internal Server Error", "text/html", b"<h1>Oops</h1>")

    async def be_busy(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer as a hub that is asked for more than it can do."""
        told = to_error(ServiceBusy("The hub has too much to do.", safe="Nothing was done.", cure="Wait."))
        body = json.dumps(ConnectWireError.from_exception(told).to_dict()).encode()
        await self._answer(reader, writer, "503 Service Unavailable", "application/json", body)

    async def _answer(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, status: str, kind: str, body: bytes
    ) -> None:
        await reader.readuntil(b"\r\n\r\n")
        self.calls += 1
        writer.write(_HEAD.format(status=status, kind=kind, length=len(body)).encode() + body)
        await writer.drain()


@asynccontextmanager
async def troubled(
    trouble: str, authority: Authority, directory: Path, *, port: int = 0
) -> AsyncIterator[TroubledPlace]:
    """Listen, encrypted where anything is said, and be of no use in the way that is named."""
    place = TroubledPlace()
    serve: Serve = getattr(place, trouble)

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await serve(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # whoever called has hung up
        finally:
            writer.close()

    context = _context(authority, directory) if trouble in ("fail", "be_busy") else None
    server = await asyncio.start_server(take, "127.0.0.1", port, ssl=context)
    place.place = f"127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield place
    finally:
        server.close()


def _context(authority: Authority, directory: Path) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(keep_server_certificate(authority, directory, ["127.0.0.1"], real_world()))
    return context
