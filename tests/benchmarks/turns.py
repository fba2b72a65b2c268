"""How long the event loop of a window stands still, and how long a key takes until it is painted."""

import time
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QTimerEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

_BEAT_MILLISECONDS = 2
_STATISTICS = Path("/proc/thread-self/schedstat")
_NANOSECOND = 1e-9


@dataclass(frozen=True, slots=True)
class Moment:
    """What had been spent by then, in seconds.

    `clock` is the monotonic clock, `own` what the loop's thread computed, `others` what the other threads of
    the process did, and `queued` how long the loop's thread waited for a core that others had.
    """

    clock: float
    own: float
    others: float
    queued: float

    def since(self, before: "Moment") -> "Moment":
        """What was spent from one moment to another."""
        return Moment(
            self.clock - before.clock,
            self.own - before.own,
            self.others - before.others,
            self.queued - before.queued,
        )

    @property
    def standstill(self) -> float:
        """The most that it would take on a machine that does nothing else.

        The thread computes, or waits for Python's lock while another thread of the process computes.
        """
        return max(0.0, min(self.clock - self.queued, self.own + self.others))


class Turns(QObject):
    """Measures the turns of the loop it lives in: from one beat of a timer to the next."""

    def __init__(self) -> None:
        super().__init__()
        self._beats: list[Moment] = []
        self._timer = 0
        self._statistics = _STATISTICS.open("rb", buffering=0)

    def start(self) -> None:
        """Begin."""
        self._beats = [self.now()]
        self._timer = self.startTimer(_BEAT_MILLISECONDS, Qt.TimerType.PreciseTimer)

    def stop(self) -> list[Moment]:
        """End, and tell what each turn took."""
        self.killTimer(self._timer)
        self._statistics.close()
        return [after.since(before) for before, after in pairwise(self._beats)]

    def now(self) -> Moment:
        """What was spent until now."""
        self._statistics.seek(0)
        own, queued, _ = self._statistics.read().split()
        seconds = int(own) * _NANOSECOND
        return Moment(time.monotonic(), seconds, time.process_time() - seconds, int(queued) * _NANOSECOND)

    def last_before(self, clock: float) -> Moment:
        """The last beat before a moment."""
        return self._beats[max(0, bisect_left(self._beats, clock, key=lambda beat: beat.clock) - 1)]

    def timerEvent(self, _event: QTimerEvent) -> None:  # noqa: N802
        self._beats.append(self.now())


class Hand(QObject):
    """Presses real keys at the moments of a typist, and tells what was spent until each was painted.

    A key counts from the moment at which it was due: a loop that stands still does not hear it before.
    """

    def __init__(self, window: QWidget, target: QWidget, turns: Turns, letters: str) -> None:
        super().__init__()
        self.until_painted: list[Moment] = []
        self.typed = ""
        self._target = target
        self._turns = turns
        self._letters = letters
        self._pauses: Iterator[float] = iter(())
        self._due = 0.0
        self._unpainted: list[float] = []
        self._done: Callable[[], None] = lambda: None
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._press)
        window.installEventFilter(self)

    def type(self, pauses: Iterator[float], done: Callable[[], None]) -> None:
        """Type until the pauses, in seconds, end; then call `done`."""
        self._pauses, self._done, self._due = pauses, done, time.monotonic()
        self._next()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is not QEvent.Type.UpdateRequest:
            return False
        # With this event a window paints all that is to be painted anew.
        watched.event(event)
        self.until_painted += [self._spent_since(due) for due in self._unpainted]
        self._unpainted.clear()
        return True

    def _spent_since(self, due: float) -> Moment:
        return replace(self._turns.now().since(self._turns.last_before(due)), clock=time.monotonic() - due)

    def _next(self) -> None:
        pause = next(self._pauses, None)
        if pause is None:
            self._done()
            return
        self._due += pause
        self._timer.start(max(0, round(1000 * (self._due - time.monotonic()))))

    def _press(self) -> None:
        letter = self._letters[len(self.typed) % len(self._letters)]
        self._unpainted.append(self._due)
        QTest.keyClicks(self._target, letter)
        self.typed += letter
        self._next()
