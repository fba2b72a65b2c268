"""Tables align on screen, go from cell to cell, and are written evenly when that is asked for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from app.gui.editor.editing import Editing
from app.gui.editor.table_cells import cells_of, sides_of, text_width, tidied
from tests.app.gui.editor.conftest import NewDesk
from tests.app.gui.editor.desks import Desk
from tests.app.gui.editor.test_lists import open_at, shows

TABLE = "text\n\n| Name | n |\n|:--|--:|\n| Apples | 12 |\n| 日本語 x | 5 |"


def bars(desk: Desk, line: int) -> list[int]:
    """Return where the bars of a row stand on screen."""
    block = desk.body.document().findBlockByNumber(line)
    places = []
    for column, letter in enumerate(block.text()):
        if letter == "|":
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + column)
            places.append(desk.body.cursorRect(cursor).left())
    return places


def test_columns_stand_under_each_other_whatever_the_cells_hold(new_desk: NewDesk) -> None:
    desk = new_desk(TABLE)
    head = bars(desk, 2)
    for line in (3, 4, 5):
        assert all(abs(one - other) <= 1 for one, other in zip(head, bars(desk, line), strict=True))


def test_a_rule_with_more_dashes_than_its_column_has_letters_is_no_longer_than_the_rows(
    new_desk: NewDesk,
) -> None:
    desk = new_desk("text\n\n| ab | n |\n| :------: | ---: |\n| c | 12 |")
    head = bars(desk, 2)
    for line in (3, 4):
        assert all(abs(one - other) <= 1 for one, other in zip(head, bars(desk, line), strict=True))


def test_columns_align_anew_as_one_types(new_desk: NewDesk) -> None:
    desk = new_desk(TABLE)
    desk.put_caret(desk.text.index("Apples"))
    before = bars(desk, 2)
    desk.type("Red and green ")
    after = bars(desk, 2)
    assert after[1] > before[1] + 50
    assert all(abs(one - other) <= 1 for one, other in zip(after, bars(desk, 4), strict=True))
    assert desk.agrees()


def test_a_table_that_is_too_wide_stays_as_it_was_typed(new_desk: NewDesk) -> None:
    desk = new_desk("text\n| a | b |\n| " + "long " * 60 + "| c |")
    assert bars(desk, 1)[1] < 100


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [
        ("| a| | b |", Qt.Key.Key_Tab, "| a | |b| |"),
        ("| a |\n|---|\n| b |", Qt.Key.Key_Tab, None),
    ],
)
def test_tab_goes_to_the_next_cell(new_desk: NewDesk, before: str, key: Qt.Key, after: str | None) -> None:
    desk = new_desk("| a | b |\n|---|---|\n| c | d |")
    desk.put_caret(2)
    for expected in ("b", "c", "d"):
        desk.press(key)
        assert desk.body.textCursor().selectedText() == expected
    desk.press(Qt.Key.Key_Backtab, shift=True)
    assert desk.body.textCursor().selectedText() == "c"
    desk.press(Qt.Key.Key_Backtab, shift=True)
    assert desk.body.textCursor().selectedText() == "b"


def test_tab_in_the_last_cell_begins_a_row(new_desk: NewDesk) -> None:
    desk = new_desk("| a | b |")
    desk.put_caret(7)
    desk.press(Qt.Key.Key_Tab)
    desk.type("x")
    assert desk.document.body == desk.text == "| a | b |\n| --- | --- |\n| x |  |"


def test_enter_at_the_end_of_a_row_begins_one_and_ends_the_table_in_an_empty_one(new_desk: NewDesk) -> None:
    desk = new_desk("| a | b |\n|---|---|")
    desk.press(Qt.Key.Key_End, control=True)
    desk.press(Qt.Key.Key_Return)
    assert desk.text == "| a | b |\n|---|---|\n|  |  |"
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_Return)
    assert desk.document.body == desk.text == "| a | b |\n|---|---|\n"


def test_a_table_can_be_typed_bar_by_bar(new_desk: NewDesk) -> None:
    desk = new_desk("")
    for line in ("| a | b |", "| - | - |", "|c|d|", "| e | f | g |"):
        desk.type(line)
        desk.press(Qt.Key.Key_Return)
    assert tidied(desk.text.splitlines()[:3]) == ["| a   | b   |", "| --- | --- |", "| c   | d   |"]
    assert tidied(desk.text.splitlines()[3:4]) == ["| e   | f   | g   |"]
    desk.type("after")
    assert desk.text.splitlines()[-1] == "| after |  |  |"
    assert desk.agrees()


def test_a_bar_splits_the_cell_of_a_head_and_one_with_words_behind_it(new_desk: NewDesk) -> None:
    desk = new_desk("| a |")
    desk.put_caret(3)
    desk.type("|")
    assert desk.text == "| a| |"
    desk = new_desk("| a |\n|---|\n| b c |")
    desk.put_caret(desk.text.index(" c"))
    desk.type("|")
    assert desk.text.endswith("| b| c |")


def test_tidying_writes_even_columns_in_one_step(new_desk: NewDesk) -> None:
    desk = new_desk("|Name|n|\n|-|-:|\n|Apples|12|\n|日本|5|")
    desk.put_caret(3)
    Editing(desk.body).tidy_table()
    assert (
        desk.document.body
        == desk.text
        == ("| Name   |   n |\n| ------ | --: |\n| Apples |  12 |\n| 日本   |   5 |")
    )
    desk.press(Qt.Key.Key_Z, control=True)
    assert desk.document.body == "|Name|n|\n|-|-:|\n|Apples|12|\n|日本|5|"


def test_a_bar_that_is_escaped_or_in_code_ends_no_cell() -> None:
    assert [r"| a \| b | `c|d` |"[cell.start : cell.end] for cell in cells_of(r"| a \| b | `c|d` |")] == [
        r" a \| b ",
        " `c|d` ",
    ]


def test_short_rows_are_filled_up_and_indents_kept() -> None:
    assert tidied(["  | a | b |", "|c|"]) == ["  | a   | b   |", "  | c   |     |"]


def test_a_rule_is_told_from_a_row() -> None:
    assert sides_of("| a | - b |") is None
    assert sides_of("|---|:-:|") is not None
    assert text_width("日本e\u0301") == 5


def test_a_tab_elsewhere_is_a_tab(new_desk: NewDesk) -> None:
    desk = open_at(new_desk, "te|xt")
    desk.press(Qt.Key.Key_Tab)
    assert shows(desk, "te\t|xt")
