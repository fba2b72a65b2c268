"""The control log of a space: who belongs to it, as a chain of signed entries that every peer checks."""

from sync.control.chain import Chain, Verdict, judge
from sync.control.device_claim import claim_device
from sync.control.entry import NO_ENTRY, Head, Saying, sign_entry
from sync.control.errors import (
    BadInviteLink,
    ChainMoved,
    ChangeRefused,
    ControlForked,
    ControlMissing,
    ControlRewound,
    JoinRefused,
)
from sync.control.invite import NEWCOMER, Invite, InviteEnd, InviteSecret
from sync.control.invite_link import HubPlace, InviteLink, is_loopback
from sync.control.membership import Member, Membership, bringer_of
from sync.control.position import LogPosition
from sync.control.proposing import Proposer
from sync.control.reader import ControlReader
from sync.control.refusal import Refusal
from sync.control.statements import (
    ClaimedDevice,
    DeviceAdded,
    DeviceRevoked,
    HubTrusted,
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
    Statement,
)
from sync.control.stream import open_control
from sync.control.writer import ControlWriter, read_position

__all__ = [
    "NEWCOMER",
    "NO_ENTRY",
    "BadInviteLink",
    "Chain",
    "ChainMoved",
    "ChangeRefused",
    "ClaimedDevice",
    "ControlForked",
    "ControlMissing",
    "ControlReader",
    "ControlRewound",
    "ControlWriter",
    "DeviceAdded",
    "DeviceRevoked",
    "Head",
    "HubPlace",
    "HubTrusted",
    "Invite",
    "InviteEnd",
    "InviteId",
    "InviteLink",
    "InviteMade",
    "InviteRedeemed",
    "InviteRevoked",
    "InviteSecret",
    "JoinRefused",
    "LogPosition",
    "Member",
    "MemberAdded",
    "MemberLeft",
    "MemberRemoved",
    "Membership",
    "OwnershipTransferred",
    "Proposer",
    "Refusal",
    "RoleChanged",
    "Saying",
    "SpaceFounded",
    "SpaceRenamed",
    "Statement",
    "Verdict",
    "bringer_of",
    "claim_device",
    "is_loopback",
    "judge",
    "open_control",
    "read_position",
    "sign_entry",
]
