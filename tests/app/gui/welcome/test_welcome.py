"""Whoever is new is greeted, can begin at once, and is never greeted again."""

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from app.gui.devices import SignInDialog
from app.gui.sharing import JoinDialog
from app.gui.welcome.first_notes import write_first_notes
from app.gui.welcome.novelty import is_new
from app.gui.window.note_pane import NotePane
from core.facts import NoteFilter, Role
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk, open_desk

LINK = f"tandem://join/{'s' * 28}?hub=127.0.0.1:4222&ca={'c' * 52}&secret={'a' * 26}&name=Team"


async def until_greeted(desk: Desk) -> None:
    await desk.until(desk.window.note.welcome.isVisible)


def test_a_new_profile_is_greeted_in_the_window(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await until_greeted(desk)
        assert desk.window.note.welcome.start.hasFocus()
        assert desk.window.sidebar.isVisible()

    run_journey(journey)


def test_enter_begins_the_first_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await until_greeted(desk)
        desk.press(Qt.Key.Key_Return)
        desk.type("Plan")
        await desk.until_open("Plan")
        assert desk.window.note.welcome.isHidden()

    run_journey(journey)


def test_whoever_just_types_has_begun_the_first_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await until_greeted(desk)
        desk.type("Tea list")
        await desk.until_open("Tea list")

    run_journey(journey)


def test_a_long_name_of_a_space_fits_where_its_link_is_offered(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await until_greeted(desk)
        desk.window.resize(640, 700)
        QApplication.clipboard().setText(LINK.replace("Team", "Kastanienallee%20" * 7))
        join = desk.window.note.welcome.join
        await desk.until(lambda: join.sentence.count("Kastanienallee") == 7)
        words = next(each for each in join.findChildren(QLabel) if each.text() == join.sentence)
        await desk.until(lambda: words.height() >= words.heightForWidth(words.width()))
        QApplication.clipboard().clear()

    run_journey(journey)


def test_escape_makes_room_for_the_notes(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write_first_notes(desk.library)
        await until_greeted(desk)
        desk.press(Qt.Key.Key_Escape)
        assert desk.window.note.welcome.isHidden()
        assert await is_new(desk.library)

    run_journey(journey)


def test_the_sample_notes_leave_the_welcome_where_it_is(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await until_greeted(desk)
        await write_first_notes(desk.library)
        await desk.until(lambda: "Write together" in desk.titles())
        assert await is_new(desk.library)
        assert desk.window.note.welcome.isVisible()

    run_journey(journey)


def test_reading_a_sample_note_ends_the_welcome(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write_first_notes(desk.library)
        await until_greeted(desk)
        await desk.click_note("Write together")
        assert desk.window.note.welcome.isHidden()

    run_journey(journey)


def test_a_note_of_ones_own_ends_the_welcome_for_good(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def journey() -> None:
        async with open_desk(tmp_path / "profile") as desk:
            await until_greeted(desk)
            await desk.write("Mine")
            await desk.until(desk.window.note.welcome.isHidden)
        async with open_desk(tmp_path / "profile") as desk:
            await desk.until_listed(["Mine"])
            assert not await is_new(desk.library)
            assert desk.window.note.welcome.isHidden()

    gui_loop.run_until_complete(journey())


def test_a_joined_space_ends_the_welcome(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await until_greeted(desk)
        await desk.peer.join_as(Role.EDITOR)
        await desk.until(desk.window.note.welcome.isHidden)
        assert not await is_new(desk.library)

    run_journey(journey)


def test_a_second_space_ends_the_welcome(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await until_greeted(desk)
        await desk.library.create_space("Ours")
        await desk.until(desk.window.note.welcome.isHidden)

    run_journey(journey)


def test_the_link_on_the_clipboard_is_offered(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await until_greeted(desk)
        welcome = desk.window.note.welcome
        QApplication.clipboard().setText(LINK)
        await desk.until(lambda: "“Team”" in welcome.join.sentence)
        welcome.join.click()
        dialog = await desk.dialog(JoinDialog)
        desk.press(Qt.Key.Key_Return)
        await desk.until(lambda: not dialog.is_open)
        await desk.until(welcome.isHidden)
        QApplication.clipboard().clear()

    run_journey(journey)


def test_a_folder_is_imported(run_journey: RunJourney, tmp_path: Path) -> None:
    async def journey(desk: Desk) -> None:
        folder = tmp_path / "old notes"
        folder.mkdir()
        (folder / "Recipe.md").write_text("Two eggs.", encoding="utf-8")
        await until_greeted(desk)
        desk.window.note.welcome.import_folder.click()
        dialog = await desk.dialog(QFileDialog)
        dialog.fileSelected.emit(str(folder))
        dialog.reject()
        await desk.until_listed(["Recipe"])
        banner = desk.window.note.banner
        await desk.until(lambda: "1 note imported." in banner.title.text())
        assert [note.title for note in await desk.library.notes(NoteFilter())] == ["Recipe"]
        await desk.until(desk.window.note.welcome.isHidden)

    run_journey(journey)


def test_who_has_an_account_signs_in_from_the_welcome(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await until_greeted(desk)
        desk.window.note.welcome.sign_in.click()
        (await desk.dialog(SignInDialog)).reject()

    run_journey(journey)


def test_arrow_keys_go_from_one_way_to_begin_to_the_next(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await until_greeted(desk)
        welcome = desk.window.note.welcome
        desk.press(Qt.Key.Key_Down)
        assert welcome.join.hasFocus()
        desk.press(Qt.Key.Key_Down)
        assert welcome.import_folder.hasFocus()
        desk.press(Qt.Key.Key_Up)
        assert welcome.join.hasFocus()

    run_journey(journey)


def test_the_welcome_fits_into_the_smallest_window(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await until_greeted(desk)
        desk.window.resize(desk.window.minimumSize())
        welcome = desk.window.note.welcome
        welcome.sign_in.setFocus()
        desk.press(Qt.Key.Key_Up)
        await desk.until(lambda: not welcome.import_folder.visibleRegion().isEmpty())
        assert welcome.horizontalScrollBar().maximum() == 0
        assert (desk.window.width(), desk.window.height()) == (640, 420)

    run_journey(journey)


def test_whoever_comes_back_to_a_note_is_not_greeted_on_the_way(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def journey() -> None:
        async with open_desk(tmp_path / "profile") as desk:
            await write_first_notes(desk.library)
            await desk.click_note("Write together")
        greeted: list[bool] = []
        monkeypatch.setattr(NotePane, "show_welcome", lambda _pane, is_shown: greeted.append(is_shown))
        async with open_desk(tmp_path / "profile") as desk:
            await desk.until_open("Write together")
            assert await is_new(desk.library)
            assert greeted
            assert True not in greeted

    gui_loop.run_until_complete(journey())
