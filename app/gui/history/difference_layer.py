"""Where a version differs: tinted, and underlined or struck through for those who tell no colours apart."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock
from PySide6.QtWidgets import QTextEdit

from app.gui.editor.caret_shapes import rectangles_in
from app.gui.editor.visible_lines import visible_blocks
from app.gui.history.differences import Difference
from app.gui.language import tr
from app.gui.theme import Colors

_TINT = 0.16
_THICKNESS = 1.5


class DifferenceLayer:
    """Paints differences into an editor that shows both texts as one."""

    def __init__(self, editor: QTextEdit, differences: Sequence[Difference], colors: Colors) -> None:
        self._editor = editor
        self._differences = differences
        self._ends = [each.end for each in differences]
        self.set_colors(colors)

    def set_colors(self, colors: Colors) -> None:
        self._inks = {True: QColor(colors.success), False: QColor(colors.danger)}

    def paint_below(self, painter: QPainter) -> None:
        """Tint what differs."""
        for difference, rectangle in self._shown():
            ground = QColor(self._inks[difference.is_here])
            ground.setAlphaF(_TINT)
            painter.fillRect(rectangle, ground)

    def paint_above(self, painter: QPainter) -> None:
        """Underline what only the version has, and strike through what it lacks."""
        for difference, rectangle in self._shown():
            y = rectangle.bottom() - _THICKNESS if difference.is_here else rectangle.center().y()
            line = QRectF(rectangle.left(), y, rectangle.width(), _THICKNESS)
            painter.fillRect(line, self._inks[difference.is_here])

    def words_at(self, place: QPoint) -> str:
        """Say what a place that differs is."""
        for difference, rectangle in self._shown():
            if rectangle.contains(place):
                return tr("Only in this version") if difference.is_here else tr("Not in this version")
        return ""

    def _shown(self) -> Iterator[tuple[Difference, QRectF]]:
        for block, rectangle in visible_blocks(self._editor):
            for difference in self._in_block(block):
                start, end = difference.start - block.position(), difference.end - block.position()
                for part in rectangles_in(block, rectangle.topLeft(), max(0, start), end):
                    yield difference, part

    def _in_block(self, block: QTextBlock) -> Iterator[Difference]:
        begin, end = block.position(), block.position() + block.length()
        for number in range(bisect_left(self._ends, begin + 1), len(self._differences)):
            if self._differences[number].start >= end:
                return
            yield self._differences[number]
