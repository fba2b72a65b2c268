"""What others write appears on screen without moving whoever reads or writes here."""

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from core.documents import utf16_length
from tests.app.gui.editor.conftest import NewDesk
from tests.app.gui.editor.desks import Desk

LINES = [f"Line {number} says something that is long enough to be seen" for number in range(200)]


@pytest.fixture
def long_desks(new_desk: NewDesk) -> tuple[Desk, Desk]:
    """Two desks on the same long note."""
    here, there = new_desk("\n".join(LINES)), new_desk("")
    here.give(there)
    return here, there


def scroll_to(desk: Desk, line: int) -> None:
    desk.put_caret(desk.text.index(LINES[line]))
    desk.body.verticalScrollBar().setValue(desk.body.verticalScrollBar().value() + 205)


def test_text_from_elsewhere_appears(two_desks: tuple[Desk, Desk]) -> None:
    here, there = two_desks
    here.type("Hello 1\n")
    here.give(there)
    assert there.text == there.document.body == "Hello 1\n"


def test_text_that_arrives_before_the_caret_pushes_it_on(two_desks: tuple[Desk, Desk]) -> None:
    here, there = two_desks
    here.type("one two")
    here.give(there)
    here.put_caret(4)
    there.document.replace(0, 0, "🎉 ")
    there.put_caret(0)
    there.type("zero ")
    there.give(here)
    assert here.text == "zero 🎉 one two"
    assert here.caret == utf16_length("zero 🎉 one ")


def test_text_that_arrives_at_the_caret_goes_after_it(two_desks: tuple[Desk, Desk]) -> None:
    here, there = two_desks
    here.type("ab")
    here.give(there)
    here.put_caret(1)
    there.put_caret(1)
    there.type("xyz")
    there.give(here)
    assert (here.text, here.caret) == ("axyzb", 1)
    here.type("!")
    assert here.document.body == here.text == "a!xyzb"


def test_text_that_arrives_at_the_ends_of_a_selection_stays_out_of_it(two_desks: tuple[Desk, Desk]) -> None:
    here, there = two_desks
    here.type("one two three")
    here.give(there)
    here.put_caret(4, 7)
    there.put_caret(7)
    there.type("X")
    there.put_caret(4)
    there.type("Y")
    there.give(here)
    assert here.body.textCursor().selectedText() == "two"


def test_a_backward_selection_stays_backward(two_desks: tuple[Desk, Desk]) -> None:
    here, there = two_desks
    here.type("one two three")
    here.give(there)
    here.put_caret(7, 4)
    there.type("zero ")
    there.give(here)
    cursor = here.body.textCursor()
    assert (cursor.anchor() - cursor.position(), cursor.selectedText()) == (3, "two")


def test_deleting_the_selection_from_elsewhere_leaves_the_caret_there(two_desks: tuple[Desk, Desk]) -> None:
    here, there = two_desks
    here.type("one two three")
    here.give(there)
    here.put_caret(5, 10)
    there.put_caret(4, 8)
    there.press(Qt.Key.Key_Delete)
    there.give(here)
    assert here.text == "one three"
    assert here.body.textCursor().selectedText() == "th"


def test_deleting_everything_from_elsewhere_leaves_the_caret_at_the_start(
    two_desks: tuple[Desk, Desk],
) -> None:
    here, there = two_desks
    here.type("one\ntwo")
    here.give(there)
    there.press(Qt.Key.Key_A, control=True)
    there.press(Qt.Key.Key_Backspace)
    there.give(here)
    assert (here.text, here.caret) == ("", 0)
    here.type("again")
    assert here.document.body == "again"


def test_text_that_arrives_above_does_not_move_what_is_read(long_desks: tuple[Desk, Desk]) -> None:
    here, there = long_desks
    scroll_to(here, 100)
    seen = here.first_line()
    there.put_caret(0)
    there.type("Some\nnew\nlines\n")
    there.give(here)
    assert here.first_line() == seen
    assert here.text[here.caret :].startswith(LINES[100])


def test_text_that_goes_away_above_does_not_move_what_is_read(long_desks: tuple[Desk, Desk]) -> None:
    here, there = long_desks
    scroll_to(here, 100)
    seen = here.first_line()
    there.put_caret(0, 1000)
    there.press(Qt.Key.Key_Delete)
    there.give(here)
    assert here.first_line() == seen


