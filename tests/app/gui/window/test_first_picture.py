"""The first picture of a window is waited for, and what waits does not outlive the wish."""

import asyncio
from contextlib import suppress

from PySide6.QtWidgets import QWidget

from app.gui.window.first_picture import first_picture


def test_a_window_is_waited_for_until_it_is_painted(gui_loop: asyncio.AbstractEventLoop) -> None:
    async def wait() -> None:
        window = QWidget()
        waiting = asyncio.create_task(first_picture(window))
        for _ in range(3):
            await asyncio.sleep(0)
        assert not waiting.done()
        window.show()
        async with asyncio.timeout(10):
            await waiting
        window.close()

    gui_loop.run_until_complete(wait())


def test_it_is_waited_for_no_longer_when_nobody_wants_it(gui_loop: asyncio.AbstractEventLoop) -> None:
    async def give_up() -> None:
        window = QWidget()
        waiting = asyncio.create_task(first_picture(window))
        await asyncio.sleep(0)
        waiting.cancel()
        with suppress(asyncio.CancelledError):
            await waiting
        async with asyncio.timeout(10):
            while window.children():
                await asyncio.sleep(0.01)

    gui_loop.run_until_complete(give_up())
