"""Everything the service knows of a user, for the user, by the names that the REST interface has for it."""

from datetime import UTC, datetime
from typing import Any

from sync.hub.users.facts import ApiToken, Device, Session, User
from sync.hub.users.view import KeptInvite, View


def facts_of(view: View, user: User, now: float) -> dict[str, Any]:
    """Tell what is known of a user, times in UTC; no secrets, not even hashed."""
    return {
        "version": 1,
        "exported_at": _moment(now),
        "user": {
            "id": user.id,
            "name": user.name,
            "display_name": user.display_name,
            "registered_at": _moment(user.created_at),
            "has_password": user.has_password,
        },
        "devices": [_device(device) for device in view.devices_of(user.id)],
        "sessions": [_session(session) for session in view.sessions_of(user.id, now)],
        "api_tokens": [_token(token) for token in view.api_tokens_of(user.id, now)],
        "invites": [_invite(invite) for invite in view.invites_of(user.id)],
    }


def _device(device: Device) -> dict[str, Any]:
    removed = None if device.revoked_at is None else _moment(device.revoked_at)
    added = _moment(device.added_at)
    return {"id": device.id, "label": device.label, "added_at": added, "removed_at": removed}


def _session(session: Session) -> dict[str, Any]:
    return {
        "id": session.id,
        "device": session.device,
        "label": session.label,
        "started_at": _moment(session.started_at),
        "renewed_at": _moment(session.renewed_at),
        "ends_at": _moment(session.ends_at),
    }


def _token(token: ApiToken) -> dict[str, Any]:
    scopes = sorted(scope.value for scope in token.scopes)
    made, ends = _moment(token.made_at), _moment(token.ends_at)
    return {"id": token.id, "label": token.label, "scopes": scopes, "made_at": made, "ends_at": ends}


def _invite(invite: KeptInvite) -> dict[str, Any]:
    made, ends = _moment(invite.made_at), _moment(invite.ends_at)
    return {"id": invite.id, "made_at": made, "ends_at": ends, "used_by": invite.used_by}


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
