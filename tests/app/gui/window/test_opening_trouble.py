"""What cannot be opened is told in a box."""

import asyncio
from collections.abc import Callable, Coroutine

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from app.cli.entry import main
from app.gui.window.opening_trouble import show_problem
from core.errors import ProfileTooNew


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
) -> None:
    told = list[str]()

    def run(show: Callable[[], Coroutine[None, None, int]]) -> int:
        async def journey() -> int:
            showing = asyncio.create_task(show())
            box = await _shown_box(application)
            told.append(box.text())
            box.accept()
            return await showing

        return gui_loop.run_until_complete(journey())

    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")  # nothing of Qt asks again, once there is an application
    monkeypatch.setattr("app.gui.application.run_application", run)
    with pytest.raises(SystemExit) as ended:
        main([item])
    assert ended.value.code == 1
    assert len(told) == 1


def test_who_has_a_terminal_reads_it_there_and_nothing_opens(
    application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    opened = list[object]()
    monkeypatch.setattr("app.gui.application.run_application", opened.append)
    for is_there in (True, False):
        monkeypatch.setattr("sys.stderr.isatty", lambda is_there=is_there: is_there)
        with pytest.raises(SystemExit):
            main(["gone.md"])
        assert len(opened) == (not is_there)
