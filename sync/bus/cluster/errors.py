"""What can keep a cluster from being changed.

BusProblem
├── QuorumAtRisk       the change would leave too few servers to agree, or there are too few now
├── ClusterRefused     the servers refuse a change, in their own words
├── ServerUnknown      no server of the cluster has this name
└── LogsBehind         not every log is on all of its servers in time
"""

from core.errors import BusProblem

_SAFE = "Nothing was changed, and the logs are safe."


class QuorumAtRisk(BusProblem):
    """The change was refused: without it the cluster goes on, with it perhaps not."""


class ClusterRefused(BusProblem):
    """The servers refuse a change; `code` is JetStream's number, 0 for none."""

    def __init__(self, reason: str, code: int = 0) -> None:
        super().__init__(
            f"The hubs of the cluster refuse a change: {reason}.",
            safe="What is in the logs is safe.",
            cure="Look at `tandem cluster status`, and try again.",
        )
        self.code = code


class ServerUnknown(BusProblem):
    """No server of the cluster has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"This cluster has no hub “{name}”.",
            safe=_SAFE,
            cure="Look at the names with `tandem cluster status`.",
        )


class LogsBehind(BusProblem):
    """Servers did not take up all that the logs hold in time; they go on with it."""

    def __init__(self, count: int) -> None:
        super().__init__(
            f"{count} logs are not yet on as many hubs as they should be.",
            safe="What is in the logs is safe.",
            cure="Tandem goes on with it by itself; look at `tandem cluster status` in a while.",
        )


def no_quorum(reachable: int, size: int) -> QuorumAtRisk:
    """Say that there are too few servers to agree on any change."""
    return QuorumAtRisk(
        f"Only {reachable} of the {size} hubs of this cluster answer, which are too few to agree on a"
        " change.",
        safe=_SAFE,
        cure="Start the others first.",
    )


def too_few_left(name: str, reachable: int, size: int) -> QuorumAtRisk:
    """Say that those that are left would be too few to agree."""
    return QuorumAtRisk(
        f"Without “{name}” only {reachable} of {size} hubs would answer, which are too few to agree.",
        safe=_SAFE,
        cure="Start those that are away, or remove one of them instead.",
    )


def nobody_to_spare(name: str) -> QuorumAtRisk:
    """Say that a cluster of two stops when one of them stops."""
    return QuorumAtRisk(
        f"Without “{name}” this would be a cluster of two, which stops as soon as one of them stops.",
        safe=_SAFE,
        cure="Let another hub join first, or replace this one.",
    )


def last_copy(name: str, count: int) -> QuorumAtRisk:
    """Say that a server has what no majority of the others has."""
    return QuorumAtRisk(
        f"{count} logs could not be written without “{name}”, as others of their hubs are away or behind.",
        safe=_SAFE,
        cure="Wait until `tandem cluster status` shows them as whole.",
    )
