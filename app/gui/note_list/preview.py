"""The two lines of text below a note's title, with the found words of a search marked."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from app.gui.note_list.snippet import MarkedText

_LINES = 2


@dataclass(frozen=True, slots=True)
class PreviewText:
    """What is written, and its font and colours."""

    marked: MarkedText
    font: QFont
    color: QColor
    found_ground: QColor
    found_color: QColor


def draw_preview(painter: QPainter, box: QRectF, text: PreviewText, line_height: int, taken: int) -> None:
    """Write at most two lines into the box; `taken` pixels at the end of the last line stay free.

    Where that end is, the direction of the painter's layout says.
    """
    is_mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    shown = _fitting(text, box.width(), taken)
    layout = _broken(shown, text)
    if is_mirrored:  # as the title above does, whatever language it is in
        option = layout.textOption()
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
    _lay_out(layout, box.width(), line_height, taken if is_mirrored else 0)
    painter.setPen(text.color)
    layout.draw(painter, box.topLeft(), _formats(text))


def _fitting(text: PreviewText, width: float, taken: int) -> str:
    """Cut the text to what two lines hold, with an ellipsis where it goes on."""
    layout = _broken(text.marked.text, text)
    first = _first_line_end(layout, width)
    whole = text.marked.text.encode("utf-16-le")
    head, rest = whole[: 2 * first].decode("utf-16-le"), whole[2 * first :].decode("utf-16-le")
    metrics = QFontMetricsF(text.font)
    return head + metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width - taken)


def _first_line_end(layout: QTextLayout, width: float) -> int:
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    return line.textLength()


def _lay_out(layout: QTextLayout, width: float, line_height: int, indent: int) -> None:
    layout.beginLayout()
    for number in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        left = indent if number == _LINES - 1 else 0
        line.setLineWidth(width - left)
        line.setPosition(QPointF(left, number * line_height + (line_height - line.height()) / 2))
    layout.endLayout()


def _broken(shown: str, text: PreviewText) -> QTextLayout:
    layout = QTextLayout(shown, text.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    return layout


def _formats(text: PreviewText) -> list[QTextLayout.FormatRange]:
    ranges = []
    for start, length in text.marked.found:
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = start, length
        look = QTextCharFormat()
        look.setBackground(text.found_ground)
        look.setForeground(text.found_color)
        marked.format = look
        ranges.append(marked)
    return ranges
