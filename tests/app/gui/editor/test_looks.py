"""The screen shows what the Markdown means, marks keep out of sight, and only looks change."""

from typing import cast

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QInputMethodEvent,
    QPaintEvent,
    QRegion,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.editor.colors import DARK, LIGHT
from app.gui.editor.documents import page_of
from app.gui.editor.typesetter import Typesetter
from tests.app.gui.editor.conftest import NewDesk
from tests.app.gui.editor.desks import Desk


def look(desk: Desk, line: int, column: int) -> QTextCharFormat:
    """Return how the character at a place looks."""
    block = desk.body.document().findBlockByNumber(line)
    page_of(desk.body.document()).blockBoundingRect(block)
    # A copy: the ranges go with the layout's list.
    found = [
        QTextCharFormat(part.format)
        for part in block.layout().formats()
        if part.start <= column < part.start + part.length
    ]
    assert len(found) == 1
    return found[0]


def color(desk: Desk, line: int, column: int) -> QColor:
    return look(desk, line, column).foreground().color()


def width(desk: Desk, line: int, start: int, end: int) -> float:
    """Return how many pixels a stretch of a line's first row takes."""
    cursor = QTextCursor(desk.body.document().findBlockByNumber(line))
    first, last = (desk.body.cursorRect(_at(cursor, column)).left() for column in (start, end))
    return abs(last - first)


def _at(cursor: QTextCursor, column: int) -> QTextCursor:
    moved = QTextCursor(cursor)
    moved.setPosition(cursor.block().position() + column)
    return moved


def test_headings_are_bold_and_larger(new_desk: NewDesk) -> None:
    desk = new_desk("text\n# One\n### Three")
    assert look(desk, 1, 2).fontWeight() == QFont.Weight.Bold
    size = QTextCharFormat.Property.FontPixelSize
    assert look(desk, 1, 2).intProperty(size) > look(desk, 2, 4).intProperty(size) > LIGHT.body_size


def test_words_after_an_emoji_look_right_at_their_place(new_desk: NewDesk) -> None:
    desk = new_desk("🎉 **b** c")
    assert look(desk, 0, 5).fontWeight() == QFont.Weight.Bold
    assert look(desk, 0, 9).fontWeight() != QFont.Weight.Bold


def test_code_is_set_in_the_mono_font(new_desk: NewDesk) -> None:
    desk = new_desk("`a`\n```\nb\n```\nc")
    for line, column in ((0, 1), (2, 0)):
        assert look(desk, line, column).fontFamilies()[0] == LIGHT.mono_family
    assert not look(desk, 4, 0).fontFamilies()


def test_a_done_task_is_struck_out_and_an_open_one_is_not(new_desk: NewDesk) -> None:
    desk = new_desk("- [x] done **b**\n- [ ] open")
    assert look(desk, 0, 6).fontStrikeOut()
    assert look(desk, 0, 13).fontStrikeOut()
    assert not look(desk, 1, 6).fontStrikeOut()


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("# Heading", 0, 2),
        ("a **b** c", 2, 4),
        ("a *b* c", 2, 3),
        ("a ~~b~~ c", 5, 7),
        ("a `b` c", 2, 3),
        ("[a](https://example.org/long/way)", 2, 33),
        ("[[Note]]", 0, 2),
        ("a \\* b", 2, 3),
        ("- [ ] task", 0, 2),
    ],
)
def test_marks_take_no_room_where_the_caret_is_not(
    new_desk: NewDesk, qtbot: QtBot, line: str, start: int, end: int
) -> None:
    desk = new_desk(f"text\n{line}")
    assert width(desk, 1, start, end) <= 1
    desk.put_caret(5 + max(1, start))
    assert width(desk, 1, start, end) > 2


def test_only_the_marks_that_the_caret_touches_are_shown(new_desk: NewDesk) -> None:
    desk = new_desk("**one** and **two**")
    desk.put_caret(3)
    assert width(desk, 0, 0, 2) > 2
    assert width(desk, 0, 12, 14) <= 1


