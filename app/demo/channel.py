"""The private line between the demo and one of its desks: a socket pair that carries frames."""

import asyncio
import socket
from contextlib import suppress
from typing import TypeVar

import msgspec

from app.control.frames import frame, read_frame

Message = TypeVar("Message")


class Channel:
    """One end of the line."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    def send(self, message: object) -> None:
        """Send a message; nothing happens when the other end is gone."""
        self._writer.write(frame(msgspec.msgpack.encode(message)))

    async def receive(self, kind: type[Message]) -> Message | None:
        """Wait for the next message; None when the other end is gone."""
        try:
            payload = await read_frame(self._reader)
        except (asyncio.IncompleteReadError, OSError):
            return None
        return msgspec.msgpack.decode(payload, type=kind)

    def close(self) -> None:
        """Let the other end know that there is nothing more to say; may be called again."""
        self._writer.close()

    async def wait_closed(self) -> None:
        """Wait until this end is closed."""
        with suppress(OSError):
            await self._writer.wait_closed()


async def open_channel(end: socket.socket) -> Channel:
    """Take hold of one end of a socket pair."""
    end.setblocking(False)
    return Channel(*await asyncio.open_connection(sock=end))
