"""The words for invitations: what they allow, how often, how long."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale

from app.gui.language import marked, shown, tr
from core.facts import Role
from sync.control import HubPlace, Invite

ROLES = ((Role.EDITOR, marked("Can write")), (Role.VIEWER, marked("Can read")))
USES = ((1, marked("One person")), (5, marked("Five people")), (25, marked("25 people")))
SPANS = (
    (3600.0, marked("One hour")),
    (86400.0, marked("One day")),
    (7 * 86400.0, marked("One week")),
    (30 * 86400.0, marked("30 days")),
)
"""How long an invitation can be used, in seconds."""
A_WEEK = 2
"""The place of the usual span in `SPANS`."""


def describe_invite(invite: Invite) -> str:
    """Say what an invitation is for."""
    return f"{shown(dict(ROLES)[invite.role])} · {tr('{count} more people', invite.uses_left)}"


def describe_end(moment: float) -> str:
    """Say until when an invitation can be used; `moment` is seconds since 1970, shown in local time."""
    day = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(moment)), tr("ddd d MMM, HH:mm"))
    return tr("until {day}", day=day)


def describe_reach(places: Sequence[HubPlace]) -> str:
    """Say who gets to the hub of an invitation."""
    hosts = [place.host for place in places if not place.is_loopback]
    if hosts:
        return tr("The hub is reached at {places}.", places=tr(" or ").join(hosts))
    return tr(
        "Only this computer reaches the hub; “tandem hub init --listen 0.0.0.0” opens it to your network."
    )


def open_invites(invites: Sequence[Invite], now: float) -> list[Invite]:
    """Give those that still let somebody in, the next to end first; `now` is seconds since 1970."""
    still_open = [invite for invite in invites if invite.end is None and invite.expires_at > now]
    return sorted(still_open, key=lambda invite: invite.expires_at)
