"""Which lines of the text are on screen."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit


def first_visible_block(editor: QTextEdit) -> QTextBlock:
    """Return the block at the upper edge; by halving, for Qt's own way there walks through all blocks."""
    document, layout = editor.document(), editor.document().documentLayout()
    edge = editor.verticalScrollBar().value()
    low, high = 0, document.blockCount() - 1
    while low < high:
        middle = (low + high + 1) // 2
        if layout.blockBoundingRect(document.findBlockByNumber(middle)).top() <= edge:
            low = middle
        else:
            high = middle - 1
    return document.findBlockByNumber(low)


def visible_blocks(editor: QTextEdit) -> Iterator[tuple[QTextBlock, QRectF]]:
    """Return the blocks on screen and their rectangles in the viewport."""
    height = editor.viewport().height()
    block = first_visible_block(editor)
    layout = editor.document().documentLayout()
    shift = QPointF(-editor.horizontalScrollBar().value(), -editor.verticalScrollBar().value())
    while block.isValid():
        rectangle = layout.blockBoundingRect(block).translated(shift)
        if rectangle.top() > height:
            return
        yield block, rectangle
        block = block.next()


def first_visible_line(editor: QTextEdit) -> QTextCursor:
    """Return a cursor at the start of the line at the upper edge."""
    block = first_visible_block(editor)
    layout = block.layout()
    edge = editor.verticalScrollBar().value() - layout.position().y()
    cursor = QTextCursor(block)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if number and line.y() > edge:
            break
        cursor.setPosition(block.position() + line.textStart())
    return cursor
