"""Builds a running Tandem from its parts: the owned profile, its diary, the peer, the control socket."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from typing import cast

from app.commands.desk import Desk
from app.commands.execution import answering
from app.commands.vitals import backup_check
from app.control import serve_control
from app.daily_backups import DailyBackups, naming_a_backup
from app.diary import diary_file, writing_diary
from app.redaction.values import sentence
from app.self_measuring import measuring_oneself
from app.telemetry import tracing_of
from core.accounts.secrets import Means, Secrets, means_in
from core.profile import OwnerKind, Profile, own_profile
from core.world import World, real_world
from sync.hub.hub import Hub
from sync.hub.hub_settings import Overruling
from sync.hub.peers import open_peer
from sync.nearby import Nearby
from sync.peer import SyncMode

_PYTHON_TURN = 0.001
"""Seconds for which a busy thread keeps Python to itself while another one waits.

SQLite's thread asks for it some twenty times in each transaction, and with Python's own five milliseconds
would stand still while notes are imported or drawn; the window's may want it several times a key.
"""


@asynccontextmanager
async def open_desk(
    profile: Profile,
    kind: OwnerKind,
    mode: SyncMode,
    *,
    world: World | None = None,
    name: str | None = None,
    means: Means | None = None,
    overruling: Callable[[], Overruling] = lambda: Overruling.of(os.environ),
) -> AsyncIterator[Desk]:
    """Own the profile and open its peer; every kind but a command also answers on the control socket.

    Those also make the daily backups. Keys are found by `means`, else where the environment says; for a
    window a keyring is asked once it is on screen. `overruling` has the last word on how the hub is reached.
    Raises ProfileTaken when another process owns the profile,
    and whatever Problem keeps it from opening.
    """
    sys.setswitchinterval(_PYTHON_TURN)
    profile.prepare()
    with own_profile(profile, kind, world or real_world()), writing_diary(profile), naming_a_backup(profile):
        async with AsyncExitStack() as stack:
            chosen = await stack.enter_async_context(_traced(profile, kind, world or real_world()))
            backups = DailyBackups(profile, chosen)
            shown = asyncio.Event()
            if kind is not OwnerKind.WINDOW:
                shown.set()
            secrets = Secrets(profile, means or means_in(os.environ), chosen, shown.wait)
            opened = open_peer(
                profile,
                mode=mode,
                world=chosen,
                name=name,
                secrets=secrets,
                overruling=overruling,
                sentence=sentence,
            )
            peer = await stack.enter_async_context(opened)
            hub = cast("Hub", peer.hub)
            nearby = Nearby(peer, hub, secrets.device, chosen, lambda: overruling().nearby)
            await nearby.recall()
            desk = Desk(profile, kind, peer, nearby, secrets, backups, chosen, shown)
            hub.more_checks.append(backup_check(desk))
            stack.callback(shown.set)
            if kind is not OwnerKind.COMMAND:
                answer = answering(desk)
                await stack.enter_async_context(
                    serve_control(profile.control_socket, kind.value, answer, diary_file(profile))
                )
                await stack.enter_async_context(backups.made(peer.library.mend_indexes))
                await stack.enter_async_context(nearby.run())
                await stack.enter_async_context(measuring_oneself(chosen.measures))
            yield desk


@asynccontextmanager
async def _traced(profile: Profile, kind: OwnerKind, world: World) -> AsyncIterator[World]:
    """Let this process record its traces, if it is to."""
    async with tracing_of(profile, kind, world) as tracing:
        yield replace(world, tracing=tracing) if tracing.is_on else world


__all__ = ["Desk", "open_desk"]
