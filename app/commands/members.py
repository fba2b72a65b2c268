"""Carries out the requests about the members of a space: list, change a role, remove, hand over, leave."""

from contextlib import suppress

from app.commands.choosing import Candidate, choose_one
from app.commands.desk import Desk
from app.commands.online import require_online, wait_online
from app.commands.people_requests import ChangeRole, LeaveSpace, ListMembers, RemoveMember, TransferSpace
from app.commands.people_results import MemberChange, MemberList, MemberRow
from app.commands.results import SpaceRow
from app.commands.roles import ROLE_NAMES, read_role
from app.commands.rows import space_row
from core.errors import AccessRefused, BadInput
from core.facts import Role, Space, SpaceRole
from sync.peer import Person


async def list_members(desk: Desk, request: ListMembers) -> MemberList:
    """List who is in a space, also while its hub is away; raises NotFound or Ambiguous."""
    space = await desk.library.find_space(request.space)
    in_reach = space.role is not SpaceRole.LOCAL and await wait_online(desk, space)
    people = await desk.peer.people.members(space.id)
    return MemberList(await space_row(desk, space), tuple(map(_row, people)), in_reach)


async def change_role(desk: Desk, request: ChangeRole) -> MemberChange:
    """Give a member another role; raises BadInput, AccessRefused, or the `Problem` in the way."""
    role = read_role(request.role)
    space, person = await _choose(desk, request.space, request.member)
    if person.role is role:
        raise BadInput(
            f"{person.name} is {_with_article(role)} of “{space.name}” already.", safe="Nothing was changed."
        )
    await desk.peer.people.change_role(space.id, person.user, role)
    return await _changed(desk, space, person)


async def remove_member(desk: Desk, request: RemoveMember) -> MemberChange:
    """Put a member out, off the bus at once; raises BadInput, AccessRefused, or the `Problem` in the way."""
    space, person = await _choose(desk, request.space, request.member)
    if person.is_self:
        raise BadInput(
            "You cannot remove yourself.",
            safe="Nothing was changed.",
            cure="`tandem space leave` gives up your own membership.",
        )
    await desk.peer.people.remove_member(space.id, person.user)
    return MemberChange(await space_row(desk, space), _row(person))


async def transfer_space(desk: Desk, request: TransferSpace) -> MemberChange:
    """Make another member the owner; raises BadInput, AccessRefused, or the `Problem` in the way."""
    space, person = await _choose(desk, request.space, request.member)
    if person.is_self:
        raise BadInput(
            "This is yourself.", safe="Nothing was changed.", cure="Name the member who is to own the space."
        )
    await desk.peer.people.transfer_ownership(space.id, person.user)
    return await _changed(desk, space, person)


async def leave_space(desk: Desk, request: LeaveSpace) -> SpaceRow:
    """Give up the membership; the notes stay here. Raises BadInput, or the `Problem` in the way."""
    space = await desk.library.find_space(request.space)
    with suppress(AccessRefused):  # whoever was removed may still put the space away
        await require_online(desk, space)
    await desk.peer.departures.leave(space.id)
    return await space_row(desk, await desk.library.space(space.id))


async def _choose(desk: Desk, space_name: str, wanted: str) -> tuple[Space, Person]:
    space = await desk.library.find_space(space_name)
    await require_online(desk, space)
    people = await desk.peer.people.members(space.id)
    candidates = [Candidate(person.user, person.name, person) for person in people]
    return space, choose_one(candidates, wanted, "member")


async def _changed(desk: Desk, space: Space, person: Person) -> MemberChange:
    people = await desk.peer.people.members(space.id)
    now = next((each for each in people if each.user == person.user), person)
    return MemberChange(await space_row(desk, space), _row(now))


def _row(person: Person) -> MemberRow:
    return MemberRow(person.user, person.name, ROLE_NAMES[person.role], person.devices, person.is_self)


def _with_article(role: Role) -> str:
    return f"{'a' if role is Role.VIEWER else 'an'} {ROLE_NAMES[role]}"
