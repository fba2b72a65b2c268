"""A line of text, drawn by hand where a list has no widgets."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from app.gui.language import isolated


def write_line(
    painter: QPainter,
    line: QRect,
    text: str,
    font: QFont,
    color: str,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
) -> None:
    """Write as much of a text as fits, with an ellipsis where it goes on; sides are those of the painter."""
    painter.setFont(font)
    painter.setPen(QColor(color))
    fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    flags = alignment | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(line, int(flags), isolated(fitting))
