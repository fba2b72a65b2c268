"""The logs of three hubs go back to one of them, the mover, before one of the three goes.

All three start their bus without services: nobody but members writes then. When all others have said that
they are quiet the mover brings its mirror of the hubs' own logs to their ends, and only then writes down that
it keeps the logs alone from now on. A log that has no leader meanwhile, as who led it was killed, is waited
for: whoever had a hub removed was told that it goes. Its next start restores them in a new store, and the
logs of spaces are filled from replicas as ever. Until that is written down everything can go on as before;
afterwards nothing is written in the old stores any more.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

from core.errors import BusProblem, Problem
from sync.bus.certificates import Authority as CertificateAuthority
from sync.bus.claims import Authority
from sync.hub.choosing import CHOOSING_SECONDS
from sync.hub.cluster.comparing import newest_roster
from sync.hub.cluster.hubs_log import HubsLog
from sync.hub.cluster.kept_roster import KeptRoster, OwnCluster
from sync.hub.cluster.roster import Roster
from sync.hub.cluster.roster_changes import back_with_one, given_up
from sync.hub.cluster.signs import HubSign, Signs, open_signs
from sync.hub.hub import HubGround
from sync.hub.hub_bus import HubBus, open_hub_bus
from sync.hub.hub_keys import read_hub_keys
from sync.hub.mirror import MIRROR_FILE, Mirror, MirrorSettings, open_mirror
from sync.hub.service_grants import MIRRORED, Service

_QUIET_PATIENCE = 60.0
"""Seconds in which all others must be quiet; else everything goes on as before."""
_SILENCE = 12.0
"""Seconds after which a hub that gives no sign counts as lost."""
_COMPARING_PAUSE, _MOVER_CHANCES = 10.0, 15
"""Seconds after which the mover is asked, and how often before everything goes on as before."""
_LAST_WORDS = 8.0
_PAUSE = 0.25
_log = logging.getLogger(__name__)


async def go_back(
    ground: HubGround, certificates: CertificateAuthority, claims: Authority, roster: Roster
) -> Roster:
    """Do this hub's part; returns the roster that holds from then on. Raises BusProblem."""
    own = (certificates.certificate, claims)
    async with (
        open_hub_bus(ground, certificates, claims, roster) as bus,
        _telling(ground, bus, certificates, claims, roster) as (kept, signs),
    ):
        if roster.mover == ground.key.id:
            await _gather(ground, bus, kept, signs)
        else:
            await _wait(kept, lambda: newest_roster(kept.required, ground.key, *own, ground.world))
        await _until_heard(kept, signs)
        return kept.required


@asynccontextmanager
async def _telling(
    ground: HubGround, bus: HubBus, certificates: CertificateAuthority, claims: Authority, roster: Roster
) -> AsyncIterator[tuple[KeptRoster, Signs]]:
    """Say that this hub is quiet, and hear what becomes of the roster, until the end of the block."""
    connection = bus.services[Service.CLUSTER]

    async def look() -> HubSign:
        return HubSign(version=kept.required.version, is_quiet=True)

    own = OwnCluster(
        ground.key,
        ground.profile.hub,
        claims,
        certificates.certificate,
        lambda: read_hub_keys(ground.profile, ground.secrets),
    )
    kept = KeptRoster(own, HubsLog(connection, ground.world), roster)
    signs = Signs(connection, ground.key.id, ground.world, look)
    async with open_signs(signs, connection):
        following = asyncio.create_task(kept.follow(connection), name="who the hubs are")
        try:
            yield kept, signs
        finally:
            following.cancel()
            await asyncio.wait({following})


async def _gather(ground: HubGround, bus: HubBus, kept: KeptRoster, signs: Signs) -> None:
    """Have all that the hubs' own logs hold in the mirror, and keep them alone from then on."""
    path, settings = ground.profile.hub / MIRROR_FILE, MirrorSettings(restores=False)
    connection = bus.services[Service.MIRROR]
    try:
        async with open_mirror(connection, path, MIRRORED, world=ground.world, settings=settings) as mirror:
            await _until_quiet(ground, kept, signs)
            await keep_alone(kept, mirror)
    except (Problem, TimeoutError) as problem:
        _log.warning("the logs stay where they are: %s", problem)
        await kept.change(lambda now: given_up(now) if now.is_closing else now)


async def keep_alone(kept: KeptRoster, mirror: Mirror, seconds: float = CHOOSING_SECONDS) -> None:
    """Write down that the mover keeps the logs alone, once its mirror holds all of them.

    It is tried for so many seconds while the hubs choose who leads a log; then, and at once when waiting does
    not help, it raises the Problem in the way.
    """
    end = asyncio.get_running_loop().time() + seconds
    while True:
        try:
            await mirror.catch_up()
            if mirror.problem is not None:
                raise mirror.problem
            await kept.change(lambda now: back_with_one(now) if now.is_closing else now)
        except BusProblem as problem:
            if asyncio.get_running_loop().time() > end:
                raise
            _log.info("the logs go back later: %s", problem.title)
            await asyncio.sleep(_PAUSE)
        else:
            return


async def _until_quiet(ground: HubGround, kept: KeptRoster, signs: Signs) -> None:
    """Return when no other hub writes any more; raises TimeoutError."""
    own, loop = ground.key.id, asyncio.get_running_loop()
    roster, lost_at = kept.required, loop.time() + _SILENCE
    async with asyncio.timeout(_QUIET_PATIENCE):
        while True:
            seen = {hub.id: signs.seen(hub.id) for hub in roster.hubs if hub.id != own}
            quiet = {hub for hub, one in seen.items() if one is not None and one.sign.is_quiet}
            silent = {hub for hub in seen if hub not in signs.reached and loop.time() > lost_at}
            if quiet and quiet | silent == seen.keys():
                return
            await asyncio.sleep(_PAUSE)


async def _wait(kept: KeptRoster, compare: Callable[[], Awaitable[Roster]]) -> None:
    """Keep the server until the mover has done its part; what it does not do in time is given up."""
    for _ in range(_MOVER_CHANCES):
        with suppress(TimeoutError):
            async with asyncio.timeout(_COMPARING_PAUSE):
                await kept.until(lambda roster: not roster.is_closing)
                return
        newest = await compare()  # the mover may have done it, and be gone before this hub heard of it
        if newest.version > kept.required.version:
            await kept.take(newest)
    _log.warning("the hub that was to keep the logs alone has not done its part")
    await kept.change(lambda now: given_up(now) if now.is_closing else now)


async def _until_heard(kept: KeptRoster, signs: Signs) -> None:
    """Say what became of it, and keep the server until the others have heard, for a few seconds."""
    with suppress(TimeoutError):
        async with asyncio.timeout(_LAST_WORDS):
            while True:
                await signs.tell_now()
                await asyncio.sleep(_PAUSE)
                seen = [signs.seen(hub) for hub in signs.reached]
                if all(one is None or one.sign.version >= kept.required.version for one in seen):
                    return