def test_a_thousand_lines_above_do_not_move_what_is_read(long_desks: tuple[Desk, Desk]) -> None:
    here, there = long_desks
    scroll_to(here, 100)
    seen = here.first_line()
    there.document.replace(0, 0, "# A heading\nand a line\n" * 1000)
    there.give(here)
    assert here.first_line() == seen


def test_text_that_arrives_below_does_not_scroll(long_desks: tuple[Desk, Desk]) -> None:
    here, there = long_desks
    scroll_to(here, 50)
    seen, value = here.first_line(), here.body.verticalScrollBar().value()
    there.document.replace(there.document.body_length, 0, "\nmore\nat\nthe end")
    there.give(here)
    assert (here.first_line(), here.body.verticalScrollBar().value()) == (seen, value)


def test_what_is_read_stays_though_the_caret_is_elsewhere(long_desks: tuple[Desk, Desk]) -> None:
    here, there = long_desks
    here.put_caret(0)
    here.body.verticalScrollBar().setValue(2003)
    seen = here.first_line()
    there.put_caret(30)
    there.type("a\nb\n")
    there.give(here)
    assert here.first_line() == seen
    assert here.caret == 0


def test_text_that_arrives_on_an_empty_page_is_seen_from_its_beginning(desk: Desk) -> None:
    desk.document.replace(0, 0, "\n".join(LINES), origin="elsewhere")
    assert desk.body.verticalScrollBar().value() == 0
    assert desk.caret == 0


@pytest.mark.usefixtures("slow_keys_are_one_step")
def test_undo_takes_back_only_what_was_typed_here(two_desks: tuple[Desk, Desk]) -> None:
    here, there = two_desks
    here.type("mine")
    here.give(there)
    there.press(Qt.Key.Key_End)
    there.type(" yours")
    there.give(here)
    here.press(Qt.Key.Key_Z, control=True)
    assert here.document.body == here.text == " yours"
    here.press(Qt.Key.Key_Z, control=True, shift=True)
    assert here.document.body == here.text == "mine yours"


@pytest.mark.usefixtures("slow_keys_are_one_step")
def test_redo_has_a_second_key(desk: Desk) -> None:
    desk.type("mine")
    desk.press(Qt.Key.Key_Z, control=True)
    assert desk.document.body == ""
    desk.press(Qt.Key.Key_Y, control=True)
    assert desk.document.body == desk.text == "mine"


def test_undo_shows_where_it_happened(long_desks: tuple[Desk, Desk]) -> None:
    here, _ = long_desks
    here.put_caret(0)
    here.type("x")
    scroll_to(here, 150)
    here.press(Qt.Key.Key_Z, control=True)
    assert here.caret == 0
    assert here.body.verticalScrollBar().value() == 0


def test_undo_with_nothing_to_undo_does_nothing(new_desk: NewDesk) -> None:
    desk = new_desk("as it was opened")
    desk.press(Qt.Key.Key_Z, control=True)
    assert desk.document.body == desk.text == "as it was opened"


def random_place(chance: random.Random, desk: Desk) -> int:
    body = desk.document.body
    return utf16_length(body[: chance.randint(0, len(body))])


def random_edit(chance: random.Random, desk: Desk) -> None:
    desk.put_caret(random_place(chance, desk), random_place(chance, desk) if chance.random() < 0.3 else None)
    edits: tuple[Callable[[], None], ...] = (
        lambda: desk.type(chance.choice(["a", "B c", "- x\n", "\n", "**", "# h\n", "```\n"])),
        lambda: compose(desk, chance.choice(["🎉", "日本", "e\u0301", "שלום", "👩‍👧", "\u00a0"])),
        lambda: desk.press(Qt.Key.Key_Backspace),
        lambda: desk.press(Qt.Key.Key_Delete),
        lambda: desk.press(Qt.Key.Key_Tab),
        lambda: desk.press(Qt.Key.Key_B, control=True),
        lambda: desk.press(Qt.Key.Key_Z, control=True),
        lambda: desk.press(Qt.Key.Key_X, control=True),
        lambda: desk.press(Qt.Key.Key_V, control=True),
    )
    chance.choice(edits)()


