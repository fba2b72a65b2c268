"""The actions of a window: keys, menu, and the keys a user chose himself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.gui.actions import Action, ActionBook, Section

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(application: QApplication, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitActive(made).__enter__()
    return made


def test_keys_ask_for_an_action_and_other_keys_once_they_are_chosen(window: QWidget) -> None:
    asked: list[str] = []
    book = ActionBook(window)
    book.add([Action("note.new", "New", lambda: asked.append("new"), Section.NEW, "Ctrl+N")])
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    book.choose_shortcuts({"note.new": "Ctrl+M"})
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    assert asked == ["new"]
    QTest.keyClick(window, Qt.Key.Key_M, CONTROL)
    assert asked == ["new", "new"]
    book.choose_shortcuts({})
    assert book.shortcut_of("note.new") == "Ctrl+N"


def test_chosen_keys_count_for_actions_that_are_added_later(window: QWidget) -> None:
    book = ActionBook(window, {"note.new": "Ctrl+M"})
    book.add([Action("note.new", "New", lambda: None, Section.NEW, "Ctrl+N")])
    assert book.qt_action("note.new").shortcut().toString() == "Ctrl+M"


def test_the_menu_has_a_line_between_sections_and_leaves_out_what_is_not_listed(window: QWidget) -> None:
    book = ActionBook(window)
    book.add(
        [
            Action("window.quit", "Quit", window.close, Section.WINDOW),
            Action("note.save", "Save", window.close, Section.NOTE, is_listed=False),
            Action("note.new", "Cut & paste", window.close, Section.NEW),
        ]
    )
    entries = [(entry.isSeparator(), entry.text()) for entry in book.make_menu().actions()]
    assert entries == [(False, "Cut && paste"), (True, ""), (False, "Quit")]


def test_two_actions_never_share_an_id(window: QWidget) -> None:
    book = ActionBook(window)
    book.add([Action("note.new", "New", window.close, Section.NEW)])
    with pytest.raises(ValueError, match=r"note\.new"):
        book.add([Action("note.new", "Other", window.close, Section.NEW)])


def test_what_can_be_switched_shows_whether_it_is_on(window: QWidget) -> None:
    switched: list[bool] = []
    book = ActionBook(window)
    book.add(
        [
            Action(
                "view.colours",
                "Colours",
                lambda: switched.append(True),
                Section.VIEW,
                is_on=lambda: bool(switched),
            ),
            Action("note.new", "New", window.close, Section.NEW),
        ]
    )
    action = book.qt_action("view.colours")
    assert (action.isCheckable(), action.isChecked()) == (True, False)
    action.trigger()
    assert action.isChecked()
    switched.clear()
    book.show_state("view.colours")
    assert not action.isChecked()
    assert not book.qt_action("note.new").isCheckable()
