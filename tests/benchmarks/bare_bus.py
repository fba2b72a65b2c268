"""A message from one bare nats-py client to another one in another process, and there and back."""

import asyncio
import time
from pathlib import Path

from nats.aio.client import Client
from nats.aio.msg import Msg

from core.world import real_world
from sync.bus import BusServer
from tests.benchmarks.bare_client import KEY, connect_bare
from tests.benchmarks.other_process import OtherProcess, start_program
from tests.benchmarks.pauses import pauses
from tests.secret_files import claims_in, trust_in
from tests.sync.bus.claims.conftest import ANYTHING

_PAYLOAD = bytes(330)
"""As long as one key press with its envelope."""
_DEADLINE = 5.0


async def send_bare(directory: Path, messages: int) -> tuple[list[float], list[float]]:
    """Return the seconds of so many one-way trips, and of so many round trips, with a typist's pauses."""
    world = real_world()
    trust = trust_in(directory, world)
    authority = claims_in(directory, world)
    async with BusServer(directory / "bus", authority, trust, KEY, world, certificate_in=directory) as server:
        await server.start()
        port, token = server.port or 0, authority.admit_service(KEY.id, ANYTHING)
        client = await connect_bare(port, token, trust.certificate)
        certificate = trust.certificate.hex()
        async with start_program("listener", port, token, certificate, messages) as listener:
            await listener.hear()
            round_trips = await _round_trips(client, messages)
            one_way = await _one_way(client, listener, messages)
        await client.close()
    return one_way, round_trips


async def _one_way(client: Client, listener: OtherProcess, messages: int) -> list[float]:
    sent = []
    for pause in pauses(messages):
        await asyncio.sleep(pause)
        sent.append(time.monotonic())
        await client.publish("key", _PAYLOAD)
    arrived = await listener.hear()
    return [after - before for before, after in zip(sent, arrived, strict=True)]


async def _round_trips(client: Client, messages: int) -> list[float]:
    back: asyncio.Queue[float] = asyncio.Queue()

    async def note(_message: Msg) -> None:
        back.put_nowait(time.monotonic())

    await client.subscribe("back", cb=note)
    await client.flush()
    durations = []
    for pause in pauses(messages):
        await asyncio.sleep(pause)
        sent = time.monotonic()
        await client.publish("echo", _PAYLOAD)
        durations.append(await asyncio.wait_for(back.get(), _DEADLINE) - sent)
    return durations
