"""When another server is tried though this one is there: the log does not answer through it, or not with all.

A server that is cut off from the others of its cluster answers pings, and stores nothing. Choosing a leader
looks the same, for some seconds. One that was cut off may take a minute to have what the others stored
meanwhile, and answers with what it has until then.
"""

import asyncio
from collections.abc import Callable

_LAG = "lag"
_ASKED_OF_THE_LOG = ("d.", "api.")
"""Of other devices nobody can say that they should answer."""
_AGAIN = 3.0
"""Seconds from one question that was not answered to another one, and none was answered between."""
_FIRST_PAUSE, _LONGEST_PAUSE = 10.0, 300.0
"""Seconds until yet another server is tried: perhaps none of them can answer."""


class Silences:
    """Counts on what is asked of the log; calls `move` when it is time to try another server."""

    def __init__(self, move: Callable[[], None]) -> None:
        self._move = move
        self._silent_since: dict[str, float] = {}
        self._next_move = 0.0
        self._pause = _FIRST_PAUSE

    def hear(self, subject: str) -> None:
        """Note that a question was answered."""
        self._silent_since.pop(_kind_of(subject), None)

    def miss(self, subject: str) -> None:
        """Note that a question was not answered in time."""
        if subject.startswith(_ASKED_OF_THE_LOG):
            self._count(_kind_of(subject))

    def note_lag(self, *, lags: bool) -> None:
        """Note whether this server lacks something that the log is known to hold."""
        if lags:
            self._count(_LAG)
        else:
            self._silent_since.pop(_LAG, None)

    def _count(self, kind: str) -> None:
        now = asyncio.get_running_loop().time()
        if kind not in self._silent_since:
            self._silent_since[kind] = now
            return
        if now - self._silent_since[kind] < _AGAIN or now < self._next_move:
            return
        is_new = now > self._next_move + self._pause
        self._pause = _FIRST_PAUSE if is_new else min(2 * self._pause, _LONGEST_PAUSE)
        self._next_move = now + self._pause
        self._silent_since.clear()
        self._move()


def _kind_of(subject: str) -> str:
    """Tell writing from each way of reading, as a server may answer to one and not to the other."""
    return "d" if subject.startswith("d.") else subject
