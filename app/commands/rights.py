"""Whether this device may write into a space, asked before anything is changed."""

from app.commands.desk import Desk
from app.commands.online import wait_online
from core.errors import AccessRefused
from core.facts import Space, SpaceRole


def may_write(desk: Desk, space: Space) -> bool:
    """Say so as far as is known here."""
    return desk.peer.people.role_in(space.id).may_write


async def require_writer(desk: Desk, space: Space) -> None:
    """Raise AccessRefused when this device may only read; the hub is asked before that is said."""
    if may_write(desk, space):
        return
    if space.role is not SpaceRole.LOCAL and await wait_online(desk, space) and may_write(desk, space):
        return
    raise AccessRefused(
        f"You may only read “{space.name}”.",
        safe="Nothing was changed.",
        cure="Ask one of its owners to make you an editor; `tandem member list` shows who they are.",
    )
