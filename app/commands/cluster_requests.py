"""The requests about the cluster of this profile's hub."""

from app.commands.request import Request


class InitCluster(Request, frozen=True, tag=True):
    """Make the hub of this profile the first of a cluster."""


class InviteHub(Request, frozen=True, tag=True):
    """Make a link by which one more computer may become a hub."""


class ReportCluster(Request, frozen=True, tag=True):
    """Tell which hubs there are, what each does, and how it is."""


class ReportServices(Request, frozen=True, tag=True):
    """Tell which services the hubs run, and how these are."""


class RemoveHub(Request, frozen=True, tag=True):
    """Take a hub, by its name or the beginning of its id, out of the cluster."""

    hub: str


class ReplaceHub(Request, frozen=True, tag=True):
    """Make a link by which another computer takes the place of a hub, by its name or beginning of its id."""

    hub: str


class RebalanceCluster(Request, frozen=True, tag=True):
    """Let each hub lead as many logs."""


class JoinCluster(Request, frozen=True, tag=True):
    """Become a hub of the cluster that gave a link; reached on `port`, or the one of last time."""

    link: str
    port: int | None = None

    def __repr__(self) -> str:
        """Keep the secret of the link out of whatever is printed or logged."""
        return f"JoinCluster(port={self.port!r})"


ClusterRequest = (
    InitCluster
    | InviteHub
    | ReportCluster
    | ReportServices
    | RemoveHub
    | ReplaceHub
    | RebalanceCluster
    | JoinCluster
)
