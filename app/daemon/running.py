"""A daemon from its start to its end: ready, reloaded, stopped."""

import asyncio
import logging
import os
from collections.abc import Callable

from app.bootstrap import open_desk
from app.cli.wording import count
from app.commands.desk import Desk
from app.daemon.configuration import Chosen, Configuration
from app.daemon.ending import ended_in_time
from app.daemon.hosting import hub_running
from app.daemon.log_lines import standard_error
from app.daemon.stopping import stop_signal
from app.daemon.supervisor import Supervisor
from core.errors import Problem
from core.facts import SpaceRole
from core.profile import OwnerKind, Profile
from sync.hub.hub_settings import Overruling
from sync.peer import SyncMode

_DRAIN_SECONDS = 3.0
"""How long what was just written may take to its log at the end; else it goes out next time."""
_log = logging.getLogger(__name__)


class Daemon:
    """Holds a profile as `chosen` says, and from a SIGHUP on as `read` says then."""

    def __init__(self, profile: Profile, chosen: Chosen, read: Callable[[], Chosen]) -> None:
        self._profile = profile
        self._configuration = chosen.configuration
        self._read = read
        self._lines = standard_error()
        self._supervisor = Supervisor(os.environ)
        self._wants_reload = asyncio.Event()

    async def run(self) -> None:
        """Run until a signal or `tandem stop`; raises ProfileTaken, or another Problem in the way."""
        with self._lines.written(self._configuration), stop_signal(self._wants_reload.set) as stopped:
            async with self._supervisor.kept_informed():
                with ended_in_time(stopped):
                    await self._hold(stopped)

    async def _hold(self, stopped: asyncio.Event) -> None:
        def overruling() -> Overruling:
            return _overruling(self._configuration)

        opened = open_desk(self._profile, OwnerKind.DAEMON, SyncMode.FOLLOW, overruling=overruling)
        async with opened as desk:
            desk.on_stop(stopped.set)
            standing = await _standing(desk)
            self._lines.announce(f"tandemd {standing}; profile {self._profile.directory}")
            async with hub_running(
                desk,
                self._lines.announce,
                is_wanted=self._configuration.has_hub,
                port=self._configuration.port,
            ):
                self._supervisor.ready(standing)
                reloading = asyncio.create_task(self._keep_reloading(desk), name="reloading")
                await stopped.wait()
                self._supervisor.stopping()
                reloading.cancel()
                await asyncio.wait({reloading})
                await desk.peer.drained(_DRAIN_SECONDS)

    async def _keep_reloading(self, desk: Desk) -> None:
        while True:
            await self._wants_reload.wait()
            self._wants_reload.clear()
            self._supervisor.reloading()
            try:
                self._lines.announce(await self._reload(desk))
            except Problem as problem:
                self._lines.announce(f"The configuration of before goes on: {problem}")
            except Exception:  # noqa: BLE001 (a bug here ends no daemon)
                _log.exception("reading the configuration again ended by an error")
            self._supervisor.ready(await _standing(desk))

    async def _reload(self, desk: Desk) -> str:
        """Follow the configuration as it is now; says in a sentence what came of it."""
        before, now = self._configuration, (await asyncio.to_thread(self._read)).configuration
        self._configuration = now
        self._lines.follow(now)
        if (before.profile, before.has_hub) != (now.profile, now.has_hub):
            self._lines.announce("`profile` and `hub.run` hold from the next start on.")
        is_moved = (before.port, _overruling(before)) != (now.port, _overruling(now))
        if is_moved and desk.peer.hub.server_pid is not None:
            await desk.peer.reopen_hub(port=now.port)
            return "The configuration was read again, and the hub runs anew with it."
        return "The configuration was read again."


def _overruling(configuration: Configuration) -> Overruling:
    return Overruling(configuration.listen, configuration.names)


async def _standing(desk: Desk) -> str:
    spaces = await desk.library.spaces()
    served = sum(space.role is SpaceRole.HOST for space in spaces)
    return f"holds {count(len(spaces), 'space')}, serves {served}"
