"""What the requests about the people of a space answer; as JSON these are what `--json` prints."""

from datetime import datetime

import msgspec

from app.commands.results import SpaceRow


class InviteRow(msgspec.Struct, frozen=True):
    """An invitation that still lets `uses_left` people in; `maker` is a name."""

    id: str
    role: str
    maker: str
    uses_left: int
    expires: datetime


class InviteList(msgspec.Struct, frozen=True):
    """The invitations of a space, the one that ends first at the top."""

    space: SpaceRow
    invites: tuple[InviteRow, ...]


class MadeInvite(msgspec.Struct, frozen=True):
    """An invitation that was just made, with its link; `hosts` are where others reach the hub, best first."""

    space: SpaceRow
    invite: InviteRow
    link: str
    hosts: tuple[str, ...]


class MemberRow(msgspec.Struct, frozen=True):
    """A member of a space, by the name that others see."""

    id: str
    name: str
    role: str
    devices: tuple[str, ...]
    is_you: bool


class MemberList(msgspec.Struct, frozen=True):
    """The members of a space; while its hub is away (`in_reach` False) as they were last known."""

    space: SpaceRow
    members: tuple[MemberRow, ...]
    in_reach: bool


class MemberChange(msgspec.Struct, frozen=True):
    """A member as he was, or is now, after something was changed about him."""

    space: SpaceRow
    member: MemberRow
