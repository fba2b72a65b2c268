"""Marks at what is new to the reader: a tint behind the text, and a bar beside its rows."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextBlock
from PySide6.QtWidgets import QTextEdit

from app.gui.editor.caret_shapes import selection_rectangles
from app.gui.editor.colors import EditorColors
from app.gui.editor.reading_place import moved
from app.gui.editor.visible_lines import Blocks
from core.documents import NewPlace, TextChange

_TINT = 0.13
_BAR_WIDTH = 3.0


class NewMarks:
    """The places that are marked in one editor, in UTF-16 units; they move with the text."""

    def __init__(self, editor: QTextEdit) -> None:
        self.places: tuple[NewPlace, ...] = ()
        self._editor = editor

    def show(self, places: Sequence[NewPlace]) -> None:
        """Mark these places and no others."""
        self.places = tuple(places)
        self._editor.viewport().update()

    def follow(self, changes: Sequence[TextChange]) -> None:
        """Move with a change of the text."""
        for change in changes:
            self.places = tuple(_after(place, change) for place in self.places)

    def paint(self, painter: QPainter, blocks: Blocks, colors: EditorColors) -> None:
        """Paint what lies behind the text."""
        tint = QColor(colors.accent)
        tint.setAlphaF(_TINT)
        if not blocks:
            return
        first, (last, _) = blocks[0][0].position(), blocks[-1]
        for place in self.places:
            if place.position >= last.position() + last.length() or place.position + place.length < first:
                continue
            end = place.position + place.length
            for rectangle in selection_rectangles(self._editor, place.position, end) if place.length else ():
                painter.fillRect(rectangle, tint)
            for block, rectangle in blocks:
                # What ends with a line break does not reach into the next line.
                is_reached = block.position() < end or block.position() == place.position
                if is_reached and place.position < block.position() + block.length():
                    self._paint_bar(painter, block, rectangle, place, QColor(colors.accent))

    def _paint_bar(
        self, painter: QPainter, block: QTextBlock, rectangle: QRectF, place: NewPlace, color: QColor
    ) -> None:
        layout, start = block.layout(), block.position()
        first = layout.lineForTextPosition(max(0, place.position - start))
        last = layout.lineForTextPosition(min(block.length() - 1, place.position + place.length - start))
        if not (first.isValid() and last.isValid()):
            return
        is_backward = block.textDirection() is Qt.LayoutDirection.RightToLeft
        left = self._editor.viewport().width() - _BAR_WIDTH if is_backward else 0.0
        top = rectangle.topLeft() + QPointF(0.0, first.y())
        height = last.y() + last.height() - first.y()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(QRectF(left, top.y() + 1, _BAR_WIDTH, height - 2), 1.5, 1.5)


def _after(place: NewPlace, change: TextChange) -> NewPlace:
    start = moved(place.position, change, follows=True)
    return NewPlace(start, max(0, moved(place.position + place.length, change, follows=False) - start))
