"""Giving a move of the logs up: the hub that began it serves alone again."""

import asyncio

from sync.hub.cluster.roster_changes import given_up
from sync.hub.cluster.sealed_roster import keep_roster, read_roster, sign_roster
from sync.hub.hub import HubGround
from sync.hub.hub_keys import open_hub_keys


async def stay_alone(ground: HubGround) -> None:
    """Write down for the next start that this hub serves alone; raises BusProblem."""
    directory = ground.profile.hub
    async with open_hub_keys(ground.profile, ground.secrets, ground.world) as (_, claims):
        roster = await asyncio.to_thread(read_roster, directory, claims)
        if roster is not None and roster.mover == ground.key.id:
            wire = sign_roster(given_up(roster), claims)
            await asyncio.to_thread(keep_roster, directory, wire)
