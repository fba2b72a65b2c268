"""What each statement changes, and who may make it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from core.accounts import Verifier
from core.facts import Role
from sync.control.admission import Context, Outcome, enter, equip, redeem
from sync.control.entry import Entry, Saying
from sync.control.invite import Invite, InviteEnd
from sync.control.membership import Member, Membership
from sync.control.refusal import Refusal
from sync.control.statements import (
    MOST_DEVICES,
    DeviceAdded,
    DeviceRevoked,
    HubTrusted,
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


def effect_of(membership: Membership, entry: Entry, saying: Saying, verifier: Verifier) -> Outcome:
    """Say what the members are after a statement, or why it changes nothing."""
    context = Context(entry.device, membership.member_of(entry.device), saying.at, verifier)
    statement = saying.statement
    if isinstance(statement, SpaceFounded):
        return _found(membership, context, statement, entry)
    if membership.founded is None:
        return Refusal.NOT_FOUNDED
    if isinstance(statement, InviteRedeemed):
        return redeem(membership, context, statement)
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
    return enter(membership, context, Member(added.user, added.role, frozenset()), added.devices)


def _remove(membership: Membership, _context: Context, removed: MemberRemoved, _signer: Member) -> Outcome:
    """Put a member out, and close the invitation he came by: he knows its secret."""
    member = membership.members.get(removed.user)
    if member is None:
        return Refusal.NO_SUCH_MEMBER
    return membership.without_member(removed.user).with_invite_ended(member.came_by, InviteEnd.LAPSED)


def _change_role(membership: Membership, _context: Context, changed: RoleChanged, _signer: Member) -> Outcome:
    member = membership.members.get(changed.user)
    if member is None:
        return Refusal.NO_SUCH_MEMBER
    if member.role is changed.role:
        return Refusal.ALREADY_SO
    return membership.with_member(replace(member, role=changed.role))


def _leave(membership: Membership, _context: Context, _left: MemberLeft, signer: Member) -> Outcome:
    return membership.without_member(signer.user)


def _transfer(
    membership: Membership, _context: Context, transferred: OwnershipTransferred, signer: Member
) -> Outcome:
    member = membership.members.get(transferred.to)
    if member is None:
        return Refusal.NO_SUCH_MEMBER
    if member.user == signer.user:
        return Refusal.ALREADY_SO
    resigned = membership.with_member(replace(signer, role=Role.EDITOR))
    return resigned.with_member(replace(member, role=Role.OWNER))


def _add_device(membership: Membership, context: Context, added: DeviceAdded, signer: Member) -> Outcome:
    if added.device.device in signer.devices:
        return Refusal.ALREADY_SO
    return equip(membership, context, signer, (added.device,))


def _revoke_device(
    membership: Membership, _context: Context, revoked: DeviceRevoked, signer: Member
) -> Outcome:
    member = membership.member_of(revoked.device)
    if revoked.device in membership.hubs:
        return _revoke_hub(membership, revoked, signer)
    if member is None:
        return Refusal.NO_SUCH_MEMBER
    if member.user != signer.user and signer.role is not Role.OWNER:
        return Refusal.NOT_OWN_DEVICE
    remaining = replace(member, devices=member.devices - {revoked.device})
    return replace(membership.with_member(remaining), revoked=membership.revoked | {revoked.device})


def _revoke_hub(membership: Membership, revoked: DeviceRevoked, signer: Member) -> Outcome:
    if signer.role is not Role.OWNER:
        return Refusal.NO_OWNER
    hubs, gone = membership.hubs - {revoked.device}, membership.revoked | {revoked.device}
    return replace(membership, hubs=hubs, revoked=gone)


def _trust_hub(membership: Membership, _context: Context, trusted: HubTrusted, _signer: Member) -> Outcome:
    if trusted.device in membership.hubs or membership.member_of(trusted.device) is not None:
        return Refusal.ALREADY_SO
    if trusted.device in membership.revoked:
        return Refusal.DEVICE_REVOKED
    if len(membership.hubs) >= MOST_DEVICES:
        return Refusal.TOO_MANY_DEVICES
    return replace(membership, hubs=membership.hubs | {trusted.device})


def _rename(membership: Membership, _context: Context, renamed: SpaceRenamed, _signer: Member) -> Outcome:
    return Refusal.ALREADY_SO if renamed.name == membership.name else replace(membership, name=renamed.name)


def _invite(membership: Membership, _context: Context, made: InviteMade, signer: Member) -> Outcome:
    if made.role is Role.OWNER:
        return Refusal.NOT_AN_INVITE
    if made.invite in membership.invites:
        return Refusal.ALREADY_SO
    invite = Invite(made.invite, made.role, signer.user, made.expires_at, made.uses)
    return membership.with_invite(invite)


def _revoke_invite(
    membership: Membership, _context: Context, revoked: InviteRevoked, _signer: Member
) -> Outcome:
    invite = membership.invites.get(revoked.invite)
    if invite is None:
        return Refusal.NO_SUCH_INVITE
    return invite.end.value if invite.end else membership.with_invite_ended(invite.id, InviteEnd.REVOKED)


def _settled(membership: Membership) -> Outcome:
    """Insist on an owner who can act, and close the invitations of those who are owners no more."""
    owners = membership.owners
    if not any(membership.members[user].devices for user in owners):
        return Refusal.LAST_OWNER
    for invite in membership.invites.values():
        if invite.maker not in owners:
            membership = membership.with_invite_ended(invite.id, InviteEnd.LAPSED)
    return membership


_OF_OWNERS = (
    MemberAdded,
    MemberRemoved,
    RoleChanged,
    OwnershipTransferred,
    SpaceRenamed,
    HubTrusted,
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
    HubTrusted: _trust_hub,
    InviteMade: _invite,
    InviteRevoked: _revoke_invite,
}
