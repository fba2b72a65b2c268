"""Asking a hub is given up at once when whoever asks is to end."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.accounts import DeviceKey, ProofPurpose
from core.world import real_world
from sync.rpc.client import HubClient
from sync.rpc.hub_point import Headers, HubPoint
from tests.secret_files import trust_in
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


@pytest.fixture
async def client(tmp_path: Path, silent: Silent) -> AsyncIterator[HubClient]:
    world = real_world()
    authority = trust_in(tmp_path, world)
    opened = HubClient([silent.place], authority.certificate, DeviceKey(world.random_bytes(32)), world)
    yield opened
    await opened.close()


async def test_a_task_that_is_cancelled_while_it_asks_ends_cancelled(
    client: HubClient, silent: Silent
) -> None:
    asking = asyncio.create_task(client.proof(ProofPurpose.SIGN_IN))
    await until(lambda: bool(silent.taken))
    asking.cancel()
    await asyncio.wait({asking}, timeout=5)
    assert asking.cancelled()


async def test_an_answer_that_comes_with_the_cancellation_does_not_hide_it(client: HubClient) -> None:
    is_asked = asyncio.Event()

    async def answer_when_cancelled(_point: HubPoint, _headers: Headers) -> str:
        with suppress(asyncio.CancelledError):
            is_asked.set()
            await asyncio.Event().wait()
        return "answer"

    asking = asyncio.create_task(client.ask_openly(answer_when_cancelled))
    await is_asked.wait()
    asking.cancel()
    await asyncio.wait({asking}, timeout=5)
    assert asking.cancelled()


async def test_who_was_cancelled_before_may_still_ask(client: HubClient) -> None:
    async def answer(_point: HubPoint, _headers: Headers) -> str:
        return "goodbye"

    async def ask_at_the_end() -> str:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            return await client.ask_openly(answer)
        return ""

    asking = asyncio.create_task(ask_at_the_end())
    await asyncio.sleep(0)
    asking.cancel()
    assert await asking == "goodbye"
