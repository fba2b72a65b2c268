"""Lines to the hub below HTTP: bytes as the attacker likes them, and what comes back."""

import asyncio
import ssl
from contextlib import suppress

from core.facts import Space
from sync.bus.certificates import trusting


async def exchange(
    space: Space, sent: bytes, *, tls: bool = True, port: int = 0, seconds: float = 5.0, drip: bytes = b""
) -> bytes:
    """Send bytes to the gateway of a space, or to a port, then drip more, and return all that comes back.

    Ends when the hub hangs up, or after so many seconds.
    """
    host, _, own = space.hub.rpartition(":")
    context: ssl.SSLContext | None = trusting(space.authority) if tls else None
    reader, writer = await asyncio.open_connection(host, port or int(own), ssl=context)
    heard = b""
    dripping = asyncio.create_task(_drip(writer, drip), name="dripping")
    try:
        writer.write(sent)
        with suppress(TimeoutError, OSError):
            async with asyncio.timeout(seconds):
                while read := await reader.read(65_536):
                    heard += read
    finally:
        dripping.cancel()
        await asyncio.wait({dripping})
        writer.transport.abort()
    return heard


async def _drip(writer: asyncio.StreamWriter, drip: bytes) -> None:
    """Send one byte after the other, as slowly as a client does that wants to hold a line open."""
    for byte in drip:
        await asyncio.sleep(0.5)
        with suppress(OSError):
            writer.write(bytes([byte]))


def request(method: str, target: str, *headers: str, body: bytes = b"") -> bytes:
    """Spell a request as it stands; the connection ends with the answer."""
    lines = [f"{method} {target} HTTP/1.1", "Host: hub", "Connection: close", *headers]
    return "\r\n".join([*lines, "", ""]).encode("latin-1", "replace") + body


def status_in(answer: bytes) -> int:
    """Read the status of an answer; 0 where there is none."""
    words = answer.split(b" ", 2)
    return int(words[1]) if len(words) > 2 and words[1].isdigit() else 0


def head_in(answer: bytes) -> str:
    """Return the head of an answer."""
    return answer.partition(b"\r\n\r\n")[0].decode("latin-1").lower()
