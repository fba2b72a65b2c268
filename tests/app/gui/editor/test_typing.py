"""What is pressed, pasted and cut on screen is in the document, unit for unit."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.gui.editor.colors import LIGHT
from core.right_of_way import right_of_way
from tests.app.gui.editor.conftest import NewDesk
from tests.app.gui.editor.desks import Desk

FAMILY = "👩‍👩‍👧"
TEXTS = [
    "plain",
    f"{FAMILY}🎉",
    "日本語𠮷",
    "e\u0301a\u0308\u0323",
    "שלום עולם",
    "مرحبا abc",
    "a\u00a0b\u202fc",
    "𝔘𝔫𝔦",
]


def compose(desk: Desk, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(desk.body, event)


def paste(desk: Desk, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    desk.press(Qt.Key.Key_V, control=True)


def test_each_key_reaches_the_document(desk: Desk) -> None:
    desk.type("Hello, world")
    desk.press(Qt.Key.Key_Backspace)
    assert desk.document.body == desk.text == "Hello, worl"


@pytest.mark.parametrize("text", TEXTS)
def test_text_of_any_script_reaches_the_document(desk: Desk, text: str) -> None:
    desk.type("a")
    compose(desk, text)
    desk.type("b")
    assert desk.document.body == desk.text == f"a{text}b"


@pytest.mark.parametrize("text", TEXTS)
def test_deleting_backwards_through_any_script_keeps_both_equal(desk: Desk, text: str) -> None:
    compose(desk, text)
    while desk.text:
        desk.press(Qt.Key.Key_Backspace)
        assert desk.agrees()
    assert desk.document.body == ""


def test_a_key_between_two_emoji_leaves_both_whole(desk: Desk) -> None:
    compose(desk, "🎉🎈")
    desk.press(Qt.Key.Key_Left)
    desk.type("x")
    assert desk.document.body == desk.text == "🎉x🎈"


def test_text_under_composition_is_not_in_the_document_yet(desk: Desk) -> None:
    desk.type("a")
    QApplication.sendEvent(desk.body, QInputMethodEvent("に", []))
    assert desk.document.body == "a"
    compose(desk, "日")
    assert desk.document.body == desk.text == "a日"


@pytest.mark.parametrize("write", [lambda desk: desk.type("a"), lambda desk: compose(desk, "日")])
def test_a_key_has_right_of_way_until_it_is_painted(
    desk: Desk, write: Callable[[Desk], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(right_of_way, "_longest", 3600.0)
    write(desk)
    assert right_of_way.is_taken
    desk.body.viewport().repaint()
    assert not right_of_way.is_taken


def test_composition_goes_on_while_text_arrives_before_it(two_desks: tuple[Desk, Desk]) -> None:
    here, there = two_desks
    here.type("ab")
    here.give(there)
    QApplication.sendEvent(here.body, QInputMethodEvent("に", []))
    there.put_caret(0)
    there.type("xyz")
    there.give(here)
    compose(here, "日")
    assert here.document.body == here.text == "xyzab日"


def test_a_no_break_space_is_kept(new_desk: NewDesk) -> None:
    desk = new_desk("10\u00a0km")
    desk.put_caret(0, 5)
    desk.press(Qt.Key.Key_C, control=True)
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_V, control=True)
    assert desk.document.body == desk.text == "10\u00a0km10\u00a0km"


def test_pasting_takes_what_looks_mean_and_leaves_the_looks(desk: Desk) -> None:
    rich = QMimeData()
    rich.setHtml("<b>bold</b><img src='x'>")
    rich.setText("bold")
    desk.body.insertFromMimeData(rich)
    assert desk.document.body == desk.text == "**bold**![](x)"
    assert desk.body.textCursor().charFormat() == QTextCharFormat()


def test_line_ends_of_any_kind_are_pasted_as_lines(desk: Desk) -> None:
    paste(desk, "a\r\nb\rc\u2028d\u2029e\nf")
    assert desk.document.body == desk.text == "a\nb\nc\nd\ne\nf"
    assert desk.body.document().blockCount() == 6


def test_pasting_over_a_selection_replaces_it(new_desk: NewDesk) -> None:
    desk = new_desk("one two three")
    desk.put_caret(4, 7)
    paste(desk, "🎉\n2")
    assert desk.document.body == desk.text == "one 🎉\n2 three"


def test_cut_takes_the_selection_away(new_desk: NewDesk) -> None:
    desk = new_desk("one 🎉 three")
    desk.put_caret(4, 7)
    desk.press(Qt.Key.Key_X, control=True)
    assert desk.document.body == desk.text == "one three"
    assert QGuiApplication.clipboard().text() == "🎉 "


@pytest.mark.parametrize("body", ["", "x", "a\nb", "\n\n", "ends with a line end\n", "🎉"])
def test_everything_can_be_selected_and_deleted_and_written_anew(new_desk: NewDesk, body: str) -> None:
    desk = new_desk(body)
    desk.press(Qt.Key.Key_A, control=True)
    desk.press(Qt.Key.Key_Delete)
    assert desk.document.body == desk.text == ""
    desk.type("new\nlines")
    assert desk.document.body == desk.text == "new\nlines"


def test_typing_over_everything_replaces_it(new_desk: NewDesk) -> None:
    desk = new_desk("a\nb\n")
    desk.press(Qt.Key.Key_A, control=True)
    desk.type("x")
    assert desk.document.body == desk.text == "x"


def test_shift_enter_makes_a_plain_line_end(desk: Desk) -> None:
    desk.type("- a")
    desk.press(Qt.Key.Key_Return, shift=True)
    desk.type("b")
    assert desk.document.body == desk.text == "- a\nb"


def test_dragging_a_word_elsewhere_moves_it(new_desk: NewDesk) -> None:
    desk = new_desk("one two three")
    dragged = QMimeData()
    dragged.setText("NEW")
    at = QPointF(desk.body.cursorRect(_cursor_at(desk, 4)).center())
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(at.toPoint(), action, dragged, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.body.viewport(), entering)
    dropping = QDropEvent(at, action, dragged, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.body.viewport(), dropping)
    assert desk.document.body == desk.text == "one NEWtwo three"


def _cursor_at(desk: Desk, position: int) -> QTextCursor:
    cursor = QTextCursor(desk.body.document())
    cursor.setPosition(position)
    return cursor


def test_a_compound_edit_reaches_the_document_without_the_text_in_its_middle(new_desk: NewDesk) -> None:
    desk = new_desk("first 🎉 middle last")
    changes: list[int] = []
    desk.document.observe(lambda change: changes.extend(len(part.inserted) for part in change.body))
    cursor = QTextCursor(desk.body.document())
    cursor.beginEditBlock()
    cursor.setPosition(0)
    cursor.insertText("x")
    cursor.setPosition(10)
    cursor.insertText("y")
    cursor.endEditBlock()
    assert desk.agrees()
    assert sum(changes) < 15


def test_a_change_of_looks_alone_is_no_edit(new_desk: NewDesk) -> None:
    desk = new_desk("some text")
    before = desk.document.version()
    cursor = QTextCursor(desk.body.document())
    cursor.select(QTextCursor.SelectionType.Document)
    looks = QTextCharFormat()
    looks.setFontItalic(True)
    cursor.mergeCharFormat(looks)
    desk.body.document().markContentsDirty(0, 5)
    assert desk.document.version() == before


def test_opening_a_note_is_no_edit(new_desk: NewDesk) -> None:
    desk = new_desk("# Title\n\nText\n")
    before = desk.document.version()
    desk.view.close_note()
    desk.view.show_note(desk.note)
    assert desk.document.version() == before
    assert desk.agrees()


def test_thousands_of_keys_leave_none_alone(desk: Desk) -> None:
    desk.type("warm up\n")
    before = sys.getrefcount(None)
    for line in range(60):
        desk.type(f"line {line} with *some* `text` in it and so on\n")
    for _ in range(500):
        QTest.keyClick(desk.body, Qt.Key.Key_Backspace)
    assert abs(sys.getrefcount(None) - before) < 500
    assert desk.agrees()


def test_a_click_in_the_margin_goes_to_its_line(new_desk: NewDesk) -> None:
    desk = new_desk("one\ntwo\nthree")
    desk.view.resize(1400, 600)
    height = desk.body.cursorRect(_cursor_at(desk, 5)).center().y()
    QTest.mouseClick(desk.body, Qt.MouseButton.LeftButton, pos=QPoint(5, height))
    assert desk.caret == 4


def height_of_a_line(desk: Desk) -> float:
    """Return how high a line is on average, as the whole layout has it."""
    shown = desk.body.document()
    layout = shown.documentLayout()
    return layout.blockBoundingRect(shown.lastBlock()).bottom() / shown.blockCount()


@pytest.mark.parametrize("when", ["at once", "resized", "restyled", "left and shown"])
def test_an_edit_of_a_long_note_leaves_its_last_line_in_reach(new_desk: NewDesk, when: str) -> None:
    desk = new_desk("A line of text\n" * 2000)
    if when == "resized":
        desk.view.resize(500, 400)
    if when == "restyled":
        desk.view.set_colors(LIGHT.with_size(20))
    if when == "left and shown":
        desk.view.close_note()
        desk.view.show_note(desk.note)
    desk.body.verticalScrollBar().setValue(2003)
    desk.put_caret(30)
    desk.type("a\nb")
    paste(desk, "c\nd")
    assert height_of_a_line(desk) > 25
