"""What each statement changes, and who may make it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from core.accounts import Verifier
from core.ids import DeviceId, UserId
from sync.control.device_claim import is_willing
from sync.control.entry import Entry, Saying
from sync.control.invite import Invite, InviteEnd, is_proven
from sync.control.membership import Member, Membership
from sync.control.refusal import Refusal
from sync.control.role import Role
from sync.control.statements import (
    MOST_DEVICES,
    ClaimedDevice,
    DeviceAdded,
    DeviceRevoked,
    InviteId,
    InviteMade,
    InviteRedeemed,
    InviteRevoked,
    MemberAdded,
    MemberLeft,
    MemberRemoved,
    OwnershipTransferred,
    RoleChanged,
    SpaceFounded,
    SpaceRenamed,
)

Outcome = Membership | Refusal


@dataclass(frozen=True, slots=True)
class Context:
    """What an effect may look at beside the membership before it."""

    device: DeviceId
    signer: Member | None
    at: int
    verifier: Verifier


def effect_of(membership: Membership, entry: Entry, saying: Saying, verifier: Verifier) -> Outcome:
    """Say what the members are after a statement, or why it changes nothing."""
    context = Context(entry.device, membership.member_of(entry.device), saying.at, verifier)
    statement = saying.statement
    if isinstance(statement, SpaceFounded):
        return _found(membership, context, statement, entry)
    if membership.founded is None:
        return Refusal.NOT_FOUNDED
    if isinstance(statement, InviteRedeemed):
        return _redeem(membership, context, statement)
    if context.signer is None:
        return Refusal.NO_MEMBER
    if isinstance(statement, _OF_OWNERS) and context.signer.role is not Role.OWNER:
        return Refusal.NO_OWNER
    outcome = _EFFECTS[type(statement)](membership, context, statement, context.signer)
    return outcome if isinstance(outcome, Refusal) else _settled(outcome)


def _found(membership: Membership, context: Context, founded: SpaceFounded, entry: Entry) -> Outcome:
    if membership.founded is not None or entry.place.number != 1:
        return Refusal.ALREADY_FOUNDED
    owner = Member(founded.owner, Role.OWNER, frozenset({context.device}))
    return replace(membership, name=founded.name, members={founded.owner: owner})


def _add(membership: Membership, context: Context, added: MemberAdded, _signer: Member) -> Outcome:
    return _enter(membership, context, Member(added.user, added.role, frozenset()), added.devices)


def _remove(membership: Membership, _context: Context, removed: MemberRemoved, _signer: Member) -> Outcome:
    """Put a member out, and close the invitation he came by: he knows its secret."""
    member = membership.members.get(removed.user)
    if member is None:
        return Refusal.NO_SUCH_MEMBER
    return _close(_without(membership, removed.user), member.came_by, InviteEnd.LAPSED)


def _change_role(membership: Membership, _context: Context, changed: RoleChanged, _signer: Member) -> Outcome:
    member = membership.members.get(changed.user)
    if member is None:
        return Refusal.NO_SUCH_MEMBER
    if member.role is changed.role:
        return Refusal.ALREADY_SO
    return _with(membership, replace(member, role=changed.role))


def _leave(membership: Membership, _context: Context, _left: MemberLeft, signer: Member) -> Outcome:
    return _without(membership, signer.user)


def _transfer(
    membership: Membership, _context: Context, transferred: OwnershipTransferred, signer: Member
) -> Outcome:
    member = membership.members.get(transferred.to)
    if member is None:
        return Refusal.NO_SUCH_MEMBER
    if member.user == signer.user:
        return Refusal.ALREADY_SO
    resigned = _with(membership, replace(signer, role=Role.EDITOR))
    return _with(resigned, replace(member, role=Role.OWNER))


def _add_device(membership: Membership, context: Context, added: DeviceAdded, signer: Member) -> Outcome:
    if added.device.device in signer.devices:
        return Refusal.ALREADY_SO
    return _equip(membership, context, signer, (added.device,))


def _revoke_device(
    membership: Membership, _context: Context, revoked: DeviceRevoked, signer: Member
) -> Outcome:
    member = membership.member_of(revoked.device)
    if member is None:
        return Refusal.NO_SUCH_MEMBER
    if member.user != signer.user and signer.role is not Role.OWNER:
        return Refusal.NOT_OWN_DEVICE
    remaining = replace(member, devices=member.devices - {revoked.device})
    return replace(_with(membership, remaining), revoked=membership.revoked | {revoked.device})


def _rename(membership: Membership, _context: Context, renamed: SpaceRenamed, _signer: Member) -> Outcome:
    return Refusal.ALREADY_SO if renamed.name == membership.name else replace(membership, name=renamed.name)


def _invite(membership: Membership, _context: Context, made: InviteMade, signer: Member) -> Outcome:
    if made.role is Role.OWNER:
        return Refusal.NOT_AN_INVITE
    if made.invite in membership.invites:
        return Refusal.ALREADY_SO
    invite = Invite(made.invite, made.role, signer.user, made.expires_at, made.uses)
    return replace(membership, invites={**membership.invites, invite.id: invite})


def _revoke_invite(
    membership: Membership, _context: Context, revoked: InviteRevoked, _signer: Member
) -> Outcome:
    invite = membership.invites.get(revoked.invite)
    if invite is None:
        return Refusal.NO_SUCH_INVITE
    return invite.end.value if invite.end else _close(membership, invite.id, InviteEnd.REVOKED)


def _redeem(membership: Membership, context: Context, redeemed: InviteRedeemed) -> Outcome:
    """Let somebody in by an invitation; the right lies in the proof, whoever signs the entry."""
    invite = membership.invites.get(redeemed.invite)
    if invite is None:
        return Refusal.NO_SUCH_INVITE
    if refusal := _unusable(membership, context, invite, redeemed):
        return refusal
    member = Member(redeemed.user, invite.role, frozenset(), came_by=invite.id)
    outcome = _enter(membership, context, member, (redeemed.device,))
    if isinstance(outcome, Refusal):
        return outcome
    used = replace(
        invite, uses_left=invite.uses_left - 1, end=None if invite.uses_left > 1 else InviteEnd.USED_UP
    )
    return replace(
        outcome,
        invites={**outcome.invites, invite.id: used},
        redeemed=outcome.redeemed | {(invite.id, redeemed.device.device)},
    )


def _unusable(
    membership: Membership, context: Context, invite: Invite, redeemed: InviteRedeemed
) -> Refusal | None:
    if not is_proven(redeemed, membership.space, context.verifier):
        return Refusal.INVITE_FORGED
    if invite.end is not None:
        return invite.end.value
    if context.at >= invite.expires_at:
        return Refusal.INVITE_EXPIRED
    if (invite.id, redeemed.device.device) in membership.redeemed:
        return Refusal.INVITE_REPLAYED
    return None


def _enter(
    membership: Membership, context: Context, member: Member, devices: tuple[ClaimedDevice, ...]
) -> Outcome:
    if member.user in membership.members:
        return Refusal.ALREADY_A_MEMBER
    return _equip(membership, context, member, devices)


def _equip(
    membership: Membership, context: Context, member: Member, devices: tuple[ClaimedDevice, ...]
) -> Outcome:
    """Give a member devices that nobody has, that were never revoked, and that want it."""
    for claimed in devices:
        if claimed.device in membership.revoked:
            return Refusal.DEVICE_REVOKED
        if membership.member_of(claimed.device) is not None:
            return Refusal.DEVICE_TAKEN
        if not is_willing(claimed, member.user, context.verifier):
            return Refusal.DEVICE_UNWILLING
    equipped = replace(member, devices=member.devices | {claimed.device for claimed in devices})
    return Refusal.TOO_MANY_DEVICES if len(equipped.devices) > MOST_DEVICES else _with(membership, equipped)


def _settled(membership: Membership) -> Outcome:
    """Insist on an owner who can act, and close the invitations of those who are owners no more."""
    owners = membership.owners
    if not any(membership.members[user].devices for user in owners):
        return Refusal.LAST_OWNER
    for invite in membership.invites.values():
        if invite.maker not in owners:
            membership = _close(membership, invite.id, InviteEnd.LAPSED)
    return membership


def _with(membership: Membership, member: Member) -> Membership:
    return replace(membership, members={**membership.members, member.user: member})


def _without(membership: Membership, user: UserId) -> Membership:
    members = {other: member for other, member in membership.members.items() if other != user}
    return replace(membership, members=members)


def _close(membership: Membership, invite: InviteId | None, end: InviteEnd) -> Membership:
    """End an invitation that has not ended yet."""
    found = membership.invites.get(invite) if invite else None
    if found is None or found.end is not None:
        return membership
    return replace(membership, invites={**membership.invites, found.id: replace(found, end=end)})


_OF_OWNERS = (
    MemberAdded,
    MemberRemoved,
    RoleChanged,
    OwnershipTransferred,
    SpaceRenamed,
    InviteMade,
    InviteRevoked,
)
_EFFECTS: dict[type, Callable[[Membership, Context, Any, Member], Outcome]] = {
    MemberAdded: _add,
    MemberRemoved: _remove,
    RoleChanged: _change_role,
    MemberLeft: _leave,
    OwnershipTransferred: _transfer,
    DeviceAdded: _add_device,
    DeviceRevoked: _revoke_device,
    SpaceRenamed: _rename,
    InviteMade: _invite,
    InviteRevoked: _revoke_invite,
}
