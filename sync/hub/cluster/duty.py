"""What a hub of a cluster may not do: serve, while it stands by or was removed.

BusProblem
└── NotServing       the hub of this profile serves nobody
    ├── MustStandBy  another one of its cluster serves, and this one stands by for it
    └── WasRemoved   it is none of its cluster any more
"""

from core.errors import BusProblem
from core.ids import DeviceId
from sync.hub.cluster.roster import Duty, Roster


class NotServing(BusProblem):
    """The hub of this profile serves nobody."""


class MustStandBy(NotServing):
    """Another hub of the cluster serves, and this one stands by for it."""

    def __init__(self, roster: Roster) -> None:
        names = ", ".join(hub.name for hub in roster.serving)
        super().__init__(
            f"This hub stands by for {names}, which serves the cluster.",
            safe="Your notes are saved here.",
            cure="Do it there; `tandem cluster status` shows the hubs.",
        )


class WasRemoved(NotServing):
    """This hub is none of its cluster any more."""

    def __init__(self) -> None:
        super().__init__(
            "This hub was removed from its cluster, so it serves nobody.",
            safe="Your notes are saved here, and so is all that it kept.",
            cure="Let it join again with `tandemd join LINK`; `tandem cluster invite-hub` on a hub of the"
            " cluster makes the link.",
        )


def require_to_serve(roster: Roster | None, hub: DeviceId) -> None:
    """Raise NotServing for a hub that its cluster does not want to serve; one without a cluster may."""
    if roster is None:
        return
    own = roster.find(hub)
    if own is None:
        raise WasRemoved
    if own.duty is not Duty.SERVES:
        raise MustStandBy(roster)
