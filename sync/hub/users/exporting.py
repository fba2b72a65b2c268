"""Everything the service knows of a user, for the user."""

from datetime import UTC, datetime
from typing import Any

from sync.hub.users.facts import ApiToken, Device, Session, User
from sync.hub.users.view import KeptInvite, View


def facts_of(view: View, user: User, now: float) -> dict[str, Any]:
    """Tell what is known of a user, times in UTC; no secrets, not even hashed."""
    return {
        "version": 1,
        "exported": _moment(now),
        "user": {
            "id": user.id,
            "name": user.name,
            "display name": user.display_name,
            "registered": _moment(user.created_at),
            "has a password": user.has_password,
        },
        "devices": [_device(device) for device in view.devices_of(user.id)],
        "sessions": [_session(session) for session in view.sessions_of(user.id, now)],
        "api tokens": [_token(token) for token in view.api_tokens_of(user.id, now)],
        "invites": [_invite(invite) for invite in view.invites_of(user.id)],
    }


def _device(device: Device) -> dict[str, Any]:
    removed = None if device.revoked_at is None else _moment(device.revoked_at)
    return {"id": device.id, "label": device.label, "added": _moment(device.added_at), "removed": removed}


def _session(session: Session) -> dict[str, Any]:
    return {
        "id": session.id,
        "device": session.device,
        "label": session.label,
        "started": _moment(session.started_at),
        "renewed": _moment(session.renewed_at),
        "ends": _moment(session.ends_at),
    }


def _token(token: ApiToken) -> dict[str, Any]:
    scopes = sorted(scope.value for scope in token.scopes)
    made, ends = _moment(token.made_at), _moment(token.ends_at)
    return {"id": token.id, "label": token.label, "scopes": scopes, "made": made, "ends": ends}


def _invite(invite: KeptInvite) -> dict[str, Any]:
    made, ends = _moment(invite.made_at), _moment(invite.ends_at)
    return {"id": invite.id, "made": made, "ends": ends, "used by": invite.used_by}


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
