"""The event loop that Qt and asyncio share: qasync's, kept to what asyncio promises of timers and order."""

import asyncio
import inspect
import time
from collections import deque
from collections.abc import Callable
from contextvars import Context
from typing import Any

import qasync
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimerEvent

_TURN_SECONDS = 0.002
"""For how long callbacks go on one after another while a key may wait: an eighth of a picture."""
_GIVEN_WAY_SECONDS = 0.001
"""For how long those go on that have given way already, so that a key finds a short step under way."""
_AFTER_PICTURES = Qt.EventPriority.LowEventPriority.value - 1
"""Qt asks for a picture at its low priority."""


class EventLoop(qasync.QEventLoop):  # type: ignore[misc]  # qasync has no types
    """Gives real TimerHandles, which tell `when`, and runs what is due soon in the order it was asked for.

    A task that gives way of itself, with `asyncio.sleep(0)`, goes on once others had their turn and Qt has
    painted what a key changed.
    """

    def __init__(self, application: QObject) -> None:
        self._soon = _Soon()
        super().__init__(application)

    def call_soon(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        """Call back in the next turn of the loop."""
        handle = asyncio.Handle(callback, args, self, context=context)
        if not args and _has_given_way(callback):
            self._soon.add_last(handle)
        else:
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

    What is left goes on at its next turn: keys and pictures come between, whoever else has much to do. Those
    of tasks that gave way come with an event that Qt keeps until it has painted, one or a few each time.
    """

    def __init__(self) -> None:
        super().__init__()
        self._handles: deque[asyncio.Handle] = deque()
        self._last: deque[asyncio.Handle] = deque()
        self._timer = 0
        self._is_posted = False

    def add(self, handle: asyncio.Handle) -> None:
        self._handles.append(handle)
        self._wake()

    def add_last(self, handle: asyncio.Handle) -> None:
        self._last.append(handle)
        self._wake()

    def timerEvent(self, _event: QTimerEvent) -> None:  # noqa: N802
        _run_for(_TURN_SECONDS, self._handles)
        if self._last and not self._is_posted:
            self._is_posted = True
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), _AFTER_PICTURES)
        if not self._handles and not self._last:
            self._rest()

    def customEvent(self, _event: QEvent) -> None:  # noqa: N802
        self._is_posted = False
        _run_for(_GIVEN_WAY_SECONDS, self._last)

    def stop(self) -> None:
        self._handles.clear()
        self._last.clear()
        self._rest()

    def _wake(self) -> None:
        if not self._timer:
            self._timer = self.startTimer(0)

    def _rest(self) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0


def _run_for(seconds: float, handles: deque[asyncio.Handle]) -> None:
    """Run the handles that are there, but no further one after so long."""
    ends = time.monotonic() + seconds
    for _ in range(len(handles)):
        handle = handles.popleft()
        if not handle.cancelled():
            handle._run()  # noqa: SLF001 - this is the loop that runs it
        if time.monotonic() >= ends:
            return


def _has_given_way(step: Callable[..., object]) -> bool:
    """Tell whether the next step of a task, which waits for nothing, is not its first one."""
    task = getattr(step, "__self__", None)
    work = task.get_coro() if isinstance(task, asyncio.Task) else None
    return inspect.iscoroutine(work) and inspect.getcoroutinestate(work) == inspect.CORO_SUSPENDED
