"""The event loop that Qt and asyncio share: qasync's, kept to what asyncio promises of timers and order."""

import asyncio
from collections import deque
from collections.abc import Callable
from contextvars import Context
from typing import Any

import qasync
from PySide6.QtCore import QObject, QTimerEvent


class EventLoop(qasync.QEventLoop):  # type: ignore[misc]  # qasync has no types
    """Gives real TimerHandles, which tell `when`, and runs what is due soon in the order it was asked for."""

    def __init__(self, application: QObject) -> None:
        self._soon = _Soon()
        super().__init__(application)

    def call_soon(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        """Call back in the next turn of the loop."""
        handle = asyncio.Handle(callback, args, self, context=context)
        self._soon.add(handle)
        return handle

    def call_later(
        self, delay: float, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.TimerHandle:
        """Call back after `delay` seconds."""
        handle = asyncio.TimerHandle(self.time() + delay, callback, args, self, context=context)
        self._add_callback(handle, delay)
        return handle

    def close(self) -> None:
        """Let go of everything; what was still due is dropped."""
        super().close()
        self._soon.stop()


class _Soon(QObject):
    """Handles that are due; one Qt timer of zero runs all that were there when it fires."""

    def __init__(self) -> None:
        super().__init__()
        self._handles: deque[asyncio.Handle] = deque()
        self._timer = 0

    def add(self, handle: asyncio.Handle) -> None:
        self._handles.append(handle)
        if not self._timer:
            self._timer = self.startTimer(0)

    def timerEvent(self, _event: QTimerEvent) -> None:  # noqa: N802
        for _ in range(len(self._handles)):
            handle = self._handles.popleft()
            if not handle.cancelled():
                handle._run()  # noqa: SLF001 - this is the loop that runs it
        if not self._handles:
            self._rest()

    def stop(self) -> None:
        self._handles.clear()
        self._rest()

    def _rest(self) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0
