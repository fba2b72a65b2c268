"""Waits until the hub of a space is there, for what only the hub can tell or change."""

from app.commands.desk import Desk
from core.errors import HubUnreachable
from core.facts import Space, SpaceRole
from sync.peer import LinkState

_HOST_SECONDS = 20.0
"""How long this profile's own hub may take to start."""
_MEMBER_SECONDS = 4.0


def shown_hub(space: Space) -> str:
    """Name the place where a space's hub is looked for first."""
    return space.hub.partition(",")[0]


async def wait_online(desk: Desk, space: Space) -> bool:
    """Give the hub of a shared space a moment; says whether it is there."""
    seconds = _HOST_SECONDS if space.role is SpaceRole.HOST else _MEMBER_SECONDS
    if await desk.peer.caught_up(seconds, space=space.id):
        return True
    return desk.peer.status.of(None, space.id).link is LinkState.ONLINE


async def require_online(desk: Desk, space: Space) -> None:
    """Wait for the hub of a shared space; raises the Problem that is in the way."""
    if space.role is SpaceRole.LOCAL or await wait_online(desk, space):
        return
    raise desk.peer.status.of(None, space.id).problem or HubUnreachable(
        f"The hub of “{space.name}” at {shown_hub(space)} cannot be reached.",
        safe="Nothing was changed; your notes are saved here.",
        cure="Try again when its hub runs and this device is connected to it.",
    )
