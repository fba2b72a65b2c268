"""The drawing of a graph: dragged about, zoomed by the wheel, and a click on a note goes to it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.gui.graph.layout import Point
from app.gui.graph.web import Web
from app.gui.language import isolated
from app.gui.theme import RADIUS, SPACE, TYPE, Theme
from app.gui.theme.fonts import interface_font

_RADIUS = 5.0
_NEAR = 14.0
"""Pixels around a note within which a click means it."""
_LONGEST = 130
_STEP = 1.2
_SMALLEST, _LARGEST = 0.2, 4.0
_MARGIN = 40
_VEIL = 0.85
"""How much of a line is covered by the words over it."""
_READABLE = 0.55
"""The scale below which titles would stand on each other; then only the chosen notes have theirs."""


class GraphCanvas(QWidget):
    """Shows a web; number 0 is the open note, and one may be marked. The list beside it takes the keys."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumHeight(160)
        self._theme = theme
        self._web = Web((), frozenset())
        self.titles: Sequence[str] = ()
        self._points: Sequence[Point] = ()
        self._zoom, self._shift = 1.0, QPointF()
        self._pressed: QPointF | None = None
        self._is_dragged = False
        self._marked: int | None = None
        self._font = interface_font(TYPE.small)
        theme.changed.connect(self.update)

    def show_web(self, web: Web, titles: Sequence[str], points: Sequence[Point]) -> None:
        """Show these notes at these places, with the open one in the middle."""
        self._web, self.titles, self._points = web, titles, points
        self._shift, self._marked = QPointF(), None
        self.update()

    def move_to(self, points: Sequence[Point]) -> None:
        """Show the notes at other places."""
        self._points = points
        self.update()

    def mark(self, number: int | None) -> None:
        """Let one note stand out."""
        self._marked = number
        self.update()

    def zoom_by(self, steps: float) -> None:
        """Come nearer, or with a negative number go away."""
        self._zoom = min(max(self._zoom * _STEP**steps, _SMALLEST), _LARGEST)
        self.update()

    def place_of(self, number: int) -> QPointF:
        """Say where a note is drawn."""
        x, y = self._points[number]
        return QPointF(self.rect().center()) + self._shift + QPointF(x, y) * self._scale()

    def _scale(self) -> float:
        """Give the zoom on top of what makes every note fit in, which is never larger than life."""
        across = max((abs(x) for x, _y in self._points), default=0.0)
        down = max((abs(y) for _x, y in self._points), default=0.0)
        room_across, room_down = self.width() / 2 - _MARGIN, self.height() / 2 - _MARGIN
        fitting = min(room_across / max(across, 1.0), room_down / max(down, 1.0), 1.0)
        return max(fitting, _SMALLEST) * self._zoom

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._pressed, self._is_dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._pressed is None:
            return
        way = event.position() - self._pressed
        if self._is_dragged or way.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged, self._pressed = True, event.position()
            self._shift += way
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._pressed = None
        number = self._at(event.position())
        if not self._is_dragged and number is not None:
            self.chosen.emit(number)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        self.zoom_by(event.angleDelta().y() / 120)
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        colors = self._theme.colors
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._font)
            for one, other in self._web.links:
                is_marked = self._marked in (one, other) if self._marked is not None else 0 in (one, other)
                painter.setPen(QPen(QColor(colors.accent if is_marked else colors.border), 1))
                painter.drawLine(self.place_of(one), self.place_of(other))
            for number in range(len(self._points)):
                self._draw_note(painter, number)

    def _draw_note(self, painter: QPainter, number: int) -> None:
        colors, place = self._theme.colors, self.place_of(number)
        is_strong = number in (0, self._marked)
        painter.setPen(QPen(QColor(colors.list), 2))
        painter.setBrush(QColor(colors.accent if is_strong else colors.dim))
        radius = _RADIUS * (1.5 if is_strong else 1)
        painter.drawEllipse(place, radius, radius)
        metrics = QFontMetrics(self._font)
        if not is_strong and self._scale() < _READABLE:
            return
        words = metrics.elidedText(self.titles[number], Qt.TextElideMode.ElideRight, _LONGEST)
        box = QRectF(place.x() - _LONGEST / 2, place.y() + radius + 1, _LONGEST, metrics.height())
        self._clear_behind(painter, box, metrics.horizontalAdvance(words))
        painter.setPen(QColor(colors.text if is_strong else colors.dim))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), isolated(words))

    def _clear_behind(self, painter: QPainter, box: QRectF, width: float) -> None:
        """Let no line run through the words in the middle of a box."""
        ground = QColor(self._theme.colors.list)
        ground.setAlphaF(_VEIL)
        words = QRectF(0, 0, width + 2 * SPACE.hair, box.height())
        words.moveCenter(box.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(words, RADIUS.small, RADIUS.small)

    def _at(self, position: QPointF) -> int | None:
        ways = [
            ((self.place_of(number) - position).manhattanLength(), number)
            for number in range(len(self._points))
        ]
        way, number = min(ways, default=(_NEAR + 1, None))
        return number if way <= _NEAR else None
