"""The caller's spaces, and who else is in them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from fastapi import APIRouter, Request

from core.errors import NotFound
from core.facts import Role
from core.ids import SpaceId, UserId
from sync.control import Member
from sync.hub.gateway.callers import Caller
from sync.hub.gateway.consistency import position_of
from sync.hub.gateway.rest.pages import after, page_of
from sync.hub.gateway.rest.shapes import Cursor, Id, Limit, OwnName, Page, Told, moment
from sync.hub.gateway.routes import Route, Served, SpacesReader
from sync.hub.gateway.services import Services, SpaceInfo

router = APIRouter(prefix="/v1/spaces", tags=["spaces"], route_class=Route)

RoleName = Literal["owner", "editor", "viewer"]
_ROLES: dict[Role, RoleName] = {Role.OWNER: "owner", Role.EDITOR: "editor", Role.VIEWER: "viewer"}


class KnownSpace(Told):
    """A space, as the caller sees it."""

    id: Id
    name: str
    role: RoleName
    members: int
    founded_at: datetime


class KnownMember(Told):
    """A user in a space."""

    user: Id
    name: OwnName
    display_name: str
    role: RoleName


@router.get("", operation_id="listSpaces")
async def list_spaces(
    request: Request, caller: SpacesReader, services: Served, limit: Limit = 50, cursor: Cursor = None
) -> Page[KnownSpace]:
    """List the caller's spaces."""
    start = after(request, cursor)
    known = await services.notes.spaces_of(caller.user, position_of(request).spaces)
    found = sorted(known, key=lambda space: space.id)
    return page_of(request, [_told(each) for each in found if each.id > start], lambda each: each.id, limit)


@router.get("/{space_id}", operation_id="readSpace")
async def read_space(space_id: str, caller: SpacesReader, services: Served) -> KnownSpace:
    """Show one of the caller's spaces."""
    await require(services, caller, space_id, Role.VIEWER)
    for space in await services.notes.spaces_of(caller.user):
        if space.id == space_id:
            return _told(space)
    raise no_such_space()


@router.get("/{space_id}/members", operation_id="listMembers")
async def list_members(
    request: Request,
    space_id: str,
    caller: SpacesReader,
    services: Served,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[KnownMember]:
    """List who is in a space."""
    start = after(request, cursor)
    space = await require(services, caller, space_id, Role.VIEWER)
    members = (await services.notes.membership(space)).members
    wanted = sorted(user for user in members if user > start)[: limit + 1]
    told = await _told_members(services, caller, [members[user] for user in wanted])
    return page_of(request, told, lambda each: each.user, limit)


async def require(services: Services, caller: Caller, space: str, least: Role) -> SpaceId:
    """Return the space of that id if the caller may do there what `least` may.

    Raises NotFound for strangers, in the same words as for a space that is not there; AccessRefused for too
    little.
    """
    wanted = SpaceId(space)
    try:
        await services.notes.require_role(wanted, caller.user, least)
    except NotFound as error:
        raise no_such_space() from error
    return wanted


def no_such_space() -> NotFound:
    """Say that a space is not there, or not for the caller."""
    return NotFound("There is no such space.", safe="Nothing was changed.", cure="Look at /v1/spaces.")


def _told(space: SpaceInfo) -> KnownSpace:
    return KnownSpace(
        id=space.id,
        name=space.name,
        role=_ROLES[space.role],
        members=space.members,
        founded_at=moment(space.founded_at),
    )


async def _told_members(services: Services, caller: Caller, members: Iterable[Member]) -> list[KnownMember]:
    told = []
    for member in members:
        name, display_name = await names_of(services, caller, member.user)
        told.append(
            KnownMember(user=member.user, name=name, display_name=display_name, role=_ROLES[member.role])
        )
    return told


async def names_of(services: Services, caller: Caller, user: UserId) -> tuple[str | None, str]:
    """Return a user's name, None unless the caller is that user, and display name; "" where there is none."""
    found = await services.users.user(user)
    own = found is not None and found.id == caller.user
    return found.name if found and own else None, found.display_name if found else ""
