"""Carries out the requests about spaces: list, create, rename, share, join."""

import asyncio

from app.commands.desk import Desk
from app.commands.invites import describe_made
from app.commands.online import require_online
from app.commands.people_requests import RenameSpace
from app.commands.people_results import MadeInvite
from app.commands.requests import CreateSpace, JoinSpace, ShareSpace
from app.commands.results import JoinedSpace, SpaceList, SpaceRow, Step
from app.commands.rows import space_row, space_rows
from app.control import Caller
from core.errors import AccessRefused, BadInput
from core.facts import NoteFilter, Role, Space, SpaceRole
from sync.control import InviteLink

_GLANCE = 0.25
_BREATH = 0.05
_LONGEST_NAME = 120
"""Characters that the log of a space's members takes."""
_PATIENCE = 10.0
"""Seconds without a single new note after which a join says what came and leaves the rest for later."""


async def list_spaces(desk: Desk) -> SpaceList:
    """List the spaces that are here."""
    return SpaceList(await space_rows(desk))


async def create_space(desk: Desk, request: CreateSpace) -> SpaceRow:
    """Make a space that is not shared; raises BadInput for a name that none may have."""
    return await space_row(desk, await desk.library.create_space(_space_name(request.name)))


async def rename_space(desk: Desk, request: RenameSpace) -> SpaceRow:
    """Change the name that every member sees; of a shared space only an owner may."""
    name = _space_name(request.name)
    space = await desk.library.find_space(request.space)
    if space.role is not SpaceRole.LOCAL:
        await require_online(desk, space)
        await desk.peer.people.rename(space.id, name)
    await desk.library.rename_space(space.id, name)
    return await space_row(desk, await desk.library.space(space.id))


async def share_space(desk: Desk, request: ShareSpace) -> MadeInvite:
    """Invite editors to a space, and host it if nobody does.

    Raises AccessRefused, or the `Problem` in the way.
    """
    space = await desk.library.find_space(request.space)
    if space.role is SpaceRole.MEMBER:
        await require_online(desk, space)
    _require_owner(desk, space)
    link = await desk.peer.share(space.id, port=request.port, is_new=request.is_new)
    return await describe_made(desk, await desk.library.space(space.id), link)


async def join_space(desk: Desk, request: JoinSpace, caller: Caller) -> JoinedSpace:
    """Join a space by an invitation, and wait while notes keep coming; raises the `Problem` in the way."""
    link = InviteLink.parse(request.link)
    if request.name:
        await desk.peer.set_display_name(request.name)
    space = await desk.peer.join(link)
    caught_up = await _catch_up(desk, space, caller)
    return JoinedSpace(await space_row(desk, await desk.library.space(space.id)), caught_up)


async def _catch_up(desk: Desk, space: Space, caller: Caller) -> bool:
    """Wait until all is here, as long as more keeps coming."""
    clock = asyncio.get_running_loop().time
    arrived, newest = 0, clock()
    while not await desk.peer.caught_up(_GLANCE, space=space.id):
        notes = await desk.library.store.count_notes(NoteFilter(space=space.id))
        arrived, newest = (notes, clock()) if notes > arrived else (arrived, newest)
        caller.tell(Step(arrived, 0))
        if clock() - newest > _PATIENCE:
            return False
        await asyncio.sleep(_BREATH)
    return True


def _require_owner(desk: Desk, space: Space) -> None:
    """Refuse before a hub is started for an invitation that this device may not make."""
    if desk.peer.people.role_in(space.id) is Role.OWNER:
        return
    served = "; `tandemd` serves the space all the same" if space.role is SpaceRole.HOST else ""
    raise AccessRefused(
        f"Only an owner of “{space.name}” may invite to it.",
        safe="Nothing was changed.",
        cure=f"Ask one of its owners{served}.",
    )


def _space_name(text: str) -> str:
    name = text.strip()
    if not name:
        raise BadInput("A space needs a name.", safe="Nothing was changed.", cure="Give it one.")
    if len(name) > _LONGEST_NAME or not name.isprintable():
        raise BadInput(
            f"The name of a space has up to {_LONGEST_NAME} characters, all in one line.",
            safe="Nothing was changed.",
            cure="Give it another one.",
        )
    return name
