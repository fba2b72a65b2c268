"""What an entry of the control log can say: one struct for each kind, msgpack arrays on the wire.

A kind never changes its shape. A change of shape is a new kind, which older Tandems park.
"""

from enum import IntEnum
from typing import Annotated, NewType

import msgspec

from core.facts import Role
from core.ids import DeviceId, UserId

InviteId = NewType("InviteId", str)
"""The public key of the key pair that an invitation's secret makes, spelled like a device's id."""

MOST_DEVICES = 32
_KEY = r"\A[a-z2-7]{52}\Z"
_SIGNATURE_BYTES = 64

_User = Annotated[UserId, msgspec.Meta(pattern=r"\A[a-zA-Z0-9_-]{1,64}\Z")]
_Device = Annotated[DeviceId, msgspec.Meta(pattern=_KEY)]
_Invite = Annotated[InviteId, msgspec.Meta(pattern=_KEY)]
_Name = Annotated[str, msgspec.Meta(min_length=1, max_length=120)]
_Signature = Annotated[bytes, msgspec.Meta(min_length=_SIGNATURE_BYTES, max_length=_SIGNATURE_BYTES)]
_Seconds = Annotated[int, msgspec.Meta(ge=0, le=2**53)]
_Uses = Annotated[int, msgspec.Meta(ge=1, le=1000)]


class _Array(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A struct that travels as the array of its fields."""


class ClaimedDevice(_Array, frozen=True):
    """A device with its own signature that it belongs to the user (`device_claim.py`)."""

    device: _Device
    claim: _Signature


class SpaceFounded(_Array, frozen=True):
    """The first entry: the signing device is the first device of the first owner."""

    owner: _User
    name: _Name


class MemberAdded(_Array, frozen=True):
    """An owner takes somebody in, for the first time or again."""

    user: _User
    role: Role
    devices: Annotated[tuple[ClaimedDevice, ...], msgspec.Meta(min_length=1, max_length=MOST_DEVICES)]


class MemberRemoved(_Array, frozen=True):
    """An owner puts somebody out."""

    user: _User


class RoleChanged(_Array, frozen=True):
    """An owner gives a member another role."""

    user: _User
    role: Role


class MemberLeft(_Array, frozen=True):
    """The member of the signing device goes."""


class OwnershipTransferred(_Array, frozen=True):
    """The owner of the signing device makes another member an owner and becomes an editor."""

    to: _User


class DeviceAdded(_Array, frozen=True):
    """The member of the signing device has one more device."""

    device: ClaimedDevice


class DeviceRevoked(_Array, frozen=True):
    """A device is put out for good, by its member or by an owner: its key may be in the wrong hands."""

    device: _Device


class HubTrusted(_Array, frozen=True):
    """An owner lets the device of a hub, which is no member's, fold notes: its snapshots count."""

    device: _Device


class SpaceRenamed(_Array, frozen=True):
    """An owner gives the space another name."""

    name: _Name


class InviteMade(_Array, frozen=True):
    """An owner made an invitation; whoever knows its secret may become a member, `uses` times in all."""

    invite: _Invite
    role: Role
    expires_at: _Seconds
    uses: _Uses


class InviteRevoked(_Array, frozen=True):
    """An owner takes an invitation back."""

    invite: _Invite


class InviteRedeemed(_Array, frozen=True):
    """Somebody came by an invitation; `proof` is made with its secret (`invite.py`). Anyone may sign this."""

    invite: _Invite
    user: _User
    device: ClaimedDevice
    proof: _Signature


Statement = (
    SpaceFounded
    | MemberAdded
    | MemberRemoved
    | RoleChanged
    | MemberLeft
    | OwnershipTransferred
    | DeviceAdded
    | DeviceRevoked
    | SpaceRenamed
    | InviteMade
    | InviteRevoked
    | InviteRedeemed
    | HubTrusted
)


class Kind(IntEnum):
    """Which statement an entry makes; the numbers travel and are signed."""

    SPACE_FOUNDED = 1
    MEMBER_ADDED = 2
    MEMBER_REMOVED = 3
    ROLE_CHANGED = 4
    MEMBER_LEFT = 5
    OWNERSHIP_TRANSFERRED = 6
    DEVICE_ADDED = 7
    DEVICE_REVOKED = 8
    SPACE_RENAMED = 9
    INVITE_MADE = 10
    INVITE_REVOKED = 11
    INVITE_REDEEMED = 12
    HUB_TRUSTED = 13


_STATEMENTS: dict[Kind, type[Statement]] = {
    Kind.SPACE_FOUNDED: SpaceFounded,
    Kind.MEMBER_ADDED: MemberAdded,
    Kind.MEMBER_REMOVED: MemberRemoved,
    Kind.ROLE_CHANGED: RoleChanged,
    Kind.MEMBER_LEFT: MemberLeft,
    Kind.OWNERSHIP_TRANSFERRED: OwnershipTransferred,
    Kind.DEVICE_ADDED: DeviceAdded,
    Kind.DEVICE_REVOKED: DeviceRevoked,
    Kind.SPACE_RENAMED: SpaceRenamed,
    Kind.INVITE_MADE: InviteMade,
    Kind.INVITE_REVOKED: InviteRevoked,
    Kind.INVITE_REDEEMED: InviteRedeemed,
    Kind.HUB_TRUSTED: HubTrusted,
}
_KINDS = {statement: kind for kind, statement in _STATEMENTS.items()}


def kind_of(statement: Statement) -> Kind:
    """Give the number under which a statement travels."""
    return _KINDS[type(statement)]


def decode_statement(kind: Kind, packed: bytes) -> Statement:
    """Read a statement; raises ValueError (msgspec's errors are some) when it is none of this kind."""
    statement = msgspec.msgpack.decode(packed, type=_STATEMENTS[kind])
    if not _is_printable(statement):
        raise ValueError("a name that cannot be shown")
    return statement


def _is_printable(statement: Statement) -> bool:
    """Keep line breaks and marks that turn the direction of writing out of names that people trust."""
    return not isinstance(statement, SpaceFounded | SpaceRenamed) or statement.name.isprintable()
