"""A hub that runs in this process, whose clock and parts can be broken, and what it answers when asked."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from app.bootstrap import open_desk
from app.commands.desk import Desk
from app.commands.hubs import own_hub, run_own_hub
from app.commands.syncing import report_status
from core.health import Finding
from core.profile import OwnerKind, Profile
from core.world import World, real_world
from sync.bus.certificates import trusting
from sync.peer import SyncMode

PATIENCE = 60.0
_PAUSE = 0.3


@dataclass
class Clock:
    """The time that a hub goes by: so many seconds ahead of the right one."""

    ahead: float = 0.0

    @property
    def world(self) -> World:
        real = real_world()
        return World(lambda: real.now() + self.ahead, real.random_bytes)


@dataclass(frozen=True)
class RunningHub:
    """The desk of a hub, and a caller at its gateway from this computer."""

    desk: Desk
    caller: httpx.AsyncClient

    async def ready(self) -> tuple[int, dict[str, str]]:
        """Ask whether it is ready: the status, and how each part is."""
        answer = await self.caller.get("/health/ready")
        told = answer.json()
        return answer.status_code, {check["name"]: check["health"] for check in told.get("checks", ())}

    async def live(self) -> int:
        return (await self.caller.get("/health/live")).status_code

    async def until_ready_is(self, code: int, **parts: str) -> None:
        """Return when it answers so, and each part (`_` for a space) is as said."""
        wanted = {name.replace("_", " "): health for name, health in parts.items()}
        await eventually(self.ready, lambda told: told[0] == code and wanted.items() <= told[1].items())

    async def told_by_status(self, subject: str) -> Finding:
        """Give what `tandem status` says of one thing."""
        [found] = [each for each in (await report_status(self.desk)).health if each.subject == subject]
        return found


async def eventually(ask: Callable[[], Awaitable[Any]], is_so: Callable[[Any], bool]) -> Any:
    """Ask until the answer is so, and return it; fail with the last answer when that takes too long."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + PATIENCE
    while not is_so(answer := await ask()):
        assert loop.time() < deadline, answer
        await asyncio.sleep(_PAUSE)
    return answer


@asynccontextmanager
async def running_hub(place: Path, clock: Clock | None = None) -> AsyncIterator[RunningHub]:
    """Run the hub of a profile with one shared space and a note in it."""
    world = (clock or Clock()).world
    opened = open_desk(Profile(place), OwnerKind.DAEMON, SyncMode.FOLLOW, world=world, name="Mara")
    async with opened as desk:
        space = await desk.library.default_space()
        await run_own_hub(desk)
        await desk.peer.share(space.id)
        await desk.library.create_note(space.id, title="Shopping", body="bread")
        services = own_hub(desk).services
        trust = trusting(services.authority)
        base = f"https://{services.place}"
        async with httpx.AsyncClient(base_url=base, verify=trust, timeout=30, trust_env=False) as caller:
            yield RunningHub(desk, caller)
