"""Links lead somewhere: by Ctrl+click, by Ctrl+Enter, and the tooltip says where."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.gui.editor.markdown_links import Link, Target, link_at
from tests.app.gui.editor.conftest import NewDesk
from tests.app.gui.editor.desks import Desk

TEXT = "🎉 see [there](https://a.example/b_(c)) and [[My note]] or https://d.example/e.\n\n`[x](y)`"


@pytest.mark.parametrize(
    ("text", "column", "target", "address"),
    [
        ("[a](b.md)", 4, Target.ADDRESS, "b.md"),
        ('[a](<b> "t")', 1, Target.ADDRESS, "b"),
        ("**[a](mailto:x@y.z)**", 5, Target.ADDRESS, "mailto:x@y.z"),
        ("[[Note|shown]]", 3, Target.NOTE, "Note"),
        ("[[Note#Its heading]]", 3, Target.NOTE, "Note"),
        ("![a](p.png)", 3, Target.PICTURE, "p.png"),
        ("<https://x.example>", 3, Target.ADDRESS, "https://x.example"),
        ("`[a](b)`", 3, None, ""),
        ("[a] (b)", 1, None, ""),
    ],
)
def test_what_a_link_leads_to(text: str, column: int, target: Target | None, address: str) -> None:
    found = link_at(text, column)
    assert (found.target, found.address) == (target, address) if found else target is None


@pytest.fixture
def followed(new_desk: NewDesk) -> tuple[Desk, list[Link]]:
    desk = new_desk("text\n" + TEXT)
    links: list[Link] = []
    desk.view.linkFollowed.connect(links.append)
    return desk, links


def place(desk: Desk, word: str) -> QPoint:
    cursor = QTextCursor(desk.body.document())
    cursor.setPosition(len(desk.text[: desk.text.index(word)].encode("utf-16-le")) // 2)
    return desk.body.cursorRect(cursor).center() + QPoint(6, 0)


@pytest.mark.parametrize(
    ("word", "address"),
    [("there", "https://a.example/b_(c)"), ("My note", "My note"), ("https://d.", "https://d.example/e")],
)
def test_control_click_follows_a_link(followed: tuple[Desk, list[Link]], word: str, address: str) -> None:
    desk, links = followed
    QTest.mouseClick(
        desk.body.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ControlModifier,
        place(desk, word),
    )
    assert [link.address for link in links] == [address]
    assert desk.caret == 0


def test_a_plain_click_on_a_link_only_puts_the_caret_there(followed: tuple[Desk, list[Link]]) -> None:
    desk, links = followed
    QTest.mouseClick(desk.body.viewport(), Qt.MouseButton.LeftButton, pos=place(desk, "there"))
    assert links == []
    assert desk.caret > 5


def test_control_enter_follows_the_link_at_the_caret(followed: tuple[Desk, list[Link]]) -> None:
    desk, links = followed
    desk.put_caret(desk.text.index("My note") + 3)
    desk.press(Qt.Key.Key_Return, control=True)
    assert [(link.target, link.address) for link in links] == [(Target.NOTE, "My note")]
    assert desk.agrees()


def test_what_looks_like_a_link_in_code_is_none(followed: tuple[Desk, list[Link]]) -> None:
    desk, links = followed
    desk.put_caret(desk.text.index("[x]") + 2)
    desk.press(Qt.Key.Key_Return, control=True)
    assert links == []


@pytest.mark.qt_log_ignore("support raise", "propagateSizeHints", extend=True)
def test_a_tooltip_says_where_a_link_leads(followed: tuple[Desk, list[Link]], qtbot: QtBot) -> None:
    desk, _ = followed
    at = place(desk, "there")
    hover = QHelpEvent(QHelpEvent.Type.ToolTip, at, desk.body.viewport().mapToGlobal(at))
    QApplication.sendEvent(desk.body.viewport(), hover)
    qtbot.waitUntil(lambda: "https://a.example/b_(c)" in QToolTip.text())
    QToolTip.hideText()


def test_a_link_is_made_to_the_address_that_was_copied(new_desk: NewDesk) -> None:
    desk = new_desk("see this now")
    QGuiApplication.clipboard().setText("https://x.example/y")
    desk.put_caret(4, 8)
    desk.press(Qt.Key.Key_K, control=True)
    QGuiApplication.clipboard().clear()
    assert desk.document.body == desk.text == "see [this](https://x.example/y) now"
