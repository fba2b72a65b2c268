"""What is written in a row of the list, drawn once and kept: title, date, two lines of text, tags and pin."""

from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle

from app.gui.language import in_reading_order, isolated, tr
from app.gui.note_list.preview import PreviewText, draw_preview
from app.gui.note_list.snippet import bring_forward, read_marks
from app.gui.theme import SPACE, TYPE, Colors, Theme
from app.gui.theme.fonts import interface_font
from app.gui.theme.writing import write_line
from core.facts import NoteSummary
from core.markdown import plain_text

ROW_HEIGHT = 88
_TITLE_HEIGHT = 20
_LINE_HEIGHT = 18
_PIN_SIZE = 13
_MOST_TAGS = 3
_TEXT_MARGIN = 20
_DOT_RADIUS = 3.5
_DOT_DISTANCE = 7
"""From the middle of the mark of news to the text."""
_MOST_KEPT = 48
"""A tall window shows half as many; each takes a tenth of a megabyte, four times that on a fine screen."""


class Row(NamedTuple):
    """All that a picture shows and how, but for the theme.

    `width`, and `margin`, which the scroll bar takes of it, are in pixels; `scale` is the screen's.
    """

    note: NoteSummary
    snippet: str | None
    has_news: bool
    date: str
    width: int
    margin: int
    direction: Qt.LayoutDirection
    scale: float


class RowPictures(QObject):
    """Draws rows and keeps the last pictures: to draw one takes ten times as long as to show it."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kept: dict[Row, QPixmap] = {}
        self._title = interface_font(TYPE.strong, QFont.Weight.DemiBold)
        self._text = interface_font(TYPE.body)
        self._small = interface_font(TYPE.small)
        theme.changed.connect(self._forget)

    def holds(self, row: Row) -> bool:
        """Tell whether a row needs no drawing."""
        return row in self._kept

    def picture(self, row: Row) -> QPixmap:
        """Give what is written in a row, on no ground."""
        picture = self._kept.pop(row, None) or self._draw(row)
        # The last one that was asked for is the last that goes.
        self._kept[row] = picture
        if len(self._kept) > _MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        return picture

    def _forget(self) -> None:
        self._kept.clear()

    def _draw(self, row: Row) -> QPixmap:
        picture = QPixmap(QSize(row.width, ROW_HEIGHT) * row.scale)
        picture.setDevicePixelRatio(row.scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(row.direction)
        inner = inside(QRect(0, 0, row.width, ROW_HEIGHT), row.margin, row.direction)
        if row.has_news:
            self._draw_news(painter, inner)
        self._draw_head(painter, inner, row)
        self._draw_body(painter, inner, row)
        painter.end()
        return picture

    @property
    def _colors(self) -> Colors:
        return self._theme.colors

    def _draw_news(self, painter: QPainter, inner: QRect) -> None:
        is_mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = inner.right() + _DOT_DISTANCE if is_mirrored else inner.left() - _DOT_DISTANCE
        middle = QPointF(left, inner.top() + _TITLE_HEIGHT / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colors.accent))
        painter.drawEllipse(middle, _DOT_RADIUS, _DOT_RADIUS)

    def _draw_head(self, painter: QPainter, inner: QRect, row: Row) -> None:
        note = row.note
        head = QRect(inner.left(), inner.top(), inner.width(), _TITLE_HEIGHT)
        line = QRect(head)
        write_line(painter, line, row.date, self._small, self._colors.faint, Qt.AlignmentFlag.AlignRight)
        line.setRight(line.right() - QFontMetrics(self._small).horizontalAdvance(row.date) - SPACE.medium)
        if note.pinned:
            self._draw_pin(painter, head, row.scale)
            line.setLeft(line.left() + _PIN_SIZE + SPACE.hair)
        color = self._colors.text if note.title else self._colors.faint
        place = QStyle.visualRect(row.direction, head, line)
        write_line(painter, place, note.title or tr("Untitled"), self._title, color)

    def _draw_pin(self, painter: QPainter, head: QRect, scale: float) -> None:
        pin = self._theme.icons.pixmap("pin", self._colors.accent, _PIN_SIZE, scale)
        place = QRect(head.left() - 1, head.top(), _PIN_SIZE, head.height())
        place = QStyle.visualRect(painter.layoutDirection(), head, place)
        painter.drawPixmap(QPointF(place.left(), place.top() + (place.height() - _PIN_SIZE) / 2), pin)

    def _draw_body(self, painter: QPainter, inner: QRect, row: Row) -> None:
        note, snippet = row.note, row.snippet
        top = inner.top() + _TITLE_HEIGHT + SPACE.hair
        lines = QRect(inner.left(), top, inner.width(), 2 * _LINE_HEIGHT)
        taken = self._draw_tags(painter, lines, note)
        words = plain_text(snippet) if snippet is not None else note.preview or tr("No text yet")
        marked = bring_forward(read_marks(words))
        has_text = snippet is not None or bool(note.preview)
        text = PreviewText(
            marked,
            self._text,
            QColor(self._colors.dim if has_text else self._colors.faint),
            QColor(self._colors.found),
            QColor(self._colors.text),
        )
        draw_preview(painter, QRectF(lines), text, _LINE_HEIGHT, taken)

    def _draw_tags(self, painter: QPainter, lines: QRect, note: NoteSummary) -> int:
        if not note.tags:
            return 0
        shown = in_reading_order(" ".join(isolated(f"#{tag}") for tag in note.tags[:_MOST_TAGS]))
        metrics = QFontMetrics(self._small)
        shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, lines.width() // 2)
        last = QRect(lines.left(), lines.top() + _LINE_HEIGHT, lines.width(), _LINE_HEIGHT)
        write_line(painter, last, shown, self._small, self._colors.accent_text, Qt.AlignmentFlag.AlignRight)
        return metrics.horizontalAdvance(shown) + SPACE.medium


def inside(row: QRect, margin: int, direction: Qt.LayoutDirection) -> QRect:
    """Tell where in a row its text stands; so many pixels at its end are the scroll bar's."""
    inner = row.adjusted(_TEXT_MARGIN, SPACE.medium, margin - _TEXT_MARGIN, -SPACE.medium)
    return QStyle.visualRect(direction, row, inner)
