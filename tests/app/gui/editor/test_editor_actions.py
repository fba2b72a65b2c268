"""What can be done to the text stands among the window's actions, and works by its keys."""

import pytest
from PySide6.QtCore import Qt

from app.gui.actions import ActionBook
from app.gui.editor.editor_actions import EditorActions
from tests.app.gui.editor.conftest import NewDesk
from tests.app.gui.editor.desks import Desk
from tests.app.gui.editor.test_lists import open_at


@pytest.mark.parametrize(
    ("before", "key", "shift", "after"),
    [
        ("a |word| b", Qt.Key.Key_X, True, "a ~~word~~ b"),
        ("a ~~|word|~~ b", Qt.Key.Key_X, True, "a word b"),
        ("a |word| b", Qt.Key.Key_E, False, "a `word` b"),
        ("a `|word|` b", Qt.Key.Key_E, False, "a word b"),
        ("|one\ntwo|", Qt.Key.Key_E, False, "```\none\ntwo\n```"),
        ("wo|rd", Qt.Key.Key_2, True, "## word"),
        ("## wo|rd", Qt.Key.Key_2, True, "word"),
        ("### wo|rd", Qt.Key.Key_1, True, "# word"),
        ("### wo|rd", Qt.Key.Key_0, True, "word"),
        ("|a\nb|", Qt.Key.Key_K, True, "> a\n> b"),
        ("|> a\n> b|", Qt.Key.Key_K, True, "a\nb"),
        ("|a\nb|", Qt.Key.Key_7, True, "1. a\n2. b"),
        ("|a\nb|", Qt.Key.Key_8, True, "- a\n- b"),
        ("|- a\n- b|", Qt.Key.Key_8, True, "a\nb"),
        ("|- a\n1. b|", Qt.Key.Key_9, True, "- [ ] a\n- [ ] b"),
        ("|1. a|", Qt.Key.Key_8, True, "- a"),
    ],
)
def test_keys_change_words_and_lines_and_undo_takes_one_step(
    new_desk: NewDesk, before: str, key: Qt.Key, shift: bool, after: str
) -> None:
    desk = open_at(new_desk, before)
    desk.press(key, control=True, shift=shift)
    assert desk.document.body == desk.text == after
    desk.press(Qt.Key.Key_Z, control=True)
    assert desk.document.body == before.replace("|", "")


def test_other_keys_can_be_chosen_for_an_action(new_desk: NewDesk) -> None:
    desk = open_at(new_desk, "a |word| b")
    (book,) = [desk.view]
    chosen = ActionBook(book, {"edit.strong": "Ctrl+D", "edit.emphasis": ""})
    for action in list(book.actions()):
        book.removeAction(action)
    chosen.add(EditorActions(desk.view).listed_actions())
    desk.press(Qt.Key.Key_B, control=True)
    assert desk.text == "a word b"
    desk.press(Qt.Key.Key_D, control=True)
    assert desk.text == "a **word** b"


def test_actions_do_nothing_while_the_title_is_written(new_desk: NewDesk) -> None:
    desk = open_at(new_desk, "|word|")
    desk.view.focus_title()
    book = ActionBook(desk.view)
    book.add(EditorActions(desk.view).listed_actions())
    book.qt_action("edit.strong").trigger()
    assert desk.document.body == "word"


def test_no_two_actions_share_their_keys(desk: Desk) -> None:
    keys = [action.shortcut for action in EditorActions(desk.view).listed_actions() if action.shortcut]
    assert len(keys) == len(set(keys))
