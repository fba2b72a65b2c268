"""What the hub tells of an entry of a control log: JSON in the hubs' own account of the bus.

Every payload has `version`, `id` (the same whichever hub tells it, and however often), `at` (seconds since
1970), `space`, and what there is to say: `by` is the user whose device signed, `user` whom it is about.
A device of a member that was put out at the hub, by an entry or without, is told of alike. That a member's
account was deleted is told of in each space; if the hub then signs that the member is removed, nobody did it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from core.ids import DeviceId, SpaceId, UserId
from sync.control import (
    DeviceRevoked,
    InviteMade,
    InviteRedeemed,
    InviteRevoked,
    MemberAdded,
    MemberLeft,
    MemberRemoved,
    Membership,
    OwnershipTransferred,
    RoleChanged,
    Saying,
    SpaceFounded,
    SpaceRenamed,
    Statement,
)
from sync.control.entry import Entry

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Event:
    """A payload and its subject; `id` names it for ever."""

    subject: str
    id: str
    payload: bytes


def make_event(subject: str, name: str, at: float, facts: Mapping[str, object]) -> Event:
    """Spell an event whose id is `name`; facts that are None are left out."""
    told = {key: fact for key, fact in facts.items() if fact is not None}
    payload = msgspec.json.encode({"version": _VERSION, "id": name, "at": at, **told})
    return Event(subject, name, payload)


def closing_event(space: SpaceId, at: float) -> Event:
    """Tell that a space was closed."""
    return make_event("space.closed", f"{space}-closed", at, {"space": space})


def revocation_event(space: SpaceId, user: UserId, device: DeviceId, at: float) -> Event:
    """Tell that a member's device ended at the user service, where the control log does not say so."""
    facts = {"space": space, "user": user, "device": device}
    return make_event("member.device_revoked", f"{space}-{device}-revoked", at, facts)


def deletion_event(space: SpaceId, user: UserId, at: float) -> Event:
    """Tell that the account of a member was deleted at the user service."""
    facts = {"space": space, "user": user}
    return make_event("member.account_deleted", f"{space}-{user}-deleted", at, facts)


def events_of(before: Membership, entry: Entry, after: Membership, *, is_of_itself: bool) -> list[Event]:
    """Tell an entry that had an effect; if the hub signed it of itself, nobody did what it says."""
    if not isinstance(entry.says, Saying):
        return []
    signer = None if is_of_itself else before.member_of(entry.device) or after.member_of(entry.device)
    told = _told_of(entry.says.statement, signer.user if signer else None, before, after)
    name, at = f"{before.space}-{entry.place.number}", entry.says.at
    return [
        make_event(subject, f"{name}-{number}", at, {"space": before.space, **facts})
        for number, (subject, facts) in enumerate(told)
    ]


_Told = list[tuple[str, dict[str, Any]]]


def _told_of(  # noqa: C901, PLR0911 (one line for each kind)
    statement: Statement, by: UserId | None, before: Membership, after: Membership
) -> _Told:
    match statement:
        case SpaceFounded():
            return [("space.founded", {"by": by, "user": statement.owner, "name": statement.name})]
        case SpaceRenamed():
            return [("space.renamed", {"by": by, "name": statement.name})]
        case MemberAdded():
            return [_addition(statement.user, after, by=by)]
        case MemberRemoved():
            return [("member.removed", {"by": by, "user": statement.user})]
        case MemberLeft():
            return [("member.left", {"user": by})]
        case DeviceRevoked():
            return [("member.device_revoked", _lost(statement, before, by))]
        case RoleChanged():
            return [_role(statement.user, after, by)]
        case OwnershipTransferred():
            changed = sorted(user for user in after.members if _has_new_role(user, before, after))
            return [_role(user, after, by) for user in changed]
        case InviteMade():
            return [("invite.made", _made(statement, by))]
        case InviteRevoked():
            return [("invite.revoked", {"by": by, "invite": statement.invite})]
        case InviteRedeemed():
            redeemed = {"user": statement.user, "invite": statement.invite}
            return [("invite.redeemed", redeemed), _addition(statement.user, after, invite=statement.invite)]
        case _:
            return []


def _addition(user: UserId, after: Membership, **facts: Any) -> tuple[str, dict[str, Any]]:
    return "member.added", {"user": user, "role": _word(after, user), **facts}


def _role(user: UserId, after: Membership, by: UserId | None) -> tuple[str, dict[str, Any]]:
    return "member.role_changed", {"by": by, "user": user, "role": _word(after, user)}


def _lost(revoked: DeviceRevoked, before: Membership, by: UserId | None) -> dict[str, Any]:
    member = before.member_of(revoked.device)
    return {"by": by, "user": member.user if member else None, "device": revoked.device}


def _made(made: InviteMade, by: UserId | None) -> dict[str, Any]:
    role = made.role.name.lower()
    return {
        "by": by, "invite": made.invite, "role": role, "expires_at": made.expires_at, "uses": made.uses
    }  # fmt: skip


def _word(after: Membership, user: UserId) -> str:
    return after.members[user].role.name.lower()


def _has_new_role(user: UserId, before: Membership, after: Membership) -> bool:
    return before.members[user].role is not after.members[user].role
