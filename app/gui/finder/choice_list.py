"""The rows of the finder: what they hold, and how they are drawn."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.gui.finder.choice import Choice
from app.gui.language import isolated
from app.gui.theme import RADIUS, SPACE, TYPE, Theme
from app.gui.theme.fonts import interface_font

CHOICE_ROLE = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 36
_ICON_SIZE = 16
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class ChoiceModel(QAbstractListModel):
    """The choices that fit, best first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._choices: Sequence[Choice] = ()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Hold these from now on."""
        self.beginResetModel()
        self._choices = choices
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        if role == CHOICE_ROLE:
            return choice
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (choice.text, choice.aside)))
        return None


class ChoiceDelegate(QStyledItemDelegate):
    """Draws an icon, the text with the meant letters in bold, and what stands at its end."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = interface_font(TYPE.strong)
        self._aside = interface_font(TYPE.small)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002, N802
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        choice: Choice = index.data(CHOICE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option)
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        inner = option.rect.adjusted(SPACE.small, 0, -SPACE.small, 0)
        if choice.icon:
            inner = self._draw_icon(painter, inner, choice.icon, is_mirrored=is_mirrored)
        inner = self._draw_aside(painter, inner, choice.aside, is_mirrored=is_mirrored)
        self._draw_text(painter, inner, choice, is_mirrored=is_mirrored)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colors, state = self._theme.colors, option.state
        ground = None
        if state & QStyle.StateFlag.State_Selected:
            ground = colors.selected
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = colors.hover
        if ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(QRectF(option.rect), RADIUS.medium, RADIUS.medium)

    def _draw_icon(self, painter: QPainter, inner: QRect, icon: str, *, is_mirrored: bool) -> QRect:
        scale = painter.device().devicePixelRatioF()
        picture = self._theme.icons.pixmap(icon, self._theme.colors.faint, _ICON_SIZE, scale)
        left = inner.right() - _ICON_SIZE if is_mirrored else inner.left()
        painter.drawPixmap(QPointF(left, inner.top() + (inner.height() - _ICON_SIZE) / 2), picture)
        return _without(inner, _ICON_SIZE + SPACE.small, at_end=is_mirrored)

    def _draw_aside(self, painter: QPainter, inner: QRect, aside: str, *, is_mirrored: bool) -> QRect:
        if not aside:
            return inner
        metrics = QFontMetrics(self._aside)
        aside = metrics.elidedText(aside, Qt.TextElideMode.ElideLeft, inner.width() // 2)
        painter.setFont(self._aside)
        painter.setPen(QColor(self._theme.colors.faint))
        painter.drawText(
            inner, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), isolated(aside)
        )
        width = metrics.horizontalAdvance(aside) + SPACE.medium
        return _without(inner, width, at_end=not is_mirrored)

    def _draw_text(self, painter: QPainter, inner: QRect, choice: Choice, *, is_mirrored: bool) -> None:
        shown = QFontMetrics(self._text).elidedText(choice.text, Qt.TextElideMode.ElideRight, inner.width())
        layout = QTextLayout(shown, self._text)
        layout.setTextOption(QTextOption(_begins_at(is_mirrored=is_mirrored)))
        layout.setFormats([_bold(place) for place in choice.positions if place < len(shown)])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(inner.width())
        layout.endLayout()
        painter.setPen(QColor(self._theme.colors.text))
        layout.draw(painter, QPointF(inner.left(), inner.top() + (inner.height() - line.height()) / 2))


def _begins_at(*, is_mirrored: bool) -> Qt.AlignmentFlag:
    """Tell the side of the row's beginning, whatever language the text is in."""
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def _bold(place: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = place, 1
    made.format = QTextCharFormat()
    made.format.setFontWeight(QFont.Weight.Bold)
    return made


def _without(inner: QRect, width: int, *, at_end: bool) -> QRect:
    return inner.adjusted(0, 0, -width, 0) if at_end else inner.adjusted(width, 0, 0, 0)
