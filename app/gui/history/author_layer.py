"""Who wrote what of the text on screen: grounds and bars in their colours, a name under the mouse."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextBlock

from app.gui.editor.body_editor import BodyEditor
from app.gui.editor.caret_shapes import rectangles_in
from app.gui.editor.colors import EditorColors
from app.gui.editor.visible_lines import visible_blocks
from app.gui.history.faces import Face, Faces
from app.gui.history.known_authors import KnownAuthors, Part
from app.gui.language import tr
from core.documents import NoteDocument, TextChange

_TINT = 0.17
_BAR = 3.0


class AuthorLayer:
    """Asks only for what is in view."""

    def __init__(
        self, editor: BodyEditor, document: NoteDocument, colors: Callable[[], EditorColors]
    ) -> None:
        self.faces = Faces()
        self._editor = editor
        self._document = document
        self._colors = colors
        self._known = KnownAuthors(document.body_length)

    def follow(self, changes: tuple[TextChange, ...]) -> None:
        """Take in what was edited."""
        self._known.change(changes)
        self._editor.viewport().update()

    def show_faces(self, faces: Faces) -> None:
        """Show everybody like this from now on."""
        self.faces = faces
        self._editor.viewport().update()

    def face_at(self, position: int) -> Face | None:
        """Say who wrote the character at a position, at the end of the text the one before it."""
        place = min(position, self._document.body_length - 1)
        parts = self._known.between(place, place + 1, self._document.authors) if place >= 0 else []
        return self.faces.of(parts[0].session) if parts else None

    def paint_below(self, painter: QPainter) -> None:
        """Tint what each wrote, and show beside each row whose most of it is."""
        widths: defaultdict[tuple[float, float], defaultdict[int, float]] = defaultdict(
            lambda: defaultdict(float)
        )
        for part, rectangle in self._shown():
            color = self._colors().remote_color(self.faces.of(part.session).color_index)
            row = widths[rectangle.top(), rectangle.height()]
            row[color.rgb()] += rectangle.width()
            color.setAlphaF(_TINT)
            painter.fillRect(rectangle, color)
        for (top, height), shares in widths.items():
            painter.fillRect(self._bar(top, height), QColor(max(shares, key=lambda each: shares[each])))

    def paint_above(self, painter: QPainter) -> None:
        """Nothing lies on the text."""

    def words_at(self, place: QPoint) -> str:
        """Name whoever wrote what is at a place in the viewport."""
        for part, rectangle in self._shown():
            if rectangle.contains(place):
                face = self.faces.of(part.session)
                return tr("You wrote this") if face.is_self else tr("{name} wrote this", name=face.name)
        return ""

    def _shown(self) -> Iterator[tuple[Part, QRectF]]:
        blocks = list(visible_blocks(self._editor))
        if not blocks:
            return
        parts = self._known.between(*self._seen(), self._document.authors)
        number = 0
        for block, rectangle in blocks:
            end = block.position() + block.length() - 1
            while number and parts[number - 1].end > block.position():
                number -= 1
            while number < len(parts) and parts[number].start < end:
                for inside in self._rectangles(block, rectangle, parts[number], end):
                    yield parts[number], inside
                number += 1

    def _seen(self) -> tuple[int, int]:
        """Tell from where to where the text is in view; a single line may be very long."""
        viewport = self._editor.viewport().rect()
        first = self._editor.cursorForPosition(viewport.topLeft()).position()
        return first, self._editor.cursorForPosition(viewport.bottomRight()).position() + 1

    def _rectangles(self, block: QTextBlock, rectangle: QRectF, part: Part, end: int) -> Iterator[QRectF]:
        start = block.position()
        first, last = max(part.start, start) - start, min(part.end, end) - start
        if first < last:
            yield from rectangles_in(block, rectangle.topLeft(), first, last)

    def _bar(self, top: float, height: float) -> QRectF:
        is_backward = self._editor.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self._editor.viewport().width() - _BAR if is_backward else 0.0
        return QRectF(left, top, _BAR, height)
