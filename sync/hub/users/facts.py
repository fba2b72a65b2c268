"""What the user service tells and takes: frozen facts, without behaviour."""

from dataclasses import dataclass, field
from enum import Enum
from typing import NewType

from core.accounts import DeviceProof
from core.ids import DeviceId, UserId

SessionId = NewType("SessionId", str)
InviteId = NewType("InviteId", str)
ApiTokenId = NewType("ApiTokenId", str)


class ApiScope(Enum):
    """What an API token lets a script do, with what its user may."""

    NOTES_READ = "notes:read"
    NOTES_WRITE = "notes:write"
    SPACES_READ = "spaces:read"
    USERS_READ = "users:read"


class Registration(Enum):
    """Who may become a user of this hub, as its owner sets."""

    OPEN = "open"
    BY_INVITE = "by invite"
    CLOSED = "closed"
    """Not even with an invite."""


@dataclass(frozen=True, slots=True)
class User:
    """An account; `name` is "" for one that joined by an invite and did not choose a user name yet.

    `deleted_at` is in seconds since 1970, and None for one that there is; of the others no name is told.
    """

    id: UserId
    name: str
    display_name: str
    has_password: bool
    created_at: float
    deleted_at: float | None


@dataclass(frozen=True, slots=True)
class Device:
    """A device of a user; `revoked_at` is None for one that may sign in."""

    id: DeviceId
    user: UserId
    label: str
    added_at: float
    revoked_at: float | None


@dataclass(frozen=True, slots=True)
class Session:
    """A sign-in that lasts; `device` is None when a password alone was used."""

    id: SessionId
    user: UserId
    device: DeviceId | None
    label: str
    started_at: float
    renewed_at: float
    ends_at: float
    """When it ends by itself, unless it is renewed before."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who calls, as an access token proved."""

    user: UserId
    session: SessionId
    device: DeviceId | None


@dataclass(frozen=True, slots=True)
class ApiToken:
    """A token for scripts, without its secret; times are in seconds since 1970."""

    id: ApiTokenId
    user: UserId
    label: str
    scopes: frozenset[ApiScope]
    made_at: float
    ends_at: float


@dataclass(frozen=True, slots=True)
class NewApiToken:
    """A token as it is told once, when it is made."""

    token: ApiToken
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a signed-in caller keeps; a renewal replaces both tokens. Times are in seconds since 1970."""

    user: UserId
    session: SessionId
    access: str = field(repr=False)
    access_ends_at: float
    refresh: str = field(repr=False)
    ends_at: float


@dataclass(frozen=True, slots=True)
class Invite:
    """An invite to this hub; whoever has the `secret` may join once, until `ends_at`."""

    id: InviteId
    secret: str = field(repr=False)
    ends_at: float


@dataclass(frozen=True, slots=True)
class Challenge:
    """What a device is asked to sign, for the audience it knows this hub by."""

    text: str
    audience: str
    ends_at: float


@dataclass(frozen=True, slots=True)
class NewUser:
    """Who wants to register with a user name and a password."""

    name: str
    display_name: str
    password: str = field(repr=False)
    invite: str = field(default="", repr=False)
    """The secret of an invite; needed while registration is by invite."""
    proof: DeviceProof | None = None
    """Of the purpose JOIN; the device then may sign in without the password."""
    label: str = ""
    """What the device, or whatever signs in, is called."""


Confirmation = str | DeviceProof
"""The password once more, or a fresh proof (of the purpose CONFIRM) by a device of the account."""
