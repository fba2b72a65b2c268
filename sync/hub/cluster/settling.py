"""Waiting until the hub that fills new stores has done so."""

import asyncio
from pathlib import Path

from core.errors import BusProblem
from core.world import World
from sync.bus import Connection
from sync.bus.claims import Authority
from sync.hub.cluster.errors import NotSettled
from sync.hub.cluster.hubs_log import HubsLog
from sync.hub.cluster.roster import Roster
from sync.hub.cluster.sealed_roster import keep_roster, open_roster

_PATIENCE = 60.0
_PAUSE = 0.5


async def until_settled(
    connection: Connection, directory: Path, known: Roster, authority: Authority, world: World
) -> Roster:
    """Return the roster in which no hub fills stores any more, and keep it; NotSettled after a minute."""
    log, until = HubsLog(connection, world), asyncio.get_running_loop().time() + _PATIENCE
    while asyncio.get_running_loop().time() < until:
        try:
            wire, _ = await log.roster()
        except BusProblem:  # the log is not there yet, or the servers choose a leader
            wire = b""
        roster = open_roster(wire, authority, "in the log HUBS") if wire else known
        if roster.version > known.version and not roster.mover:
            await asyncio.to_thread(keep_roster, directory, wire)
            return roster
        await asyncio.sleep(_PAUSE)
    raise NotSettled
