"""Hubs with certificates, honest and other ones, for tests."""

import asyncio
import ssl
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from core.world import World, real_world
from sync.bus.certificates import Authority, keep_server_certificate
from tests.secret_files import trust_in

DAY = 86_400.0
HERE = ("127.0.0.1", "localhost")


def world_in(days: float) -> World:
    """A world whose clock is so many days ahead of this one's."""
    return World(now=lambda: time.time() + days * DAY, random_bytes=real_world().random_bytes)


def certificate_of(
    directory: Path, names: Sequence[str] = HERE, *, days: float = 0
) -> tuple[Authority, Path]:
    """Make a hub's authority and the certificate of its servers, as if so many days from now."""
    authority = trust_in(directory, world_in(days))
    return authority, keep_server_certificate(authority, directory, names, world_in(days))


def serving_as(
    certificate: Path, newest: ssl.TLSVersion = ssl.TLSVersion.MAXIMUM_SUPPORTED
) -> ssl.SSLContext:
    """A context of a server that shows this certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.maximum_version = newest
    context.load_cert_chain(certificate)
    return context


class Listener:
    """A TLS server that remembers what it was told, decrypted."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.heard = b""


@asynccontextmanager
async def listening(
    certificate: Path | None,
    greeting: bytes = b"hello\n",
    *,
    newest: ssl.TLSVersion = ssl.TLSVersion.MAXIMUM_SUPPORTED,
) -> AsyncIterator[Listener]:
    """Serve on loopback with a certificate file, or without TLS for None; greets whoever comes."""
    listener = Listener(0)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            writer.write(greeting)
            while piece := await reader.read(1000):
                listener.heard += piece
        except OSError:
            pass  # whoever called does not trust us
        finally:
            writer.close()

    context = serving_as(certificate, newest) if certificate is not None else None
    async with await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context) as server:
        listener.port = server.sockets[0].getsockname()[1]
        yield listener
