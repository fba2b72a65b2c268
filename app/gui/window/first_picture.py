"""When the window is first seen: what would hold its first picture up may begin then."""

import asyncio

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


async def first_picture(window: QWidget) -> None:
    """Return once the window has been painted, from now on."""
    painted = asyncio.Event()
    watching = _Painting(window, painted)
    window.installEventFilter(watching)
    window.update()
    try:
        await painted.wait()
    finally:
        window.removeEventFilter(watching)
        watching.deleteLater()


class _Painting(QObject):
    def __init__(self, window: QWidget, painted: asyncio.Event) -> None:
        super().__init__(window)
        self._painted = painted

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
        if event.type() == QEvent.Type.Paint:
            # What lies in the window is painted after it, in the same turn.
            QTimer.singleShot(0, self, self._painted.set)
        return False
