"""What the clock of a hub shows, as its answers tell: the one of this device may be wrong."""

from collections.abc import Callable
from email.utils import parsedate_to_datetime

from core.world import World

HEADER = "Date"


class HubClock:
    """Tells a hub's time from its last answer on; before it, this device's own. `clock` gives seconds."""

    def __init__(self, world: World, clock: Callable[[], float]) -> None:
        self._world = world
        self._clock = clock
        self._ahead: float | None = None
        """Seconds by which the hub's time is ahead of `clock`."""

    def note(self, date: str | None) -> None:
        """Take what the header of an answer said (RFC 9110), to the second; no date is passed over."""
        try:
            told = parsedate_to_datetime(date or "").timestamp()
        except (ValueError, OverflowError):
            return
        self._ahead = told - self._clock()

    def now(self) -> float:
        """Say how late it is there, in seconds since 1970."""
        return self._world.now() if self._ahead is None else self._clock() + self._ahead
