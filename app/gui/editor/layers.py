"""What others lay over the text of an editor: grounds behind it, marks on it, words about it."""

from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter


class Layer(Protocol):
    """Paints into the viewport of an editor; whatever changes it asks for a repaint itself."""

    def paint_below(self, painter: QPainter) -> None:
        """Paint what lies behind the text."""

    def paint_above(self, painter: QPainter) -> None:
        """Paint what lies on the text."""

    def words_at(self, place: QPoint) -> str:
        """Say what a place in the viewport is about; "" for nothing."""
