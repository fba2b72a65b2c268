"""Opening and leaving the window: what is remembered, what is saved, what is told."""

import asyncio
import logging
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.gui.theme import ThemeChoice
from app.gui.window.memory import recall
from app.gui.window.opening import TabsKept
from core.errors import BadInput, StorageFull
from core.ids import NoteId
from core.store import Changes
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk, open_desk

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FULL = StorageFull("The disk is full.", safe="The text is on the screen.", cure="Free some space.")


def test_the_window_comes_back_as_it_was_left(gui_loop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    async def journey() -> None:
        async with open_desk(tmp_path / "profile") as desk:
            await desk.write("First", "Second")
            await desk.click_note("First")
            desk.window.resize(760, 500)
            desk.window.preferences.choose(appearance=ThemeChoice.DARK)
        async with open_desk(tmp_path / "profile") as desk:
            await desk.until_open("First")
            assert (desk.window.width(), desk.window.height()) == (760, 500)
            assert desk.window._theme.choice is ThemeChoice.DARK

    gui_loop.run_until_complete(journey())


def test_a_note_that_is_gone_is_not_opened_again(gui_loop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    async def journey() -> None:
        async with open_desk(tmp_path / "profile") as desk:
            [note] = await desk.write("Here")
            desk.window.opening.go_back_to(TabsKept((NoteId("gone"), note.id), 0))
            await desk.until_open("Here")
            assert len(desk.window.keeper.tabs) == 1
            assert desk.window.note.banner.isHidden()

    gui_loop.run_until_complete(journey())


def test_unreadable_memories_are_forgotten(gui_loop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    async def journey() -> None:
        async with open_desk(tmp_path / "profile") as desk:
            await desk.library.store.set_setting("windows", "{broken")
            assert await recall(desk.library.store) == []

    gui_loop.run_until_complete(journey())


def test_what_was_typed_last_is_saved_before_the_window_leaves(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def journey() -> None:
        async with open_desk(tmp_path / "profile") as desk:
            [note] = await desk.write("Draft")
            await desk.click_note("Draft")
            desk.window.note.editor.focus_body()
            desk.type("last words")
            await desk.leave()
            assert "last words" in await desk.library.body(note.id)

    gui_loop.run_until_complete(journey())


def test_a_full_disk_keeps_the_window_open_until_the_user_insists(
    run_journey: RunJourney, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Draft")
        await desk.click_note("Draft")
        write = desk.library.store.write

        async def refuse(_changes: Changes) -> None:
            raise FULL

        monkeypatch.setattr(desk.library.store, "write", refuse)
        desk.window.note.editor.focus_body()
        desk.type("precious")
        desk.window.close()
        banner = desk.window.note.banner
        await desk.until(banner.isVisible)
        assert "The disk is full." in banner.title.text()
        assert desk.window.isVisible()
        await desk.until(lambda: desk.window.note.status_line.button.text().startswith("Not saved"))
        desk.window.close()
        async with asyncio.timeout(10):
            await desk.running
        monkeypatch.setattr(desk.library.store, "write", write)
        await desk.library.saver.saved()

    run_journey(journey)


def test_a_problem_in_a_task_is_told_in_the_banner(run_journey: RunJourney) -> None:
    async def fail() -> None:
        raise BadInput("That cannot be.", safe="All is safe.", cure="Try it differently.")

    async def journey(desk: Desk) -> None:
        desk.window.run("fail", fail())
        banner = desk.window.note.banner
        await desk.until(banner.isVisible)
        assert banner.title.text() == "That cannot be."
        assert banner.detail.text() == "All is safe. Try it differently."
        banner.dismiss.click()
        assert banner.isHidden()

    run_journey(journey)


def test_a_bug_in_a_task_is_logged_with_its_traceback_and_told(
    run_journey: RunJourney, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail() -> None:
        raise ZeroDivisionError

    async def journey(desk: Desk) -> None:
        desk.window.run("divide", fail())
        banner = desk.window.note.banner
        await desk.until(banner.isVisible)
        assert banner.title.text() == "Something went wrong in Tandem."

    run_journey(journey)
    [record] = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert "divide" in record.getMessage()
    assert record.exc_info is not None
    caplog.clear()


def test_thousands_of_keys_leak_no_reference_to_none(run_journey: RunJourney) -> None:
    import sys

    async def journey(desk: Desk) -> None:
        desk.press(Qt.Key.Key_F, CONTROL | SHIFT)
        before = sys.getrefcount(None)
        for _ in range(1500):
            desk.press(Qt.Key.Key_A)
            desk.press(Qt.Key.Key_Backspace)
        assert sys.getrefcount(None) > before - 500

    run_journey(journey)
