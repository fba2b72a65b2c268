"""Logs that come to be on as many servers as their cluster asks for, and leaders that are spread evenly."""

import asyncio
import logging
from collections.abc import Callable, Collection
from contextlib import AbstractAsyncContextManager

from core.errors import BusProblem
from core.ids import SpaceId
from sync.bus.cluster.leaders import hand_over, plan_leaders
from sync.bus.cluster.picture import BusPicture
from sync.bus.cluster.quorum import LEAST
from sync.bus.cluster.reading import read_picture
from sync.bus.cluster.replicas import keep_on
from sync.bus.connection import Connection
from sync.bus.seat import Seat

_PAUSE = 10.0
"""Seconds between two looks."""
_log = logging.getLogger(__name__)
Enter = Callable[[SpaceId | None], AbstractAsyncContextManager[Connection]]
"""Opens a steward's connection to the account of a space, or of the hubs where it is None."""


async def keep_replicas(governor: Connection, seat: Callable[[], Seat], enter: Enter) -> None:
    """Put logs on as many servers as the seat that one has then asks for, until cancelled.

    All hubs of a cluster do this, and the one whose server leads the cluster does the work. Nothing is
    changed while a server is away, which may come back, or while servers and seat count differently: a new
    cluster, and one in which a server is replaced, have fewer for a moment. What cannot be changed now is
    tried again.
    """
    while True:
        try:
            picture, wanted = await read_picture(governor), seat()
            if picture.leader == wanted.server and _is_complete(picture, wanted.size):
                await replicate(picture, wanted.replicas, enter)
        except BusProblem as problem:
            _log.info("the logs are not on as many servers as they should be: %s", problem)
        await asyncio.sleep(_PAUSE)


async def replicate(picture: BusPicture, replicas: int, enter: Enter) -> int:
    """Put each log of a picture on so many servers; returns how many were on another number.

    Raises what `keep_on` does.
    """
    changed = 0
    for space in _spaces_of(picture, replicas):
        async with enter(space) as steward:
            changed += await keep_on(steward, replicas)
    return changed


async def spread_leaders(picture: BusPicture, enter: Enter) -> int:
    """Let each server lead as many logs; returns how many were handed over. Raises what `hand_over` does.

    A log takes no updates while it changes hands, for a second or so; they wait where they were written.
    """
    moves = list(plan_leaders(picture))
    for log, server in moves:
        async with enter(log.space) as steward:
            await hand_over(steward, log.stream, server)
    return len(moves)


def _is_complete(picture: BusPicture, size: int) -> bool:
    return len(picture.online) == picture.size == size >= LEAST


def _spaces_of(picture: BusPicture, replicas: int) -> Collection[SpaceId | None]:
    """List, once each, whose logs are on another number of servers."""
    return dict.fromkeys(log.space for log in picture.logs if len(log.replicas) != replicas)
