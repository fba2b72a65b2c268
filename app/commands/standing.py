"""How far a change has come by the time a command ends, said truthfully."""

from app.commands.desk import Desk
from app.commands.results import Standing
from core.facts import Space, SpaceRole
from sync.peer import Right

VISIT_SECONDS = 2.0
"""How long a command that opened the peer itself waits for the log to acknowledge a change."""

OWNER_SECONDS = 0.5
"""The same where a process that stays goes on sending."""


async def settle(desk: Desk, space: Space) -> tuple[Standing, int]:
    """Give the log a moment, then say where the space's changes are and how many wait."""
    if space.role is SpaceRole.LOCAL:
        return Standing.SAVED_HERE, 0
    if not (desk.is_visiting and space.role is SpaceRole.HOST):
        await desk.peer.drained(VISIT_SECONDS if desk.is_visiting else OWNER_SECONDS)
    waiting = await desk.library.store.count_outbox(space.id)
    if not waiting:
        return Standing.IN_LOG, 0
    return _waits(desk, space), waiting


def _waits(desk: Desk, space: Space) -> Standing:
    if desk.peer.status.of(None, space.id).right is not Right.WRITE:
        return Standing.KEPT_HERE
    return Standing.WAITS_FOR_HOST if space.role is SpaceRole.HOST else Standing.WAITS_FOR_HUB
