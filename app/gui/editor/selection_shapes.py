"""Where a stretch of the text lies: a rectangle for each row."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLine


def rectangles_in(block: QTextBlock, corner: QPointF, start: int, end: int) -> Iterator[QRectF]:
    """Return what lies behind the UTF-16 units from `start` to `end` of a block whose corner is there."""
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
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
