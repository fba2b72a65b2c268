"""What a hub of a cluster may not do: serve, while it stands by or was removed."""

from core.errors import BusProblem
from core.ids import DeviceId
from sync.hub.cluster.roster import Duty, Roster


class NotServing(BusProblem):
    """The hub of this profile serves nobody: another one of its cluster does."""


def require_to_serve(roster: Roster | None, hub: DeviceId) -> None:
    """Raise NotServing for a hub that its cluster does not want to serve; one without a cluster may."""
    if roster is None:
        return
    own = roster.find(hub)
    if own is None:
        raise removed()
    if own.duty is not Duty.SERVES:
        raise stands_by(roster)


def stands_by(roster: Roster) -> NotServing:
    """Say that this hub stands by, and for whom."""
    names = ", ".join(hub.name for hub in roster.serving)
    return NotServing(
        f"This hub stands by for {names}, which serves the cluster.",
        safe="Your notes are saved here.",
        cure="Do it there; `tandem cluster status` shows the hubs.",
    )


def removed() -> NotServing:
    """Say that this hub is none of its cluster any more."""
    return NotServing(
        "This hub was removed from its cluster, so it serves nobody.",
        safe="Your notes are saved here, and so is all that it kept.",
        cure="Let it join again with `tandemd join LINK`; `tandem cluster invite-hub` on a hub of the cluster"
        " makes the link.",
    )
