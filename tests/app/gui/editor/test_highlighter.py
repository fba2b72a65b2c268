"""The screen shows what the Markdown means, and only its looks change."""

from collections.abc import Callable

import pytest
from app.gui.editor.highlighter import MarkdownHighlighter
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextDocument
from pytestqt.qtbot import QtBot

from app.gui.editor.colors import DARK, LIGHT
from tests.app.gui.editor.conftest import NewDesk
from tests.app.gui.editor.desks import Desk

Fill = Callable[[str], QTextDocument]


@pytest.fixture
def fill(qapp: object) -> Fill:
    def fill_document(text: str) -> QTextDocument:
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        MarkdownHighlighter(document, LIGHT).fill(text)
        return document

    return fill_document


def look(document: QTextDocument, line: int, column: int) -> QTextCharFormat:
    """Return how the character at a place looks."""
    ranges = document.findBlockByNumber(line).layout().formats()
    # A copy: the ranges go with the layout's list.
    found = [
        QTextCharFormat(part.format) for part in ranges if part.start <= column < part.start + part.length
    ]
    assert len(found) == 1
    return found[0]


def color(document: QTextDocument, line: int, column: int) -> QColor:
    return look(document, line, column).foreground().color()


def test_headings_are_bold_and_larger_with_dim_marks(fill: Fill) -> None:
    document = fill("# One\n### Three")
    assert look(document, 0, 2).fontWeight() == QFont.Weight.Bold
    size = QTextCharFormat.Property.FontPixelSize
    assert look(document, 0, 2).intProperty(size) > look(document, 1, 4).intProperty(size) > LIGHT.body_size
    assert color(document, 0, 0) == QColor(LIGHT.mark)


def test_words_after_an_emoji_are_highlighted_at_their_place(fill: Fill) -> None:
    document = fill("🎉 **b** c")
    assert look(document, 0, 5).fontWeight() == QFont.Weight.Bold
    assert look(document, 0, 9).fontWeight() != QFont.Weight.Bold


def test_code_is_set_in_the_mono_font(fill: Fill) -> None:
    document = fill("`a`\n```\nb\n```\nc")
    for line, column in ((0, 1), (2, 0)):
        assert look(document, line, column).fontFamilies()[0] == LIGHT.mono_family
    assert not look(document, 4, 0).fontFamilies()


def test_a_done_task_is_struck_out_and_an_open_one_is_not(fill: Fill) -> None:
    document = fill("- [x] done\n- [ ] open")
    assert look(document, 0, 6).fontStrikeOut()
    assert not look(document, 1, 6).fontStrikeOut()
    assert color(document, 1, 3) == QColor(LIGHT.accent)


def test_opening_a_fence_changes_the_lines_below_and_closing_it_changes_them_back(desk: Desk) -> None:
    desk.type("\n# heading")
    shown = desk.body.document()
    desk.put_caret(0)
    desk.type("```")
    assert look(shown, 1, 0).fontFamilies()
    desk.type("\n```")
    assert look(shown, 2, 2).fontWeight() == QFont.Weight.Bold


def test_only_the_line_that_changed_is_highlighted_anew(
    new_desk: NewDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = new_desk("text\n" * 500)
    lines: list[str] = []
    highlight = MarkdownHighlighter.highlightBlock

    def count(highlighter: MarkdownHighlighter, text: str) -> None:
        lines.append(text)
        highlight(highlighter, text)

    monkeypatch.setattr(MarkdownHighlighter, "highlightBlock", count)
    desk.put_caret(600)
    desk.type("abc")
    assert len(lines) <= 6


def test_a_long_note_is_highlighted_in_slices_until_all_is_done(new_desk: NewDesk, qtbot: QtBot) -> None:
    desk = new_desk("plain **bold** text\n" * 5000)
    shown = desk.body.document()
    highlighter = shown.findChild(MarkdownHighlighter)
    assert highlighter is not None
    assert not highlighter.is_complete
    assert look(shown, 0, 9).fontWeight() == QFont.Weight.Bold
    qtbot.waitUntil(lambda: highlighter.is_complete, timeout=20_000)
    assert look(shown, 4999, 9).fontWeight() == QFont.Weight.Bold
    assert desk.agrees()


def test_lines_scrolled_to_are_highlighted_before_their_turn(new_desk: NewDesk) -> None:
    desk = new_desk("plain **bold** text\n" * 5000)
    bar = desk.body.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    line = desk.body.cursorForPosition(desk.body.viewport().rect().topLeft()).blockNumber()
    assert 100 < line < 5000
    assert look(desk.body.document(), line, 9).fontWeight() == QFont.Weight.Bold


def test_another_theme_recolours_the_note_and_edits_nothing(new_desk: NewDesk) -> None:
    desk = new_desk("# Heading\n\n`code`")
    before = desk.document.version()
    desk.view.set_colors(DARK)
    assert color(desk.body.document(), 0, 2) == QColor(DARK.heading)
    assert desk.document.version() == before
