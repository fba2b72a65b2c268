"""An invitation as a picture: whole pixels to each module, dark on light in both themes."""

from PySide6.QtCore import QByteArray, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import RADIUS
from sync.control.qr_code import draw_qr_code

_LARGEST = 232
"""Pixels at a scale of 1."""


class QrCode(QWidget):
    """Draws a text's QR code as large as fits into its square."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = QSvgRenderer(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(_LARGEST, _LARGEST)

    def show_text(self, text: str) -> None:
        """Show the code of this text."""
        self._drawing.load(QByteArray(draw_qr_code(text).encode()))
        self.setFixedSize(QSize(self.side, self.side))
        self.update()

    @property
    def modules(self) -> int:
        """How many modules the code is wide, with its quiet zone."""
        return max(1, self._drawing.viewBox().width())

    @property
    def side(self) -> int:
        """How wide it is drawn, in pixels at a scale of 1."""
        return max(2, _LARGEST // self.modules) * self.modules

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paper = QPainterPath()
            paper.addRoundedRect(QRectF(self.rect()), RADIUS.medium, RADIUS.medium)
            painter.fillPath(paper, Qt.GlobalColor.white)
            painter.setClipPath(paper)
            # Antialiasing blurs the edges of modules that lie on whole pixels already.
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            self._drawing.render(painter, QRectF(QPoint(0, 0), QSize(self.side, self.side)))
