"""Journeys with the find bar: keys, what is marked, replacing, other people, and expressions gone wrong."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from app.gui.find_bar import FindBar
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def bar(desk: Desk) -> FindBar:
    return desk.window.note.find_bar


def body(desk: Desk) -> str:
    opened = desk.window.keeper.current
    assert opened is not None
    return opened.document.body


def selected(desk: Desk) -> tuple[int, int]:
    cursor = desk.window.note.editor.body.textCursor()
    return cursor.selectionStart(), cursor.selectionEnd()


async def write(desk: Desk, text: str, caret: int = 0, end: int | None = None) -> None:
    space = await desk.library.default_space()
    await desk.library.create_note(space.id, "Words", text)
    await desk.click_note("Words")
    editor = desk.window.note.editor
    editor.focus_body()
    cursor = editor.body.textCursor()
    cursor.setPosition(caret)
    cursor.setPosition(caret if end is None else end, QTextCursor.MoveMode.KeepAnchor)
    editor.body.setTextCursor(cursor)


async def find(desk: Desk, words: str, count: str) -> None:
    desk.press(Qt.Key.Key_F, CONTROL)
    desk.type(words)
    await desk.until(lambda: bar(desk).count.text() == count)


def test_what_is_typed_is_found_from_the_caret_on(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "one two one two one", caret=5)
        await find(desk, "one", "2 of 3")
        assert selected(desk) == (8, 11)

    run_journey(journey)


def test_keys_go_round_from_place_to_place(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "one two one two one")
        await find(desk, "one", "1 of 3")
        for key, shift, count in (
            (Qt.Key.Key_Return, False, "2 of 3"),
            (Qt.Key.Key_F3, False, "3 of 3"),
            (Qt.Key.Key_Return, False, "1 of 3"),
            (Qt.Key.Key_Return, True, "3 of 3"),
            (Qt.Key.Key_F3, True, "2 of 3"),
        ):
            desk.press(key, SHIFT if shift else Qt.KeyboardModifier.NoModifier)
            assert bar(desk).count.text() == count

    run_journey(journey)


def test_escape_closes_the_bar_and_leaves_the_caret_at_the_place(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "one two one")
        await find(desk, "two", "1 of 1")
        desk.press(Qt.Key.Key_Escape)
        assert not bar(desk).isVisible()
        assert desk.focus() is desk.window.note.editor.body
        assert selected(desk) == (4, 7)

    run_journey(journey)


def test_escape_in_the_text_closes_the_bar_too(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "one two one")
        await find(desk, "two", "1 of 1")
        desk.window.note.editor.focus_body()
        desk.press(Qt.Key.Key_Escape)
        assert not bar(desk).isVisible()

    run_journey(journey)


def test_what_is_selected_is_looked_for(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "one two one", caret=0, end=3)
        desk.press(Qt.Key.Key_F, CONTROL)
        await desk.until(lambda: bar(desk).count.text() == "1 of 2")
        assert bar(desk).field.text() == "one"

    run_journey(journey)


def test_f3_goes_on_with_what_was_looked_for_last(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "one two one")
        await find(desk, "one", "1 of 2")
        desk.press(Qt.Key.Key_Escape)
        desk.press(Qt.Key.Key_F3)
        await desk.until(lambda: bar(desk).count.text() == "2 of 2")
        assert selected(desk) == (8, 11)

    run_journey(journey)


def test_choices_narrow_what_is_found(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "cat Cat cats")
        await find(desk, "Cat", "1 of 3")
        bar(desk).matches_case.click()
        await desk.until(lambda: bar(desk).count.text() == "1 of 1")
        bar(desk).matches_case.click()
        bar(desk).is_whole_word.click()
        await desk.until(lambda: bar(desk).count.text() == "2 of 2")

    run_journey(journey)


def test_a_bad_expression_is_told_in_a_sentence(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "one (two)")
        bar(desk).is_pattern.setChecked(True)
        desk.press(Qt.Key.Key_F, CONTROL)
        desk.type("(o")
        await desk.until(bar(desk).trouble.isVisible)
        assert "cannot be read at character 2" in bar(desk).trouble.text()
        desk.type(")")
        await desk.until(lambda: bar(desk).count.text() == "1 of 2")
        assert not bar(desk).trouble.isVisible()

    run_journey(journey)


def test_an_expression_without_end_leaves_the_window_alive(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "a" * 60 + "b")
        bar(desk).is_pattern.setChecked(True)
        desk.press(Qt.Key.Key_F, CONTROL)
        desk.type("(a|aa)+c")
        # The window goes on: what is typed meanwhile is in the note.
        desk.window.note.editor.focus_body()
        desk.type("x")
        assert body(desk).startswith("x")
        await desk.until(lambda: "too long" in bar(desk).trouble.text())

    run_journey(journey)


def test_one_place_is_replaced_after_the_other(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "one two one two one", caret=5)
        desk.press(Qt.Key.Key_H, CONTROL)
        desk.type("one")
        await desk.until(lambda: bar(desk).count.text() == "2 of 3")
        desk.press(Qt.Key.Key_Tab)
        while desk.focus() is not bar(desk).replacement:
            desk.press(Qt.Key.Key_Tab)
        desk.type("1")
        desk.press(Qt.Key.Key_Return)
        await desk.until(lambda: body(desk) == "one two 1 two one")
        await desk.until(lambda: bar(desk).count.text() == "2 of 2")
        desk.press(Qt.Key.Key_Return)
        await desk.until(lambda: body(desk) == "one two 1 two 1")

    run_journey(journey)


def test_all_places_are_replaced_in_one_step(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "one 😀 two one", caret=0)
        desk.type("x ")
        desk.press(Qt.Key.Key_H, CONTROL)
        desk.type("one")
        bar(desk).replacement.setText("three")
        bar(desk).replace_all.click()
        await desk.until(lambda: body(desk) == "x three 😀 two three")
        await desk.until(lambda: bar(desk).count.text() == "2 places replaced")
        assert desk.window.note.editor.body.toPlainText() == body(desk)
        desk.press(Qt.Key.Key_Escape)
        desk.press(Qt.Key.Key_Z, CONTROL)
        assert body(desk) == "x one 😀 two one"

    run_journey(journey)


def test_an_expression_replaces_by_what_it_found(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "Hopper, Grace\nLovelace, Ada")
        bar(desk).is_pattern.setChecked(True)
        desk.press(Qt.Key.Key_H, CONTROL)
        desk.type(r"(\w+), (\w+)")
        bar(desk).replacement.setText("$2 $1")
        bar(desk).replace_all.click()
        await desk.until(lambda: body(desk) == "Grace Hopper\nAda Lovelace")

    run_journey(journey)


def test_places_follow_while_others_type_and_the_caret_stays(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "one two one")
        await find(desk, "one", "1 of 2")
        opened = desk.window.keeper.current
        assert opened is not None
        opened.document.replace(0, 0, "one more ", origin="elsewhere")
        await desk.until(lambda: bar(desk).count.text() == "2 of 3")
        assert selected(desk) == (9, 12)

    run_journey(journey)


def test_a_note_that_may_only_be_read_is_not_replaced(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "one two one")
        desk.window.note.editor.set_writable(False)
        desk.press(Qt.Key.Key_H, CONTROL)
        desk.type("one")
        await desk.until(lambda: bar(desk).count.text() == "1 of 2")
        assert not bar(desk).replace_all.isEnabled()
        assert bar(desk).replacement.isReadOnly()

    run_journey(journey)


def test_places_are_marked_in_the_text(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "one two\n\none", caret=5)
        viewport = desk.window.note.editor.body.viewport()
        before = viewport.grab().toImage()
        await find(desk, "one", "2 of 2")
        after = viewport.grab().toImage()
        first = desk.window.note.editor.body.cursorRect(
            QTextCursor(desk.window.note.editor.body.document())
        ).center()
        row = range(first.x(), first.x() + 20)
        assert any(before.pixel(x, first.y()) != after.pixel(x, first.y()) for x in row)

    run_journey(journey)
