"""How one row of the sidebar is drawn: icon, name and number, or a quiet heading."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.gui.language import isolated
from app.gui.sidebar.content import Entry
from app.gui.sidebar.model import ENTRY_ROLE
from app.gui.theme import SPACE, TYPE, Theme
from app.gui.theme.fonts import interface_font

ROW_HEIGHT = 30
_HEADING_HEIGHT = 40
_ICON_SIZE = 17

Index = QModelIndex | QPersistentModelIndex


class SidebarDelegate(QStyledItemDelegate):
    """Paints entries; names are edited in a line where they stand."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = interface_font(TYPE.body)
        self._number = interface_font(TYPE.small)
        self._heading = interface_font(TYPE.caption, QFont.Weight.DemiBold)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802
        entry: Entry = index.data(ENTRY_ROLE)
        return QSize(0, ROW_HEIGHT if entry.place else _HEADING_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        painter.save()
        if entry.place is None:
            self._draw_heading(painter, option.rect, entry)
        else:
            self._draw_entry(painter, option.rect, entry)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002, N802
        editor = QLineEdit(parent)
        editor.setFont(self._name)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data()))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: ARG002, N802
        place = option.rect.adjusted(_ICON_SIZE + SPACE.hair, 2, -SPACE.small, -2)
        editor.setGeometry(QStyle.visualRect(option.direction, option.rect, place))

    def _draw_heading(self, painter: QPainter, row: QRect, entry: Entry) -> None:
        line = _mirrored(painter, row, row.adjusted(2, SPACE.large, -SPACE.large, 0))
        painter.setFont(self._heading)
        painter.setPen(QColor(self._theme.colors.faint))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), entry.name)

    def _draw_entry(self, painter: QPainter, row: QRect, entry: Entry) -> None:
        colors = self._theme.colors
        scale = painter.device().devicePixelRatioF()
        color = colors.accent if entry.is_shared else colors.dim
        icon = self._theme.icons.pixmap(entry.icon, color, _ICON_SIZE, scale)
        place = _mirrored(painter, row, QRect(row.left(), row.top(), _ICON_SIZE, row.height()))
        painter.drawPixmap(QPointF(place.left(), place.top() + (place.height() - _ICON_SIZE) / 2), icon)
        line = row.adjusted(_ICON_SIZE + SPACE.small, 0, -SPACE.large, 0)
        if entry.count:
            number = f"{entry.count:,}"
            self._draw_number(painter, _mirrored(painter, row, line), number)
            line.setRight(line.right() - QFontMetrics(self._number).horizontalAdvance(number) - SPACE.small)
        painter.setFont(self._name)
        painter.setPen(QColor(colors.text))
        self._draw_words(painter, row, line, entry.name)
        if entry.origin and line.width() > 0:
            painter.setPen(QColor(colors.dim))
            self._draw_words(painter, row, line, f"· {entry.origin}")

    def _draw_words(self, painter: QPainter, row: QRect, line: QRect, words: str) -> None:
        """Draw as much as fits, and leave what room there is behind it."""
        metrics = QFontMetrics(self._name)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width())
        place = _mirrored(painter, row, line)
        painter.drawText(
            place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), isolated(shown)
        )
        line.setLeft(line.left() + metrics.horizontalAdvance(shown + " "))

    def _draw_number(self, painter: QPainter, line: QRect, number: str) -> None:
        painter.setFont(self._number)
        painter.setPen(QColor(self._theme.colors.faint))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), number)


def _mirrored(painter: QPainter, row: QRect, place: QRect) -> QRect:
    """Where in the row a place lies when lines run from right to left."""
    return QStyle.visualRect(painter.layoutDirection(), row, place)
