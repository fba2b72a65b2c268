"""The words for invitations: what they allow, how often, how long."""

from collections.abc import Sequence
from datetime import datetime

from core.facts import Role
from sync.control import HubPlace, Invite

ROLES = ((Role.EDITOR, "Can write"), (Role.VIEWER, "Can read"))
USES = ((1, "One person"), (5, "Five people"), (25, "25 people"))
SPANS = (
    (3600.0, "One hour"),
    (86400.0, "One day"),
    (7 * 86400.0, "One week"),
    (30 * 86400.0, "30 days"),
)
"""How long an invitation can be used, in seconds."""
A_WEEK = 2
"""The place of the usual span in `SPANS`."""


def describe_invite(invite: Invite) -> str:
    """Say what an invitation is for."""
    return f"{dict(ROLES)[invite.role]} · {_left(invite.uses_left)}"


def describe_end(moment: float) -> str:
    """Say until when an invitation can be used; `moment` is seconds since 1970, shown in local time."""
    local = datetime.fromtimestamp(moment).astimezone()
    return f"until {local:%a} {local.day} {local:%b}, {local:%H:%M}"


def describe_reach(places: Sequence[HubPlace]) -> str:
    """Say who gets to the hub of an invitation."""
    hosts = [place.host for place in places if not place.is_loopback]
    if hosts:
        return f"The hub is reached at {' or '.join(hosts)}."
    return "Only this computer reaches the hub; “tandem hub init --listen 0.0.0.0” opens it to your network."


def open_invites(invites: Sequence[Invite], now: float) -> list[Invite]:
    """Give those that still let somebody in, the next to end first; `now` is seconds since 1970."""
    still_open = [invite for invite in invites if invite.end is None and invite.expires_at > now]
    return sorted(still_open, key=lambda invite: invite.expires_at)


def _left(uses: int) -> str:
    return "one person" if uses == 1 else f"{uses} more people"
