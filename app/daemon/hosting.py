"""The hub of a daemon: it runs from the start, also before anything is shared."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from app.commands.desk import Desk
from app.commands.hubs import own_hub, run_own_hub
from app.daemon.late_secrets import open_late
from core.accounts.secrets import SecretsProblem
from core.errors import Problem
from core.facts import Space, SpaceRole
from core.ids import SpaceId
from core.pauses import growing_pauses
from sync.bus.certificates import read_certificate
from sync.hub.cluster.duty import MustStandBy
from sync.hub.cluster.errors import NotFilled
from sync.hub.hub import Hub
from sync.hub.hub_settings import is_prepared

_log = logging.getLogger(__name__)
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
"""Seconds until a hub that did not start is started again."""
_LOOK_PAUSE = 0.5
_AWAY_SECONDS = 10.0
"""A hub that does not run for so long has ended; one that moves to another port is back before."""
_FILLING_SECONDS = 600.0
"""Seconds in which the logs of spaces are in new stores; else everything stays as it was."""
_COMPARING_PAUSE = 10.0
"""Seconds after which the other hubs of a cluster are asked who belongs to it."""


@asynccontextmanager
async def hub_running(
    desk: Desk,
    announce: Callable[[str], None],
    *,
    is_wanted: bool = True,
    port: Callable[[], int | None] = lambda: None,
) -> AsyncIterator[None]:
    """Start the hub, if one is wanted, beside the block, and announce where it is; it ends with the desk.

    It has the port of before, if no other is wanted. One that does not start is started again until it runs.
    Where the secrets are closed, hub and shared spaces start as soon as these open.
    """
    beginning = _Beginning(desk, announce, port)
    starting = asyncio.create_task(beginning.begin(is_wanted=is_wanted), name="hub of the daemon")
    try:
        yield
    finally:
        starting.cancel()
        await asyncio.wait({starting})


@dataclass(slots=True)
class _Beginning:
    desk: Desk
    announce: Callable[[str], None]
    port: Callable[[], int | None]
    compared_at: float = 0.0

    async def begin(self, *, is_wanted: bool) -> None:
        if is_wanted and await _is_guest(self.desk):
            self.announce("It runs no hub, as it only joined spaces; `tandem hub init` prepares one.")
            is_wanted = False
        while is_wanted and await self._run_when_it_can():
            await self._until_other_work()
        if await open_late(self.desk.secrets):
            await self.desk.peer.go_online()
            if is_wanted:
                await self._run_when_it_can()

    async def _run_when_it_can(self) -> bool:
        """Try until the hub runs, and tell what came of it; False where it waits for its secrets."""
        told = ""
        for pause in growing_pauses(_FIRST_PAUSE, _LONGEST_PAUSE):
            try:
                place = await self._run()
            except Problem as problem:  # the notes are held all the same
                if told != str(problem):
                    told = str(problem)
                    self.announce(f"The hub does not run: {told}")
                if isinstance(problem.__cause__, SecretsProblem):
                    break
            else:
                self.announce(f"Its hub is at {place}.")
                return True
            await asyncio.sleep(pause)
        return False

    async def _until_other_work(self) -> None:
        """Go on until the cluster wants something else of this hub; then it is started anew at once."""
        hub, away = own_hub(self.desk), 0.0
        while away < _AWAY_SECONDS:
            away = 0.0 if hub.server_pid is not None else away + _LOOK_PAUSE
            with suppress(Problem):  # it is looked again
                if hub.server_pid is not None and hub.services.cluster.has_other_work:
                    break
                await self._look(hub)
            await asyncio.sleep(_LOOK_PAUSE)
        else:
            return  # it ended: it is started again, and what is in the way is told then
        with suppress(Problem):
            await self.desk.peer.reopen_hub()

    async def _look(self, hub: Hub) -> None:
        """Do what a hub that serves does for its cluster, now and then."""
        if hub.server_pid is None or hub.services.cluster.roster is None:
            return
        cluster, now = hub.services.cluster, self.desk.world.now()
        if not self.compared_at <= now < self.compared_at + _COMPARING_PAUSE:
            self.compared_at = now
            await cluster.compare()
            await self._hold_spaces(hub)
            await self._fold_as_told(hub)
        if cluster.is_moving:
            await self._settle(hub)
        if cluster.can_grow:
            await self._grow(hub)

    async def _fold_as_told(self, hub: Hub) -> None:
        """Be the host of the spaces, who folds them, if the cluster wants it; else none of them."""
        replicas, services, peer = self.desk.peer.replicas, hub.services, self.desk.peer
        known = await self.desk.library.spaces()
        roles = {space.role for space in known if space.authority == hub.authority and not space.account}
        if hub.folder == peer.device and SpaceRole.MEMBER in roles:
            await replicas.take_over(hub.authority, services.place)
        elif hub.folder not in {"", peer.device} and SpaceRole.HOST in roles:
            await replicas.stand_down(",".join(services.cluster.places))
        else:
            return
        await peer.go_online()

    async def _hold_spaces(self, hub: Hub) -> None:
        """Hold each space of the cluster, also those that were founded at another hub."""
        services = hub.services
        known = {space.id for space in await self.desk.library.spaces()}
        for space in set(await services.notes.list_spaces()) - known:
            name = (await services.notes.membership(space)).name
            places = ",".join(services.cluster.places)
            kept = Space(space, name, SpaceRole.MEMBER, places, hub.authority)
            await self.desk.peer.replicas.follow(kept)

    async def _grow(self, hub: Hub) -> None:
        """Move the logs to stores that all hubs keep together; if that fails, everything is as before."""
        self.announce("Three hubs are here: the logs move to all of them.")
        try:
            if not await hub.services.cluster.grow():
                self.announce("The other hubs did not answer; the logs stay here.")
                return
            await self.desk.peer.reopen_hub()
            await self.desk.peer.go_online()
            await self._settle(hub)
        except Problem as problem:
            self.announce(f"The logs were not moved: {problem}")
            await hub.stay_alone()
            await self.desk.peer.reopen_hub()
            await self.desk.peer.go_online()
        else:
            self.announce("All hubs keep the logs together now.")

    async def _settle(self, hub: Hub) -> None:
        """Say that new stores hold everything, when logs of spaces hold all that is held here.

        The hub's own logs were compared when they were restored. Raises NotFilled, or another Problem.
        """
        held, _ = await self.desk.peer.replicas.held(hub.authority)
        try:
            async with asyncio.timeout(_FILLING_SECONDS):
                for space in held & set(await hub.services.notes.list_spaces()):
                    while not await self._is_filled(space):
                        await asyncio.sleep(_LOOK_PAUSE)
        except TimeoutError as error:
            raise NotFilled from error
        await hub.services.cluster.settle()

    async def _is_filled(self, space: SpaceId) -> bool:
        log = self.desk.peer.log(space)
        try:
            return not (await log.report()).is_healing and not await log.lacking()
        except Problem as problem:  # it is just being opened, or its control log is read again
            _log.debug("a log is not compared yet: %s", problem)
            return False

    async def _run(self) -> str:
        """Run the hub, or stand by until it is to serve; returns where it is (host:port)."""
        hub = own_hub(self.desk)
        try:
            await run_own_hub(self.desk, self.port())
        except MustStandBy:
            await self._stand_by(hub)
            await run_own_hub(self.desk, self.port())
        await self._take_over(hub)
        port = self.port()
        if port not in (None, hub.services.port):  # its spaces were served on another one
            await self.desk.peer.reopen_hub(port=port)
        return hub.services.place

    async def _stand_by(self, hub: Hub) -> None:
        async with hub.standing_by(self.desk.peer.replicas) as standby:
            await self.desk.peer.replicas.stand_down(",".join(standby.roster.places))
            serving = ", ".join(each.name for each in standby.roster.serving)
            self.announce(f"It stands by for {serving}, which serves the cluster.")
            await self.desk.peer.go_online()
            await standby.is_over.wait()

    async def _take_over(self, hub: Hub) -> None:
        """Share from here what this hub held for its cluster: it stood by, or was restored from a backup."""
        services, peer = hub.services, self.desk.peer
        roster = services.cluster.roster
        is_restored = roster is None and await _holds_replicas(self.desk, hub.authority)
        if is_restored or (roster and not roster.is_shared):
            await peer.replicas.take_over(hub.authority, services.place)
            await peer.go_online()  # and so give the spaces their lists of members, in a new store


async def _is_guest(desk: Desk) -> bool:
    """Say whether a profile only joined spaces of others, and nobody prepared a hub for it."""
    roles = {space.role for space in await desk.library.spaces()}
    if SpaceRole.HOST in roles or SpaceRole.MEMBER not in roles or own_hub(desk).is_in_cluster:
        return False
    own = read_certificate(desk.profile.hub)
    if own is not None and await _holds_replicas(desk, own):
        return False  # it was a hub of a cluster, and is restored from a backup
    return not await asyncio.to_thread(is_prepared, desk.profile.hub)


async def _holds_replicas(desk: Desk, authority: bytes) -> bool:
    """Say whether there are spaces of the hub with this certificate that are not shared from here."""
    known = await desk.library.spaces()
    return any(
        space.authority == authority and space.role is SpaceRole.MEMBER and not space.account
        for space in known
    )
