"""Links and files from outside are opened in the window that was used last."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QDialog

from app.gui.sharing import JoinDialog
from app.gui.sidebar import notebook_place
from app.gui.window import system_requests
from app.gui.window.import_card import ImportCard
from core.errors import BadInput
from core.facts import NoteFilter
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

INVITE = f"tandem://join/{'s' * 28}?hub=127.0.0.1:4222&ca={'c' * 52}&secret={'a' * 26}&name=Team"


def test_the_address_of_a_note_opens_it_beside_the_one_on_screen(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        one, two = await desk.write("One", "Two")
        await desk.click_note("One")
        desk.windows.receive([f"tandem://note/{two.id}"])
        await desk.until_open("Two")
        assert [tab.note for tab in desk.window.keeper.tabs] == [one.id, two.id]
        desk.windows.receive([f"tandem://note/{one.id}"])
        await desk.until_open("One")
        assert len(desk.window.keeper.tabs) == 2

    run_journey(journey)


def test_the_address_of_an_unknown_note_says_what_to_do(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.windows.receive(["tandem://note/abc"])
        await desk.until(desk.window.note.banner.isVisible)
        assert "not on this device" in desk.window.note.banner.title.text()

    run_journey(journey)


def test_an_invitation_opens_the_dialog_filled_in(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.windows.receive([INVITE])
        dialog = await desk.dialog(JoinDialog)
        assert dialog.link.text() == INVITE
        assert dialog.join_button.isEnabled()
        assert dialog.name.hasFocus()

    run_journey(journey)


def test_files_become_notes_of_the_chosen_notebook_once_that_is_wanted(
    run_journey: RunJourney, tmp_path: Path
) -> None:
    files = [tmp_path / "Plan.md", tmp_path / "List.md"]
    for file in files:
        file.write_text(f"Text of {file.stem}")

    async def journey(desk: Desk) -> None:
        space = await desk.library.default_space()
        notebook = await desk.library.create_notebook(space.id, "Recipes")
        await desk.click_place(notebook_place(space.id, notebook))
        desk.windows.receive([str(file) for file in files])
        card = await desk.dialog(ImportCard)
        assert card.heading.text() == "Import 2 files as notes?"
        assert "“Recipes”" in card.sentence.text()
        assert await desk.library.notes(NoteFilter()) == []
        desk.press(Qt.Key.Key_Return)
        await desk.until(lambda: set(desk.titles()) == {"Plan", "List"})
        await desk.until_open("List")

    run_journey(journey)


def test_a_file_that_is_not_wanted_is_not_imported(run_journey: RunJourney, tmp_path: Path) -> None:
    (tmp_path / "Plan.md").write_text("Text")

    async def journey(desk: Desk) -> None:
        desk.windows.receive([str(tmp_path / "Plan.md")])
        card = await desk.dialog(ImportCard)
        results: list[int] = []
        card.finished.connect(results.append)
        desk.press(Qt.Key.Key_Escape)
        assert results == [int(QDialog.DialogCode.Rejected)]
        assert await desk.library.notes(NoteFilter()) == []

    run_journey(journey)


def test_what_the_system_asks_for_is_opened_or_refused_in_the_window(
    run_journey: RunJourney, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As on macOS, which has the event.
    monkeypatch.setattr(system_requests, "ASKS_BY_EVENT", True)
    (tmp_path / "Plan.md").write_text("Text")

    async def journey(desk: Desk) -> None:
        [note] = await desk.write("One")
        application = QApplication.instance()
        assert application is not None
        QApplication.sendEvent(application, QFileOpenEvent(QUrl(f"tandem://note/{note.id}")))
        await desk.until_open("One")
        QApplication.sendEvent(application, QFileOpenEvent(str(tmp_path / "Plan.md")))
        (await desk.dialog(ImportCard)).reject()
        QApplication.sendEvent(application, QFileOpenEvent(str(tmp_path / "gone.md")))
        await desk.until(desk.window.note.banner.isVisible)
        assert "There is no file" in desk.window.note.banner.title.text()

    run_journey(journey)


def test_what_cannot_be_opened_is_told_to_whoever_asked(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        with pytest.raises(BadInput):
            desk.windows.receive(["/no/such/file.md"])

    run_journey(journey)
