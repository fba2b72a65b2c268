"""Who wrote what of the text on screen: grounds and bars in their colours, a name under the mouse."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextBlock

from app.gui.editor.body_editor import BodyEditor
from app.gui.editor.caret_shapes import rectangles_in
from app.gui.editor.colors import EditorColors
from app.gui.editor.documents import page_of
from app.gui.editor.visible_lines import visible_blocks
from app.gui.history.faces import Face, Faces
from app.gui.history.known_authors import KnownAuthors
from app.gui.language import tr
from core.documents import NoteDocument, TextChange

_TINT = 0.17
_BAR = 3.0
_Parts = tuple[tuple[int, int, int], ...]
"""Of a line: from where to where each part reaches, and the session that wrote it."""
_Placed = tuple[tuple[int, QRectF], ...]
"""Sessions, and where in the line's own rectangle is what they wrote."""
_Key = tuple[str, _Parts, float, float, int]


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
        self._placed: dict[_Key, _Placed] = {}

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
        colors, grounds = self._colors(), dict[int, QColor]()
        for session, rectangle in self._shown():
            index = self.faces.of(session).color_index
            if index not in grounds:
                grounds[index] = colors.remote_color(index)
                grounds[index].setAlphaF(_TINT)
            widths[rectangle.top(), rectangle.height()][index] += rectangle.width()
            painter.fillRect(rectangle, grounds[index])
        for (top, height), shares in widths.items():
            most = max(shares, key=lambda index: shares[index])
            painter.fillRect(self._bar(top, height), colors.remote_color(most))

    def paint_above(self, painter: QPainter) -> None:
        """Nothing lies on the text."""

    def words_at(self, place: QPoint) -> str:
        """Name whoever wrote what is at a place in the viewport."""
        for session, rectangle in self._shown():
            if rectangle.contains(place):
                face = self.faces.of(session)
                return tr("You wrote this") if face.is_self else tr("{name} wrote this", name=face.name)
        return ""

    def _shown(self) -> Iterator[tuple[int, QRectF]]:
        """Go through what is in view: which session wrote what lies in a rectangle."""
        parts = self._known.between(*self._seen(), self._document.authors)
        placed, number = dict[_Key, _Placed](), 0
        for block, rectangle in visible_blocks(self._editor):
            start, end = block.position(), block.position() + block.length() - 1
            inside = []
            while number < len(parts) and parts[number].start < end:
                part = parts[number]
                if part.end > start:
                    inside.append((max(part.start, start) - start, min(part.end, end) - start, part.session))
                if part.end > end:
                    break
                number += 1
            for session, where in self._place(block, rectangle, tuple(inside), placed):
                yield session, where.translated(rectangle.topLeft())
        self._placed = placed

    def _place(
        self, block: QTextBlock, rectangle: QRectF, parts: _Parts, placed: dict[_Key, _Placed]
    ) -> _Placed:
        """Find where parts of a block are; most is as it was painted last, but not where marks are shown."""
        key = (block.text(), parts, rectangle.width(), rectangle.height(), self._editor.font().pixelSize())
        if page_of(self._editor.document()).typesetter.has_caret(block):
            return _place_parts(block, parts)
        found = self._placed.get(key)
        placed[key] = _place_parts(block, parts) if found is None else found
        return placed[key]

    def _seen(self) -> tuple[int, int]:
        """Tell from where to where the text is in view; a single line may be very long."""
        viewport = self._editor.viewport().rect()
        first = self._editor.cursorForPosition(viewport.topLeft()).position()
        return first, self._editor.cursorForPosition(viewport.bottomRight()).position() + 1

    def _bar(self, top: float, height: float) -> QRectF:
        is_backward = self._editor.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self._editor.viewport().width() - _BAR if is_backward else 0.0
        return QRectF(left, top, _BAR, height)


def _place_parts(block: QTextBlock, parts: _Parts) -> _Placed:
    corner = QPointF()
    return tuple(
        (session, where)
        for first, last, session in parts
        for where in rectangles_in(block, corner, first, last)
    )
