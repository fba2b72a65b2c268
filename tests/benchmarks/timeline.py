"""The history of a note with 10,000 changes in the window, and what colours for its authors cost."""

import asyncio
import statistics
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.gui.application import dress_application
from app.gui.editor.body_editor import BodyEditor
from app.gui.event_loop import EventLoop
from app.gui.garbage import collecting_garbage_here
from core.ids import NoteId
from tests.app.gui.desk import Desk, open_desk
from tests.benchmarks.figures import Aim, Pair, Row, Spread, at_most, milliseconds
from tests.benchmarks.looking_back import CHANGES, store_note

_TITLE = "In turns"
_ROUNDS = 7
_KEYS = 150
_OPENING = Aim(0.2, "200 ms")
_KEYS_OF_HISTORY = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def measure(place: Path) -> list[Row]:
    """Open the panel again and again, look at a version, and type with and without the colours."""
    application = QApplication.instance() or QApplication([])
    if not isinstance(application, QApplication):
        raise TypeError("a window needs a QApplication")
    dress_application(application)
    with collecting_garbage_here():
        loop = EventLoop(application)
        rows: list[Row] = loop.run_until_complete(_measure(place / "profile"))
        loop.close()
    return rows


async def _measure(profile: Path) -> list[Row]:
    async with open_desk(profile) as desk:
        note = await store_note(desk.library)
        await desk.library.rename(note, _TITLE)
        await desk.click_note(_TITLE)
        opened, listed, stalls = await _open_panel(desk, note)
        looked, others = await _look_at_middle(desk)
        typed = _type(desk)
        return [
            Row(
                f"Opening the history of a note with {CHANGES:,} changes in the window, until it is painted",
                milliseconds(opened),
                f"reading it without a window: {milliseconds(listed)}",
                measured=opened,
                aim=_OPENING,
                is_ratio=False,
            ),
            Row("The longest that keys wait meanwhile", milliseconds(stalls)),
            Row(
                "Going to the version in its middle, compared with now, until it is painted",
                f"{milliseconds(looked)}; keys wait {milliseconds(others)} at most",
            ),
            typed,
        ]


async def _open_panel(desk: Desk, note: NoteId) -> tuple[float, float, float]:
    window, took, listing, stalls = desk.window, [], [], []
    for _ in range(_ROUNDS):
        desk.window.note.editor.focus_body()
        begun = time.perf_counter()
        async with _waiting() as longest:
            desk.press(Qt.Key.Key_H, _KEYS_OF_HISTORY)
            await desk.until(lambda: window.history.feed.moments)
            window.history.panel.list.viewport().repaint()
            took.append(time.perf_counter() - begun)
        stalls.append(longest())
        window.panes.toggle_inspector()
        begun = time.perf_counter()
        await desk.library.history(note)
        listing.append(time.perf_counter() - begun)
    return statistics.median(took), statistics.median(listing), statistics.median(stalls)


async def _look_at_middle(desk: Desk) -> tuple[float, float]:
    history, took, stalls = desk.window.history, [], []
    desk.press(Qt.Key.Key_H, _KEYS_OF_HISTORY)
    await desk.until(lambda: history.feed.moments)
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        async with _waiting() as longest:
            history.panel.slider.setValue(len(history.feed.moments) // 2)
            await desk.until(lambda: history.looking_back.is_on_screen)
            desk.window.note.version.body.viewport().repaint()
            took.append(time.perf_counter() - begun)
        stalls.append(longest())
        history.looking_back.leave()
    desk.window.panes.toggle_inspector()
    return statistics.median(took), statistics.median(stalls)


def _type(desk: Desk) -> Row:
    body, pair = desk.window.note.editor.body, Pair()
    desk.window.note.editor.focus_body()
    for _ in range(_KEYS):
        for durations in (pair.beside, pair.own):
            durations.append(_key(body))
            desk.window.history.who_wrote.toggle()
            body.viewport().repaint()
    return Row(
        "A key in it while colours show who wrote what, p50 / p99",
        str(Spread.of(pair.own)),
        f"without colours: {Spread.of(pair.beside)}",
        pair.ratio,
        at_most(3.0),
    )


def _key(body: BodyEditor) -> float:
    begun = time.perf_counter()
    QTest.keyClick(body, Qt.Key.Key_X)
    body.viewport().repaint()
    return time.perf_counter() - begun


@asynccontextmanager
async def _waiting() -> AsyncIterator[Callable[[], float]]:
    """Note the longest that the event loop takes for one turn, until the block ends."""
    longest, is_over = 0.0, False

    async def watch() -> None:
        nonlocal longest
        before = time.perf_counter()
        while not is_over:
            await asyncio.sleep(0)
            now = time.perf_counter()
            longest, before = max(longest, now - before), now

    watching = asyncio.create_task(watch())
    try:
        yield lambda: longest
    finally:
        is_over = True
        await watching
