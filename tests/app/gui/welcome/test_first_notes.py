"""The sample notes lie in a space of their own, which goes with them, and speak the user's language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt

from app.gui.sidebar.places import space_place
from app.gui.welcome.first_notes import write_first_notes
from app.gui.welcome.novelty import is_new
from core.facts import NoteFilter
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk


@pytest.fixture
def _own_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def test_they_are_not_shared_along_with_ones_own_notes(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write_first_notes(desk.library)
        own, welcome = await desk.library.spaces()
        assert own.id == (await desk.library.default_space()).id
        assert await desk.library.notes(NoteFilter(space=own.id)) == []
        listed = await desk.library.notes(NoteFilter(space=welcome.id))
        assert "Write together" in {note.title for note in listed}
        await desk.until(lambda: "Welcome" in desk.places())

    run_journey(journey)


def test_their_space_is_out_of_sight_once_they_are_put_away(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write_first_notes(desk.library)
        _, welcome = await desk.library.spaces()
        await desk.click_place(space_place(welcome.id))
        await desk.click_note("Write together")
        desk.window.notes.view.setFocus()
        desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        desk.press(Qt.Key.Key_Delete)
        await desk.until(lambda: "Welcome" not in desk.places())
        await desk.until_told("to the trash")
        desk.click(desk.window.note.banner.action)
        await desk.until(lambda: "Welcome" in desk.places())

    run_journey(journey)


@pytest.mark.usefixtures("_own_locale")
def test_they_are_written_in_the_users_language(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        QLocale.setDefault(QLocale("de_DE"))
        await write_first_notes(desk.library)
        assert {note.title for note in await desk.library.notes(NoteFilter())} == {
            "Gemeinsam schreiben",
            "Markdown in Tandem",
        }
        assert await is_new(desk.library)

    run_journey(journey)
