"""A profile that cannot be opened is told in a box."""

import asyncio

from PySide6.QtWidgets import QApplication, QMessageBox

from app.gui.window.opening_trouble import show_problem
from core.errors import ProfileTooNew


def test_the_box_says_what_happened_and_waits_until_it_is_read(
    gui_loop: asyncio.AbstractEventLoop, application: QApplication
) -> None:
    problem = ProfileTooNew("A newer Tandem wrote this profile.", safe="It is untouched.", cure="Update.")

    async def journey() -> None:
        showing = asyncio.create_task(show_problem(problem))
        async with asyncio.timeout(10):
            while not (boxes := [w for w in application.topLevelWidgets() if isinstance(w, QMessageBox)]):
                await asyncio.sleep(0)
        assert boxes[0].text() == problem.title
        assert boxes[0].informativeText() == "It is untouched. Update."
        assert not showing.done()
        boxes[0].accept()
        async with asyncio.timeout(10):
            await showing

    gui_loop.run_until_complete(journey())
