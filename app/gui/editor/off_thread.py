"""Work that would hold up the keys, done beside them."""

import logging
from collections.abc import Callable
from functools import cache, partial

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from shiboken6 import isValid

_log = logging.getLogger(__name__)


class OffThread(QObject):
    """Runs a function in another thread and hands its answer to this one's; nothing comes after an error."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._way_back = _way_back()

    def run(self, work: Callable[[], object], then: Callable[[object], object]) -> None:
        """Run `work` there and `then`, with what it returned, here, unless this object is gone by then."""

        def hand_over(answer: object) -> None:
            if isValid(self):
                then(answer)

        # A QRunnable of Python would be kept long after its run, with the window that asked for it.
        QThreadPool.globalInstance().start(partial(_run_there, self._way_back, work, hand_over))


class _WayBack(QObject):
    """What other threads answer by; it lasts, as whoever asked may be destroyed while the answer is given."""

    answered = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.answered.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def _hand_over(self, then: Callable[[object], object], answer: object) -> None:
        then(answer)


@cache
def _way_back() -> _WayBack:
    return _WayBack()


def _run_there(way_back: _WayBack, work: Callable[[], object], then: Callable[[object], object]) -> None:
    try:
        answer = work()
    except Exception:  # noqa: BLE001 - the other thread's outer edge
        _log.exception("Work beside the keys failed.")
        return
    way_back.answered.emit(then, answer)
