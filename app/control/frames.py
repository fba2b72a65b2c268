"""Frames on the control socket: four bytes of length (big-endian), then that many bytes of MessagePack."""

import asyncio

LARGEST_FRAME = 64 * 1024 * 1024
"""Bytes; room for the longest text that anyone pipes into `tandem note append`."""

_LENGTH_BYTES = 4


class FrameTooLarge(Exception):
    """The other side announced more bytes than a frame may hold."""


async def read_frame(reader: asyncio.StreamReader) -> bytes:
    """Return the next frame; FrameTooLarge, or asyncio.IncompleteReadError when the stream ends early."""
    length = int.from_bytes(await reader.readexactly(_LENGTH_BYTES))
    if length > LARGEST_FRAME:
        raise FrameTooLarge
    return await reader.readexactly(length)


def frame(payload: bytes) -> bytes:
    """Put the length before the payload; FrameTooLarge when it is too long."""
    if len(payload) > LARGEST_FRAME:
        raise FrameTooLarge
    return len(payload).to_bytes(_LENGTH_BYTES) + payload
