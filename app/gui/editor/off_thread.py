"""Work that would hold up the keys, done beside them."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

_log = logging.getLogger(__name__)


class OffThread(QObject):
    """Runs a function in another thread and hands its answer to this one's; nothing comes after an error."""

    _answered = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._answered.connect(self._hand_over)

    def run(self, work: Callable[[], object], then: Callable[[object], object]) -> None:
        """Run `work` there and `then`, with what it returned, here, unless this object is gone by then."""
        QThreadPool.globalInstance().start(_Run(self, work, then))

    def answer(self, then: Callable[[object], object], answer: object) -> None:
        """Pass on what the work came to; called in the other thread."""
        try:
            self._answered.emit(then, answer)
        except RuntimeError:
            _log.debug("Nobody is left who asked for it.")

    def _hand_over(self, then: Callable[[object], object], answer: object) -> None:
        then(answer)


class _Run(QRunnable):
    def __init__(
        self, asked_by: OffThread, work: Callable[[], object], then: Callable[[object], object]
    ) -> None:
        super().__init__()
        self._asked_by, self._work, self._then = asked_by, work, then

    def run(self) -> None:
        try:
            answer = self._work()
        except Exception:  # noqa: BLE001 - the other thread's outer edge
            _log.exception("Work beside the keys failed.")
            return
        self._asked_by.answer(self._then, answer)
