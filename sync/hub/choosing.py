"""Waiting with what needs the hubs' logs while the hubs choose which of them leads these."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from typing import TypeVar

from core.errors import BusProblem
from sync.bus import BusDown, BusSilent, Connection, NobodyAnswers
from sync.log import LogGone, LogLeaderless, LogMissing, LogSilent
from sync.log.jetstream import ask
from sync.log.streams import log_info_in

CHOOSING_SECONDS = 60.0
"""In which hubs that were all started anew have chosen who leads their logs."""
_LOOK_PAUSE, _OPENING_PAUSE = 0.25, 0.5
_PASSING = (BusDown, BusSilent, NobodyAnswers, LogGone, LogLeaderless, LogSilent)
_log = logging.getLogger(__name__)
Opened = TypeVar("Opened")


async def until_led(connection: Connection, streams: Iterable[str], seconds: float) -> None:
    """Return once the hubs have chosen who leads each of their logs, but for those that are not there.

    Raises LogLeaderless when they have not within so many seconds, or the BusProblem that keeps it from being
    known.
    """
    end = asyncio.get_running_loop().time() + seconds
    for stream in streams:
        while (problem := await _want_of_leader(connection, stream)) is not None:
            if asyncio.get_running_loop().time() > end:
                raise problem
            await asyncio.sleep(_LOOK_PAUSE)


async def enter_once_led(
    stack: AsyncExitStack, make: Callable[[], AbstractAsyncContextManager[Opened]], seconds: float
) -> Opened:
    """Enter what `make` makes, again for so many seconds while the hubs are choosing who leads a log.

    A leader that was just chosen may be lost again, and what is made, as consumers are, needs a leader that
    the servers have beside those of the logs. Raises the BusProblem that is in the way then, and what does
    not pass by itself at once.
    """
    end = asyncio.get_running_loop().time() + seconds
    while True:
        try:
            return await stack.enter_async_context(make())
        except _PASSING as problem:
            if asyncio.get_running_loop().time() >= end:
                raise
            _log.info("what needs the hubs' logs waits: %s", problem.title)
            await asyncio.sleep(_OPENING_PAUSE)


async def _want_of_leader(connection: Connection, stream: str) -> BusProblem | None:
    try:
        found = log_info_in(await ask(connection, f"STREAM.INFO.{stream}", {}))
    except LogMissing:
        return None
    except BusProblem as problem:
        return problem
    return None if found.has_leader else LogLeaderless()
