"""Several windows on one peer: opened, closed one by one or together, and restored."""

import asyncio
import gc
import signal
import weakref
from collections.abc import Awaitable, Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtTest import QTest

from app.gui.sidebar import notebook_place, space_place
from app.gui.theme import ThemeChoice
from app.gui.window import MainWindow
from app.gui.window.memory import recall
from core.facts import NoteFilter
from sync.peer.presence import PresenceMessage
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk, open_desk

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def visit(loop: asyncio.AbstractEventLoop, profile: Path, *visits: Callable[[Desk], Awaitable[None]]) -> None:
    """Start the app once for each visit, and leave it after each."""

    async def travel() -> None:
        for each in visits:
            async with open_desk(profile) as desk:
                await each(desk)

    loop.run_until_complete(travel())


def title_in(window: MainWindow) -> str | None:
    return window.keeper.current.document.title if window.keeper.current else None


async def second_window(desk: Desk) -> MainWindow:
    desk.press(Qt.Key.Key_O, CONTROL | SHIFT)
    await desk.until(lambda: len(desk.windows.shown) == 2 and desk.windows.front is not desk.window)
    second = desk.windows.front
    await desk.until(second.isActiveWindow)
    return second


def test_a_note_opens_in_a_window_of_its_own(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("One", "Two")
        await desk.click_note("One")
        second = await second_window(desk)
        await desk.until(lambda: title_in(second) == "One")
        assert [window.isVisible() for window in desk.windows.shown] == [True, True]

    run_journey(journey)


def test_a_window_that_was_closed_leaves_nothing_behind(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        (one,) = await desk.write("One")
        theme = desk.window._theme
        listeners = theme.receivers(SIGNAL("changed()"))
        windows = desk.windows.open(None, [one.id]), desk.windows.open(None, [one.id])
        left = [weakref.ref(each) for window in windows for each in (window, window.note.editor)]
        for window in windows:
            await desk.until(lambda window=window: title_in(window) == "One")  # type: ignore[misc]
            window.close()
        await desk.until(lambda: len(desk.windows.shown) == 1)
        del windows, window

        def is_gone() -> bool:
            gc.collect()
            return all(each() is None for each in left)

        await desk.until(is_gone)
        assert theme.receivers(SIGNAL("changed()")) == listeners

    run_journey(journey)


def test_each_window_has_its_own_place_search_tabs_panes_and_zoom(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("One", "Two")
        await desk.click_note("One")
        second = await second_window(desk)
        second.resize(1100, 600)
        await desk.until(lambda: second.notes.view.notes.rowCount() == 2)
        desk.press(Qt.Key.Key_T, CONTROL)
        desk.press(Qt.Key.Key_Backslash, CONTROL)
        desk.press(Qt.Key.Key_Plus, CONTROL)
        desk.press(Qt.Key.Key_F, CONTROL | SHIFT)
        desk.type("two")
        await desk.until(lambda: second.notes.view.notes.rowCount() == 1)
        assert (len(second.keeper.tabs), second.sidebar.isHidden(), second.note.zoom.percent) == (
            2,
            True,
            110,
        )
        first = desk.window
        assert (len(first.keeper.tabs), first.sidebar.isHidden(), first.note.zoom.percent) == (1, False, 100)
        assert (first.notes.search.text(), len(desk.titles())) == ("", 2)

    run_journey(journey)


def test_what_is_typed_in_one_window_stands_in_the_other(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("One")
        await desk.click_note("One")
        second = await second_window(desk)
        await desk.until(lambda: title_in(second) == "One")
        second.note.editor.focus_body()
        desk.type("Both: ")
        assert desk.window.note.editor.body.toPlainText() == "Both: Body of One"

    run_journey(journey)


def test_closing_one_window_leaves_the_others_and_the_last_ends_the_app(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("One")
        await desk.click_note("One")
        second = await second_window(desk)
        second.close()
        await desk.until(lambda: len(desk.windows.shown) == 1)
        assert desk.window.isVisible()
        await desk.click_note("One")
        desk.window.close()
        async with asyncio.timeout(10):
            await desk.running

    run_journey(journey)


def test_a_problem_in_one_window_is_told_there(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        second = await second_window(desk)
        second.keeper.open(msgspec.convert("gone", str))  # type: ignore[arg-type]
        await desk.until(second.note.banner.isVisible)
        assert desk.window.note.banner.isHidden()

    run_journey(journey)


def test_the_others_hear_of_the_window_that_is_in_front(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        one, two = await desk.write("One", "Two")
        await desk.click_note("One")
        second = await second_window(desk)
        second.keeper.open(two.id)
        await desk.until(lambda: told_note(desk) == two.id)
        second.close()
        desk.window.activateWindow()
        await desk.until(lambda: told_note(desk) == one.id)

    run_journey(journey)


def told_note(desk: Desk) -> str:
    _, payload = desk.peer.sent[-1]
    return msgspec.msgpack.decode(payload, type=PresenceMessage).note


def test_all_windows_come_back_as_they_were_left(gui_loop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    async def leave(desk: Desk) -> None:
        await desk.write("One", "Two", "Three")
        await desk.click_note("One")
        second = await second_window(desk)
        second.resize(750, 500)
        second.keeper.tabs.add(next(note.id for note in await desk.library.notes(NoteFilter())))
        await desk.until(lambda: len(list(second.keeper.held)) == 2)
        second.note.zoom.set_percent(125)

    async def come_back(desk: Desk) -> None:
        first, second = desk.windows.shown
        await desk.until(lambda: title_in(first) == "One")
        await desk.until(lambda: title_in(second) == "Three" and len(list(second.keeper.held)) == 2)
        assert (second.width(), second.height()) == (750, 500)
        assert (first.note.zoom.percent, second.note.zoom.percent) == (100, 125)

    visit(gui_loop, tmp_path / "profile", leave, come_back)


def test_a_window_that_was_closed_before_the_others_stays_closed(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def leave(desk: Desk) -> None:
        second = await second_window(desk)
        second.close()
        await desk.until(lambda: len(desk.windows.shown) == 1)

    async def come_back(desk: Desk) -> None:
        assert len(desk.windows.shown) == 1

    visit(gui_loop, tmp_path / "profile", leave, come_back)


def test_the_last_window_comes_back_even_when_it_was_closed_by_its_cross(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def leave(desk: Desk) -> None:
        await desk.write("One")
        await desk.click_note("One")
        desk.window.close()
        async with asyncio.timeout(10):
            await desk.running

    async def come_back(desk: Desk) -> None:
        await desk.until_open("One")

    visit(gui_loop, tmp_path / "profile", leave, come_back)


def test_place_folds_panes_and_their_widths_come_back(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def leave(desk: Desk) -> None:
        space = await desk.library.default_space()
        outer = await desk.library.create_notebook(space.id, "Outer")
        await desk.library.create_notebook(space.id, "Inner", outer)
        await desk.click_place(notebook_place(space.id, outer))
        tree = desk.window.sidebar.tree
        desk.press(Qt.Key.Key_Left)
        assert not tree.isExpanded(tree.entries.index_of(notebook_place(space.id, outer)))
        desk.press(Qt.Key.Key_I, CONTROL | SHIFT)
        desk.window.panes.moveSplitter(260, 1)

    async def come_back(desk: Desk) -> None:
        space = await desk.library.default_space()
        outer = next(each for each in await desk.library.notebooks(space.id) if each.name == "Outer")
        place = notebook_place(space.id, outer.id)
        tree = desk.window.sidebar.tree
        assert tree.current_place() == place
        assert desk.window.notes_feed.wanted == place.wanted
        assert not tree.isExpanded(tree.entries.index_of(place))
        assert tree.isExpanded(tree.entries.index_of(space_place(space.id)))
        desk.window.resize(1200, 700)
        await desk.until(desk.window.inspector.isVisible)
        assert desk.window.sidebar.width() == 260

    visit(gui_loop, tmp_path / "profile", leave, come_back)


def test_a_part_that_cannot_be_read_is_forgotten_and_the_others_are_not(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def leave(desk: Desk) -> None:
        await desk.write("One")
        await desk.click_note("One")
        desk.window.note.zoom.set_percent(150)
        await desk.leave()
        [memory] = await recall(desk.library.store)
        assert set(memory) == {"frame", "panes", "sidebar", "tabs", "zoom", "inspector"}
        broken = {**memory, "panes": {"widths": "wide"}, "sidebar": 7, "frame": "?", "later": {}}
        await desk.library.store.set_setting("windows", msgspec.json.encode([broken]).decode())

    async def come_back(desk: Desk) -> None:
        await desk.until_open("One")
        assert desk.window.note.zoom.percent == 150
        assert desk.window.sidebar.isVisible()

    visit(gui_loop, tmp_path / "profile", leave, come_back)


def test_what_windows_remember_is_stored_while_they_are_open(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [note] = await desk.write("One")
        await desk.click_note("One")
        desk.windows._minute.timeout.emit()
        await desk.until(lambda: desk.windows._remembered)
        [memory] = await recall(desk.library.store)
        assert memory["tabs"] == {"notes": [note.id], "index": 0, "reading": []}

    run_journey(journey)


def test_choices_hold_in_every_window_and_after_a_restart(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def leave(desk: Desk) -> None:
        second = await second_window(desk)
        second.preferences.choose(appearance=ThemeChoice.DARK, text_size=20, shortcuts={"tab.new": "F9"})
        for window in desk.windows.shown:
            assert window.note.editor.body.font().pixelSize() == 20
        desk.window.activateWindow()
        await desk.until(desk.window.isActiveWindow)
        QTest.keyClick(desk.window, Qt.Key.Key_F9)
        assert len(desk.window.keeper.tabs) == 2

    async def come_back(desk: Desk) -> None:
        choices = desk.window.preferences.choices
        assert (choices.appearance, choices.text_size) == (ThemeChoice.DARK, 20)
        assert desk.window.note.editor.body.font().pixelSize() == 20
        assert desk.window.action_book.shortcut_of("tab.new") == "F9"

    visit(gui_loop, tmp_path / "profile", leave, come_back)


def test_a_signal_closes_every_window(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await second_window(desk)
        signal.raise_signal(signal.SIGTERM)
        async with asyncio.timeout(10):
            await desk.running
        assert desk.windows.shown == []

    run_journey(journey)
