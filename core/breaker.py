"""A breaker: what does not answer is left in peace for a while, and nobody waits for it meanwhile."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum

from core.errors import Problem
from core.measures import Counter
from core.pauses import at_least_half, growing_pauses
from core.requests import left
from core.world import World

_TRIPS_AT = 3
"""Failures one after the other."""
_FIRST_REST, _LONGEST_REST = 1.0, 5.0
"""Seconds: whoever comes back is noticed within the longest of them."""


class BreakerState(Enum):
    """Whether calls are let through."""

    CLOSED = "closed"
    OPEN = "open"
    """None is, for as long as the rest lasts."""
    HALF_OPEN = "half_open"
    """One is, as a probe: the others are answered as while it is open."""


@dataclass(frozen=True, slots=True)
class BreakerStanding:
    """How a breaker stands: the problem that opened it, and in how many seconds it lets a probe through."""

    state: BreakerState
    problem: Problem | None = None
    rest: float = 0.0


class Breaker:
    """Stands before one thing that is asked; `failures` are the problems by which it is known not to answer.

    `clock` gives seconds and only goes forward. Three failures in a row open it. After a rest of one second,
    which doubles up to five, and of which chance takes up to a half, one call may try. What comes of calls is
    counted in `outcomes` as answered, failed, spared or left: by whom nobody waited for any more.
    """

    def __init__(
        self, failures: tuple[type[Problem], ...], world: World, clock: Callable[[], float], outcomes: Counter
    ) -> None:
        self._kinds = failures
        self._world = world
        self._clock = clock
        self._outcomes = outcomes
        self._failed = 0
        self._problem: Problem | None = None
        """Why it is not closed."""
        self._rests = growing_pauses(_FIRST_REST, _LONGEST_REST)
        self._until = 0.0
        self._is_probing = False

    @property
    def standing(self) -> BreakerStanding:
        """Say how it stands now."""
        if self._problem is None:
            return BreakerStanding(BreakerState.CLOSED)
        rest = max(0.0, self._until - self._clock())
        return BreakerStanding(BreakerState.OPEN if rest else BreakerState.HALF_OPEN, self._problem, rest)

    def check(self) -> None:
        """Raise the problem that opened it unless a call would be let through now."""
        if self._problem is not None and (self._is_probing or self._clock() < self._until):
            self._outcomes.add("spared")
            raise self._problem.again()

    @contextmanager
    def guarding(self) -> Iterator[None]:
        """Ask in this block, which raises what came of it; raises at once what `check` does.

        Any other problem is an answer. Who is cancelled, or has no time left, says nothing of who was asked.
        """
        self.check()
        is_probe = self._problem is not None
        self._is_probing = is_probe
        outcome = "left"
        try:
            yield
            outcome = "answered"
        except self._kinds as problem:
            if left() != 0:
                outcome = "failed"
                self._note_failure(problem, is_probe=is_probe)
            raise
        except Problem:
            outcome = "answered"
            raise
        finally:
            self._outcomes.add(outcome)
            if outcome == "answered":
                self._close()
            if is_probe:
                self._is_probing = False

    def _note_failure(self, problem: Problem, *, is_probe: bool) -> None:
        self._failed += 1
        # Those that were under way when it opened say nothing new.
        if is_probe or (self._problem is None and self._failed >= _TRIPS_AT):
            self._problem = problem.again()
            self._until = self._clock() + at_least_half(next(self._rests), self._world)

    def _close(self) -> None:
        if self._failed:
            self._failed, self._problem = 0, None
            self._rests = growing_pauses(_FIRST_REST, _LONGEST_REST)
