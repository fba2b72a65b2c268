"""What a hub stands on, and what will keep it from serving if nobody does anything."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from core.disk_room import look_at_room
from core.errors import BusProblem, Problem, StorageProblem
from core.health import Health
from core.vitals import Check, Trouble
from core.world import World
from sync.bus.certificates import period_in
from sync.hub.vitals.serving import BUS

_LATE = 14 * 86_400.0
"""Seconds before its end in which a certificate should long be renewed, which is done thirty days before."""
_CLOCKS_APART = 300.0
"""Seconds."""


def standing_checks(
    folders: Sequence[Path],
    certificates: Mapping[str, Path],
    mirror: Callable[[], Problem | None],
    clocks: Callable[[], Mapping[str, float]],
    world: World,
) -> list[Check]:
    """Look at disk, certificates, clock and mirror.

    `folders` may lie on several disks; `certificates` are files by who shows them; `mirror` says
    what is wrong with that; `clocks` gives by how many seconds that of each other hub is ahead.
    """

    async def disk() -> Trouble | None:
        for folder in folders:
            if (trouble := await asyncio.to_thread(look_at_room, folder)) is not None:
                return trouble
        return None

    async def shown() -> Trouble | None:
        return await asyncio.to_thread(certificate_trouble, certificates, world.now())

    async def clock() -> Trouble | None:
        return await asyncio.to_thread(_clock_trouble, certificates, clocks(), world.now())

    async def copies() -> Trouble | None:
        problem = mirror()
        return Trouble(problem) if problem is not None else None

    return [
        Check("disk", disk, "There is room.", blocks=True),
        Check("certificate", shown, "It is valid, and renewed by itself.", blocks=True),
        Check("clock", clock, "It is right, as far as can be told."),
        Check("mirror", copies, "The hub's own logs are on this disk a second time.", rests_on=BUS),
    ]


def certificate_trouble(certificates: Mapping[str, Path], now: float) -> Trouble | None:
    """Say which certificate ends soon or has ended, or cannot be read; `now` is in seconds since 1970."""
    moment = datetime.fromtimestamp(now, UTC)
    for whose, path in certificates.items():
        period = period_in(path)
        if period is None:
            return Trouble(_unread(whose, path))
        left = (period.end - moment).total_seconds()
        if left <= 0:
            return Trouble(_ended(whose, path, period.end))
        if left < _LATE:
            return Trouble(_ending(whose, path, period.end), Health.NOTABLE)
    return None


def _clock_trouble(
    certificates: Mapping[str, Path], others: Mapping[str, float], now: float
) -> Trouble | None:
    moment = datetime.fromtimestamp(now, UTC)
    periods = filter(None, map(period_in, certificates.values()))
    if any(moment < period.start for period in periods):
        return Trouble(_early(moment))
    for hub, ahead in others.items():
        if abs(ahead) >= _CLOCKS_APART:
            return Trouble(_apart(hub, ahead), Health.NOTABLE)
    return None


def _unread(whose: str, path: Path) -> BusProblem:
    return BusProblem(
        f"The certificate of {whose}, {path}, cannot be read.",
        safe="No key that matters is lost: it is made anew.",
        cure="Start the hub anew, which writes it again.",
    )


def _ended(whose: str, path: Path, end: datetime) -> BusProblem:
    return BusProblem(
        f"The certificate of {whose} ended on {end:%Y-%m-%d %H:%M} UTC, so no device trusts this hub.",
        safe="Everything is saved; only sharing waits.",
        cure=f"Check this computer's clock, then start the hub anew, which renews {path}.",
    )


def _ending(whose: str, path: Path, end: datetime) -> BusProblem:
    return BusProblem(
        f"The certificate of {whose} ends on {end:%Y-%m-%d} and was not renewed, as it should have been.",
        safe="Until then everything works.",
        cure=f"Check that {path.parent} can be written, then start the hub anew.",
    )


def _early(moment: datetime) -> StorageProblem:
    return StorageProblem(
        f"This computer's clock shows {moment:%Y-%m-%d}, which is before what this hub has already written.",
        safe="No text suffers; dates do, and devices may not be let in.",
        cure="Set the clock, best by a time server (NTP), and start the hub anew.",
    )


def _apart(hub: str, ahead: float) -> StorageProblem:
    return StorageProblem(
        f"The clock of the hub {hub} and that of this one are {abs(ahead) / 60:,.0f} minutes apart.",
        safe="No text suffers; dates do, and devices may not be let in.",
        cure="Set the clock of the one that is wrong, best by a time server (NTP).",
    )
