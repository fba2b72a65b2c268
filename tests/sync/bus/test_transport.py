"""How bytes are taken from a line."""

import asyncio

from sync.bus.transport import TlsTransport

_BUFFER = 1000


async def test_others_have_their_turns_while_much_is_read() -> None:
    transport, reader = TlsTransport(), asyncio.StreamReader()
    transport._io_reader = reader
    reader.feed_data(b"x" * 5 * _BUFFER)
    reader.feed_eof()
    turns = 0

    async def other() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    beside = asyncio.create_task(other())
    sizes = []
    while data := await transport.read(_BUFFER):
        sizes.append(len(data))
    beside.cancel()
    assert sizes == [_BUFFER] * 5
    assert turns >= len(sizes)
