"""How long updates of other devices took until they were shown here, by when they were signed."""

from collections.abc import Callable

from core.facts import Update
from core.measures import Measures
from sync.log.envelope import read_header

_LEEWAY = 1.0
"""Seconds by which another device's clock may be ahead of this one and still be believed."""
_LONGEST = 3600.0
"""Seconds: what is shown live so long after its signing was written offline, or by a wrong clock."""


class ShownTimes:
    """Times what comes live; two clocks are compared, so what cannot be right is counted and not timed."""

    def __init__(self, measures: Measures, now: Callable[[], float]) -> None:
        self._measures = measures
        self._now = now

    def note(self, update: Update) -> None:
        """Take note that an update of another device is shown."""
        self._measures.received.add()
        if update.header is None:
            return
        took = self._now() - read_header(update.header).sealed_at
        if -_LEEWAY <= took <= _LONGEST:
            self._measures.key_to_screen.observe(max(took, 0.0))
        else:
            self._measures.doubtful_clocks.add()
