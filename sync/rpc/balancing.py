"""Which place of a hub is asked next: the least busy one that answers soon, and for one matter the same one.

A place is *in the rotation* from its first answer on. It leaves for a while when it fails, says that its hub
is being stopped or cut off from the others, or takes several times as long as the best one; what is asked
there meanwhile is a look whether it may come back, and nobody waits for that.
"""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from core.errors import HubDraining, HubUnreachable, MajorityMissing, Problem
from core.requests import left
from core.world import World
from sync.bus.certificates import HubUntrusted

PASSED_OVER = (HubUnreachable, HubUntrusted, MajorityMissing, HubDraining)
"""What keeps a place from answering, so that the next one is asked."""
_FIRST_PAUSE, _LONGEST_PAUSE = 5.0, 60.0
"""Seconds out of the rotation; each further failure doubles them."""
_FRESH = 60.0
"""Seconds for which it counts how long answers took."""
_NEWEST = 0.3
"""The share of the newest answer in how long answers take on average."""
_SLOW = 4
"""Times as long as the best place: such a place leaves."""
_NOTHING = 0.05
"""Seconds by which one place may be slower than another and be as good: a line made anew takes as long."""
_BYTE = 256


@dataclass(slots=True, eq=False)
class _Standing:
    """What is known of a place: calls under way, how long answers take, whether it is in the rotation.

    `timed_at` is when the last one came, `until` when it is looked at again while it is out (since 1970).
    """

    running: int = 0
    seconds: float = 0.0
    timed_at: float | None = None
    is_in: bool = False
    has_answered: bool = False
    has_failed: bool = False
    failures: int = 0
    until: float = 0.0


class Turn:
    """One call at a place."""

    def __init__(self) -> None:
        self.is_behind = False
        """Whether the answer said that others may know more."""


class Rotation:
    """The places (host:port) of a hub, told best first."""

    def __init__(self, places: Sequence[str], world: World) -> None:
        self._world = world
        self._standings = {place: _Standing() for place in places}
        self._last = ""

    @property
    def places(self) -> tuple[str, ...]:
        """All of them, the place first that answered last."""
        return tuple(sorted(self._standings, key=lambda place: place != self._last))

    def know(self, places: Sequence[str]) -> None:
        """Have these places from now on; what is known of those that stay is kept."""
        self._standings = {place: self._standings.get(place) or _Standing() for place in places}

    def order(self, about: str, first: str = "") -> tuple[str, ...]:
        """List all places as they are to be tried for a call about one matter, beginning with `first`.

        Then come those that are out: first who answers, though late or with less than others know.
        """
        return tuple(sorted(self._standings, key=lambda place: (place != first, *self._rank(place, about))))

    def due(self) -> list[str]:
        """List the places out of the rotation that are to be looked at now, each once in its pause."""
        now = self._world.now()
        found = [place for place, standing in self._standings.items() if _is_due(standing, now)]
        for place in found:
            self._pause(self._standings[place])
        return found

    @contextmanager
    def asking(self, place: str, *, waits: bool = False) -> Iterator[Turn]:
        """Ask at a place in this block, which raises what the hub tells.

        What `waits` there for something else neither keeps it busy nor says how quick it is.
        """
        standing, turn = self._standings.get(place) or _Standing(), Turn()
        begun, work = self._world.now(), int(not waits)
        standing.running += work
        try:
            yield turn
        except PASSED_OVER:
            if left() != 0 or self._is_late(self._world.now() - begun):  # else it had no time to answer
                standing.has_failed = True
                self._leave(standing)
            raise
        except Problem:
            self._answered(place, standing, turn)
            raise
        else:
            if not waits:
                self._time(standing, self._world.now() - begun)
            self._answered(place, standing, turn)
        finally:
            standing.running -= work

    def _rank(self, place: str, about: str) -> tuple[int, ...]:
        standing, affinity = self._standings[place], _affinity(about, place)
        if standing.is_in:
            return (0, standing.running, self._slowness(standing), -affinity)
        if standing.has_answered and not standing.has_failed:
            return (1, standing.running, self._slowness(standing), -affinity)
        # What hangs takes all the time of a call, so it is not to be the first again.
        return (2, standing.failures, *((0, -affinity) if standing.has_answered else (1, 0)))

    def _slowness(self, standing: _Standing) -> int:
        """Say how many times as long as the best place it takes; 0 where that is old."""
        return self._times_best(standing.seconds) if self._is_fresh(standing) else 0

    def _times_best(self, seconds: float) -> int:
        """Say how many times as long as the best place this is; 0 where that does not matter."""
        times = [each.seconds for each in self._standings.values() if each.is_in and self._is_fresh(each)]
        best = min(times, default=0.0)
        return int(seconds / best) if best > 0 and seconds - best > _NOTHING else 0

    def _is_late(self, seconds: float) -> bool:
        return self._times_best(seconds) >= _SLOW

    def _is_fresh(self, standing: _Standing) -> bool:
        return standing.timed_at is not None and abs(self._world.now() - standing.timed_at) < _FRESH

    def _time(self, standing: _Standing, seconds: float) -> None:
        """Count an answer; one of a place that was out says more than all before."""
        is_known = standing.is_in and self._is_fresh(standing)
        before = standing.seconds if is_known else seconds
        standing.seconds = before + _NEWEST * (seconds - before)
        standing.timed_at = self._world.now()

    def _answered(self, place: str, standing: _Standing, turn: Turn) -> None:
        self._last = place
        standing.has_answered, standing.has_failed = True, False
        if turn.is_behind or self._slowness(standing) >= _SLOW:
            self._leave(standing)
        else:
            standing.is_in, standing.failures = True, 0

    def _leave(self, standing: _Standing) -> None:
        standing.is_in = False
        standing.failures += 1
        self._pause(standing)

    def _pause(self, standing: _Standing) -> None:
        """Look at it again after a while, not all callers at once."""
        pause = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2 ** min(max(standing.failures - 1, 0), _BYTE))
        standing.until = self._world.now() + pause * (1 + self._world.random_bytes(1)[0] / _BYTE)


def _is_due(standing: _Standing, now: float) -> bool:
    # A clock that was set back would keep it out for as long.
    is_time = not now < standing.until <= now + 2 * _LONGEST_PAUSE
    return not standing.is_in and not standing.running and is_time


def _affinity(about: str, place: str) -> int:
    """Rank places for a matter by rendezvous hashing: one that comes or goes moves only its own share."""
    return int.from_bytes(hashlib.blake2b(f"{about}\0{place}".encode(), digest_size=8).digest())
