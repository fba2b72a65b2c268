"""A bare nats-py client that hears messages and answers some: `listener PORT USER PASSWORD MESSAGES`.

It says when it listens, and, after so many messages on `key`, when each came. Each on `echo` is sent back.
"""

import asyncio
import sys
import time

import nats
from nats.aio.msg import Msg

from tests.benchmarks.programs.conversation import heard, say

_PATIENCE = 60.0


async def main(port: int, user: str, password: str, messages: int) -> None:
    """Listen until all have come."""
    client = await nats.connect(f"nats://127.0.0.1:{port}", user=user, password=password)
    moments: list[float] = []
    complete = asyncio.Event()

    async def note(_message: Msg) -> None:
        moments.append(time.monotonic())
        if len(moments) >= messages:
            complete.set()

    async def send_back(message: Msg) -> None:
        await client.publish("back", message.data)

    await client.subscribe("key", cb=note)
    await client.subscribe("echo", cb=send_back)
    await client.flush()
    say("ready")
    async with asyncio.timeout(_PATIENCE):
        await complete.wait()
    say(moments)
    await heard()
    await client.close()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])))
