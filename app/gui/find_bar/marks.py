"""What was found, marked in the text and beside it on the scroll bar."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollBar, QWidget

from app.gui.editor.body_editor import BodyEditor
from app.gui.editor.caret_shapes import rectangles_in
from app.gui.editor.documents import page_of
from app.gui.editor.visible_lines import Blocks, visible_blocks
from app.gui.find_bar.places import Places, Span

_RADIUS = 3.0
_MOST_TICKS = 500
"""Ticks on a scroll bar; more would not be told apart."""
_TICK_HEIGHT = 2
_TICK_OPACITY = 0.6


class Marks(QObject):
    """Paints all places on screen over the text of an editor, and the selected one with a frame."""

    def __init__(self, body: BodyEditor) -> None:
        super().__init__(body)
        self._body = body
        self._places = Places()
        self._ticks = _Ticks(body)
        body.layers.append(self)

    def show(self, places: Places) -> None:
        """Mark exactly these places, also while the text goes on changing."""
        self._places = places
        self._ticks.show_places(places)
        self._body.viewport().update()

    def paint_below(self, painter: QPainter) -> None:
        """Nothing lies behind the text: the ground of code would cover it."""

    def words_at(self, _place: QPoint) -> str:
        """What was found speaks for itself."""
        return ""

    def paint_above(self, painter: QPainter) -> None:
        """Paint the places on screen."""
        blocks = list(visible_blocks(self._body)) if len(self._places) else []
        if not blocks:
            return
        colors = self._body.colors
        last = blocks[-1][0]
        spans = list(self._places.between(blocks[0][0].position(), last.position() + last.length()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.found))
        # The text is below and shines through: dark on a light ground, light on a dark one.
        painter.setCompositionMode(_mixing(colors.background))
        for span in spans:
            for rectangle in _rectangles(blocks, span):
                painter.drawRoundedRect(rectangle, _RADIUS, _RADIUS)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        self._frame_selected(painter, blocks, spans)

    def _frame_selected(self, painter: QPainter, blocks: Blocks, spans: list[Span]) -> None:
        cursor = self._body.textCursor()
        selected = Span(cursor.selectionStart(), cursor.selectionEnd())
        if selected not in spans:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._body.colors.accent), 1.5))
        for rectangle in _rectangles(blocks, selected):
            painter.drawRoundedRect(rectangle.adjusted(-1.0, -1.0, 1.0, 1.0), _RADIUS, _RADIUS)


class _Ticks(QWidget):
    """A mark on the scroll bar for each place, where a page of the text with it would be."""

    def __init__(self, body: BodyEditor) -> None:
        self._bar: QScrollBar = body.verticalScrollBar()
        super().__init__(self._bar)
        self._body = body
        self._heights: list[float] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._bar.installEventFilter(self)
        self.hide()

    def show_places(self, places: Places) -> None:
        self._heights = list(self._parts(places))
        self.setVisible(bool(self._heights))
        self._fill_bar()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self._fill_bar()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            color = QColor(self._body.colors.accent)
            color.setAlphaF(_TICK_OPACITY)
            for part in self._heights:
                top = part * (self.height() - _TICK_HEIGHT)
                painter.fillRect(QRectF(2, top, self.width() - 4, _TICK_HEIGHT), color)

    def _fill_bar(self) -> None:
        self.setGeometry(self._bar.rect())

    def _parts(self, places: Places) -> list[float]:
        document, page = self._body.document(), page_of(self._body.document())
        height = page.documentSize().height()
        step = max(1, len(places) // _MOST_TICKS)
        spans = (places.span(index) for index in range(0, len(places), step))
        blocks = (document.findBlock(span.start) for span in spans if span is not None)
        return [page.top_of(block) / height for block in blocks]


def _mixing(background: str) -> QPainter.CompositionMode:
    is_dark = QColor(background).lightness() < 128
    modes = QPainter.CompositionMode
    return modes.CompositionMode_Screen if is_dark else modes.CompositionMode_Multiply


def _rectangles(blocks: Blocks, span: Span) -> list[QRectF]:
    return [
        rectangle
        for block, place in blocks
        if block.position() < span.end and block.position() + block.length() > span.start
        for rectangle in rectangles_in(
            block, place.topLeft(), max(0, span.start - block.position()), span.end - block.position()
        )
    ]
