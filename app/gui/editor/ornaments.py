"""What is drawn in the place of marks: bullets, boxes of tasks, rules."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextBlock
from PySide6.QtWidgets import QTextEdit

from app.gui.editor.colors import EditorColors
from app.gui.editor.documents import page_of
from app.gui.editor.markdown_lines import Line, LineKind, kind_of
from app.gui.editor.visible_lines import Blocks

_BULLET = 2.6
"""Radius in pixels."""
_BOX = 15.0
_TICK = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))
_STEP = 2
"""Spaces by which a list is moved in to be a level deeper."""


@dataclass(frozen=True, slots=True)
class Ornament:
    """Something drawn on a line of a list, around `center` in the viewport."""

    block: QTextBlock
    line: Line
    center: QPointF
    is_drawn: bool
    """False where the mark is shown as it is typed."""

    @property
    def box(self) -> QRectF:
        """Where the box of a task is."""
        return QRectF(self.center.x() - _BOX / 2, self.center.y() - _BOX / 2, _BOX, _BOX)


def ornaments_of(editor: QTextEdit, blocks: Iterable[tuple[QTextBlock, QRectF]]) -> Iterator[Ornament]:
    """Find the bullets and boxes of blocks that lie at these places in the viewport."""
    typesetter = page_of(editor.document()).typesetter
    for block, rectangle in blocks:
        if kind_of(block.userState()) is not LineKind.LIST:
            continue
        line = typesetter.read(block)
        if not line.is_numbered or line.box is not None:
            is_drawn = not typesetter.shows_item_mark(block, line)
            yield Ornament(block, line, rectangle.topLeft() + _center(block, line), is_drawn)


def paint_ornaments(painter: QPainter, editor: QTextEdit, blocks: Blocks, colors: EditorColors) -> None:
    """Paint the bullets and boxes of the visible lines."""
    for ornament in ornaments_of(editor, blocks):
        if not ornament.is_drawn:
            continue
        if ornament.line.box is None:
            _paint_bullet(painter, ornament, colors)
        else:
            _paint_box(painter, ornament, colors)


def _center(block: QTextBlock, line: Line) -> QPointF:
    row = block.layout().lineAt(0)
    start = line.box if line.box is not None else line.mark
    left, _ = cast("tuple[float, int]", row.cursorToX(start))
    right, _ = cast("tuple[float, int]", row.cursorToX(start + (1 if line.box is None else 3)))
    return QPointF((left + right) / 2, row.y() + row.height() / 2 + 1.0)


def _paint_bullet(painter: QPainter, ornament: Ornament, colors: EditorColors) -> None:
    level = ornament.line.mark // _STEP % 3
    ink = QColor(colors.accent)
    painter.setPen(QPen(ink, 1.2) if level == 1 else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if level == 1 else ink)
    if level == 2:
        side = 1.8 * _BULLET
        painter.drawRect(QRectF(ornament.center.x() - side / 2, ornament.center.y() - side / 2, side, side))
    else:
        painter.drawEllipse(ornament.center, _BULLET, _BULLET)


def _paint_box(painter: QPainter, ornament: Ornament, colors: EditorColors) -> None:
    box, is_done = ornament.box.adjusted(0.75, 0.75, -0.75, -0.75), ornament.line.is_done
    painter.setPen(QPen(QColor(colors.accent if is_done else colors.dim), 1.5))
    painter.setBrush(QColor(colors.accent) if is_done else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 3.5, 3.5)
    if is_done:
        painter.setPen(QPen(QColor(colors.background), 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(
            QPolygonF([QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in _TICK])
        )
    painter.setPen(Qt.PenStyle.NoPen)