def test_marks_are_out_of_sight_for_who_may_only_read(new_desk: NewDesk) -> None:
    desk = new_desk("**one**")
    desk.put_caret(3)
    desk.view.set_writable(False)
    assert width(desk, 0, 0, 2) <= 1


def test_marks_do_not_appear_under_a_mouse_that_is_pressed(new_desk: NewDesk) -> None:
    desk = new_desk("text\n**one** more")
    viewport = desk.body.viewport()
    at = desk.body.cursorRect(_at(QTextCursor(desk.body.document().lastBlock()), 4)).center()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert desk.caret == 9
    assert width(desk, 1, 0, 2) <= 1
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert width(desk, 1, 0, 2) > 2


def test_the_caret_goes_through_hidden_marks_position_by_position(new_desk: NewDesk) -> None:
    desk = new_desk("a **b** c")
    seen = []
    for _ in range(9):
        desk.press(Qt.Key.Key_Right)
        seen.append(desk.caret)
    assert seen == list(range(1, 10))
    for _ in range(9):
        desk.press(Qt.Key.Key_Left)
    assert desk.caret == 0


def test_a_line_of_marks_alone_keeps_its_height(new_desk: NewDesk) -> None:
    desk = new_desk("text\n![](nowhere.png)\ntext")
    page, document = page_of(desk.body.document()), desk.body.document()
    heights = [page.blockBoundingRect(document.findBlockByNumber(line)).height() for line in (0, 1)]
    assert heights[0] == heights[1]


def test_the_line_of_the_caret_stays_in_place_when_marks_appear_and_go(new_desk: NewDesk) -> None:
    wraps = "[word](https://example.org/" + "long/" * 60 + ")"
    desk = new_desk("\n".join([wraps, "plain"] * 100))
    desk.put_caret(desk.text.index("plain", 9_000))
    desk.body.verticalScrollBar().setValue(desk.body.verticalScrollBar().value() + 200)
    desk.put_caret(desk.caret - 5)
    top = desk.body.cursorRect().top()
    desk.body.verticalScrollBar().setValue(desk.body.verticalScrollBar().value() + 10)
    desk.press(Qt.Key.Key_Left)
    assert abs(desk.body.cursorRect().top() - (top - 10)) <= 1


def test_rows_of_a_list_item_hang_below_its_text(new_desk: NewDesk) -> None:
    desk = new_desk("text\n- " + "word " * 60 + "\n12. " + "word " * 60)
    for line, content in ((1, 2), (2, 4)):
        layout = desk.body.document().findBlockByNumber(line).layout()
        assert layout.lineCount() > 1
        first, second = layout.lineAt(0), layout.lineAt(1)
        start, _ = cast("tuple[float, int]", first.cursorToX(content))
        assert abs(second.x() - start) < 1


def test_a_paragraph_follows_the_direction_of_its_words(new_desk: NewDesk) -> None:
    desk = new_desk("hello\nשלום עולם\n- פריט ארוך " + "מילה " * 60)
    edge = desk.body.viewport().width() / 2
    lines = [desk.body.document().findBlockByNumber(line).layout() for line in range(3)]
    assert lines[0].lineAt(0).naturalTextRect().right() < edge
    assert lines[1].lineAt(0).naturalTextRect().left() > edge
    second = lines[2].lineAt(1)
    assert second.naturalTextRect().right() < lines[2].lineAt(0).naturalTextRect().right() - 5


def test_opening_a_fence_changes_the_lines_below_and_closing_it_changes_them_back(desk: Desk) -> None:
    desk.type("\n# heading")
    desk.put_caret(0)
    desk.type("```")
    assert look(desk, 1, 0).fontFamilies()
    desk.type("\n```")
    assert look(desk, 2, 2).fontWeight() == QFont.Weight.Bold


def test_a_fence_that_is_opened_reaches_the_end_of_a_long_note(new_desk: NewDesk, qtbot: QtBot) -> None:
    desk = new_desk("\n" + "text\n" * 5_000)
    desk.put_caret(0)
    desk.type("```")
    qtbot.waitUntil(lambda: look(desk, 4_999, 0).fontFamilies() == look(desk, 1, 0).fontFamilies() != [])
    assert desk.agrees()


