"""An event loop with a clock of its own: when nothing is ready it jumps to the next timer."""

import asyncio
import contextvars
import random
from asyncio.events import _set_running_loop
from collections import deque
from collections.abc import Callable, Coroutine
from contextlib import suppress
from heapq import heappop, heappush
from typing import Any, TypeVar, TypeVarTuple

Result = TypeVar("Result")
Arguments = TypeVarTuple("Arguments")

_MOST_TURNS = 3_000_000


class Life:
    """One run of a process; once it is dead, no line of its code runs any more."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.is_dead = False
        self.tasks: list[asyncio.Task[Any]] = []
        self.context = contextvars.copy_context()
        self.context.run(_life.set, self)

    def begin(self, loop: "SimulatedLoop", coroutine: Coroutine[Any, Any, Result]) -> asyncio.Task[Result]:
        """Start a task of this process."""
        return self.context.run(loop.create_task, coroutine)


_life: contextvars.ContextVar[Life | None] = contextvars.ContextVar("life", default=None)


class Stuck(Exception):
    """The run can never end, or does not end in time."""


class SimulatedLoop(asyncio.BaseEventLoop):
    """Runs tasks and timers; waiting costs no time. Timers of one moment fire in an order that is drawn."""

    def __init__(self, chance: random.Random, deadline: float) -> None:
        super().__init__()
        self._chance = chance
        self._now = 0.0
        self._deadline = deadline
        self._timers: list[tuple[float, float, int, asyncio.TimerHandle]] = []
        self._soon: deque[asyncio.Handle] = deque()
        self._count = 0
        self.turns = 0
        self.trouble: list[str] = []
        self.orphans: list[asyncio.Task[Any]] = []
        self._unheard: list[asyncio.Handle] = []
        self.set_exception_handler(_note_trouble)
        self.set_task_factory(_own)

    def time(self) -> float:
        return self._now

    def call_soon(
        self,
        callback: Callable[[*Arguments], object],
        *args: *Arguments,
        context: contextvars.Context | None = None,
    ) -> asyncio.Handle:
        handle = asyncio.Handle(callback, args, self, context)
        self._soon.append(handle)
        return handle

    def call_at(
        self,
        when: float,
        callback: Callable[[*Arguments], object],
        *args: *Arguments,
        context: contextvars.Context | None = None,
    ) -> asyncio.TimerHandle:
        handle = asyncio.TimerHandle(when, callback, args, self, context)
        self._count += 1
        heappush(self._timers, (when, self._chance.random(), self._count, handle))
        return handle

    def call_later(
        self,
        delay: float,
        callback: Callable[[*Arguments], object],
        *args: *Arguments,
        context: contextvars.Context | None = None,
    ) -> asyncio.TimerHandle:
        return self.call_at(self._now + delay, callback, *args, context=context)

    def call_soon_threadsafe(
        self,
        callback: Callable[[*Arguments], object],
        *args: *Arguments,
        context: contextvars.Context | None = None,
    ) -> asyncio.Handle:
        return self.call_soon(callback, *args, context=context)

    def run_in_executor(  # type: ignore[override]
        self, executor: None, func: Callable[[*Arguments], Result], *args: *Arguments
    ) -> asyncio.Future[Result]:
        """Run in place: another thread would bring its own clock."""
        done: asyncio.Future[Result] = self.create_future()
        try:
            done.set_result(func(*args))
        except Exception as error:  # noqa: BLE001 (whoever waits gets it)
            done.set_exception(error)
        return done

    def run(self, coroutine: Coroutine[Any, Any, Result]) -> Result:
        """Run until the coroutine is done; raises Stuck when that never happens."""
        main = self.create_task(coroutine)
        _set_running_loop(self)
        try:
            while not main.done():
                self._turn()
        finally:
            _set_running_loop(None)
        return main.result()

    def _turn(self) -> None:
        soon = self._soon
        if not soon:
            self._jump()
        for _ in range(len(soon)):
            handle = soon.popleft()
            if handle._cancelled:
                continue
            life = handle._context.get(_life)  # type: ignore[attr-defined]
            if life is None or not life.is_dead:
                handle._run()
            else:
                # What a dead process would have heard is not to be missed by anybody.
                self._unheard.append(handle)
        self.turns += 1
        if self.turns > _MOST_TURNS:
            raise Stuck("it turns without end")

    def _jump(self) -> None:
        timers = self._timers
        while timers and timers[0][3]._cancelled:
            heappop(timers)
        if not timers:
            raise Stuck("everything waits for something that never comes")
        self._now = max(self._now, timers[0][0])
        if self._now > self._deadline:
            raise Stuck(f"not done after {self._deadline} seconds")
        while timers and timers[0][0] <= self._now:
            self._soon.append(heappop(timers)[3])

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        """A cancelled timer is passed over when its time comes."""

    def abandon(self) -> None:
        """End the world: what still waits is dropped without a word."""
        for task in self.orphans:
            task._log_destroy_pending = False  # type: ignore[attr-defined]
            if not task.done():
                with suppress(BaseException):
                    task.get_coro().close()
        self._timers.clear()
        self._soon.clear()
        self.orphans.clear()
        self._unheard.clear()
        self.close()


def _own(loop: asyncio.AbstractEventLoop, coroutine: Any, **options: Any) -> asyncio.Task[Any]:
    """Make a task and hold it: nothing that a dead process had may be cleaned up."""
    task = asyncio.Task(coroutine, loop=loop, **options)
    assert isinstance(loop, SimulatedLoop)
    loop.orphans.append(task)
    return task


def _note_trouble(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    assert isinstance(loop, SimulatedLoop)
    loop.trouble.append(f"{context.get('message')}: {context.get('exception')!r}")
