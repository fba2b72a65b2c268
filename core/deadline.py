"""Until when an answer is wanted: it shrinks from hop to hop, and nothing is waited for beyond it."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class _Limit:
    """A moment of the event loop's clock, for as long as somebody waits."""

    until: float
    is_over: bool = False


# Each task has its own; a task that lives on has the one of whoever began it, which is over by then.
_limit: ContextVar[_Limit | None] = ContextVar("limit", default=None)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Do this in so many seconds, or in what is left of an earlier deadline; it cancels nothing by itself."""
    limit = _Limit(asyncio.get_running_loop().time() + at_most(seconds))
    token = _limit.set(limit)
    try:
        yield
    finally:
        limit.is_over = True
        _limit.reset(token)


def left() -> float | None:
    """Say how many seconds are left for what is done here, 0 when it is too late; None without a deadline."""
    limit = _limit.get()
    if limit is None or limit.is_over:
        return None
    return max(0.0, limit.until - asyncio.get_running_loop().time())


def at_most(seconds: float) -> float:
    """Wait so many seconds, or as long as an answer is still wanted."""
    remaining = left()
    return seconds if remaining is None else min(seconds, remaining)
