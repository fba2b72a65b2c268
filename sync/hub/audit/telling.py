"""What the user service and the note service tell on the bus, read as entries of the audit log."""

from typing import Any

import msgspec

from core.facts import Role
from core.unreadable import UNREADABLE
from sync.hub.audit.acts import Act
from sync.hub.audit.entry import Written, name_told, write_entry

TOLD = ("user.*", "device.*", "space.*", "member.*", "invite.*")
_ACTS = {
    "user.invited": Act.INVITE_MADE,
    "user.registered": Act.REGISTERED,
    "user.deleted": Act.ACCOUNT_DELETED,
    "device.revoked": Act.DEVICE_REVOKED,
    "space.founded": Act.SPACE_FOUNDED,
    "space.renamed": Act.SPACE_RENAMED,
    "space.closed": Act.SPACE_CLOSED,
    "member.added": Act.MEMBER_ADDED,
    "member.removed": Act.MEMBER_REMOVED,
    "member.left": Act.MEMBER_LEFT,
    "member.account_deleted": Act.ACCOUNT_DELETED,
    "member.role_changed": Act.ROLE_CHANGED,
    "member.device_revoked": Act.DEVICE_REVOKED,
    "invite.made": Act.INVITE_MADE,
    "invite.revoked": Act.INVITE_REVOKED,
    "invite.redeemed": Act.INVITE_REDEEMED,
}
_ROLES = {role.name.lower(): role for role in Role}


class _Told(msgspec.Struct):
    """What is taken of a payload, and nothing else of it: names and the like are not recorded."""

    at: float
    id: str = ""
    sequence: int = 0
    space: str | None = None
    by: str | None = None
    user: str | None = None
    device: str | None = None
    invite: str | None = None
    role: str | None = None


_told: msgspec.json.Decoder[_Told] = msgspec.json.Decoder(_Told)


def read_telling(subject: str, payload: bytes, *, epoch: str, place: int) -> Written | None:
    """Read what was told on a subject; None for what is not recorded."""
    act = _ACTS.get(subject)
    if act is None:
        return None
    try:
        told = _told.decode(payload)
    except UNREADABLE:
        return None
    if act is Act.MEMBER_REMOVED and told.by is None:
        return None  # it follows from the end of an account, which is told, too
    return write_entry(
        act,
        id=_id_of(subject, told),
        at=told.at,
        space=told.space,
        role=_ROLES.get(told.role or ""),
        epoch=epoch,
        place=place,
        **_people_of(subject, told),
    )


def _people_of(subject: str, told: _Told) -> dict[str, Any]:
    """Say who did it, and about whom or what."""
    service, _, word = subject.partition(".")
    match service:
        case "member" if word == "device_revoked":  # a hub signs or says it, for the user who revoked it
            return {"user": told.user, "about": told.device}
        case "member" if word != "account_deleted":
            return {"user": told.by or told.user, "about": told.user}
        case "invite":
            return {"user": told.by or told.user, "about": told.invite}
        case "space":
            return {"user": told.by}
        case "device":
            return {"user": told.user, "about": told.device}
        case _:
            return {"user": told.by or told.user, "about": told.invite}


def _id_of(subject: str, told: _Told) -> str:
    """Name what was told, alike at every hub that tells of it and however often it does."""
    return name_told(subject, told.id, told.sequence, told.at, told.space, told.user, told.device)
