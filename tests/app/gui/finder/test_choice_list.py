"""Rows of the finder begin where lines begin."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from app.gui.finder.choice import Choice
from app.gui.finder.choice_list import ROW_HEIGHT, ChoiceDelegate, ChoiceModel
from app.gui.theme import Theme

_WIDTH = 400


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_text_stands_at_the_beginning_and_its_keys_at_the_end(
    theme: Theme, direction: Qt.LayoutDirection
) -> None:
    widget = QWidget()
    model = ChoiceModel(widget)
    model.show_choices([Choice("A long text", lambda: None, aside="F2")])
    row = QStyleOptionViewItem()
    row.rect, row.direction = QRect(0, 0, _WIDTH, ROW_HEIGHT), direction
    image = QImage(row.rect.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.colors.paper))
    with QPainter(image) as painter:
        painter.setLayoutDirection(direction)
        ChoiceDelegate(theme, widget).paint(painter, row, model.index(0, 0))
    columns = inked(image)
    longer, shorter = columns[: _WIDTH // 2], columns[_WIDTH // 2 :]
    if direction is Qt.LayoutDirection.RightToLeft:
        longer, shorter = shorter, longer
    assert sum(longer) > sum(shorter) > 0
    assert not any(columns[_WIDTH // 3 : -_WIDTH // 3])


def inked(image: QImage) -> list[bool]:
    """Tell of each column whether something is drawn in it."""
    ground = image.pixelColor(image.width() // 2, 1)
    return [
        any(_differs(image.pixelColor(x, y), ground) for y in range(image.height()))
        for x in range(image.width())
    ]


def _differs(color: QColor, other: QColor) -> bool:
    return abs(color.lightness() - other.lightness()) > 40
