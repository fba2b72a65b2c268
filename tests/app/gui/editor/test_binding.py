"""When screen and document differ against all expectation, both become equal and nothing typed is lost."""

import pytest
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QTextCursor

from app.gui.editor.editor_view import EditorView
from core.documents import DocumentChange
from core.errors import Problem, StorageFull
from tests.app.gui.editor.desks import Desk


def edit_unseen(desk: Desk, position: int, text: str) -> None:
    """Edit the screen without the binding hearing of it."""
    with QSignalBlocker(desk.body.document()):
        cursor = QTextCursor(desk.body.document())
        cursor.setPosition(position)
        cursor.insertText(text)


def test_the_next_key_brings_text_that_was_never_sent(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.type("seen")
    edit_unseen(desk, 0, "un")
    desk.type("!")
    assert desk.document.body == desk.text == "unseen!"
    assert "the document took the text" in caplog.text
    caplog.clear()


def test_text_from_elsewhere_does_not_wash_away_text_that_was_never_sent(
    two_desks: tuple[Desk, Desk], caplog: pytest.LogCaptureFixture
) -> None:
    here, there = two_desks
    here.type("one two three")
    here.give(there)
    edit_unseen(here, 4, "UNSENT ")
    there.type("zero ")
    there.give(here)
    assert here.document.body == here.text == "zero one UNSENT two three"
    assert "never reached the document" in caplog.text
    caplog.clear()


def test_a_change_that_does_not_fit_the_screen_brings_the_whole_text(
    two_desks: tuple[Desk, Desk], caplog: pytest.LogCaptureFixture
) -> None:
    here, there = two_desks
    here.type("first\nsecond")
    here.give(there)
    there.body.binding._take(DocumentChange((), False, False, ""))  # type: ignore[union-attr]
    there.body.binding._unsubscribe()  # type: ignore[union-attr]
    here.type("\nthird")
    here.give(there)
    there.type("x")
    assert there.agrees()
    assert "x" in there.text
    caplog.clear()


def test_characters_that_no_note_keeps_leave_the_screen(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.type("ab")
    QTextCursor(desk.body.document()).insertText("\0")
    assert desk.document.body == desk.text == "ab"
    assert "the document took the text" in caplog.text
    caplog.clear()


def test_a_problem_while_saving_is_told_and_the_text_stays(desk: Desk) -> None:
    told: list[Problem] = []
    desk.view.problemHappened.connect(told.append)
    full = StorageFull("The disk is full.")

    def refuse(_change: DocumentChange) -> None:
        raise full

    unsubscribe = desk.document.observe(refuse)
    desk.type("a")
    unsubscribe()
    desk.type("b")
    assert told == [full]
    assert desk.document.body == desk.text == "ab"


def test_a_closed_note_follows_no_more(two_desks: tuple[Desk, Desk]) -> None:
    here, there = two_desks
    there.view.close_note()
    here.type("later")
    here.give(there)
    assert there.text == ""
    there.view.show_note(there.note)
    assert there.text == "later"


def test_two_views_of_the_same_note_follow_each_other(desk: Desk, two_desks: tuple[Desk, Desk]) -> None:
    second: EditorView = two_desks[0].view
    second.show_note(desk.note)
    desk.type("typed here")
    assert Desk(second, desk.note).text == "typed here"


@pytest.mark.parametrize("key", [Qt.Key.Key_X, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return])
def test_a_key_inside_a_character_leaves_screen_and_document_equal(
    desk: Desk, caplog: pytest.LogCaptureFixture, key: Qt.Key
) -> None:
    desk.document.replace(0, 0, "a🎉b🎈c")
    desk.put_caret(2)
    desk.press(key)
    assert desk.agrees()
    assert desk.text.startswith("a")
    assert desk.text.endswith("b🎈c")
    caplog.clear()
