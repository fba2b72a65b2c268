"""Painting the pictures of the visible lines, and what stands in for those that are not here yet."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QTextEdit

from app.gui.editor.colors import EditorColors
from app.gui.editor.documents import page_of
from app.gui.editor.pictures import Placed
from app.gui.editor.visible_lines import Blocks

_RADIUS = 6.0


def pictures_of(editor: QTextEdit, blocks: Blocks) -> list[Placed]:
    """Find the pictures below blocks that lie at these places in the viewport."""
    typesetter = page_of(editor.document()).typesetter
    width = page_of(editor.document()).column_width
    return [
        placed for block, rectangle in blocks for placed in typesetter.pictures_below(block, rectangle, width)
    ]


def paint_pictures(painter: QPainter, editor: QTextEdit, blocks: Blocks, colors: EditorColors) -> None:
    """Paint the pictures on screen."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for placed in pictures_of(editor, blocks):
        if placed.image is None:
            _paint_placeholder(painter, placed, colors)
        else:
            _paint_image(painter, placed.place, placed.image)


def _paint_image(painter: QPainter, place: QRectF, image: QImage) -> None:
    rounded = QPainterPath()
    rounded.addRoundedRect(place, _RADIUS, _RADIUS)
    painter.save()
    painter.setClipPath(rounded, Qt.ClipOperation.IntersectClip)
    painter.drawImage(place, image)
    painter.restore()


def _paint_placeholder(painter: QPainter, placed: Placed, colors: EditorColors) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.code_background))
    painter.drawRoundedRect(placed.place, _RADIUS, _RADIUS)
    painter.setPen(QColor(colors.dim))
    inside = placed.place.adjusted(12.0, 0.0, -12.0, 0.0)
    painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, placed.words)
    painter.setPen(Qt.PenStyle.NoPen)
