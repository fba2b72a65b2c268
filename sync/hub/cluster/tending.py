"""What the hub does for all whose server leads the cluster: servers come and go, and logs with them.

One change at a time, and each can be begun anew by another hub at any moment: what is to be done is found
by comparing the roster with how the servers are.

    the hub that folds is away  another one does it after two minutes
    a server that is gone       is removed once it has ended
    a hub that leaves           is out once the others hold what it holds
    a hub that stands by        gets a seat when it holds everything and all others are here
    a hub that was replaced     leaves as soon as the other one's server has caught up
    nothing of these            each log comes to be on as many servers as there should be
"""

import asyncio
import logging
from contextlib import suppress
from functools import partial

from core.errors import BusProblem, Problem
from core.ids import DeviceId
from sync.bus import Connection
from sync.bus.cluster import (
    BusPicture,
    Enter,
    ServerFacts,
    check_removal,
    is_complete,
    read_picture,
    remove_server,
    replicate,
)
from sync.bus.seat import replicas_for
from sync.hub.cluster.cluster import Cluster
from sync.hub.cluster.roster import NOBODY, Duty, Roster, RosterHub
from sync.hub.cluster.roster_changes import gives_place, hosted, left, seated

_PAUSE, _BUSY_PAUSE = 10.0, 1.0
"""Seconds between two looks, and between two steps of a change."""
_ENDING = 20.0
"""Seconds in which a hub that was removed ends its server; then it is removed though it runs."""
_HOST_PATIENCE = 120.0
"""Seconds after which another hub folds than the one that is away."""
_log = logging.getLogger(__name__)


class Tending:
    """Looks after the servers of a cluster over a governor's connection, for the hub with this device."""

    def __init__(self, cluster: Cluster, hub: DeviceId, governor: Connection, enter: Enter) -> None:
        self._cluster = cluster
        self._hub = hub
        self._governor = governor
        self._enter = enter
        self._ending: dict[str, float] = {}
        self._host_seen_at = asyncio.get_running_loop().time()

    async def run(self) -> None:
        """Do what is to be done until cancelled."""
        try:
            while True:
                is_busy = False
                try:
                    is_busy = await self._step()
                except Problem as problem:
                    _log.info("the cluster is not as it should be yet: %s", problem)
                await self._pause(is_busy=is_busy)
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("looking after the cluster ended by an error")

    async def _pause(self, *, is_busy: bool) -> None:
        version = self._cluster.kept.required.version
        with suppress(TimeoutError):
            async with asyncio.timeout(_BUSY_PAUSE if is_busy else _PAUSE):
                await self._cluster.kept.until(lambda roster: roster.version > version)

    async def _step(self) -> bool:
        """Do one thing, if this hub's server leads; says whether more is to be done soon."""
        known = self._cluster.kept.required
        own, is_host_lost = known.find(self._hub), self._is_lost(known.host)
        picture = await self._picture()
        if own is None or picture.leader != own.server:
            return False
        async with self._cluster.kept.changing:
            roster = await self._cluster.kept.read()
        if roster.mover != NOBODY:
            return False
        if is_host_lost and roster.host == known.host:
            await self._cluster.kept.change(partial(hosted, hub=self._hub))
            _log.warning("this hub folds the logs of spaces, as the one that did is away")
            return True
        if gone := [server for server in picture.servers if server.name in roster.gone]:
            await self._remove(gone[0])
            return True
        if roster.leaving != NOBODY:
            await self._let_go(picture, roster)
            return True
        return await self._take_in(picture, roster)

    def _is_lost(self, host: DeviceId) -> bool:
        """Say whether the hub that folds the logs has been away for long."""
        now = asyncio.get_running_loop().time()
        if host == self._hub or host in self._cluster.signs.reached:
            self._host_seen_at = now
        return now - self._host_seen_at > _HOST_PATIENCE

    async def _remove(self, server: ServerFacts) -> None:
        now = asyncio.get_running_loop().time()
        if server.is_online and now < self._ending.setdefault(server.name, now + _ENDING):
            return
        _log.info("the server %s is removed from the cluster", server.name)
        await remove_server(self._governor, server)
        self._ending.pop(server.name, None)

    async def _let_go(self, picture: BusPicture, roster: Roster) -> None:
        """Let a hub go when the others hold what it holds."""
        names = {server.name: server for server in picture.servers}
        going = roster.find(roster.leaving)
        server = names.get(going.server) if going else None
        if server is not None:
            if server.is_online:  # one that is away would hold it up: its copies are made anew afterwards
                await replicate(picture, replicas_for(len(roster.serving) - 1), self._enter)
                picture = await self._picture()
            check_removal(picture, server.name)
        await self._cluster.kept.change(lambda now: left(now) if now.leaving == roster.leaving else now)

    async def _take_in(self, picture: BusPicture, roster: Roster) -> bool:
        """Give a place to a hub that waits for one; else see that logs are where they should be."""
        current = {server.name for server in picture.servers if server.is_online and server.is_current}
        for hub in roster.serving:
            if hub.replaces != NOBODY and hub.server in current:
                await self._cluster.kept.change(partial(gives_place, hub=hub.id))
                return True
        waiting = [hub for hub in roster.hubs if hub.duty is Duty.STANDS_BY]
        for hub in waiting:
            if self._are_here(roster, current, hub) and self._cluster.holds_all(hub.id):
                await self._cluster.kept.change(partial(seated, hub=hub.id))
                _log.info("the hub %s keeps the logs with the others from now on", hub.id)
                return True
        size, changed = len(roster.serving), 0
        if is_complete(picture, size):
            changed = await replicate(picture, replicas_for(size), self._enter)
        is_replacing = any(hub.replaces != NOBODY for hub in roster.serving)
        return bool(waiting or changed) or is_replacing or picture.size != size

    def _are_here(self, roster: Roster, current: set[str], newcomer: RosterHub) -> bool:
        """Say whether all who serve are here, but for the one that the newcomer replaces."""
        return all(hub.server in current or hub.id == newcomer.replaces for hub in roster.serving)

    async def _picture(self) -> BusPicture:
        roster = self._cluster.kept.required
        names = [*(hub.server for hub in roster.serving), *roster.gone]
        picture = await read_picture(self._governor, names)
        if not picture.has_quorum:
            raise BusProblem(
                "Too few hubs are here to change anything.",
                safe="What is in the logs is safe.",
                cure="Bring a hub back.",
            )
        return picture
