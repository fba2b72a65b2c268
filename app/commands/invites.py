"""Carries out the requests about invitations: make, list, take back."""

from datetime import UTC, datetime

from app.commands.choosing import Candidate, choose_one
from app.commands.desk import Desk
from app.commands.online import require_online
from app.commands.people_requests import ListInvites, MakeInvite, RevokeInvite
from app.commands.people_results import InviteList, InviteRow, MadeInvite
from app.commands.roles import ROLE_NAMES, read_role
from app.commands.rows import space_row
from core.errors import BadInput
from core.facts import Role, Space
from core.ids import UserId
from sync.control import Invite, InviteLink

_DAY = 86_400.0
_MOST_USES = 1000
_MOST_DAYS = 366.0
_SOMEBODY = "Somebody"


async def make_invite(desk: Desk, request: MakeInvite) -> MadeInvite:
    """Make an invitation.

    Raises BadInput for a role or limits that there are not, and the `Problem` in the way.
    """
    role = _invited_role(request.role)
    _check_limits(request.uses, request.days)
    space = await desk.library.find_space(request.space)
    await require_online(desk, space)
    link = await desk.peer.people.invite(space.id, role, uses=request.uses, lasts=request.days * _DAY)
    return await describe_made(desk, space, link)


async def describe_made(desk: Desk, space: Space, link: InviteLink) -> MadeInvite:
    """Tell of an invitation how long it is good, and where others reach the hub."""
    rows = await _rows(desk, space)
    made = next(row for row in rows if row.id == link.secret.id)
    hosts = tuple(place.host for place in link.hubs if not place.is_loopback)
    return MadeInvite(await space_row(desk, space), made, str(link), hosts)


async def list_invites(desk: Desk, request: ListInvites) -> InviteList:
    """List the invitations of a space that still let somebody in; raises the `Problem` in the way."""
    space = await desk.library.find_space(request.space)
    await require_online(desk, space)
    return InviteList(await space_row(desk, space), await _rows(desk, space))


async def revoke_invite(desk: Desk, request: RevokeInvite) -> InviteRow:
    """Take back the invitation of that id, or link.

    Raises NotFound, Ambiguous, or the `Problem` in the way.
    """
    space = await desk.library.find_space(request.space)
    await require_online(desk, space)
    invites = await desk.peer.people.invites(space.id)
    wanted = _id_of(request.invite)
    chosen = choose_one([Candidate(invite.id, "", invite) for invite in invites], wanted, "open invitation")
    await desk.peer.people.revoke_invite(space.id, chosen.id)
    return _row(chosen, {})


async def _rows(desk: Desk, space: Space) -> tuple[InviteRow, ...]:
    invites = await desk.peer.people.invites(space.id)
    names = {person.user: person.name for person in await desk.peer.people.members(space.id)}
    return tuple(_row(invite, names) for invite in invites)


def _row(invite: Invite, names: dict[UserId, str]) -> InviteRow:
    expires = datetime.fromtimestamp(invite.expires_at, UTC)
    maker = names.get(invite.maker, _SOMEBODY)
    return InviteRow(invite.id, ROLE_NAMES[invite.role], maker, invite.uses_left, expires)


def _invited_role(text: str) -> Role:
    role = read_role(text)
    if role is Role.OWNER:
        raise BadInput(
            "An invitation makes editors and viewers, no owners.",
            safe="Nothing was changed.",
            cure="Invite an editor, then `tandem member role SPACE NAME owner`.",
        )
    return role


def _check_limits(uses: int, days: float) -> None:
    if not 1 <= uses <= _MOST_USES:
        raise BadInput(
            f"An invitation is good for 1 to {_MOST_USES:,} people.",
            safe="Nothing was changed.",
            cure="Give another number with --uses.",
        )
    if not 0 < days <= _MOST_DAYS:
        raise BadInput(
            f"An invitation is good for up to {_MOST_DAYS:.0f} days.",
            safe="Nothing was changed.",
            cure="Give another number with --days.",
        )


def _id_of(text: str) -> str:
    """Accept the whole link too: whoever wants it back may have nothing else at hand."""
    return InviteLink.parse(text).secret.id if text.strip().startswith("tandem:") else text
