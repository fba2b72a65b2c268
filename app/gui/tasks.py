"""The bridge from Qt's signals to coroutines: named tasks, whose errors end up before the user's eyes."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from types import TracebackType
from typing import Any, Self

from app.gui.language import tr
from core.errors import Problem
from core.tracing import OFF, Step, Tracing
from core.tracing.hops import WORKED

_log = logging.getLogger(__name__)
_CLOSING_SECONDS = 5.0


class Tasks:
    """Starts coroutines and keeps them; at the end of the block those that still run are cancelled."""

    def __init__(self, tracing: Tracing = OFF) -> None:
        self._tracing = tracing
        self.report: Callable[[Problem], None] = lambda _problem: None
        self._running: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for task in self._running:
            task.cancel()
        if self._running:
            await asyncio.wait(self._running, timeout=_CLOSING_SECONDS)

    def start(self, name: str, coroutine: Coroutine[Any, Any, object]) -> asyncio.Task[None]:
        """Run a coroutine; a `Problem` is reported as it is, anything else is logged and is our bug."""
        # Now: what asked for it is over before its first step.
        step = self._tracing.inside(WORKED)
        step.call(f"task {name}")
        task = asyncio.get_running_loop().create_task(self._run(name, coroutine, step), name=name)
        self._running.add(task)
        task.add_done_callback(lambda _task: step.end())
        task.add_done_callback(self._running.discard)
        # One that is cancelled before its first step has not even begun with the coroutine.
        task.add_done_callback(lambda _task: coroutine.close())
        return task

    async def _run(self, name: str, coroutine: Coroutine[Any, Any, object], step: Step) -> None:
        try:
            with step:
                await coroutine
        except Problem as problem:
            self.report(problem)
        except Exception:  # noqa: BLE001 - the outermost edge of every task
            _log.exception("the task %s failed", name)
            self.report(our_bug())


class Refresher:
    """Runs an action when asked, one run at a time; asking during a run makes one more run after it.

    So the newest wish always wins, and wishes never pile up. `delay` in seconds comes before each run.
    """

    def __init__(
        self, tasks: Tasks, name: str, action: Callable[[], Awaitable[None]], delay: float = 0.0
    ) -> None:
        self._tasks = tasks
        self._name = name
        self._action = action
        self._delay = delay
        self._is_running = False
        self._is_wanted = False

    def ask(self) -> None:
        """Want a run that begins after now."""
        self._is_wanted = True
        if not self._is_running:
            self._is_running = True
            self._tasks.start(self._name, self._run())

    async def _run(self) -> None:
        try:
            while self._is_wanted:
                await asyncio.sleep(self._delay)
                self._is_wanted = False
                await self._action()
        finally:
            self._is_running = False


def our_bug() -> Problem:
    """Say that Tandem itself is at fault."""
    return Problem(
        tr("Something went wrong in Tandem."),
        safe=tr("Everything shown as saved is safe."),
        cure=tr("If it happens again, close the window and open it; the log file holds the details."),
    )
