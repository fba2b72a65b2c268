"""Keeps Python's garbage collection in the thread of the window.

Reading the database goes on in other threads. When one of them collected a forgotten cycle with a Qt object,
that object would be destroyed in the wrong thread, which can end the process.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, QTimerEvent

_MILLISECONDS = 100
_SETTLED_MILLISECONDS = 2000


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
    """Does what Python does by itself at the same thresholds."""

    def timerEvent(self, _event: QTimerEvent) -> None:  # noqa: N802
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
