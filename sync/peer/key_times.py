"""How long updates of this device take to their log and to other devices, by this device's clock alone."""

from collections import deque
from collections.abc import Iterable

from core.measures import Measures

_MOST = 4096
"""Updates that are timed at once; of more, the oldest are."""
_MOST_LOGGED = 512

Key = tuple[int, int]


class KeyTimes:
    """Times the updates of one space from their making on."""

    def __init__(self, measures: Measures) -> None:
        self._measures = measures
        self._began = measures.seconds()
        self._has_older = True
        """Whether something may wait that was made before this was."""
        self._made: dict[Key, float] = {}
        self._logged: deque[tuple[int, float]] = deque(maxlen=_MOST_LOGGED)

    def made(self, key: Key) -> None:
        """Time an update from now on."""
        if len(self._made) < _MOST:
            self._made[key] = self._measures.seconds()

    def logged(self, key: Key, sequence: int) -> None:
        """The log acknowledged an update; what was not timed is not counted."""
        made = self._made.pop(key, None)
        if made is not None:
            self._measures.key_to_log.observe(self._measures.seconds() - made)
            self._logged.append((sequence, made))

    def stored_elsewhere(self, sequence: int) -> None:
        """Another device has stored the log up to there; the first one counts."""
        while self._logged and self._logged[0][0] <= sequence:
            self._measures.key_to_device.observe(self._measures.seconds() - self._logged.popleft()[1])

    def forget(self, keys: Iterable[Key]) -> None:
        """These go out as parts of others."""
        for key in keys:
            self._made.pop(key, None)

    def forget_log(self) -> None:
        """The sequences so far are those of a log that is not there any more."""
        self._logged.clear()

    def age(self, waiting: int) -> float:
        """Tell for how many seconds the oldest of so many waiting updates has waited in this run."""
        if not waiting:
            self._made.clear()
        if waiting <= len(self._made):
            self._has_older = False
        if not waiting:
            return 0.0
        oldest = self._began if self._has_older else next(iter(self._made.values()), self._began)
        return self._measures.seconds() - oldest
