"""How many servers of a cluster must agree, and what is left when one goes."""

LEAST = 3
"""A cluster of fewer has nobody to spare: it stops when one of its servers stops."""


def quorum_of(size: int) -> int:
    """Say how many of so many servers have to agree before anything is stored or changed."""
    return size // 2 + 1


def spare_of(size: int) -> int:
    """Say how many of so many servers may be away."""
    return size - quorum_of(size)


def would_lose_quorum(size: int, reachable: int, *, removes_reachable: bool) -> bool:
    """Say whether so many servers, of which `reachable` answer, can do without one more.

    To remove one is itself agreed upon by those that there are before.
    """
    if reachable < quorum_of(size):
        return True
    return reachable - removes_reachable < quorum_of(size - 1)
