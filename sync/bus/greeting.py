"""Asking a port who is there: the first line of the NATS protocol, inside TLS, without a client."""

import asyncio
import json
from typing import Any

from core.errors import BusProblem
from sync.bus.address import BusAddress
from sync.bus.certificates import believing_nothing
from sync.bus.line import Line

_DEADLINE = 2.0


async def read_server_name(host: str, port: int) -> str | None:
    """Return the name of the NATS server on the port, None when none answers; nothing is said to it."""
    try:
        async with asyncio.timeout(_DEADLINE):
            reader, writer = await asyncio.open_connection(host, port, ssl=believing_nothing())
            try:
                return _name_in(await reader.readline())
            finally:
                writer.transport.abort()  # a farewell would wait for an answer
    except (OSError, ValueError):
        return None


async def is_accepted(address: BusAddress) -> bool:
    """Say whether the server there is the hub's and lets this device in."""
    try:
        line = await Line.open(address, "greeting")
    except BusProblem:
        return False
    await line.close()
    return True


def _name_in(line: bytes) -> str | None:
    if not line.startswith(b"INFO "):
        return None
    information: dict[str, Any] = json.loads(line[5:])
    return str(information.get("server_name"))
