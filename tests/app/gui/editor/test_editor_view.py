"""A note's title and body are shown and edited; without a note there is a hint."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.gui.editor.body_menu import menu_groups
from app.gui.editor.editor_view import EditorView
from core.documents import NoteDocument
from core.ids import NoteId
from tests.app.gui.editor.conftest import NewDesk
from tests.app.gui.editor.desks import Desk, Note


def test_without_a_note_there_is_a_hint(qtbot: QtBot) -> None:
    view = EditorView()
    qtbot.addWidget(view)
    view.show()
    (hint,) = (label for label in view.findChildren(QLabel) if label.isVisible())
    assert "Select a note" in hint.text()
    view.show_way_to_begin("Ctrl+N")
    assert "Select a note or press Ctrl+N" in hint.text()
    assert not view.body.isVisible()


def test_what_is_typed_into_the_title_reaches_the_document(desk: Desk, qtbot: QtBot) -> None:
    desk.view.focus_title()
    with qtbot.waitSignal(desk.view.titleEdited):
        QTest.keyClicks(desk.view.title, "A title")
    assert desk.document.title == "A title"


def test_a_space_can_be_typed_between_two_words_of_a_title(desk: Desk) -> None:
    for key in "two words":
        QTest.keyClicks(desk.view.title, key)
    assert desk.view.title.text() == desk.document.title == "two words"


def test_a_title_from_elsewhere_keeps_the_caret_at_its_word(two_desks: tuple[Desk, Desk]) -> None:
    here, there = two_desks
    here.document.set_title("one two")
    here.give(there)
    here.view.title.setCursorPosition(4)
    there.document.set_title("zero one two")
    there.give(here)
    assert here.view.title.text() == "zero one two"
    assert here.view.title.cursorPosition() == 9


def test_enter_in_the_title_goes_on_to_the_body_and_up_goes_back(desk: Desk) -> None:
    desk.view.focus_title()
    QTest.keyClick(desk.view.title, Qt.Key.Key_Return)
    assert desk.view.focusWidget() is desk.body
    desk.press(Qt.Key.Key_Up)
    assert desk.view.focusWidget() is desk.view.title


def test_each_note_opens_where_it_was_left(new_desk: NewDesk) -> None:
    desk = new_desk("line\n" * 300)
    desk.put_caret(700)
    value = desk.body.verticalScrollBar().value()
    other = Note(NoteId("other"), NoteDocument(99))
    desk.view.show_note(other)
    assert desk.caret == 0
    desk.view.show_note(desk.note)
    assert desk.caret == 700
    assert desk.body.verticalScrollBar().value() == value


def test_a_new_note_opens_at_its_top(new_desk: NewDesk) -> None:
    assert new_desk("line\n" * 300).body.verticalScrollBar().value() == 0


def test_typing_goes_to_the_note_on_screen_alone(desk: Desk) -> None:
    desk.type("first")
    other = Note(NoteId("other"), NoteDocument(99))
    desk.view.show_note(other)
    desk.type("second")
    assert desk.document.body == "first"
    assert other.document.body == "second"


def test_text_is_never_wider_than_reads_well(desk: Desk) -> None:
    desk.view.resize(2000, 800)
    margins = 2 * desk.body.document().documentMargin()
    assert desk.body.viewport().width() - margins == 720
    middle = desk.body.viewport().geometry().center().x()
    assert abs(middle - desk.view.width() / 2) <= 1


def test_the_title_stands_flush_with_the_body(desk: Desk, qtbot: QtBot) -> None:
    desk.view.resize(1300, 800)

    def is_flush() -> bool:
        body = desk.body.viewport().mapTo(desk.view, desk.body.cursorRect().topLeft()).x()
        title = desk.view.title.mapTo(desk.view, desk.view.title.cursorRect().center()).x()
        return abs(body - title) <= 2

    qtbot.waitUntil(is_flush)


def test_keys_of_the_editor_come_before_the_windows(desk: Desk) -> None:
    menu = menu_groups(desk.body)
    undo = menu[0][0]
    assert (undo.label, undo.is_enabled) == ("Undo", False)
    desk.type("a")
    assert menu_groups(desk.body)[0][0].is_enabled
    desk.view.undo()
    assert desk.document.body == ""
    desk.view.redo()
    assert desk.document.body == "a"
