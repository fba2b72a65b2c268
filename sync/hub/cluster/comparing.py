"""Asking the other hubs of a cluster who belongs to it, as one that was replaced must not serve as well."""

import asyncio

from core.accounts import DeviceKey
from core.errors import Problem
from core.world import World
from sync.bus.claims import Authority
from sync.hub.cluster.roster import Roster, RosterHub
from sync.hub.cluster.sealed_roster import open_roster
from sync.rpc.client import HubClient
from sync.rpc.tandem.hub.v1.cluster_pb import ReadRosterRequest

_CONTEXT = b"tandem-roster-asked-1\x00"
_TIME_BYTES = 8
_TOLERANCE = 300
"""Seconds by which the clocks of hubs may differ."""
_DEADLINE = 4.0


def sign_question(authority: Authority, at: int) -> bytes:
    """Sign that a hub of the cluster asks at a moment (seconds since 1970)."""
    return authority.sign(_message(at))


def is_question(authority: Authority, at: int, signature: bytes, now: float) -> bool:
    """Say whether a hub of the cluster asks, now."""
    return at >= 0 and abs(now - at) < _TOLERANCE and authority.has_signed(_message(at), signature)


async def newest_roster(
    known: Roster, key: DeviceKey, certificate: bytes, authority: Authority, world: World
) -> Roster:
    """Ask all other hubs, for four seconds; returns the newest roster, `known` if that is it."""
    at = int(world.now())
    asked = ReadRosterRequest(at=at, signature=sign_question(authority, at))

    async def ask(hub: RosterHub) -> Roster:
        client = HubClient(hub.places, certificate, key, world)
        try:
            async with asyncio.timeout(_DEADLINE):
                told = await client.ask_openly(lambda point, _: point.cluster.read_roster(asked))
            return open_roster(bytes(told.roster), authority, f"as told by {hub.name}")
        except (Problem, TimeoutError):
            return known
        finally:
            await client.close()

    others = [hub for hub in known.hubs if hub.id != key.id]
    told = await asyncio.gather(*map(ask, others))
    return max((known, *told), key=lambda roster: roster.version)


def _message(at: int) -> bytes:
    return _CONTEXT + at.to_bytes(_TIME_BYTES, signed=True)
