"""How files are cut into chunks, and what the chunks of a file are called and weigh."""

import hashlib
from collections.abc import AsyncGenerator, AsyncIterator, Iterator

from sync.log.blobs import CHUNK

_DIGEST = hashlib.sha256().digest_size


async def cut(stream: AsyncIterator[bytes]) -> AsyncGenerator[bytes]:
    """Cut a stream of pieces of any length into chunks; an empty stream has none."""
    held = bytearray()
    async for piece in stream:
        view = memoryview(piece)
        while view:
            taken = CHUNK - len(held)
            held += view[:taken]
            view = view[taken:]
            if len(held) == CHUNK:
                yield bytes(held)
                held.clear()
    if held:
        yield bytes(held)


def weigh(digests: bytes, size: int) -> Iterator[tuple[bytes, int]]:
    """Give the digest and the size of each chunk of a file of `size` bytes."""
    for place in range(0, len(digests), _DIGEST):
        yield digests[place : place + _DIGEST], min(CHUNK, size)
        size -= CHUNK


def fits(digests: bytes, size: int) -> bool:
    """Say whether a file of this size has so many chunks."""
    return len(digests) == _DIGEST * -(-size // CHUNK)
