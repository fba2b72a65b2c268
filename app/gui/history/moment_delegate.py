"""How one version is drawn in the timeline: who, when, how much, and the day above the first of it."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.gui.history.faces import Face
from app.gui.history.moment_model import DAY_ROLE, MOMENT_ROLE
from app.gui.history.moments import Moment
from app.gui.presence.avatar import avatar_pixmap
from app.gui.theme import RADIUS, SPACE, TYPE, Theme
from app.gui.theme.fonts import interface_font
from app.gui.theme.writing import write_line

_ROW = 48
_DAY = 32
_AVATAR = 26
_SIDE = 10
_BY_KEYS = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
_LINE = 18


class MomentDelegate(QStyledItemDelegate):
    """Paints avatar, name and time, and what was done below them."""

    def __init__(self, theme: Theme, now: Callable[[], float], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._strong = interface_font(TYPE.body, QFont.Weight.DemiBold)
        self._small = interface_font(TYPE.small)
        self._avatars: dict[tuple[str, int, float], QPixmap] = {}
        theme.changed.connect(self._forget)

    def _forget(self) -> None:
        self._avatars.clear()

    def sizeHint(  # noqa: N802
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        return QSize(0, _ROW + (_DAY if index.data(DAY_ROLE) else 0))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        moment, day = index.data(MOMENT_ROLE), index.data(DAY_ROLE)
        if moment is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRect(option.rect)
        if day:
            self._draw_day(painter, QRect(row.left(), row.top(), row.width(), _DAY), day)
            row.setTop(row.top() + _DAY)
        self._draw_ground(painter, row, option.state)
        self._draw_moment(painter, row.adjusted(_SIDE + SPACE.small, 0, -_SIDE - SPACE.small, 0), moment)
        painter.restore()

    def _draw_day(self, painter: QPainter, line: QRect, day: str) -> None:
        inside = line.adjusted(SPACE.large, SPACE.small, -SPACE.large, 0)
        write_line(painter, inside, day, self._small, self._theme.colors.faint)

    def _draw_ground(self, painter: QPainter, row: QRect, state: QStyle.StateFlag) -> None:
        colors = self._theme.colors
        ground = colors.hover if state & QStyle.StateFlag.State_MouseOver else ""
        if state & QStyle.StateFlag.State_Selected:
            ground = colors.selected if state & QStyle.StateFlag.State_Active else colors.selected_quiet
        if not ground:
            return
        painter.setBrush(QColor(ground))
        is_by_keys = state & _BY_KEYS == _BY_KEYS
        painter.setPen(QPen(QColor(colors.accent), 1.5) if is_by_keys else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(row).adjusted(_SIDE, 1, -_SIDE, -1), RADIUS.medium, RADIUS.medium)

    def _draw_moment(self, painter: QPainter, row: QRect, moment: Moment) -> None:
        is_backward = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        colors = self._theme.colors
        left = row.right() - _AVATAR if is_backward else row.left()
        avatar = self._avatar(moment.face, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(left, row.top() + (row.height() - _AVATAR) / 2), avatar)
        room = _AVATAR + SPACE.small
        words = row.adjusted(0, 0, -room, 0) if is_backward else row.adjusted(room, 0, 0, 0)
        top = words.top() + (words.height() - 2 * _LINE) // 2
        first = QRect(words.left(), top, words.width(), _LINE)
        clock = moment.clock(self._now())
        write_line(painter, first, clock, self._small, colors.faint, Qt.AlignmentFlag.AlignTrailing)
        taken = QFontMetrics(self._small).horizontalAdvance(clock) + SPACE.small
        name = first.adjusted(taken, 0, 0, 0) if is_backward else first.adjusted(0, 0, -taken, 0)
        write_line(painter, name, moment.face.name, self._strong, colors.text)
        write_line(painter, first.translated(0, _LINE), moment.deed(), self._small, colors.dim)

    def _avatar(self, face: Face, scale: float) -> QPixmap:
        key = (face.avatar_name, face.color_index, scale)
        if key not in self._avatars:
            colors = self._theme.editor_colors()
            ground = colors.remote_color(face.color_index).name()
            self._avatars[key] = avatar_pixmap(face.avatar_name, ground, colors.on_remote, _AVATAR, scale)
        return self._avatars[key]
