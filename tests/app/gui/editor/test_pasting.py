"""Pages and office documents are pasted as Markdown, code as it is, and text as text."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.app.gui.editor.conftest import NewDesk
from tests.app.gui.editor.desks import Desk

PAGE = "<h1>Title</h1><p>some <b>bold</b> words</p>"


def copied(html: str, text: str, *formats: str) -> QMimeData:
    copied = QMimeData()
    copied.setHtml(html)
    copied.setText(text)
    for name in formats:
        copied.setData(name, b"x")
    return copied


def paste(desk: Desk, data: QMimeData, *, plainly: bool = False) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    desk.press(Qt.Key.Key_V, control=True, shift=plainly)
    QGuiApplication.clipboard().clear()


def test_a_page_is_pasted_as_markdown(desk: Desk) -> None:
    paste(desk, copied(PAGE, "Title\nsome bold words"))
    assert desk.document.body == desk.text == "# Title\n\nsome **bold** words"


def test_a_page_is_pasted_as_bare_text_when_that_is_asked_for(desk: Desk) -> None:
    paste(desk, copied(PAGE, "Title\nsome bold words"), plainly=True)
    assert desk.document.body == desk.text == "Title\nsome bold words"


def test_into_code_goes_the_bare_text(new_desk: NewDesk) -> None:
    desk = new_desk("```\n\n```")
    desk.put_caret(4)
    paste(desk, copied(PAGE, "some * words"))
    assert desk.document.body == desk.text == "```\nsome * words\n```"


def test_what_a_code_editor_copies_keeps_its_lines(desk: Desk) -> None:
    paste(desk, copied("<div><div>a</div><div>  b</div></div>", "a\n  b", "vscode-editor-data"))
    assert desk.document.body == desk.text == "a\n  b"


def test_a_long_page_arrives_where_the_caret_was(new_desk: NewDesk, qtbot: QtBot) -> None:
    desk = new_desk("before after")
    desk.put_caret(7)
    paste(desk, copied("<p><b>x</b></p>" * 5_000, "x"))
    qtbot.waitUntil(lambda: len(desk.text) > 20_000, timeout=30_000)
    assert desk.document.body == desk.text
    assert desk.text.startswith("before **x**\n\n**x**")
    assert desk.text.endswith("**x**after")


def test_a_paste_is_one_step_to_undo(new_desk: NewDesk) -> None:
    desk = new_desk("kept")
    paste(desk, copied(PAGE, "x"))
    desk.press(Qt.Key.Key_Z, control=True)
    assert desk.document.body == desk.text == "kept"


@pytest.mark.parametrize("html", ["<img src='data:x'>", "<p></p>"])
def test_html_that_says_nothing_gives_way_to_the_text(desk: Desk, html: str) -> None:
    paste(desk, copied(html, "said"))
    assert desk.document.body == desk.text == "said"
