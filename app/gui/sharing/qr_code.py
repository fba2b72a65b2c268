"""An invitation as a picture: whole pixels to each module, dark on light in both themes."""

import math

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from app.gui.theme import RADIUS

_LARGEST = 232
"""Pixels at a scale of 1."""


class QrCode(QWidget):
    """Shows a code as large as fits into its square."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = QSvgRenderer(self)
        self.setFixedSize(_LARGEST, _LARGEST)

    def show_drawing(self, drawing: str) -> None:
        """Show a code that was drawn as SVG, one unit to a module."""
        self._drawing.load(QByteArray(drawing.encode()))
        side = math.ceil(self.side)
        self.setFixedSize(side, side)
        self.update()

    @property
    def modules(self) -> int:
        """How many modules the code is wide, with its quiet zone."""
        return max(1, self._drawing.viewBox().width())

    @property
    def side(self) -> float:
        """How wide it is drawn, in pixels at a scale of 1: whole pixels of the screen to each module."""
        scale = self.devicePixelRatioF()
        return max(1, math.floor(_LARGEST * scale / self.modules)) * self.modules / scale

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paper = QPainterPath()
            paper.addRoundedRect(QRectF(self.rect()), RADIUS.medium, RADIUS.medium)
            painter.fillPath(paper, Qt.GlobalColor.white)
            painter.setClipPath(paper)
            # Antialiasing would blur the edges of modules, which lie on whole pixels already.
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            self._drawing.render(painter, QRectF(0, 0, self.side, self.side))
