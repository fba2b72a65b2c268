"""The hub of a daemon: it runs from the start, also before anything is shared."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from app.cli.terminal import notices, output
from app.commands.desk import Desk
from app.commands.hubs import run_own_hub
from core.errors import BusProblem
from core.facts import SpaceRole
from sync.hub.hub_settings import is_prepared


@asynccontextmanager
async def hub_running(desk: Desk) -> AsyncIterator[None]:
    """Start the hub beside the block, and tell where it is; it ends with the desk."""
    starting = asyncio.create_task(_start(desk), name="hub of the daemon")
    try:
        yield
    finally:
        starting.cancel()
        await asyncio.wait({starting})


async def _start(desk: Desk) -> None:
    if await _is_guest(desk):
        output().print("It runs no hub, as it only joined spaces; `tandem hub init` prepares one.")
        return
    try:
        hub = await run_own_hub(desk)
    except BusProblem as problem:  # the notes are held all the same
        notices().print(f"The hub does not run: {problem}")
    else:
        output().print(f"Its hub is at {hub.services.place}.")


async def _is_guest(desk: Desk) -> bool:
    """Say whether a profile only joined spaces of others, and nobody prepared a hub for it."""
    roles = {space.role for space in await desk.library.spaces()}
    if SpaceRole.HOST in roles or SpaceRole.MEMBER not in roles:
        return False
    return not await asyncio.to_thread(is_prepared, desk.profile.hub)
