"""A key pressed in a real window until another process has it, beside a bare NATS round trip."""

import asyncio
import time
from pathlib import Path

import nats
from nats.aio.msg import Msg

from core.ids import SpaceId
from sync.bus import BusServer
from tests.benchmarks.figures import Row, Spread, at_most
from tests.benchmarks.other_process import start_program

_KEYS = 400
_PAUSE = 0.03
"""Seconds: some thirty keys a second, so that each finds both desks at rest."""
_PAYLOAD = b"x" * 300
"""About the size of a sealed update of one key."""
_ACCOUNT, _TOKEN = SpaceId("bare"), "secret"
_TEXT = "The quick brown fox jumps over the lazy dog. "


def measure(place: Path) -> list[Row]:
    """Press keys, then send bare messages of the same size at the same pace."""
    own = Spread.of(asyncio.run(_press(place)))
    beside = Spread.of(asyncio.run(_bare_round_trips(place / "bus")))
    return [
        Row(
            "Key press in a real window until the text is in the other process's document, with the durable "
            "log on, p50 / p99",
            str(own),
            f"bare NATS round trip between two processes: {beside}",
            own.p50 / beside.p50,
            at_most(5),
        )
    ]


async def _press(place: Path) -> list[float]:
    text = (_TEXT * _KEYS)[:_KEYS]
    async with start_program("typist", place / "typist", text, _PAUSE) as typist:
        offer = await typist.hear()
        async with start_program("reader", place / "reader", offer["link"], offer["note"], _KEYS) as reader:
            await reader.hear()
            typist.tell()
            pressed = await typist.hear()
            arrived = (await reader.hear())["moments"]
    return [there - here for here, there in zip(pressed, arrived, strict=True)]


async def _bare_round_trips(place: Path) -> list[float]:
    async with BusServer(place) as server:
        await server.serve({_ACCOUNT: _TOKEN})
        async with start_program("echo", server.port, _ACCOUNT, _TOKEN) as echo:
            await echo.hear()
            return await _ping(server.port or 0)


async def _ping(port: int) -> list[float]:
    client = await nats.connect(f"nats://127.0.0.1:{port}", user=_ACCOUNT, password=_TOKEN)
    back = asyncio.Event()

    async def note(_message: Msg) -> None:
        back.set()

    await client.subscribe("pong", cb=note)
    await client.flush()
    durations = []
    for _ in range(_KEYS):
        back.clear()
        begun = time.perf_counter()
        await client.publish("ping", _PAYLOAD)
        await back.wait()
        durations.append(time.perf_counter() - begun)
        await asyncio.sleep(_PAUSE)
    await client.close()
    return durations
