"""What is done here for somebody: its time shrinks from hop to hop, and nothing is waited for beyond it."""

import asyncio
import math
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar


class Request:
    """Something that is wanted of this process, for as long as somebody waits."""

    def __init__(self, caller: str, outer: "Request | None") -> None:
        self.caller = caller
        self._outer = outer
        self._until = math.inf
        self._is_over = False

    def begin(self, seconds: float) -> None:
        """Let its time begin now: so many seconds, or what is left of the request that it belongs to."""
        self._until = asyncio.get_running_loop().time() + seconds

    def lift(self) -> None:
        """Let it take as long as it takes from now on: what goes on has a deadline for each of its pieces."""
        self._until = math.inf

    @property
    def until(self) -> float:
        """When its time is over, by the clock of the event loop; infinite without a deadline."""
        if self._is_over:
            return math.inf
        return min(self._until, self._outer.until) if self._outer else self._until

    @property
    def is_over(self) -> bool:
        """Whether it is answered; a task that lives on has nobody who waits for it."""
        return self._is_over

    def end(self) -> None:
        """Say that nobody waits any more."""
        self._is_over, self._outer = True, None


# Each task has its own; a task that lives on has the one of whoever began it, which is over by then.
_request: ContextVar[Request | None] = ContextVar("request", default=None)


@contextmanager
def requested(caller: str) -> Iterator[Request]:
    """Do this for somebody; without a deadline until one begins."""
    request = Request(caller, _request.get())
    token = _request.set(request)
    try:
        yield request
    finally:
        request.end()
        _request.reset(token)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Do this in so many seconds, or in what is left of an earlier deadline; it cancels nothing by itself."""
    with requested(caller()) as request:
        request.begin(seconds)
        yield


def left() -> float | None:
    """Say how many seconds are left for what is done here, 0 when it is too late; None without a deadline."""
    request = _request.get()
    if request is None or math.isinf(request.until):
        return None
    return max(0.0, request.until - asyncio.get_running_loop().time())


def at_most(seconds: float) -> float:
    """Wait so many seconds, or as long as an answer is still wanted."""
    remaining = left()
    return seconds if remaining is None else min(seconds, remaining)


def caller() -> str:
    """Say who asked first for what is done here, as it calls itself: a device, a service; "" for nobody."""
    request = _request.get()
    return "" if request is None or request.is_over else request.caller
