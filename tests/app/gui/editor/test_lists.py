"""Lists go on by themselves, and marks are put around words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.app.gui.editor.conftest import NewDesk
from tests.app.gui.editor.desks import Desk


def shows(desk: Desk, marked: str) -> bool:
    """Tell whether desk and document read as `marked`, in which | is the caret."""
    caret = marked.index("|")
    return desk.text == desk.document.body == marked.replace("|", "") and desk.caret == caret


def open_at(new_desk: NewDesk, marked: str) -> Desk:
    desk = new_desk(marked.replace("|", ""))
    start, *end = (position for position, letter in enumerate(marked) if letter == "|")
    desk.put_caret(start, end[0] - 1 if end else None)
    return desk


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- milk|", "- milk\n- |"),
        ("* milk|", "* milk\n* |"),
        ("9. milk|", "9. milk\n10. |"),
        ("1) milk|", "1) milk\n2) |"),
        ("1. a|\n2. b\n3. c", "1. a\n2. |\n3. b\n4. c"),
        ("1. a|\n   - x\n2. b", "1. a\n2. |\n   - x\n3. b"),
        ("1. a|\n1. b", "1. a\n2. |\n1. b"),
        ("- [ ] milk|", "- [ ] milk\n- [ ] |"),
        ("- [x] milk|", "- [x] milk\n- [ ] |"),
        ("  - nested|", "  - nested\n  - |"),
        ("- cut| here", "- cut\n- | here"),
        ("> said|", "> said\n> |"),
        ("> - said|", "> - said\n> - |"),
        ("plain|", "plain\n|"),
        ("  plain|", "  plain\n|"),
        ("|- milk", "\n|- milk"),
        ("-milk|", "-milk\n|"),
        ("- - -|", "- - -\n|"),
        ("```\n  - code|\n```", "```\n  - code\n  |\n```"),
    ],
)
def test_enter_goes_on_with_what_the_line_began(new_desk: NewDesk, before: str, after: str) -> None:
    desk = open_at(new_desk, before)
    desk.press(Qt.Key.Key_Return)
    assert shows(desk, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- milk\n- |", "- milk\n|"),
        ("1. milk\n2. |", "1. milk\n|"),
        ("- [ ] |", "|"),
        ("> said\n> |", "> said\n|"),
        ("- a\n    - |", "- a\n- |"),
        ("- |\n- b", "|\n- b"),
    ],
)
def test_enter_on_an_empty_item_ends_the_list(new_desk: NewDesk, before: str, after: str) -> None:
    desk = open_at(new_desk, before)
    desk.press(Qt.Key.Key_Enter)
    assert shows(desk, after)


def test_enter_over_a_selection_replaces_it(new_desk: NewDesk) -> None:
    desk = open_at(new_desk, "- one |two| three")
    desk.press(Qt.Key.Key_Return)
    assert shows(desk, "- one \n- | three")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- a\n- b|", "- a\n  - b|"),
        ("1. a\n2. b|", "1. a\n   1. b|"),
        ("1. a\n2. b|\n3. c\n4. d", "1. a\n   1. b|\n2. c\n3. d"),
        ("1. a\n   1. x\n2. b|", "1. a\n   1. x\n   2. b|"),
        ("text|", "text\t|"),
    ],
)
def test_tab_moves_an_item_in(new_desk: NewDesk, before: str, after: str) -> None:
    desk = open_at(new_desk, before)
    desk.press(Qt.Key.Key_Tab)
    assert shows(desk, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- a\n  - b|", "- a\n- b|"),
        ("1. a\n   2. b|", "1. a\n2. b|"),
        ("1. a\n   1. b|\n   2. c\n2. d", "1. a\n2. b|\n   1. c\n3. d"),
        ("\tcode|", "code|"),
        ("    code|", "code|"),
        ("- a|", "- a|"),
    ],
)
def test_shift_tab_moves_a_line_out_and_keeps_the_focus(new_desk: NewDesk, before: str, after: str) -> None:
    desk = open_at(new_desk, before)
    desk.press(Qt.Key.Key_Backtab, shift=True)
    assert shows(desk, after)
    assert desk.view.focusWidget() is desk.body


def test_tab_moves_all_selected_items(new_desk: NewDesk) -> None:
    desk = open_at(new_desk, "- |a\n- b\n- c|\n- d")
    desk.press(Qt.Key.Key_Tab)
    assert desk.document.body == desk.text == "  - a\n  - b\n  - c\n- d"


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [
        ("a |word| b", Qt.Key.Key_B, "a **word** b"),
        ("a **|word|** b", Qt.Key.Key_B, "a word b"),
        ("a |word| b", Qt.Key.Key_I, "a *word* b"),
        ("a *|word|* b", Qt.Key.Key_I, "a word b"),
        ("a **|word|** b", Qt.Key.Key_I, "a ***word*** b"),
        ("a ***|word|*** b", Qt.Key.Key_B, "a *word* b"),
        ("a |word| b", Qt.Key.Key_K, "a [word]() b"),
        ("a | b", Qt.Key.Key_B, "a **** b"),
        ("a wo|rd b", Qt.Key.Key_B, "a **word** b"),
        ("a **wo|rd** b", Qt.Key.Key_B, "a word b"),
        ("a |**word**| b", Qt.Key.Key_B, "a word b"),
        ("a| word |b", Qt.Key.Key_B, "a **word** b"),
        ("|- [ ] one\n## two|", Qt.Key.Key_I, "- [ ] *one*\n## *two*"),
        ("|- *one*\n\ntwo|", Qt.Key.Key_I, "- *one*\n\n*two*"),
        ("|- *one*\n*two*|", Qt.Key.Key_I, "- one\ntwo"),
    ],
)
def test_keys_put_marks_around_words(new_desk: NewDesk, before: str, key: Qt.Key, after: str) -> None:
    desk = open_at(new_desk, before)
    desk.press(key, control=True)
    assert desk.document.body == desk.text == after


def test_an_emoji_can_be_bold(new_desk: NewDesk) -> None:
    desk = new_desk("a 🎉 b")
    desk.put_caret(2, 4)
    desk.press(Qt.Key.Key_B, control=True)
    assert desk.document.body == desk.text == "a **🎉** b"


def test_bold_twice_gives_the_word_back_selected(new_desk: NewDesk) -> None:
    desk = open_at(new_desk, "a |word| b")
    desk.press(Qt.Key.Key_B, control=True)
    desk.press(Qt.Key.Key_B, control=True)
    assert desk.document.body == desk.text == "a word b"
    assert desk.body.textCursor().selectedText() == "word"


def test_a_link_wants_its_address_next(new_desk: NewDesk) -> None:
    desk = open_at(new_desk, "see |this|")
    desk.press(Qt.Key.Key_K, control=True)
    desk.type("there.md")
    assert desk.document.body == "see [this](there.md)"


def click(desk: Desk, position: int, modifiers: Qt.KeyboardModifier) -> None:
    cursor = QTextCursor(desk.body.document())
    cursor.setPosition(position)
    at = desk.body.cursorRect(cursor).center()
    QTest.mouseClick(desk.body.viewport(), Qt.MouseButton.LeftButton, modifiers, at)


def test_control_click_ticks_a_task_and_unticks_it(new_desk: NewDesk) -> None:
    desk = new_desk("- [ ] milk")
    click(desk, 3, Qt.KeyboardModifier.ControlModifier)
    assert desk.document.body == desk.text == "- [x] milk"
    click(desk, 3, Qt.KeyboardModifier.ControlModifier)
    assert desk.document.body == desk.text == "- [ ] milk"


def test_a_click_on_a_box_ticks_the_task_and_leaves_the_caret(new_desk: NewDesk) -> None:
    desk = open_at(new_desk, "- [ ] milk\n- [ ] bread|")
    click(desk, 3, Qt.KeyboardModifier.NoModifier)
    assert shows(desk, "- [x] milk\n- [ ] bread|")


def test_a_click_on_a_box_that_is_being_typed_puts_the_caret_there(new_desk: NewDesk) -> None:
    desk = open_at(new_desk, "- [| ] milk")
    QApplication.processEvents()
    click(desk, 4, Qt.KeyboardModifier.NoModifier)
    assert shows(desk, "- [ |] milk")


def test_control_enter_ticks_the_selected_tasks(new_desk: NewDesk) -> None:
    desk = open_at(new_desk, "- [ ] m|ilk\n- [ ] bre|ad\n- [ ] jam")
    desk.press(Qt.Key.Key_Return, control=True)
    assert desk.document.body == desk.text == "- [x] milk\n- [x] bread\n- [ ] jam"
