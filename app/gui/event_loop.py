"""The event loop that Qt and asyncio share: qasync's, kept to what asyncio promises of timers and order."""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from contextvars import Context
from typing import Any

import qasync
from PySide6.QtCore import QObject, QTimerEvent

_TURN_SECONDS = 0.003
"""For how long callbacks go on one after another while a key may wait: a fifth of a picture."""


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
    """Handles that are due; a Qt timer of zero runs those that were there when it fires, for a moment.

    What is left goes on at its next turn: keys and pictures come between, whoever else has much to do.
    """

    def __init__(self) -> None:
        super().__init__()
        self._handles: deque[asyncio.Handle] = deque()
        self._timer = 0

    def add(self, handle: asyncio.Handle) -> None:
        self._handles.append(handle)
        if not self._timer:
            self._timer = self.startTimer(0)

    def timerEvent(self, _event: QTimerEvent) -> None:  # noqa: N802
        ends = time.monotonic() + _TURN_SECONDS
        for _ in range(len(self._handles)):
            handle = self._handles.popleft()
            if not handle.cancelled():
                handle._run()  # noqa: SLF001 - this is the loop that runs it
            if time.monotonic() >= ends:
                break
        if not self._handles:
            self._rest()

    def stop(self) -> None:
        self._handles.clear()
        self._rest()

    def _rest(self) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0
