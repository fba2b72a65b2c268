"""How one note of the list is painted: its ground, and on it what is written there."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.gui.dates import short_date
from app.gui.note_list.model import NEWS_ROLE, NOTE_ROLE, SNIPPET_ROLE
from app.gui.note_list.row_pictures import Row, RowPictures, inside
from app.gui.theme import RADIUS, Colors, Theme
from core.facts import NoteSummary

_CARD_MARGIN = 10
_BY_KEYS = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange


class NoteDelegate(QStyledItemDelegate):
    """Paints rows of one height, so that ten thousand of them need no measuring."""

    def __init__(self, theme: Theme, now: Callable[[], float], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._pictures = RowPictures(theme, self)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        note = index.data(NOTE_ROLE)
        if note is None:
            return
        self._draw_ground(painter, option.rect, option)
        row = self._row(option, index, note, painter.device().devicePixelRatioF())
        painter.drawPixmap(option.rect.topLeft(), self._pictures.picture(row))

    def draw_ahead(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Draw what `paint` is going to need for a row; False when it was there already."""
        note = index.data(NOTE_ROLE)
        if note is None:
            return False
        row = self._row(option, index, note, option.widget.devicePixelRatioF())
        if self._pictures.holds(row):
            return False
        self._pictures.picture(row)
        return True

    def _row(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        note: NoteSummary,
        scale: float,
    ) -> Row:
        return Row(
            note,
            index.data(SNIPPET_ROLE),
            bool(index.data(NEWS_ROLE)),
            short_date(note.trashed_at or note.modified_at, self._now()),
            option.rect.width(),
            _beyond(option.widget),
            option.direction,
            scale,
        )

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
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._colors.accent), 1.5) if is_by_keys else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
            place = row.adjusted(_CARD_MARGIN, 1, _beyond(option.widget) - _CARD_MARGIN, -1)
            card = QRectF(QStyle.visualRect(option.direction, row, place))
            painter.drawRoundedRect(card, RADIUS.large - 2, RADIUS.large - 2)
            painter.restore()
        else:
            inner = inside(row, _beyond(option.widget), option.direction)
            painter.fillRect(inner.left(), row.bottom(), inner.width(), 1, QColor(self._colors.line))


def _beyond(view: QWidget) -> int:
    """Tell how wide the scroll bar beside the rows is: text keeps its place when it comes and goes."""
    bar = view.verticalScrollBar() if isinstance(view, QAbstractScrollArea) else None
    return bar.width() if bar is not None and bar.isVisible() else 0
