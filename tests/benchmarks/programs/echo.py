"""A bare nats-py client that answers every message at once: `echo PORT USER PASSWORD`."""

import asyncio
import sys

import nats
from nats.aio.msg import Msg

from tests.benchmarks.programs.conversation import heard, say


async def main(port: str, user: str, password: str) -> None:
    """Answer until told to end."""
    client = await nats.connect(f"nats://127.0.0.1:{port}", user=user, password=password)

    async def answer(message: Msg) -> None:
        await client.publish("pong", message.data)

    await client.subscribe("ping", cb=answer)
    await client.flush()
    say("ready")
    await heard()
    await client.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:4]))
