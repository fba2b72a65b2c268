"""Asking a hub is given up at once when whoever asks is to end."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.accounts import DeviceKey, ProofPurpose
from core.world import real_world
from sync.bus.certificates import Authority
from sync.rpc.client import HubClient
from tests.sync.waiting import until


@dataclass
class Silent:
    """Where that somebody is, and whom they took."""

    place: str
    taken: list[asyncio.StreamWriter]


@pytest.fixture
async def silent() -> AsyncIterator[Silent]:
    """Somebody who takes connections and says nothing."""
    taken: list[asyncio.StreamWriter] = []
    server = await asyncio.start_server(lambda _reader, writer: taken.append(writer), "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    yield Silent(f"{host}:{port}", taken)
    for writer in taken:
        writer.close()
    server.close()
    await server.wait_closed()


async def test_a_task_that_is_cancelled_while_it_asks_ends_cancelled(tmp_path: Path, silent: Silent) -> None:
    world = real_world()
    authority = Authority.load_or_create(tmp_path, world)
    client = HubClient([silent.place], authority.certificate, DeviceKey(world.random_bytes(32)), world)
    asking = asyncio.create_task(client.proof(ProofPurpose.SIGN_IN))
    await until(lambda: bool(silent.taken))
    asking.cancel()
    await asyncio.wait({asking}, timeout=5)
    assert asking.cancelled()
    await client.close()
