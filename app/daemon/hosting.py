"""The hub of a daemon: it runs from the start, also before anything is shared."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from app.cli.terminal import notices, output
from app.commands.desk import Desk
from app.commands.hubs import run_own_hub
from app.daemon.late_secrets import open_late
from core.accounts.secrets import SecretsProblem
from core.errors import BusProblem
from core.facts import SpaceRole
from sync.hub.hub_settings import is_prepared


@asynccontextmanager
async def hub_running(desk: Desk, *, is_wanted: bool = True) -> AsyncIterator[None]:
    """Start the hub, if one is wanted, beside the block, and tell where it is; it ends with the desk.

    Where the secrets are closed, hub and shared spaces start as soon as these open.
    """
    starting = asyncio.create_task(_start(desk, is_wanted=is_wanted), name="hub of the daemon")
    try:
        yield
    finally:
        starting.cancel()
        await asyncio.wait({starting})


async def _start(desk: Desk, *, is_wanted: bool) -> None:
    if is_wanted and await _is_guest(desk):
        output().print("It runs no hub, as it only joined spaces; `tandem hub init` prepares one.")
        is_wanted = False
    if is_wanted and not await _try_to_run(desk):
        return
    if await open_late(desk.secrets):
        await desk.peer.go_online()
        if is_wanted:
            await _try_to_run(desk)


async def _try_to_run(desk: Desk) -> bool:
    """Run the hub, and tell what came of it; says whether it waits for nothing but its secrets."""
    try:
        hub = await run_own_hub(desk)
    except BusProblem as problem:  # the notes are held all the same
        notices().print(f"The hub does not run: {problem}")
        return isinstance(problem.__cause__, SecretsProblem)
    output().print(f"Its hub is at {hub.services.place}.")
    return False


async def _is_guest(desk: Desk) -> bool:
    """Say whether a profile only joined spaces of others, and nobody prepared a hub for it."""
    roles = {space.role for space in await desk.library.spaces()}
    if SpaceRole.HOST in roles or SpaceRole.MEMBER not in roles:
        return False
    return not await asyncio.to_thread(is_prepared, desk.profile.hub)
