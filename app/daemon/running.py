"""A daemon from its start to its end: ready, reloaded, lent to a window, stopped."""

import asyncio
import logging
import os
from collections.abc import Callable

from app.bootstrap import open_desk
from app.cli.wording import count
from app.commands.desk import Desk
from app.commands.hubs import check_listening
from app.commands.reaching import reach
from app.commands.results import Loan
from app.configuration.choosing import Chosen
from app.configuration.model import Configuration
from app.configuration.showing import report
from app.daemon.ending import ended_in_time
from app.daemon.hosting import hub_running
from app.daemon.log_lines import standard_error
from app.daemon.scheduled_backups import backups_scheduled
from app.daemon.stopping import stop_signal
from app.daemon.supervisor import Supervisor
from app.daemon.watching import vitals_told
from core.accounts.secrets import means_in
from core.errors import Problem
from core.facts import SpaceRole
from core.profile import Owner, OwnerKind, Profile, ProfileTaken, read_owner
from sync.hub.hub_settings import Overruling
from sync.peer import SyncMode

_DRAIN_SECONDS = 3.0
"""How long what was just written may take to its log at the end; else it goes out next time."""
_BORROWER_SECONDS = 15.0
_LOOK_PAUSE = 0.2
_log = logging.getLogger(__name__)


class Daemon:
    """Holds a profile as `chosen` says, and from a SIGHUP on as `read` says then."""

    def __init__(self, profile: Profile, chosen: Chosen, read: Callable[[], Chosen]) -> None:
        self._profile = profile
        self._chosen = chosen
        self._read = read
        self._lines = standard_error()
        self._supervisor = Supervisor(os.environ)
        self._wants_reload = asyncio.Event()
        self._stopped = asyncio.Event()

    @property
    def _configuration(self) -> Configuration:
        return self._chosen.configuration

    async def run(self) -> None:
        """Run until a signal or `tandem stop`; raises ProfileTaken, or another Problem in the way.

        A window that has the profile is waited for, and so is one that borrows it.
        """
        with (
            self._lines.written(self._configuration),
            stop_signal(self._wants_reload.set) as self._stopped,
            ended_in_time(self._stopped),
        ):
            async with self._supervisor.kept_informed():
                while not self._stopped.is_set():
                    await reach(self._profile, self._hold, self._wait)

    async def _wait(self, owner: Owner) -> None:
        if owner.kind is not OwnerKind.WINDOW:
            raise ProfileTaken(self._profile, owner)
        waiting = f"waits for the Tandem window (process {owner.pid}), which has the profile open"
        self._lines.announce(f"tandemd {waiting}")
        self._supervisor.ready(waiting)
        await self._until(lambda: read_owner(self._profile) is None)

    async def _until(self, holds: Callable[[], bool], seconds: float | None = None) -> None:
        """Wait until it holds, the time is up, or the daemon is stopped."""
        clock = asyncio.get_running_loop().time
        deadline = clock() + seconds if seconds is not None else float("inf")
        while not holds() and not self._stopped.is_set() and clock() < deadline:
            await asyncio.sleep(_LOOK_PAUSE)

    async def _hold(self) -> None:
        def overruling() -> Overruling:
            return _overruling(self._configuration)

        def lend() -> Loan:
            lent.set()
            terms = overruling()
            return Loan(terms.listen, terms.names, terms.bus_port, terms.nearby)

        lent = asyncio.Event()
        means = means_in(os.environ | self._configuration.key_places)
        opened = open_desk(
            self._profile, OwnerKind.DAEMON, SyncMode.FOLLOW, means=means, overruling=overruling
        )
        async with opened as desk:
            desk.on_stop(self._stopped.set)
            desk.on_lend(lend)
            desk.on_show_configuration(lambda: report(self._chosen, os.getpid()))
            standing = await _standing(desk)
            self._lines.announce(f"tandemd {standing}; profile {self._profile.directory}")
            hub = hub_running(
                desk,
                self._lines.announce,
                is_wanted=self._configuration.hub_run,
                port=lambda: self._configuration.hub_port,
            )
            scheduled = backups_scheduled(desk, lambda: self._configuration, self._lines.announce)
            async with hub, scheduled, vitals_told(desk, self._lines.announce):
                self._supervisor.ready(standing)
                await self._serve(desk, lent)
        # Who borrows it takes it in a moment.
        await self._until(lambda: read_owner(self._profile) is not None, _BORROWER_SECONDS)

    async def _serve(self, desk: Desk, lent: asyncio.Event) -> None:
        """Go on until the daemon is stopped or lends its profile."""
        tasks = [
            asyncio.create_task(self._stopped.wait(), name="stop of the daemon"),
            asyncio.create_task(lent.wait(), name="loan of the profile"),
            asyncio.create_task(self._keep_reloading(desk), name="reloading"),
        ]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)
        if self._stopped.is_set():
            self._supervisor.stopping()
            await desk.peer.drained(_DRAIN_SECONDS)
        else:
            self._lines.announce("tandemd lends its profile to the Tandem window until that is closed")

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
        chosen_before, chosen = self._chosen, await asyncio.to_thread(self._read)
        before, now = chosen_before.configuration, chosen.configuration
        if now.hub_listen is not None:
            await asyncio.to_thread(check_listening, now.hub_listen)
        if _lasting(before) != _lasting(now):
            self._lines.announce("`profile`, `hub.run` and keys hold from the next start on.")
        self._follow(chosen)
        is_moved = _reached(before) != _reached(now)
        if is_moved and desk.peer.hub.server_pid is not None:
            try:
                await desk.peer.reopen_hub(port=now.hub_port)
            except Problem:
                self._follow(chosen_before)
                await desk.peer.reopen_hub()
                raise
            return "The configuration was read again, and the hub runs anew with it."
        return "The configuration was read again."

    def _follow(self, chosen: Chosen) -> None:
        self._chosen = chosen
        self._lines.follow(chosen.configuration)


def _overruling(configuration: Configuration) -> Overruling:
    told = configuration
    return Overruling(told.hub_listen, told.hub_names, told.hub_bus_port, told.nearby_on)


def _lasting(configuration: Configuration) -> tuple[object, ...]:
    """Give what holds from a start to the end."""
    return (configuration.profile, configuration.hub_run, configuration.key_places)


def _reached(configuration: Configuration) -> tuple[object, ...]:
    """Give what a hub has to start anew for when it changes."""
    told = configuration
    return (told.hub_port, told.hub_listen, told.hub_names, told.hub_bus_port)


async def _standing(desk: Desk) -> str:
    spaces = await desk.library.spaces()
    served = sum(space.role is SpaceRole.HOST for space in spaces)
    return f"holds {count(len(spaces), 'space')}, serves {served}"
