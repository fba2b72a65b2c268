"""Waiting for something to come true, with a deadline."""

import asyncio
from collections.abc import Callable


async def until(condition: Callable[[], bool], within: float = 30.0) -> None:
    """Return as soon as the condition holds; fail when it does not within so many seconds."""
    async with asyncio.timeout(within):
        while not condition():
            await asyncio.sleep(0.005)
