"""How often something may be asked again: a share of what is asked at all, so that trouble breeds no more."""

from collections.abc import Callable

_SHARE = 0.1
"""Of all calls."""
_FLOOR = 0.1
"""A second, for who asks seldom."""
_MOST = 10.0


class RetryBudget:
    """A bucket of retries, which calls fill and retries empty; `clock` gives seconds, only forward."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._level = _MOST
        self._at = clock()

    def note_call(self) -> None:
        """Count something that is asked for the first time."""
        self._level = min(_MOST, self._level + _SHARE)

    def take(self) -> bool:
        """Take one retry; False when there is none."""
        now = self._clock()
        self._level = min(_MOST, self._level + (now - self._at) * _FLOOR)
        self._at = now
        if self._level < 1:
            return False
        self._level -= 1
        return True
