"""Logs that come to be on as many servers as their cluster asks for, and leaders that are spread evenly."""

from collections.abc import Callable, Collection
from contextlib import AbstractAsyncContextManager

from core.ids import SpaceId
from sync.bus.cluster.leaders import hand_over, plan_leaders
from sync.bus.cluster.picture import BusPicture, LogFacts
from sync.bus.cluster.quorum import LEAST
from sync.bus.cluster.replicas import keep_on
from sync.bus.connection import Connection

Enter = Callable[[SpaceId | None], AbstractAsyncContextManager[Connection]]
"""Opens a steward's connection to the account of a space, or of the hubs where it is None."""


def is_complete(picture: BusPicture, size: int) -> bool:
    """Say whether logs may be put on other servers: there are so many, and all of them are here.

    One that is away may come back, and a new cluster, as one in which a server is replaced, counts fewer for
    a moment.
    """
    return len(picture.online) == picture.size == size >= LEAST


async def replicate(picture: BusPicture, replicas: int, enter: Enter) -> int:
    """Put each log of a picture on so many servers; returns how many were on another number.

    Raises what `keep_on` does.
    """
    changed = 0
    for space in _spaces_of(picture, replicas):
        async with enter(space) as steward:
            changed += await keep_on(steward, replicas)
    return changed


async def spread_leaders(picture: BusPicture, enter: Enter) -> list[tuple[LogFacts, str]]:
    """Let each server lead as many logs; returns which log was handed over to which server.

    A log takes no updates while it changes hands, for a second or so; they wait where they were written.
    Raises what `hand_over` does.
    """
    moves = list(plan_leaders(picture))
    for log, server in moves:
        async with enter(log.space) as steward:
            await hand_over(steward, log.stream, server)
    return moves


def _spaces_of(picture: BusPicture, replicas: int) -> Collection[SpaceId | None]:
    """List, once each, whose logs are on another number of servers."""
    return dict.fromkeys(log.space for log in picture.logs if len(log.replicas) != replicas)
