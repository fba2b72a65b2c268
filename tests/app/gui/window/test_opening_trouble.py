"""What cannot be opened is told in a box."""

import asyncio
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from app import desktop
from app.gui.window import opening_trouble
from app.gui.window.opening_trouble import show_problem
from core.errors import BadInput, ProfileTooNew
from core.profile import Profile


async def _shown_box(application: QApplication) -> QMessageBox:
    async with asyncio.timeout(10):
        while not (boxes := [w for w in application.topLevelWidgets() if isinstance(w, QMessageBox)]):
            await asyncio.sleep(0)
    return boxes[0]


def test_the_box_says_what_happened_and_waits_until_it_is_read(
    gui_loop: asyncio.AbstractEventLoop, application: QApplication
) -> None:
    problem = ProfileTooNew("A newer Tandem wrote this profile.", safe="It is untouched.", cure="Update.")

    async def journey() -> None:
        showing = asyncio.create_task(show_problem(problem))
        box = await _shown_box(application)
        assert box.text() == problem.title
        assert box.informativeText() == "It is untouched. Update."
        assert not showing.done()
        box.accept()
        async with asyncio.timeout(10):
            await showing

    gui_loop.run_until_complete(journey())


@pytest.mark.parametrize("item", ["tandem://join/broken", "tandem://note/", "gone.md"])
def test_what_a_browser_or_a_file_manager_hands_over_broken_is_told_where_it_was_clicked(
    item: str,
    gui_loop: asyncio.AbstractEventLoop,
    application: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(opening_trouble, "_UNSEEN_PLATFORMS", ())

    async def journey() -> None:
        opening = asyncio.create_task(desktop._reach(Profile(tmp_path / "profile"), [item]))
        box = await _shown_box(application)
        assert box.text()
        box.accept()
        with pytest.raises(BadInput):
            await opening

    gui_loop.run_until_complete(journey())
    assert not (tmp_path / "profile").exists()
