"""Where a remote caret, its selection and its flag lie in the viewport."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QRegion, QTextBlock, QTextCursor, QTextLine
from PySide6.QtWidgets import QTextEdit

from app.gui.editor.visible_lines import visible_blocks

CARET_WIDTH = 2.0
DOT_SIZE = 7.0
_FLAG_PADDING = 5.0
_FLAG_HEIGHT = 17.0
_LONGEST_FLAG = 160.0


@dataclass(frozen=True, slots=True)
class CaretShape:
    """Rectangles in the viewport; `flag` is the full name flag, painted or not."""

    caret: QRectF
    flag: QRectF
    dot: QRectF
    selection: tuple[QRectF, ...]

    def region(self) -> QRegion:
        """Return the pixels this shape may touch."""
        region = QRegion()
        for rectangle in (self.caret, self.flag, self.dot, *self.selection):
            region += QRegion(rectangle.toAlignedRect().adjusted(-2, -2, 2, 2))
        return region


def shape_at(editor: QTextEdit, anchor: int, head: int, name: str, metrics: QFontMetricsF) -> CaretShape:
    """Lay out a person's caret at `head` with the selection from `anchor`, in UTF-16 units."""
    cursor = QTextCursor(editor.document())
    cursor.setPosition(head)
    line = QRectF(editor.cursorRect(cursor))
    caret = QRectF(line.left() - CARET_WIDTH / 2, line.top(), CARET_WIDTH, line.height())
    start, end = sorted((anchor, head))
    return CaretShape(
        caret,
        _flag_rectangle(editor, caret, name, metrics),
        QRectF(caret.center().x() - DOT_SIZE / 2, caret.top() - DOT_SIZE / 2, DOT_SIZE, DOT_SIZE),
        tuple(selection_rectangles(editor, start, end)) if start < end else (),
    )


def _flag_rectangle(editor: QTextEdit, caret: QRectF, name: str, metrics: QFontMetricsF) -> QRectF:
    width = min(metrics.horizontalAdvance(name), _LONGEST_FLAG) + 2 * _FLAG_PADDING
    left = max(0.0, min(caret.left(), editor.viewport().width() - width))
    # A caret on the first line has no room above it.
    is_cramped = caret.top() < _FLAG_HEIGHT <= caret.bottom()
    top = caret.bottom() if is_cramped else caret.top() - _FLAG_HEIGHT
    return QRectF(left, top, width, _FLAG_HEIGHT)


def selection_rectangles(editor: QTextEdit, start: int, end: int) -> Iterator[QRectF]:
    """Lay out what is on screen of the text from `start` to `end`, in UTF-16 units, row by row."""
    for block, rectangle in visible_blocks(editor):
        if block.position() >= end:
            return
        if block.position() + block.length() > start:
            inside = max(0, start - block.position())
            yield from rectangles_in(block, rectangle.topLeft(), inside, end - block.position())


def rectangles_in(block: QTextBlock, corner: QPointF, start: int, end: int) -> Iterator[QRectF]:
    """Go through the rows of a block that hold its units from `start` to `end`: where those are.

    `corner` is where the block begins. A range that goes beyond the block shows its line end.
    """
    layout = block.layout()
    for number in range(max(0, layout.lineForTextPosition(start).lineNumber()), layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() > end:
            return
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        goes_on = end > line.textStart() + line.textLength()
        if start > line.textStart() + line.textLength() or last < first:
            continue
        left, right = sorted((_x(line, first), _x(line, last)))
        if goes_on and number == layout.lineCount() - 1:
            # The line end is selected too: show a sliver of it.
            right += 6.0
        if right > left:
            yield QRectF(corner.x() + left, corner.y() + line.y(), right - left, line.height())


def _x(line: QTextLine, position: int) -> float:
    # PySide gives the x beside the position it was clamped to.
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x
