"""What is written into the log of accounts, and on which subject.

Every message is claimed by compare-and-set on the last sequence of its subject, and each subject stands for
one thing that must be unique or in order. **No step needs two messages**: a registration lies, whole, on
the subject of the name that it claims, so there is neither a name without a user nor a user without a name,
wherever a crash falls. (An atomic batch over two subjects would do as well; one message asks nothing of
the server but the comparison.) What concerns two subjects, as an invite that two people use at once under
different names, is decided by whoever reads: the first in the log counts and the other message is void, on
every hub alike. Whoever wrote a void message sees it in their own projection and decides again.

For the same reason what lies on two subjects carries `seen`, the sequence up to which its writer had read
when it decided: a session that was started with a password that had been changed in the meantime is void.
"""

import msgspec

SUBJECTS = "u.>"


class Registered(msgspec.Struct, frozen=True, tag_field="kind", tag="registered", kw_only=True):
    """A new user with a name and a password, and perhaps a device; on the subject of the name."""

    user: str
    name: str
    key: str
    display_name: str
    password: str
    device: str | None = None
    label: str = ""
    invite: str | None = None


class Joined(msgspec.Struct, frozen=True, tag_field="kind", tag="joined", kw_only=True):
    """A new user who has but a device; on the subject of the device."""

    user: str
    display_name: str
    device: str
    label: str
    invite: str


class NameChosen(msgspec.Struct, frozen=True, tag_field="kind", tag="name-chosen", kw_only=True):
    """A user who joined takes a name and a password; on the subject of the name."""

    user: str
    name: str
    key: str
    password: str
    seen: int


class DeviceAdded(msgspec.Struct, frozen=True, tag_field="kind", tag="device-added", kw_only=True):
    """One more device of a user; on the subject of the device."""

    user: str
    device: str
    label: str
    seen: int


class DisplayNameChanged(
    msgspec.Struct, frozen=True, tag_field="kind", tag="display-name-changed", kw_only=True
):
    """On the subject of the user, as are the next four."""

    user: str
    display_name: str


class PasswordChanged(msgspec.Struct, frozen=True, tag_field="kind", tag="password-changed", kw_only=True):
    """All sessions of the user end but `kept`."""

    user: str
    password: str
    kept: str


class PasswordRehashed(msgspec.Struct, frozen=True, tag_field="kind", tag="password-rehashed", kw_only=True):
    """The same password, hashed at a higher cost."""

    user: str
    password: str


class DeviceRevoked(msgspec.Struct, frozen=True, tag_field="kind", tag="device-revoked", kw_only=True):
    """The device may not come back, and its sessions end."""

    user: str
    device: str


class UserDeleted(msgspec.Struct, frozen=True, tag_field="kind", tag="user-deleted", kw_only=True):
    """The last event of a user."""

    user: str


class SessionKept(msgspec.Struct, frozen=True, tag_field="kind", tag="session-kept", kw_only=True):
    """A session as it is now, whole, so that the messages before it on its subject may be purged."""

    session: str
    user: str
    device: str | None
    label: str
    started_at: float
    family: bytes
    refresh: bytes
    access: bytes
    access_ends_at: float
    ends_at: float
    number: int
    seen: int


class SessionEnded(msgspec.Struct, frozen=True, tag_field="kind", tag="session-ended", kw_only=True):
    """`reason` is for whoever reads the log."""

    session: str
    user: str
    reason: str


class ApiTokenMade(msgspec.Struct, frozen=True, tag_field="kind", tag="api-token-made", kw_only=True):
    """A token for scripts; `secret` is its SHA-256, `device` that of the session in which it was made."""

    token: str
    user: str
    device: str | None
    label: str
    scopes: tuple[str, ...]
    secret: bytes
    ends_at: float
    seen: int


class ApiTokenEnded(msgspec.Struct, frozen=True, tag_field="kind", tag="api-token-ended", kw_only=True):
    """The token is good for nothing any more."""

    token: str
    user: str


class InviteMade(msgspec.Struct, frozen=True, tag_field="kind", tag="invite-made", kw_only=True):
    """An invite; `secret` is its SHA-256, `by` the user who made it, None for the hub's owner."""

    invite: str
    secret: bytes
    by: str | None
    ends_at: float


class RegistrationSet(msgspec.Struct, frozen=True, tag_field="kind", tag="registration-set", kw_only=True):
    """Who may register from now on."""

    registration: str


class Asked(msgspec.Struct, frozen=True, tag_field="kind", tag="asked", kw_only=True):
    """Somebody wants to know all that was acknowledged so far: it lies behind that, and changes nothing."""


Event = (
    Registered
    | Joined
    | NameChosen
    | DeviceAdded
    | DisplayNameChanged
    | PasswordChanged
    | PasswordRehashed
    | DeviceRevoked
    | UserDeleted
    | SessionKept
    | SessionEnded
    | ApiTokenMade
    | ApiTokenEnded
    | InviteMade
    | RegistrationSet
    | Asked
)


def subject_of(event: Event) -> str:  # noqa: PLR0911 (one line for each kind)
    """Name the subject on which an event lies."""
    match event:
        case Registered(key=key) | NameChosen(key=key):
            return name_subject(key)
        case Joined(device=device) | DeviceAdded(device=device):
            return device_subject(device)
        case SessionKept(session=session) | SessionEnded(session=session):
            return session_subject(session)
        case ApiTokenMade(token=token) | ApiTokenEnded(token=token):
            return f"u.token.{token}"
        case InviteMade(invite=invite):
            return f"u.invite.{invite}"
        case RegistrationSet():
            return HUB_SUBJECT
        case Asked():
            return ASKED_SUBJECT
        case _:
            return user_subject(event.user)


HUB_SUBJECT = "u.hub"
ASKED_SUBJECT = "u.asked"


def name_subject(key: str) -> str:
    """Name the subject of all claims of a name and of what looks like it."""
    return f"u.name.{key}"


def device_subject(device: str) -> str:
    """Name the subject on which a device is bound to a user."""
    return f"u.device.{device}"


def session_subject(session: str) -> str:
    """Name the subject of a session."""
    return f"u.session.{session}"


def user_subject(user: str) -> str:
    """Name the subject of a user's own events."""
    return f"u.user.{user}"
