"""Links to other notes are completed while their first letters are typed."""

import pytest
from PySide6.QtCore import Qt

from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


def offered(desk: Desk) -> list[str]:
    """The titles in the list below the caret, none when there is no such list."""
    completion = desk.window.link_completion
    rows = range(completion.model.rowCount()) if completion.isVisible() else ()
    return [str(completion.model.index(row, 0).data()) for row in rows]


def body(desk: Desk) -> str:
    return desk.window.note.editor.body.toPlainText()


async def begin(desk: Desk, *titles: str) -> None:
    """Have these notes, and the caret in another one that is empty."""
    await desk.write(*titles)
    desk.press(Qt.Key.Key_N, CONTROL)
    desk.type("Plan")
    desk.press(Qt.Key.Key_Return)
    await desk.until_open("Plan")
    await desk.until(desk.window.note.editor.body.hasFocus)


def test_the_letters_behind_two_brackets_bring_titles_and_enter_takes_one(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await begin(desk, "Bread", "Broth 😀", "Tea")
        desk.window.note.editor.body.insertPlainText("🎂 see ")
        desk.type("[[")
        await desk.until(lambda: offered(desk) == ["Tea", "Broth 😀", "Bread"])
        desk.type("br")
        await desk.until(lambda: set(offered(desk)) == {"Bread", "Broth 😀"})
        first, second = offered(desk)
        desk.press(Qt.Key.Key_Down)
        desk.press(Qt.Key.Key_Return)
        assert body(desk) == f"🎂 see [[{second}]]"
        desk.type(", soon")
        assert body(desk) == f"🎂 see [[{second}]], soon"
        assert offered(desk) == []
        assert first != second

    run_journey(journey)


def test_a_click_takes_a_title_and_the_text_keeps_the_focus(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await begin(desk, "Bread", "Tea")
        desk.type("[[")
        await desk.until(lambda: offered(desk) == ["Tea", "Bread"])
        completion = desk.window.link_completion
        desk.click_row(completion.list, completion.model.index(1, 0))
        assert body(desk) == "[[Bread]]"
        assert desk.window.note.editor.body.hasFocus()

    run_journey(journey)


def test_escape_leaves_what_is_typed_alone_until_the_next_link(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await begin(desk, "Bread")
        desk.type("[[b")
        await desk.until(lambda: offered(desk) == ["Bread"])
        desk.press(Qt.Key.Key_Escape)
        assert offered(desk) == []
        desk.type("r")
        desk.press(Qt.Key.Key_End)
        desk.press(Qt.Key.Key_Return)
        assert body(desk) == "[[br]]\n"
        desk.type("[[")
        await desk.until(lambda: offered(desk) == ["Bread"])

    run_journey(journey)


def test_what_nothing_fits_is_no_longer_in_the_way_and_comes_back(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await begin(desk, "Bread")
        desk.type("[[b")
        await desk.until(lambda: offered(desk) == ["Bread"])
        desk.type("z")
        await desk.until(lambda: offered(desk) == [])
        desk.press(Qt.Key.Key_Backspace)
        await desk.until(lambda: offered(desk) == ["Bread"])
        desk.press(Qt.Key.Key_Home)
        await desk.until(lambda: offered(desk) == [])

    run_journey(journey)


@pytest.mark.parametrize("before", ["`", "```\n", "!"])
def test_in_code_and_before_embedded_files_nothing_is_offered(run_journey: RunJourney, before: str) -> None:
    async def journey(desk: Desk) -> None:
        await begin(desk, "Bread")
        for part in before.partition("\n"):
            desk.press(Qt.Key.Key_Return) if part == "\n" else desk.type(part)
        desk.type("[[")
        await desk.until(lambda: "[[" in body(desk) and not desk.window.link_completion.is_on)
        assert offered(desk) == []

    run_journey(journey)


def test_only_titles_that_a_link_can_lead_to_are_offered(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        elsewhere = await desk.library.create_space("Elsewhere")
        await desk.library.create_note(elsewhere.id, "Far")
        trashed, *_ = await desk.write("Gone", "a|b", "#tag", "Near")
        await desk.library.trash_note(trashed.id)
        await begin(desk)
        desk.type("[[")
        await desk.until(lambda: offered(desk) == ["Near"])

    run_journey(journey)


def test_undo_takes_back_the_title_and_leaves_the_letters(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await begin(desk, "Bread 😀")
        desk.type("[[br")
        await desk.until(lambda: offered(desk) == ["Bread 😀"])
        desk.press(Qt.Key.Key_Return)
        assert body(desk) == "[[Bread 😀]]"
        desk.press(Qt.Key.Key_Z, CONTROL)
        assert body(desk) == "[[br]]"
        desk.press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        assert body(desk) == "[[Bread 😀]]"

    run_journey(journey)
