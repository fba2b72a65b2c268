"""The hub of a daemon: it runs from the start, also before anything is shared."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from app.commands.desk import Desk
from app.commands.hubs import run_own_hub
from app.daemon.late_secrets import open_late
from core.accounts.secrets import SecretsProblem
from core.errors import BusProblem
from core.facts import SpaceRole
from sync.hub.hub_settings import is_prepared


@asynccontextmanager
async def hub_running(
    desk: Desk, announce: Callable[[str], None], *, is_wanted: bool = True, port: int | None = None
) -> AsyncIterator[None]:
    """Start the hub, if one is wanted, beside the block, and announce where it is; it ends with the desk.

    It has the port of before, if no other is wanted. Where the secrets are closed, hub and shared spaces
    start as soon as these open.
    """
    beginning = _Beginning(desk, announce, port)
    starting = asyncio.create_task(beginning.begin(is_wanted=is_wanted), name="hub of the daemon")
    try:
        yield
    finally:
        starting.cancel()
        await asyncio.wait({starting})


@dataclass(frozen=True, slots=True)
class _Beginning:
    desk: Desk
    announce: Callable[[str], None]
    port: int | None

    async def begin(self, *, is_wanted: bool) -> None:
        if is_wanted and await _is_guest(self.desk):
            self.announce("It runs no hub, as it only joined spaces; `tandem hub init` prepares one.")
            is_wanted = False
        if is_wanted and not await self._try_to_run():
            return
        if await open_late(self.desk.secrets):
            await self.desk.peer.go_online()
            if is_wanted:
                await self._try_to_run()

    async def _try_to_run(self) -> bool:
        """Run the hub, and tell what came of it; says whether it waits for nothing but its secrets."""
        try:
            hub = await run_own_hub(self.desk, self.port)
            if self.port not in (None, hub.services.port):  # its spaces were served on another one
                await self.desk.peer.reopen_hub(port=self.port)
        except BusProblem as problem:  # the notes are held all the same
            self.announce(f"The hub does not run: {problem}")
            return isinstance(problem.__cause__, SecretsProblem)
        self.announce(f"Its hub is at {hub.services.place}.")
        return False


async def _is_guest(desk: Desk) -> bool:
    """Say whether a profile only joined spaces of others, and nobody prepared a hub for it."""
    roles = {space.role for space in await desk.library.spaces()}
    if SpaceRole.HOST in roles or SpaceRole.MEMBER not in roles:
        return False
    return not await asyncio.to_thread(is_prepared, desk.profile.hub)
