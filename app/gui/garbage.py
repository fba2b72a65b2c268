"""Keeps Python's garbage collection in the thread of the window.

Reading the database goes on in other threads. When one of them collected a forgotten cycle with a Qt object,
that object would be destroyed in the wrong thread, which can end the process.
"""

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, QTimerEvent

_MILLISECONDS = 100
_SETTLED_MILLISECONDS = 2000
_ALL = 2
_FULL_SECONDS = 60.0
"""So long rests the search through all that is there: with very many notes it takes half a picture's time."""


@contextmanager
def collecting_garbage_here() -> Iterator[None]:
    """Collect garbage by this thread's timer only, until the block ends."""
    collector = _Collector()
    gc.disable()
    timer = collector.startTimer(_MILLISECONDS)
    try:
        yield
    finally:
        collector.killTimer(timer)
        gc.collect()
        gc.enable()


def spare_what_stays() -> None:
    """Leave modules and the first windows out of every later search, once they are there.

    They stay to the end, and to look through them takes longer than a picture may.
    """
    QTimer.singleShot(_SETTLED_MILLISECONDS, gc.freeze)


class _Collector(QObject):
    """Does what Python does by itself at the same thresholds, but for the search through all that is there.

    Python puts that off until there is a quarter more, of which it tells nobody: here it rests by the clock.
    """

    def __init__(self) -> None:
        super().__init__()
        self._rests_until = 0.0

    def timerEvent(self, _event: QTimerEvent) -> None:  # noqa: N802
        for generation in (_ALL, 1, 0):
            if self._is_due(generation):
                gc.collect(generation)
                if generation == _ALL:
                    self._rests_until = time.monotonic() + _FULL_SECONDS
                return

    def _is_due(self, generation: int) -> bool:
        if generation == _ALL and time.monotonic() < self._rests_until:
            return False
        return gc.get_count()[generation] > gc.get_threshold()[generation]