def compose(desk: Desk, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(desk.body, event)


@pytest.mark.parametrize("seed", range(6))
def test_two_desks_that_edit_at_random_end_up_equal(two_desks: tuple[Desk, Desk], seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(150):
        desk, other = chance.sample(two_desks, 2)
        random_edit(chance, desk)
        assert desk.agrees()
        if chance.random() < 0.4:
            desk.give(other)
            assert other.agrees()
    here, there = two_desks
    here.give(there)
    there.give(here)
    assert here.text == there.text == here.document.body == there.document.body


def test_a_key_that_moves_no_caret_does_not_scroll(long_desks: tuple[Desk, Desk]) -> None:
    here, _ = long_desks
    here.put_caret(0)
    here.body.verticalScrollBar().setValue(2000)
    here.press(Qt.Key.Key_Control)
    assert here.body.verticalScrollBar().value() == 2000


def test_writing_at_the_lower_edge_keeps_room_below(long_desks: tuple[Desk, Desk]) -> None:
    here, _ = long_desks
    here.press(Qt.Key.Key_End, control=True)
    here.type("\n\n\nlast")
    assert here.body.cursorRect().bottom() < here.body.viewport().height() - here.body.cursorRect().height()


WRAPPED = "A line that is so long that it is broken into several rows. " * 12


def upper_edge(desk: Desk) -> tuple[int, str]:
    """How far below the edge the caret is, and what stands at it."""
    return desk.body.cursorRect().top(), desk.text[desk.caret :][:20]


@pytest.fixture
def wrapped_desks(new_desk: NewDesk) -> tuple[Desk, Desk]:
    """Two desks on a note in which a line of many rows is at the upper edge of the one."""
    here, there = new_desk("\n".join([*LINES[:60], WRAPPED, *LINES[60:]])), new_desk("")
    here.give(there)
    here.put_caret(here.text.index(WRAPPED) + 400)
    bar = here.body.verticalScrollBar()
    bar.setValue(bar.value() + here.body.cursorRect().top() - 40)
    assert here.body.cursorRect().top() == 40
    return here, there


def test_rows_that_come_into_the_line_at_the_upper_edge_move_nothing_below(
    wrapped_desks: tuple[Desk, Desk],
) -> None:
    here, there = wrapped_desks
    seen = upper_edge(here)
    there.document.replace(there.document.body.index(WRAPPED), 0, "Words that fill more than a row. " * 8)
    there.give(here)
    assert upper_edge(here) == seen


def test_rows_that_go_from_the_line_at_the_upper_edge_move_nothing_below(
    wrapped_desks: tuple[Desk, Desk],
) -> None:
    here, there = wrapped_desks
    seen = upper_edge(here)
    there.document.replace(there.document.body.index(WRAPPED), 240, "")
    there.give(here)
    assert upper_edge(here) == seen


def test_a_line_that_comes_right_above_the_upper_edge_moves_nothing(long_desks: tuple[Desk, Desk]) -> None:
    here, there = long_desks
    scroll_to(here, 100)
    first = here.first_line()
    line = here.body.cursorForPosition(here.body.viewport().rect().topLeft()).block().position()
    there.document.replace(line, 0, "Something new.\nAnd more.\n")
    there.give(here)
    assert here.first_line() == first


def test_a_stretch_that_goes_around_the_caret_leaves_it_where_the_stretch_was(
    long_desks: tuple[Desk, Desk],
) -> None:
    here, there = long_desks
    here.put_caret(here.text.index(LINES[100]) + 5)
    here.body.verticalScrollBar().setValue(here.body.verticalScrollBar().value() + 205)
    first = here.first_line()
    start, end = (there.document.body.index(LINES[number]) for number in (98, 103))
    there.document.replace(start, end - start, "")
    there.give(here)
    assert here.text[here.caret :].startswith(LINES[103])
    assert here.first_line() == first


def test_the_line_at_the_upper_edge_may_go_and_the_next_takes_its_place(
    long_desks: tuple[Desk, Desk],
) -> None:
    here, there = long_desks
    scroll_to(here, 100)
    block = here.body.cursorForPosition(here.body.viewport().rect().topLeft()).block()
    below = block.next().next().text()
    top = here.body.document().documentLayout().blockBoundingRect(block.next().next()).top()
    seen = top - here.body.verticalScrollBar().value()
    there.document.replace(block.position(), block.length(), "")
    there.give(here)
    found = here.body.document().find(below).block()
    now = here.body.document().documentLayout().blockBoundingRect(found).top()
    assert now - here.body.verticalScrollBar().value() == seen
