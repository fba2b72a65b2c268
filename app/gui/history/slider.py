"""The time slider: one step for each version, the oldest where reading begins."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleValueChangeEvent, QMouseEvent
from PySide6.QtWidgets import QSlider, QStyle, QWidget

from app.gui.language import tr

_LEAPS = 10
"""Page Up and Page Down go through all versions in so many steps."""


class VersionSlider(QSlider):
    """Goes where it is clicked; `say` gives its place in words to whoever cannot see it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(tr("Version"))
        self.setSingleStep(1)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Have so many steps; with fewer than two there is nothing to slide."""
        self.setRange(0, max(0, count - 1))
        self.setPageStep(max(1, count // _LEAPS))
        self.setEnabled(count > 1)

    def say(self, words: str) -> None:
        """Tell what the present step is."""
        self.setToolTip(words)
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, words))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() is Qt.MouseButton.LeftButton and event.type() is QEvent.Type.MouseButtonPress:
            self.setValue(self._value_at(event.position().x()))
        # The handle lies below the mouse by now, and is taken hold of.
        super().mousePressEvent(event)

    def _value_at(self, x: float) -> int:
        handle = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, None, self)
        room = max(1, self.width() - handle)
        is_inverted = self.isRightToLeft() != self.invertedAppearance()
        place = round(x - handle / 2)
        return QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), place, room, is_inverted)
