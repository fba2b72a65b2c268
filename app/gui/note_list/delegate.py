"""How one note of the list is drawn: title and date, two lines of text, tags and pin."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.gui.dates import short_date
from app.gui.language import tr
from app.gui.note_list.model import NEWS_ROLE, NOTE_ROLE, SNIPPET_ROLE
from app.gui.note_list.preview import PreviewText, draw_preview
from app.gui.note_list.snippet import bring_forward, read_marks
from app.gui.theme import RADIUS, SPACE, TYPE, Colors, Theme
from app.gui.theme.fonts import interface_font
from core.facts import NoteSummary

ROW_HEIGHT = 88
_TITLE_HEIGHT = 20
_LINE_HEIGHT = 18
_PIN_SIZE = 13
_MOST_TAGS = 3
_CARD_MARGIN = 10
_BY_KEYS = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
_TEXT_MARGIN = 20
_DOT_RADIUS = 3.5
_DOT_DISTANCE = 7
"""From the middle of the mark of news to the text."""


class NoteDelegate(QStyledItemDelegate):
    """Paints rows of one height, so that ten thousand of them need no measuring."""

    def __init__(self, theme: Theme, now: Callable[[], float], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._title = interface_font(TYPE.strong, QFont.Weight.DemiBold)
        self._text = interface_font(TYPE.body)
        self._small = interface_font(TYPE.small)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        note = index.data(NOTE_ROLE)
        if note is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row: QRect = option.rect
        self._draw_ground(painter, row, option)
        inner = self._inside(row, option.widget)
        if index.data(NEWS_ROLE):
            self._draw_news(painter, inner)
        self._draw_head(painter, inner, note)
        self._draw_body(painter, inner, note, index.data(SNIPPET_ROLE))
        painter.restore()

    def _inside(self, row: QRect, view: QWidget) -> QRect:
        inner = row.adjusted(_TEXT_MARGIN, SPACE.medium, _beyond(view) - _TEXT_MARGIN, -SPACE.medium)
        return QStyle.visualRect(view.layoutDirection(), row, inner)

    @property
    def _colors(self) -> Colors:
        return self._theme.colors

    def _draw_ground(self, painter: QPainter, row: QRect, option: QStyleOptionViewItem) -> None:
        state: QStyle.StateFlag = option.state
        ground = None
        if state & QStyle.StateFlag.State_Selected:
            is_active = state & QStyle.StateFlag.State_Active
            ground = self._colors.selected if is_active else self._colors.selected_quiet
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = self._colors.hover
        is_by_keys = state & _BY_KEYS == _BY_KEYS
        if ground or is_by_keys:
            painter.setPen(QPen(QColor(self._colors.accent), 1.5) if is_by_keys else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
            place = row.adjusted(_CARD_MARGIN, 1, _beyond(option.widget) - _CARD_MARGIN, -1)
            card = QRectF(QStyle.visualRect(option.direction, row, place))
            painter.drawRoundedRect(card, RADIUS.large - 2, RADIUS.large - 2)
        else:
            painter.setPen(QPen(QColor(self._colors.line), 1))
            inner, edge = self._inside(row, option.widget), row.bottom() + 0.5
            painter.drawLine(QPointF(inner.left(), edge), QPointF(inner.right(), edge))

    def _draw_news(self, painter: QPainter, inner: QRect) -> None:
        is_mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = inner.right() + _DOT_DISTANCE if is_mirrored else inner.left() - _DOT_DISTANCE
        middle = QPointF(left, inner.top() + _TITLE_HEIGHT / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colors.accent))
        painter.drawEllipse(middle, _DOT_RADIUS, _DOT_RADIUS)

    def _draw_head(self, painter: QPainter, inner: QRect, note: NoteSummary) -> None:
        date = short_date(note.trashed_at or note.modified_at, self._now())
        head = QRect(inner.left(), inner.top(), inner.width(), _TITLE_HEIGHT)
        line = QRect(head)
        self._write(painter, line, date, self._small, self._colors.faint, Qt.AlignmentFlag.AlignRight)
        line.setRight(line.right() - QFontMetrics(self._small).horizontalAdvance(date) - SPACE.medium)
        if note.pinned:
            self._draw_pin(painter, head)
            line.setLeft(line.left() + _PIN_SIZE + SPACE.hair)
        color = self._colors.text if note.title else self._colors.faint
        place = QStyle.visualRect(painter.layoutDirection(), head, line)
        self._write(painter, place, note.title or tr("Untitled"), self._title, color)

    def _draw_pin(self, painter: QPainter, head: QRect) -> None:
        scale = painter.device().devicePixelRatioF()
        pin = self._theme.icons.pixmap("pin", self._colors.accent, _PIN_SIZE, scale)
        place = QRect(head.left() - 1, head.top(), _PIN_SIZE, head.height())
        place = QStyle.visualRect(painter.layoutDirection(), head, place)
        painter.drawPixmap(QPointF(place.left(), place.top() + (place.height() - _PIN_SIZE) / 2), pin)

    def _draw_body(self, painter: QPainter, inner: QRect, note: NoteSummary, snippet: str | None) -> None:
        top = inner.top() + _TITLE_HEIGHT + SPACE.hair
        lines = QRect(inner.left(), top, inner.width(), 2 * _LINE_HEIGHT)
        taken = self._draw_tags(painter, lines, note)
        marked = bring_forward(
            read_marks(snippet if snippet is not None else note.preview or tr("No text yet"))
        )
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
        # Isolated, for a sign at the edge would go to the other side where lines run from right to left.
        shown = " ".join(f"\u2068#{tag}\u2069" for tag in note.tags[:_MOST_TAGS])
        metrics = QFontMetrics(self._small)
        shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, lines.width() // 2)
        last = QRect(lines.left(), lines.top() + _LINE_HEIGHT, lines.width(), _LINE_HEIGHT)
        self._write(painter, last, shown, self._small, self._colors.accent_text, Qt.AlignmentFlag.AlignRight)
        return metrics.horizontalAdvance(shown) + SPACE.medium

    def _write(
        self,
        painter: QPainter,
        line: QRect,
        text: str,
        font: QFont,
        color: str,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(color))
        fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        flags = alignment | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(line, int(flags), fitting)


def _beyond(view: QWidget) -> int:
    """Tell how wide the scroll bar beside the rows is: text keeps its place when it comes and goes."""
    bar = view.verticalScrollBar() if isinstance(view, QAbstractScrollArea) else None
    return bar.width() if bar is not None and bar.isVisible() else 0
