"""What a device does that a hub does not know, or not any more: it asks less and less often.

The answer stays the same for as long as its key does, and each refusal is in the hub's audit log.
"""

from core.errors import AccessRefused, ProofRefused, SignInRefused
from core.world import World

_FIRST_PAUSE, _LONGEST_PAUSE = 5.0, 900.0
"""Seconds between two questions; each pause is twice the one before."""


class RefusedSignIns:
    """Remembers the last answer of one hub; who joins or signs in begins with a new one."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._problem: SignInRefused | None = None
        self._pause = 0.0
        self._asked_at = 0.0

    def insist(self) -> None:
        """Raise AccessRefused, as the hub said last, until it is time to ask again."""
        if self._problem is not None and 0 <= self._world.now() - self._asked_at < self._pause:
            raise _refused(self._problem)

    def put_off(self, problem: SignInRefused) -> AccessRefused:
        """Remember that the hub refused just now; returns that as what keeps the device off the bus."""
        if not isinstance(problem, ProofRefused):  # that may be only late, and is made anew each time
            self._problem, self._asked_at = problem, self._world.now()
            self._pause = min(max(2 * self._pause, _FIRST_PAUSE), _LONGEST_PAUSE)
        return _refused(problem)


def _refused(problem: SignInRefused) -> AccessRefused:
    return AccessRefused(problem.title, safe=problem.safe, cure=problem.cure)
