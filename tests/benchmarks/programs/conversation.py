"""How a program of the benchmarks speaks with the process that started it."""

import asyncio
import json
import sys
from typing import Any


def say(value: Any) -> None:
    """Send one JSON value."""
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


async def heard() -> bool:
    """Wait until the starter tells to go on; False when it wants this process to end."""
    return bool(await asyncio.to_thread(sys.stdin.readline))


async def heard_word() -> str:
    """Wait for a word of the starter; "" when it wants this process to end."""
    line: str = await asyncio.to_thread(sys.stdin.readline)
    return line.strip()