@pytest.fixture
def lines_set(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The lines that are laid out from here on."""
    lines: list[str] = []
    lay_out = Typesetter.set

    def count(typesetter: Typesetter, block: QTextBlock, width: float) -> float:
        lines.append(block.text())
        return lay_out(typesetter, block, width)

    monkeypatch.setattr(Typesetter, "set", count)
    return lines


def test_only_the_line_that_changed_is_laid_out_anew(new_desk: NewDesk, lines_set: list[str]) -> None:
    desk = new_desk("text\n" * 5_000)
    desk.put_caret(600)
    lines_set.clear()
    desk.type("abc")
    assert 0 < len(lines_set) <= 6


def test_of_a_long_note_only_what_is_looked_at_is_laid_out(new_desk: NewDesk, lines_set: list[str]) -> None:
    desk = new_desk("plain **bold** text\n" * 20_000)
    assert 0 < len(lines_set) < 400
    bar = desk.body.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    line = desk.body.cursorForPosition(desk.body.viewport().rect().topLeft()).blockNumber()
    assert 100 < line < 20_000
    assert look(desk, line, 9).fontWeight() == QFont.Weight.Bold
    assert len(lines_set) < 800


def test_what_is_read_stays_while_lines_above_turn_out_higher_than_guessed(
    new_desk: NewDesk, qtbot: QtBot
) -> None:
    desk = new_desk("\n".join(["i" * 900, "W" * 900] * 600))
    bar = desk.body.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    seen = desk.first_line()
    page, document = page_of(desk.body.document()), desk.body.document()
    before = bar.value()
    for line in range(200):
        page.blockBoundingRect(document.findBlockByNumber(line))
    assert desk.first_line() == seen
    assert bar.value() != before


def test_another_theme_recolours_the_note_and_edits_nothing(new_desk: NewDesk) -> None:
    desk = new_desk("text\n# Heading\n\n`code`")
    before = desk.document.version()
    desk.view.set_colors(DARK)
    assert color(desk, 1, 2) == QColor(DARK.heading)
    assert desk.document.version() == before


def test_what_is_composed_stays_underlined_and_marks_around_it_stay_right(new_desk: NewDesk) -> None:
    desk = new_desk("**bold** text")
    desk.put_caret(9)
    underlined = QTextCharFormat()
    underlined.setFontUnderline(True)
    attribute = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.TextFormat, 0, 2, underlined)
    QApplication.sendEvent(desk.body, QInputMethodEvent("にほ", [attribute]))
    block = desk.body.document().firstBlock()
    assert block.layout().preeditAreaText() == "にほ"
    desk.body.viewport().grab()
    shown = [(part.start, part.length, QTextCharFormat(part.format)) for part in block.layout().formats()]
    assert [(start, length) for start, length, look in shown if look.fontUnderline()] == [(9, 2)]
    assert any(start == 2 and look.fontWeight() == QFont.Weight.Bold for start, _, look in shown)
    commit = QInputMethodEvent()
    commit.setCommitString("日本")
    QApplication.sendEvent(desk.body, commit)
    assert desk.document.body == desk.text == "**bold** 日本text"


class _Painted(QObject):
    """Gathers what of the viewport is painted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.region = QRegion()
        desk.body.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False


@pytest.mark.parametrize(
    ("typed", "reaches_the_end"), [("a", False), ("\n", True), ("```", True), (" word" * 100, True)]
)
def test_a_key_paints_what_lies_below_only_if_that_is_to_look_different(
    new_desk: NewDesk, typed: str, reaches_the_end: bool
) -> None:
    desk = new_desk("one\n\n" + "text\n" * 8 + "the end")
    desk.body.show()
    QTest.qWaitForWindowExposed(desk.body)
    cursor = desk.body.textCursor()
    cursor.setPosition(4)
    desk.body.setTextCursor(cursor)
    QApplication.processEvents()
    painted = _Painted(desk)
    cursor.insertText(typed)
    QApplication.processEvents()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    assert painted.region.contains(desk.body.cursorRect(cursor).center()) is reaches_the_end
