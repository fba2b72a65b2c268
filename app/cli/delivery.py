"""Brings one request to the profile, wherever it is open, and the answer back."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

import msgspec

from app.commands.handover import hand_over
from app.commands.reaching import reach
from app.commands.requests import AnyRequest
from app.commands.results import Progress
from app.control import Caller
from core.profile import Owner, Profile

Result = TypeVar("Result", bound=msgspec.Struct)


def _ignore(_progress: Progress) -> None:
    return


def deliver(
    profile: Profile,
    request: AnyRequest,
    expected: type[Result],
    on_progress: Callable[[Progress], None] = _ignore,
) -> Result:
    """Carry out a request and return its result; raises Problem, or RemoteFault when the owner met a bug."""
    return asyncio.run(_delivered(profile, request, expected, on_progress))


async def _delivered(
    profile: Profile, request: AnyRequest, expected: type[Result], on_progress: Callable[[Progress], None]
) -> Result:
    async def inside() -> Result:
        # Imported only here: an owner elsewhere has all of it loaded already.
        from app.cli.visit import visit

        result = await visit(profile, request, Caller(tell=on_progress))
        if not isinstance(result, expected):
            raise TypeError(f"{type(request).__name__} gave {type(result).__name__}")
        return result

    async def outside(owner: Owner) -> Result:
        return await hand_over(profile, owner, request, expected, on_progress)

    return await reach(profile, inside, outside)
