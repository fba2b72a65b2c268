"""A note that can only be read: keys move and copy, nothing changes it, others' edits appear."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.gui.editor.body_menu import menu_groups
from tests.app.gui.editor.conftest import NewDesk
from tests.app.gui.editor.desks import Desk

BODY = "- [ ] one\n- [ ] two"


@pytest.fixture
def reader(new_desk: NewDesk) -> Desk:
    desk = new_desk(BODY)
    desk.view.set_writable(False)
    return desk


PLAIN_KEYS = (Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
CONTROL_KEYS = (Qt.Key.Key_X, Qt.Key.Key_B, Qt.Key.Key_I, Qt.Key.Key_K)


@pytest.mark.parametrize("key", PLAIN_KEYS)
def test_no_key_changes_the_text(reader: Desk, key: Qt.Key) -> None:
    reader.put_caret(6, 9)
    reader.press(key)
    assert reader.text == reader.document.body == BODY


@pytest.mark.parametrize("key", CONTROL_KEYS)
def test_no_shortcut_changes_the_text(reader: Desk, key: Qt.Key) -> None:
    reader.put_caret(6, 9)
    reader.press(key, control=True)
    assert reader.text == reader.document.body == BODY


def test_what_was_written_before_cannot_be_undone(new_desk: NewDesk) -> None:
    desk = new_desk("")
    desk.type("written")
    desk.view.set_writable(False)
    desk.press(Qt.Key.Key_Z, control=True)
    assert desk.document.body == "written"


def test_neither_paste_nor_drop_changes_the_text(reader: Desk) -> None:
    pasted = QMimeData()
    pasted.setText("pasted")
    assert not reader.body.canInsertFromMimeData(pasted)
    QApplication.clipboard().setText("pasted")
    reader.body.paste()
    assert reader.document.body == BODY
    QApplication.clipboard().clear()


def test_a_click_ticks_no_box(reader: Desk) -> None:
    reader.put_caret(3)
    place = reader.body.cursorRect().center()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(reader.body.viewport(), Qt.MouseButton.LeftButton, control, place)
    assert reader.document.body == BODY


def test_arrow_keys_move_and_text_can_be_copied(reader: Desk) -> None:
    reader.put_caret(0)
    reader.press(Qt.Key.Key_Right)
    assert reader.caret == 1
    reader.put_caret(6, 9)
    reader.press(Qt.Key.Key_C, control=True)
    assert QApplication.clipboard().text() == "one"
    QApplication.clipboard().clear()


def test_what_others_write_appears_and_the_caret_stays_at_its_word(reader: Desk) -> None:
    reader.put_caret(16)
    reader.document.replace(0, 0, "Above\n", origin="elsewhere")
    assert reader.agrees()
    assert reader.caret == 22


def test_the_menu_offers_only_what_reading_needs(reader: Desk) -> None:
    labels = [entry.label for group in menu_groups(reader.body) for entry in group]
    assert labels == ["Copy", "Select all"]


def test_the_title_cannot_be_changed(reader: Desk) -> None:
    QTest.keyClicks(reader.view.title, "x")
    assert reader.document.title == ""


def test_it_can_be_written_again(reader: Desk) -> None:
    reader.view.set_writable(True)
    reader.put_caret(0)
    reader.type("x")
    assert reader.document.body == "x" + BODY
