"""What a device does that a hub does not let in, or not any more: it asks less and less often.

A device that the hub does not know gets the same answer for as long as its key does, and each refusal is in
the hub's audit log. Whoever is no member any more comes back by an invitation, which begins anew.
"""

from core.errors import AccessRefused, ProofRefused, SignInRefused
from core.world import World

_FIRST_PAUSE, _LONGEST_PAUSE, _LONGEST_UNKNOWN = 5.0, 300.0, 900.0
"""Seconds between two questions; each pause is twice the one before. The last is for unknown devices."""


class RefusedEntries:
    """Remembers the last answer of one hub; who joins or signs in begins with a new one."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._problem: AccessRefused | None = None
        self._pause = 0.0
        self._asked_at = 0.0

    def insist(self) -> None:
        """Raise AccessRefused, as the hub said last, until it is time to ask again."""
        if self._problem is not None and 0 <= self._world.now() - self._asked_at < self._pause:
            raise _again(self._problem)

    def put_off(self, problem: AccessRefused | SignInRefused) -> AccessRefused:
        """Remember that the hub refused just now; returns that as what keeps the device off the bus."""
        refused = _again(problem)
        if not isinstance(problem, ProofRefused):  # that may be only late, and is made anew each time
            longest = _LONGEST_UNKNOWN if isinstance(problem, SignInRefused) else _LONGEST_PAUSE
            self._problem, self._asked_at = refused, self._world.now()
            self._pause = min(max(2 * self._pause, _FIRST_PAUSE), longest)
        return refused

    def forget(self) -> None:
        """Begin anew: the hub let the device in."""
        self._problem, self._pause = None, 0.0


def _again(problem: AccessRefused | SignInRefused) -> AccessRefused:
    return AccessRefused(problem.title, safe=problem.safe, cure=problem.cure)
