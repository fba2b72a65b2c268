"""Which of several servers is entered: the first that lets in; the others are tried soon after the first."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from core.errors import AccessRefused, Problem
from sync.bus.address import BusAddress
from sync.bus.certificates import HubUntrusted
from sync.bus.errors import BusSilent
from sync.bus.line import Line

_HEAD_START = 0.3
"""Seconds that a server has for itself. One that lost its power is silent, and that alone says nothing."""
_LONGEST = 5.0
"""Seconds for the last one; each try has a shorter deadline of its own."""
Open = Callable[[BusAddress], Awaitable[Line]]


async def open_first(addresses: Sequence[BusAddress], open_line: Open) -> Line:
    """Open a line to the first server that lets in; where none does, raises the Problem of one of them."""
    if len(addresses) == 1:
        return await open_line(addresses[0])
    tries: list[asyncio.Task[Line]] = []
    line: Line | None = None
    try:
        for address in addresses:
            tries.append(asyncio.create_task(_try(open_line, address), name=f"line to {address.place}"))
            line = await _first_of(tries, _LONGEST if address is addresses[-1] else _HEAD_START)
            if line is not None:
                return line
        raise _problem_of(tries)
    finally:
        await _give_up([attempt for attempt in tries if not _has_opened(attempt, line)])


async def _try(open_line: Open, address: BusAddress) -> Line:
    return await open_line(address)


async def _first_of(tries: Sequence[asyncio.Task[Line]], seconds: float) -> Line | None:
    """Return the first line that there is; None when there is none in time, or none will come."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            while True:
                for attempt in tries:
                    if attempt.done() and attempt.exception() is None:
                        return attempt.result()
                waiting = [attempt for attempt in tries if not attempt.done()]
                if not waiting:
                    return None
                await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    return None


def _problem_of(tries: Sequence[asyncio.Task[Line]]) -> BaseException:
    """Choose what to tell: what is no Problem at all, or that one is not let in, or that nobody answers."""
    errors = [error for attempt in tries if attempt.done() and (error := attempt.exception())]
    unforeseen = [error for error in errors if not isinstance(error, Problem)]
    refusals = [error for error in errors if isinstance(error, AccessRefused | HubUntrusted)]
    return next(iter([*unforeseen, *refusals, *errors]), BusSilent())


def _has_opened(attempt: asyncio.Task[Line], line: Line | None) -> bool:
    return line is not None and attempt.done() and not attempt.exception() and attempt.result() is line


async def _give_up(tries: Sequence[asyncio.Task[Line]]) -> None:
    """End what was tried beside, and hang up where it let in as well."""
    for attempt in tries:
        attempt.cancel()
    for outcome in await asyncio.gather(*tries, return_exceptions=True):
        if isinstance(outcome, Line):
            await outcome.close()
