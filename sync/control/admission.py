"""Letting users and devices into a space: added by an owner, by their own member, or by an invitation."""

from dataclasses import dataclass, replace

from core.accounts import Verifier
from core.ids import DeviceId
from sync.control.device_claim import is_willing
from sync.control.invite import Invite, InviteEnd, is_proven
from sync.control.membership import Member, Membership
from sync.control.refusal import Refusal
from sync.control.statements import MOST_DEVICES, ClaimedDevice, InviteRedeemed

Outcome = Membership | Refusal


@dataclass(frozen=True, slots=True)
class Context:
    """What an effect may look at beside the membership before it."""

    device: DeviceId
    signer: Member | None
    at: int
    verifier: Verifier


def redeem(membership: Membership, context: Context, redeemed: InviteRedeemed) -> Outcome:
    """Let somebody in by an invitation; the right lies in the proof, whoever signs the entry."""
    invite = membership.invites.get(redeemed.invite)
    if invite is None:
        return Refusal.NO_SUCH_INVITE
    if refusal := _unusable(membership, context, invite, redeemed):
        return refusal
    member = Member(redeemed.user, invite.role, frozenset(), came_by=invite.id)
    outcome = enter(membership, context, member, (redeemed.device,))
    if isinstance(outcome, Refusal):
        return outcome
    used = replace(
        invite, uses_left=invite.uses_left - 1, end=None if invite.uses_left > 1 else InviteEnd.USED_UP
    )
    return replace(
        outcome.with_invite(used), redeemed=outcome.redeemed | {(invite.id, redeemed.device.device)}
    )


def enter(
    membership: Membership, context: Context, member: Member, devices: tuple[ClaimedDevice, ...]
) -> Outcome:
    """Let a user in who is no member yet, with these devices."""
    if member.user in membership.members:
        return Refusal.ALREADY_A_MEMBER
    return equip(membership, context, member, devices)


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


def equip(
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
    if len(equipped.devices) > MOST_DEVICES:
        return Refusal.TOO_MANY_DEVICES
    return membership.with_member(equipped)
