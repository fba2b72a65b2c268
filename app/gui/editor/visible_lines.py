"""Which lines of the text are on screen."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.gui.editor.documents import page_of

Blocks = Sequence[tuple[QTextBlock, QRectF]]
"""Blocks one below the other, and where they lie in the viewport."""


def visible_blocks(editor: QTextEdit) -> Iterator[tuple[QTextBlock, QRectF]]:
    """Return the blocks on screen and their rectangles in the viewport."""
    top = editor.verticalScrollBar().value()
    for block, rectangle in page_of(editor.document()).blocks_between(top, top + editor.viewport().height()):
        yield block, rectangle.translated(QPointF(0.0, -top))


def first_visible_line(editor: QTextEdit) -> QTextCursor:
    """Return a cursor at the start of the line at the upper edge."""
    page, value = page_of(editor.document()), editor.verticalScrollBar().value()
    block = page.block_at(value)
    edge = value - page.blockBoundingRect(block).top()
    cursor, layout = QTextCursor(block), block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if number and line.y() > edge:
            break
        cursor.setPosition(block.position() + line.textStart())
    return cursor
