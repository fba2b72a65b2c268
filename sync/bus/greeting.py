"""Asking a port who is there: the first lines of the NATS protocol, without a client."""

import asyncio
import json
from contextlib import suppress
from typing import Any

from sync.bus.address import BusAddress
from sync.bus.line import unreachability

_DEADLINE = 2.0


async def read_server_name(host: str, port: int) -> str | None:
    """Return the name of the NATS server on the port, None when none answers."""
    try:
        async with asyncio.timeout(_DEADLINE):
            reader, writer = await asyncio.open_connection(host, port)
            try:
                return _name_in(await reader.readline())
            finally:
                await _hang_up(writer)
    except (OSError, ValueError):
        return None


async def require_server(address: BusAddress) -> None:
    """Raise HubUnreachable, at once if the port is closed, when no server greets at the address."""
    if await read_server_name(address.host, address.port) is None:
        raise unreachability(address)


async def is_accepted(address: BusAddress) -> bool:
    """Say whether the server lets these credentials in."""
    try:
        async with asyncio.timeout(_DEADLINE):
            reader, writer = await asyncio.open_connection(address.host, address.port)
            try:
                await reader.readline()
                writer.write(_hello(address))
                return (await reader.readline()).startswith(b"PONG")
            finally:
                await _hang_up(writer)
    except (OSError, ValueError):
        return False


def _hello(address: BusAddress) -> bytes:
    options = {"verbose": False, "user": address.user, "pass": address.password, "name": "tandem greeting"}
    return b"CONNECT " + json.dumps(options).encode() + b"\r\nPING\r\n"


def _name_in(line: bytes) -> str | None:
    if not line.startswith(b"INFO "):
        return None
    information: dict[str, Any] = json.loads(line[5:])
    return str(information.get("server_name"))


async def _hang_up(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with suppress(OSError):
        await writer.wait_closed()
