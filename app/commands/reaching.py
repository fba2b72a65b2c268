"""Finds the way to a profile: own it when nobody does, else go to the process that owns it."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

from app.commands.handover import OwnerLeft
from core.profile import Owner, OwnerKind, Profile, ProfileTaken, read_owner

Result = TypeVar("Result")

_COMMAND_SECONDS = 5.0
"""How long a command waits for another command to end."""
_PAUSE = 0.05


async def reach(
    profile: Profile,
    inside: Callable[[], Awaitable[Result]],
    outside: Callable[[Owner], Awaitable[Result]],
    patience: float = _COMMAND_SECONDS,
) -> Result:
    """Return what `inside` gives when this process may own the profile, else what `outside` gives.

    `inside` owns the profile itself. A command that owns it is waited for, for `patience` seconds; then
    ProfileTaken is raised. Of several that come by turns, each is given as long.
    """
    loop = asyncio.get_running_loop()
    waited_for, deadline = read_owner(profile), loop.time() + patience
    while True:
        owner = read_owner(profile)
        if owner is not None and owner != waited_for:
            waited_for, deadline = owner, loop.time() + patience
        if owner is None:
            with suppress(ProfileTaken):
                return await inside()
        elif owner.kind is not OwnerKind.COMMAND:
            with suppress(OwnerLeft):
                return await outside(owner)
        if loop.time() > deadline:
            raise ProfileTaken(profile, owner or read_owner(profile))
        await asyncio.sleep(_PAUSE)
