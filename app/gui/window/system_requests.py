"""What the system itself asks a running app to open: macOS tells it by an event, not by a command line."""

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from core.errors import Problem

ASKS_BY_EVENT = sys.platform == "darwin"
"""Elsewhere no event is looked at: there are some for each key, and each would have to wait for Python."""


class SystemRequests(QObject):
    """Hands links and files on to `receive`; what cannot be opened goes to `report`."""

    def __init__(
        self,
        application: QApplication,
        receive: Callable[[Sequence[str]], object],
        report: Callable[[Problem], object],
    ) -> None:
        super().__init__()
        self._application = application
        self._receive = receive
        self._report = report
        if ASKS_BY_EVENT:
            application.installEventFilter(self)

    def stop(self) -> None:
        """Hear no more."""
        self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if not isinstance(event, QFileOpenEvent):
            return super().eventFilter(watched, event)
        try:
            self._receive([event.file() or event.url().toString()])
        except Problem as problem:
            self._report(problem)
        return True
