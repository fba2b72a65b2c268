"""The size of the text in one window: by keys, and by the wheel with Ctrl held."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

_STEPS = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Per cent of the size that the settings give."""
_NOTCH = 120
"""What Qt calls one click of a wheel, in eighths of a degree."""
_SMALLEST = 8


class Zoom(QObject):
    """Knows how large the text of a window is shown; `changed` comes once for a whole turn of the wheel."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.percent = 100
        self._turned = 0
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self.changed)

    def sized(self, size: int) -> int:
        """Return a text size in pixels as it is to be shown."""
        return max(_SMALLEST, round(size * self.percent / 100))

    def enlarge(self) -> None:
        self.set_percent(next((step for step in _STEPS if step > self.percent), _STEPS[-1]))

    def reduce(self) -> None:
        self.set_percent(next((step for step in reversed(_STEPS) if step < self.percent), _STEPS[0]))

    def reset(self) -> None:
        self.set_percent(100)

    def set_percent(self, percent: int) -> None:
        """Show the text at so many per cent; what is beyond the steps becomes the last of them."""
        wanted = min(max(percent, _STEPS[0]), _STEPS[-1])
        if wanted != self.percent:
            self.percent = wanted
            self._telling.start()

    def listen_to(self, *widgets: QWidget) -> None:
        """Follow the wheel over these widgets."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QWheelEvent) and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._turn(event.angleDelta().y())
            return True
        return super().eventFilter(watched, event)

    def _turn(self, by: int) -> None:
        self._turned += by
        while abs(self._turned) >= _NOTCH:
            self.enlarge() if self._turned > 0 else self.reduce()
            self._turned -= _NOTCH if self._turned > 0 else -_NOTCH
