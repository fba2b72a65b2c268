"""A daemon that says by itself what is wrong with it, once, and when that is over."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from app.commands.desk import Desk
from app.commands.vitals import look_at_vitals
from core.errors import Problem
from core.health import Finding, Health

_PAUSE = 15.0
"""Seconds between two looks."""
_log = logging.getLogger(__name__)


@asynccontextmanager
async def vitals_told(
    desk: Desk, announce: Callable[[str], None], *, pause: float = _PAUSE
) -> AsyncIterator[None]:
    """Announce beside the block what is wrong, when it changes; the first look is after a pause (seconds)."""
    watching = asyncio.create_task(_watch(desk, announce, pause), name="vitals of the daemon")
    try:
        yield
    finally:
        watching.cancel()
        await asyncio.wait({watching})


async def _watch(desk: Desk, announce: Callable[[str], None], pause: float) -> None:
    told: dict[str, Health] = {}
    while True:
        await asyncio.sleep(pause)
        try:
            _tell_changes(announce, told, await look_at_vitals(desk))
        except Problem as problem:  # it is just ending, or starting anew
            _log.debug("how it is cannot be told now: %s", problem)
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("looking how the daemon is met a bug")


def _tell_changes(
    announce: Callable[[str], None], told: dict[str, Health], findings: tuple[Finding, ...]
) -> None:
    """Say what is wrong and was not, or was less so, and what is over."""
    wrong = {found.subject: found for found in findings if found.health is not Health.SOUND}
    for subject, found in wrong.items():
        if told.get(subject) is not found.health:
            announce(f"{subject}: {found.seen} {found.cure}".strip())
    for subject in told.keys() - wrong.keys():
        announce(f"{subject}: this is over.")
    told.clear()
    told.update({subject: found.health for subject, found in wrong.items()})
