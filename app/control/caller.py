"""Whoever asked for something: a process behind the socket, or this very process."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

Result = TypeVar("Result")


class CallerGone(Exception):
    """Whoever asked hung up; there is nobody to answer."""


def _tell_nobody(_progress: Any) -> None:
    return


@dataclass(frozen=True, slots=True)
class Caller:
    """Hears progress while the answer is prepared, and may be `gone` before it is there.

    `gone` is also said to be whoever is only to be told no more, as the owner ends; `hung_up` is who left. A
    change that has begun is always carried out.
    """

    tell: Callable[[Any], None] = _tell_nobody
    gone: asyncio.Event = field(default_factory=asyncio.Event)
    hung_up: asyncio.Event = field(default_factory=asyncio.Event)

    async def wait_for(self, reading: Awaitable[Result], seconds: float) -> Result:
        """Wait for what changes nothing, for so many seconds at the most, and not for one that hung up.

        Raises TimeoutError or CallerGone; what is read then ends.
        """
        try:
            async with asyncio.timeout(seconds) as ending:
                watching = asyncio.create_task(self._end(ending), name="caller of a command")
                try:
                    return await reading
                finally:
                    watching.cancel()
        except TimeoutError as error:
            if ending.expired() and self.hung_up.is_set():
                raise CallerGone from error
            raise

    async def _end(self, ending: asyncio.Timeout) -> None:
        await self.hung_up.wait()
        if not ending.expired():
            ending.reschedule(asyncio.get_running_loop().time())
