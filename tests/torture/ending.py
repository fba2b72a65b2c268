"""A run that is told to end: it takes down what it made, within some seconds and undisturbed."""

import asyncio
import signal
import sys
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from types import FrameType
from typing import TypeVar

_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
_PATIENCE = 15
"""Seconds in which the devices of a run are ended in order; then all goes with what still runs."""
Result = TypeVar("Result")


class Ending:
    """What ends a run: the first signal. Those that come after it are not heard."""

    def __init__(self) -> None:
        self._number = 0
        self._cancel: Callable[[], object] | None = None

    def listen(self) -> None:
        """Hear signals from now on."""
        for number in _SIGNALS:
            signal.signal(number, self._hear)

    def run(self, work: Awaitable[Result]) -> Result:
        """Run something in an event loop, and end it there; raises SystemExit when that was told."""
        try:
            return asyncio.run(self._heeded(work))
        except asyncio.CancelledError:
            sys.exit(self._code)
        finally:
            signal.alarm(0)

    async def _heeded(self, work: Awaitable[Result]) -> Result:
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        assert task is not None
        # Not by an exception out of nowhere: what it met in a finalizer would swallow it.
        self._cancel = lambda: loop.call_soon_threadsafe(task.cancel)
        try:
            return await work
        finally:
            self._cancel = None

    def _hear(self, number: int, _frame: FrameType | None) -> None:
        for each in _SIGNALS:
            signal.signal(each, signal.SIG_IGN)
        self._number = number
        if self._cancel is None:
            sys.exit(self._code)
        signal.signal(signal.SIGALRM, lambda _number, _frame: sys.exit(self._code))
        signal.alarm(_PATIENCE)
        self._cancel()

    @property
    def _code(self) -> int:
        return 128 + self._number


async def aside(work: Callable[[], Result]) -> Result:
    """Do what takes long beside the event loop; whoever is cancelled, or ends, waits for none of it."""
    done = Future[Result]()
    done.set_running_or_notify_cancel()

    def do() -> None:
        try:
            done.set_result(work())
        except BaseException as error:  # noqa: BLE001 (it is raised where it is waited for)
            done.set_exception(error)

    threading.Thread(target=do, daemon=True, name="aside").start()
    return await asyncio.wrap_future(done)
