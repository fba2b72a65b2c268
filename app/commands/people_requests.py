"""The requests about who belongs to a shared space: its name, invitations, members and roles."""

from app.commands.request import Request


class RenameSpace(Request, frozen=True, tag=True):
    """Give a space another name, for every member."""

    space: str
    name: str


class LeaveSpace(Request, frozen=True, tag=True):
    """Give up the membership; the notes stay here."""

    space: str


class TransferSpace(Request, frozen=True, tag=True):
    """Make another member the owner of a space."""

    space: str
    member: str


class MakeInvite(Request, frozen=True, tag=True):
    """Invite `uses` people within so many `days`; `role` is the name of a role."""

    space: str
    role: str = "editor"
    uses: int = 1
    days: float = 7.0


class ListInvites(Request, frozen=True, tag=True):
    """List the invitations of a space that still let somebody in."""

    space: str


class RevokeInvite(Request, frozen=True, tag=True):
    """Take an invitation back; `invite` is its id or its whole link."""

    space: str
    invite: str


class ListMembers(Request, frozen=True, tag=True):
    """List who belongs to a space."""

    space: str


class ChangeRole(Request, frozen=True, tag=True):
    """Give a member another role, by its name."""

    space: str
    member: str
    role: str


class RemoveMember(Request, frozen=True, tag=True):
    """Put a member out of a space."""

    space: str
    member: str


class ReadSpaceAudit(Request, frozen=True, tag=True):
    """Tell what was done in a space: the last `limit` entries, 0 for all."""

    space: str
    limit: int = 100


PeopleRequest = (
    RenameSpace
    | LeaveSpace
    | TransferSpace
    | MakeInvite
    | ListInvites
    | RevokeInvite
    | ListMembers
    | ChangeRole
    | RemoveMember
    | ReadSpaceAudit
)
