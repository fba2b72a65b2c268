"""Lines between processes of one user on Linux and macOS: a socket in a folder that nobody else enters."""

import sys

if sys.platform == "win32":
    raise ImportError("Windows has `loopback_lines`")

import asyncio
import os
import socket
import struct
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

Accept = Callable[[asyncio.StreamReader, asyncio.StreamWriter], object]

_BACKLOG = 64
_CREDENTIALS = struct.Struct("3i")
_ROOT = 0


@asynccontextmanager
async def serve_lines(path: Path, accept: Accept) -> AsyncIterator[None]:
    """Take lines that only this user may open, in place of a file left behind at `path`; raises OSError.

    `accept` is called with each line until the block ends, and `path` is gone then. A line of somebody else
    is closed without a word.
    """
    listener = _listener(path)

    def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if is_same_user(writer.get_extra_info("socket")):
            accept(reader, writer)
        else:
            writer.close()

    try:
        acceptor = await asyncio.start_unix_server(take, sock=listener)
    except BaseException:  # whatever it was, no line stays open
        listener.close()
        raise
    try:
        yield
    finally:
        acceptor.close()
        _remove(path)


async def open_line(path: Path) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Open a line to whoever serves at `path`; raises OSError when nobody does."""
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.setblocking(False)
    try:
        connection.connect(str(path))
        return await asyncio.open_unix_connection(sock=connection)
    except BaseException:  # whatever it was, no line stays open
        connection.close()
        raise


def is_same_user(connection: socket.socket) -> bool:
    """Say whether this user or root connected; where the kernel cannot tell, the folder's mode guards."""
    option = getattr(socket, "SO_PEERCRED", None)
    if option is None:
        return True
    _, user, _ = _CREDENTIALS.unpack(connection.getsockopt(socket.SOL_SOCKET, option, _CREDENTIALS.size))
    return user in {os.geteuid(), _ROOT}


def _listener(path: Path) -> socket.socket:
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        path.unlink(missing_ok=True)
        listener.bind(str(path))
        path.chmod(0o600)
        listener.listen(_BACKLOG)
    except OSError:
        listener.close()
        raise
    listener.setblocking(False)
    return listener


def _remove(path: Path) -> None:
    """Take the file away, so that nobody knocks in vain."""
    path.unlink(missing_ok=True)
