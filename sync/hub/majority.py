"""Whether enough hubs of a cluster are here to change anything."""

from collections.abc import Callable

from core.errors import MajorityMissing


class Majority:
    """Answers for the services of a hub; a hub that keeps its logs alone is always enough."""

    def __init__(self) -> None:
        self._is_here: Callable[[], bool] = lambda: True

    def judge_by(self, is_here: Callable[[], bool]) -> None:
        """Believe what a function says from now on."""
        self._is_here = is_here

    @property
    def is_missing(self) -> bool:
        """Whether this hub knows what it knows, and can neither ask nor agree with the others."""
        return not self._is_here()

    def require(self) -> None:
        """Raise MajorityMissing where nothing can be changed, nor asked beyond what is known here."""
        if self.is_missing:
            raise MajorityMissing(
                "Too few hubs of the cluster can be reached to agree on anything.",
                safe="Nothing was changed, and what was acknowledged is safe.",
                cure="Ask another hub of the cluster, or wait until more of them run.",
            )
