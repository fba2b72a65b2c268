"""The column that text is set in: centred, never wider than reads well, alive in its margins too."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar

MEASURE = 720
"""The widest text, in pixels at a scale of 1."""
_NARROWEST_MARGIN = 24


def margin_beside(width: int, inner_margin: int) -> int:
    """Return the space to leave at either side of a column in a field `width` pixels wide."""
    return max(_NARROWEST_MARGIN, (width - MEASURE) // 2 - inner_margin)


class Column:
    """The margins of a scroll area around its column; what is done in them is done to the column."""

    def __init__(self, area: QAbstractScrollArea, inner_margin: int) -> None:
        self._area = area
        self._inner_margin = inner_margin

    def margins(self, width: int, bar: QScrollBar) -> tuple[int, int]:
        """Return left and right margin, so that the column stays when the scroll bar comes and goes."""
        margin = margin_beside(width, self._inner_margin)
        is_scrolling = bar.maximum() > bar.minimum()
        return margin, margin - (bar.sizeHint().width() if is_scrolling else 0)

    def forward(self, event: QMouseEvent | QWheelEvent) -> bool:
        """Hand an event in a margin to the column; False when it lies elsewhere."""
        viewport = self._area.viewport()
        # Events that the column itself left alone come by as well.
        if viewport.geometry().contains(event.position().toPoint()):
            return False
        if isinstance(event, QWheelEvent):
            QApplication.sendEvent(self._area.verticalScrollBar(), event)
            return True
        place = QPointF(viewport.mapFrom(self._area, event.position()))
        moved = QMouseEvent(
            event.type(),
            place,
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )
        QApplication.sendEvent(viewport, moved)
        return True
