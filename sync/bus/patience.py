"""Asking again while nobody answers, as that may be over in a moment.

A server that is told of an account takes up anew who serves whom in it. It says that nobody answers to what
is asked in between, although the service runs. Whoever is told so was certainly not heard, so the same
message may be sent once more, whatever it does.
"""

import asyncio
from collections.abc import Awaitable, Callable
from itertools import chain, repeat
from typing import TypeVar

from sync.bus.errors import NobodyAnswers

_LONGEST = 0.5
"""Seconds after which it is believed that nobody answers. Under load, gaps of up to 0.09 were seen."""
_PAUSES = (0.01, 0.02, 0.04)
_LONGEST_PAUSE = 0.08
Answer = TypeVar("Answer")


async def ask_again(ask: Callable[[], Awaitable[Answer]], *, timeout: float) -> Answer:
    """Return the answer to what `ask` asks; raises NobodyAnswers after half a second of that.

    No new try begins later than `timeout` seconds from now.
    """
    loop = asyncio.get_running_loop()
    end = loop.time() + min(_LONGEST, timeout)
    pauses = chain(_PAUSES, repeat(_LONGEST_PAUSE))
    while True:
        try:
            return await ask()
        except NobodyAnswers:
            pause = next(pauses)
            if loop.time() + pause >= end:
                raise
        await asyncio.sleep(pause)
