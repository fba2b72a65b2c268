"""One trace as a tree of its steps, each with a bar that says when it was and how long."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from app.gui.doing.words import hop_word, took
from app.gui.language import tr
from app.gui.theme import RADIUS, Theme
from app.telemetry.joined import ShownTrace, TraceStep

_BAR = 3
_PART = Qt.ItemDataRole.UserRole
"""Of the bar's column: where a step begins and ends within the whole, from 0 to 1; and whether it failed."""
_HEIGHT, _NARROWEST = 8, 3
"""Pixels of a bar."""


class Waterfall(QTreeWidget):
    """Shows the steps of a trace; by the keys one goes through them like through any tree."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("traceTree")
        self.setAccessibleName(tr("Steps"))
        self.setHeaderLabels([tr("Step"), tr("Process"), tr("Took"), ""])
        self.setItemDelegateForColumn(_BAR, _BarDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_BAR, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(_NARROWEST)

    def show_trace(self, shown: ShownTrace | None) -> None:
        """Show a trace in the place of the one before; None shows nothing."""
        self.clear()
        if shown is None:
            return
        whole = max(step.after + step.seconds for step in shown.steps) or 1.0
        above: list[QTreeWidgetItem] = []
        for step in shown.steps:
            item = _item(step, whole)
            del above[step.depth :]
            if above:
                above[-1].addChild(item)
            else:
                self.addTopLevelItem(item)
            above.append(item)
        self.expandAll()
        if above:
            self.setCurrentIndex(self.model().index(0, 0))

    def told(self) -> Sequence[str]:
        """Say what each row shows, from top to bottom."""
        rows = []
        item = self.topLevelItem(0)
        while item is not None:
            rows.append(item.text(0))
            item = self.itemBelow(item)
        return rows


def _item(step: TraceStep, whole: float) -> QTreeWidgetItem:
    word = hop_word(step.span.hop, step.span.name)
    failed = step.span.failed
    if failed:
        word = tr("{step}: failed ({kind})", step=word, kind=failed)
    item = QTreeWidgetItem([word, step.span.face, took(step.seconds), ""])
    item.setTextAlignment(2, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    begins = tr(
        "{step}, begins after {after}, took {took}",
        step=word,
        after=took(step.after),
        took=took(step.seconds),
    )
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, begins)
    item.setToolTip(0, step.span.name)
    start = min(1.0, max(0.0, step.after / whole))
    item.setData(_BAR, _PART, (start, min(1.0, start + step.seconds / whole), bool(failed)))
    return item


class _BarDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QTreeWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        part = index.data(_PART)
        if part is None:
            return
        start, end, failed = part
        row = QRectF(option.rect).adjusted(_HEIGHT, 0, -_HEIGHT, 0)
        width = max(_NARROWEST, (end - start) * row.width())
        left = min(row.left() + start * row.width(), row.right() - width)
        if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = row.left() + row.right() - left - width
        bar = QRectF(left, row.center().y() - _HEIGHT / 2, width, _HEIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colors.danger if failed else self._theme.colors.accent))
        painter.drawRoundedRect(bar, RADIUS.small / 2, RADIUS.small / 2)
        painter.restore()
