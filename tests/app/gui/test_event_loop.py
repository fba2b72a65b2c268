"""The loop that Qt and asyncio share keeps asyncio's promises."""

import asyncio
import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt


def test_what_is_called_soon_runs_in_the_order_it_was_asked_for(gui_loop: asyncio.AbstractEventLoop) -> None:
    async def journey() -> None:
        loop = asyncio.get_running_loop()
        ran: list[int] = []
        done = loop.create_future()
        for number in range(500):
            loop.call_soon(ran.append, number)
        loop.call_soon(done.set_result, None)
        await done
        assert ran == list(range(500))

    gui_loop.run_until_complete(journey())


def test_a_timer_tells_when_it_is_due(gui_loop: asyncio.AbstractEventLoop) -> None:
    async def journey() -> None:
        loop = asyncio.get_running_loop()
        before = loop.time()
        timer = loop.call_later(60, lambda: None)
        assert before + 60 <= timer.when() <= loop.time() + 60
        timer.cancel()

    gui_loop.run_until_complete(journey())


def test_what_was_cancelled_does_not_run(gui_loop: asyncio.AbstractEventLoop) -> None:
    async def journey() -> None:
        loop = asyncio.get_running_loop()
        ran: list[str] = []
        loop.call_soon(ran.append, "soon").cancel()
        loop.call_later(0, ran.append, "later").cancel()
        await asyncio.sleep(0.01)
        assert ran == []

    gui_loop.run_until_complete(journey())


def test_threads_reach_the_loop(gui_loop: asyncio.AbstractEventLoop) -> None:
    async def journey() -> None:
        assert await asyncio.to_thread(sum, [1, 2]) == 3

    gui_loop.run_until_complete(journey())


def test_a_deadline_ends_a_wait(gui_loop: asyncio.AbstractEventLoop) -> None:
    async def journey() -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await asyncio.Event().wait()

    gui_loop.run_until_complete(journey())


class _Listener(QObject):
    """Writes down when Qt hands it an event."""

    def __init__(self, heard: list[object]) -> None:
        super().__init__()
        self._heard = heard

    def customEvent(self, event: QEvent) -> None:  # noqa: N802
        self._heard.append(event.type())


def test_what_qt_has_to_tell_comes_between_callbacks_that_take_long(
    gui_loop: asyncio.AbstractEventLoop,
) -> None:
    async def journey() -> None:
        loop = asyncio.get_running_loop()
        happened: list[object] = []
        listener, done = _Listener(happened), loop.create_future()

        def work(number: int) -> None:
            if not number:
                QCoreApplication.postEvent(listener, QEvent(QEvent.Type.User))
            ends = time.monotonic() + 0.005
            while time.monotonic() < ends:
                pass
            happened.append(number)

        for number in range(3):
            loop.call_soon(work, number)
        loop.call_soon(done.set_result, None)
        await done
        assert happened == [0, QEvent.Type.User, 1, 2]

    gui_loop.run_until_complete(journey())


def test_a_task_that_gives_way_goes_on_after_others_and_after_qt_has_painted(
    gui_loop: asyncio.AbstractEventLoop,
) -> None:
    async def journey() -> None:
        happened: list[object] = []
        listener = _Listener(happened)

        async def work() -> None:
            await asyncio.sleep(0)
            asyncio.get_running_loop().call_soon(press)
            await asyncio.sleep(0)
            happened.append("went on")

        def press() -> None:
            happened.append("pressed")
            picture = QEvent(QEvent.Type.User)
            QCoreApplication.postEvent(listener, picture, Qt.EventPriority.LowEventPriority.value)

        await asyncio.create_task(work())
        assert happened == ["pressed", QEvent.Type.User, "went on"]

    gui_loop.run_until_complete(journey())


def test_a_task_that_gives_way_gets_its_turn_however_much_is_due(gui_loop: asyncio.AbstractEventLoop) -> None:
    async def journey() -> None:
        loop = asyncio.get_running_loop()
        has_ended = False

        def always_due() -> None:
            if not has_ended:
                loop.call_soon(always_due)

        always_due()
        for _ in range(3):
            await asyncio.sleep(0)
        has_ended = True

    gui_loop.run_until_complete(asyncio.wait_for(journey(), timeout=30))
