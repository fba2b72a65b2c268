"""What can be in the way of a change of a cluster, told to whoever runs its hubs.

Problem
├── RosterRefused           the change would leave too few hubs, or makes no sense; nothing was changed
├── BadInput
│   └── BadHubLink          the text is no link for a hub
└── BusProblem
    ├── AccessRefused
    │   └── HubLinkRefused  a link lets no hub in: it was used, is over, or is of another cluster
    ├── NotSettled              the logs are not in the stores yet that the hubs keep together
    ├── NotFilled               the logs of spaces lack something in new stores
    ├── RosterUnsound       a roster that the cluster's authority did not sign
    └── NoCluster           this hub belongs to no cluster
"""

from core.errors import AccessRefused, BadInput, BusProblem, Problem

UNCHANGED = "Nothing was changed."


class RosterRefused(Problem):
    """A change of the hubs of a cluster that cannot be made."""


class HubLinkRefused(AccessRefused):
    """A link that lets no hub in, or not any more."""


class BadHubLink(BadInput):
    """The text is no link for a hub."""


class RosterUnsound(BusProblem):
    """Bytes that are no roster of this cluster."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"The list of this cluster's hubs, {where}, is damaged or of another cluster.",
            safe="It was left as it is; notes are saved on every device.",
            cure="Restore the file from a backup, or from another hub of the same cluster.",
        )


class NoCluster(BusProblem):
    """This hub belongs to no cluster."""

    def __init__(self) -> None:
        super().__init__(
            "The hub of this profile belongs to no cluster.",
            safe=UNCHANGED,
            cure="`tandem cluster init` makes it the first hub of one; `tandemd join LINK` lets it join one.",
        )


class NotSettled(BusProblem):
    """The logs are not in the stores yet that the hubs keep together."""

    def __init__(self) -> None:
        super().__init__(
            "The hub that moves the logs has not done so in time.",
            safe="The old logs are as they were; notes are saved on every device.",
            cure="This is tried again; `tandem cluster status` on the other hubs shows how they are.",
        )


class NotFilled(BusProblem):
    """The logs of spaces lack something in the new stores that is held here."""

    def __init__(self) -> None:
        super().__init__(
            "The logs of some spaces do not hold everything in the new stores.",
            safe="The old logs are as they were; notes are saved on every device.",
            cure="Let somebody who may write in these spaces be online; it is tried again.",
        )
