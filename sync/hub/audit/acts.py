"""What the audit log records."""

from enum import Enum


class Act(Enum):
    """What was done; the values are stored and told. What `about` names is said where it is not plain."""

    SIGNED_IN = "signed-in"
    """About: the session. By its key a device signs in at every start of Tandem: that is recorded once for
    each address, as long as the session lasts that the device has had longest."""
    SIGN_IN_REFUSED = "sign-in-refused"
    SIGN_IN_COPIED = "sign-in-copied"
    """About: the session, which was ended as a refresh token of it was used twice."""
    SIGNED_OUT = "signed-out"
    """About: the session."""
    SESSION_ENDED = "session-ended"
    """About: the session that was ended from another one."""
    REGISTERED = "registered"
    """About: the invite that was used."""
    ACCOUNT_DELETED = "account-deleted"
    """By the user. With a space: there, where the user was a member."""
    PASSWORD_CHANGED = "password-changed"  # noqa: S105 (no password)
    DEVICE_ADDED = "device-added"
    DEVICE_REVOKED = "device-revoked"
    """About: the device. With a space: there, by the member whose it was."""
    TOKEN_CREATED = "token-created"  # noqa: S105 (no token)
    """About: the id of the API token."""
    TOKEN_REVOKED = "token-revoked"  # noqa: S105 (no token)
    SPACE_FOUNDED = "space-founded"
    SPACE_RENAMED = "space-renamed"
    SPACE_CLOSED = "space-closed"
    MEMBER_ADDED = "member-added"
    """About: the user, as with the next three."""
    MEMBER_REMOVED = "member-removed"
    MEMBER_LEFT = "member-left"
    ROLE_CHANGED = "role-changed"
    INVITE_MADE = "invite-made"
    """About: the invite, as with the next two. Without a space it is one to the hub."""
    INVITE_REVOKED = "invite-revoked"
    INVITE_REDEEMED = "invite-redeemed"
    PUBLISHED = "published"
    """About: the note, as with the next one."""
    UNPUBLISHED = "unpublished"
