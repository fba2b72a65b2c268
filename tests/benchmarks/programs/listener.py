"""A bare nats-py client that hears messages and answers some: `listener PORT TOKEN AUTHORITY MESSAGES`.

It says when it listens, and, after so many messages on `key`, when each came. Each on `echo` is sent back.
"""

import asyncio
import sys
import time

from nats.aio.msg import Msg

from tests.benchmarks.bare_client import connect_bare
from tests.benchmarks.programs.conversation import heard, say

_PATIENCE = 60.0


async def main(port: int, token: str, authority: bytes, messages: int) -> None:
    """Listen until all have come."""
    client = await connect_bare(port, token, authority)
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
    asyncio.run(main(int(sys.argv[1]), sys.argv[2], bytes.fromhex(sys.argv[3]), int(sys.argv[4])))
