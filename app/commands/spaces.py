"""Carries out the requests about spaces: list, create, share, join."""

import asyncio

from app.commands.desk import Desk
from app.commands.requests import CreateSpace, JoinSpace, ShareSpace
from app.commands.results import JoinedSpace, SharedSpace, SpaceList, SpaceRow, Step
from app.commands.rows import space_row, space_rows
from app.control import Caller
from core.errors import BadInput
from core.facts import NoteFilter, Space
from sync.control import InviteLink

_GLANCE = 0.25
_BREATH = 0.05
_PATIENCE = 10.0
"""Seconds without a single new note after which a join says what came and leaves the rest for later."""


async def list_spaces(desk: Desk) -> SpaceList:
    return SpaceList(await space_rows(desk))


async def create_space(desk: Desk, request: CreateSpace) -> SpaceRow:
    name = request.name.strip()
    if not name:
        raise BadInput("A space needs a name.", safe="Nothing was changed.", cure="Give it one.")
    return await space_row(desk, await desk.library.create_space(name))


async def share_space(desk: Desk, request: ShareSpace) -> SharedSpace:
    space = await desk.library.find_space(request.space)
    link = await desk.peer.share(space.id, port=request.port)
    return SharedSpace(await space_row(desk, await desk.library.space(space.id)), str(link))


async def join_space(desk: Desk, request: JoinSpace, caller: Caller) -> JoinedSpace:
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
