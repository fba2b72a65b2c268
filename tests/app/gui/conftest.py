"""Runs journeys through the window on the loop that Qt and asyncio share; any warning fails the test."""

import asyncio
import gc
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.gui.application import dress_application
from app.gui.event_loop import EventLoop
from app.gui.garbage import collecting_garbage_here
from app.gui.language import speak
from app.gui.theme import Theme, ThemeChoice
from core.documents import NoteDocument
from tests.app.gui.desk import Journey, open_desk

RunJourney = Callable[[Journey], None]
# What Qt's windowless platform cannot do says nothing about Tandem.
OFFSCREEN = (
    r"This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)|systemTrayWindowChanged"
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/app/gui/" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN, extend=True))


@pytest.fixture(autouse=True)
def no_warnings(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A test that provokes a warning checks it and then clears the log."""
    yield
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == []


@pytest.fixture(autouse=True)
def notices_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a slow machine a notice is not to have left before its button is clicked."""
    monkeypatch.setattr("app.gui.banner.banner._NOTICE_MILLISECONDS", 600_000)


@pytest.fixture(scope="session")
def application(qapp: QApplication) -> QApplication:
    dress_application(qapp)
    return qapp


@pytest.fixture
def speaker(application: QApplication) -> Iterator[QApplication]:
    """An application whose language may be chosen; it speaks English again afterwards."""
    before = QLocale()
    yield application
    speak(application, "en")
    QLocale.setDefault(before)


@pytest.fixture
def slow_keys_are_one_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Undo as one what is typed within ten minutes: how soon a machine takes its keys makes no difference."""
    monkeypatch.setattr(NoteDocument.enable_undo, "__defaults__", (600_000,))


@pytest.fixture
def theme(application: QApplication) -> Theme:
    return Theme(application, ThemeChoice.LIGHT)


@pytest.fixture
def gui_loop(application: QApplication) -> Iterator[asyncio.AbstractEventLoop]:
    """The event loop of the window; tests stay plain functions and run coroutines on it."""
    with collecting_garbage_here():
        loop = EventLoop(application)
        yield loop
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
    # What a closed window leaves behind is not searched for garbage once more after each later one.
    gc.freeze()


@pytest.fixture
def run_journey(gui_loop: asyncio.AbstractEventLoop, tmp_path: Path) -> RunJourney:
    """Open a window on a new profile, go through the journey, and close the window."""

    def run(journey: Journey) -> None:
        async def travel() -> None:
            async with open_desk(tmp_path / "profile") as desk:
                await journey(desk)

        gui_loop.run_until_complete(travel())

    return run
