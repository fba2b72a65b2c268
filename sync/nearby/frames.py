"""What goes over a direct line: frames, each with its length as four bytes (big-endian) before it."""

import asyncio

from core.errors import TandemError

_LENGTH_BYTES = 4
_MOST_WAITING = 2_000_000
"""Bytes that may wait for a line that is slow."""


class LineBroken(TandemError):
    """The other side hung up, is silent, or sent a frame that is too long."""


class Frames:
    """Writes and reads the frames of one line."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @property
    def has_room(self) -> bool:
        """False while so much waits that what comes live is better compared later."""
        return self._writer.transport.get_write_buffer_size() < _MOST_WAITING

    def write(self, payload: bytes) -> None:
        """Send a frame; one to a line that is broken is lost, which reading tells."""
        if not self._writer.is_closing():
            self._writer.write(len(payload).to_bytes(_LENGTH_BYTES) + payload)

    async def drained(self) -> None:
        """Wait until there is room for more; raises LineBroken."""
        try:
            await self._writer.drain()
        except OSError as error:
            raise LineBroken("the line is broken") from error

    async def read(self, longest: int) -> bytes:
        """Read a frame of at most so many bytes; raises LineBroken."""
        try:
            length = int.from_bytes(await self._reader.readexactly(_LENGTH_BYTES))
            if length > longest:
                raise LineBroken("a frame is too long")
            return await self._reader.readexactly(length)
        except (OSError, EOFError) as error:
            raise LineBroken("the line is broken") from error

    def close(self) -> None:
        """Hang up, without waiting for the other side."""
        self._writer.transport.abort()
