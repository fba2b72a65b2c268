"""Waiting until the hub that fills new stores has done so."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from core.errors import BusProblem
from core.world import World
from sync.bus import Connection
from sync.bus.claims import Authority
from sync.hub.cluster.errors import NotSettled
from sync.hub.cluster.hubs_log import HubsLog
from sync.hub.cluster.roster import Roster
from sync.hub.cluster.sealed_roster import keep_roster, open_roster, sign_roster

_CHANCES, _LOOKS = 90, 20
"""How often the other hubs are asked, and how often it is looked into the log in between."""
_PAUSE = 0.5


async def until_settled(
    connection: Connection,
    directory: Path,
    known: Roster,
    authority: Authority,
    world: World,
    compare: Callable[[], Awaitable[Roster]],
) -> Roster:
    """Return the roster in which no hub fills stores any more, and keep it; NotSettled after a quarter hour.

    `compare` asks the other hubs at their gateways: a move that was given up is in no log.
    """
    log = HubsLog(connection, world)
    for look in range(1, _CHANCES * _LOOKS):
        roster = await _told(log, known, authority) if look % _LOOKS else await compare()
        if roster.version > known.version and not roster.mover:
            await asyncio.to_thread(keep_roster, directory, sign_roster(roster, authority))
            return roster
        await asyncio.sleep(_PAUSE)
    raise NotSettled


async def _told(log: HubsLog, known: Roster, authority: Authority) -> Roster:
    try:
        wire, _ = await log.roster()
    except BusProblem:  # the log is not there yet, or the servers choose a leader
        return known
    return open_roster(wire, authority, "in the log HUBS") if wire else known
