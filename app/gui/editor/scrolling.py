"""Scrolling through a text of which only what is near the view is laid out."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.gui.editor.documents import page_of

_SHORT = 400
"""Lines of a text that is laid out as a whole."""
_LINES_KEPT_BELOW = 2
_ROOM_ABOVE = 24
"""Pixels; the lines at the upper edge are faded."""


class Scrolling(QObject):
    """Lays out what comes into view of an editor, then a bit more, so that nothing jumps when it is seen."""

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._caret_top: int | None = None
        self._ahead = QTimer(self, singleShot=True, interval=0)
        self._ahead.timeout.connect(self._look_ahead)

    def attach(self) -> None:
        """Begin with the document that the editor shows now."""
        page = page_of(self._editor.document())
        page.grew_above.connect(self._stay)
        page.about_to_grow.connect(self._note_caret)
        page.grew.connect(self._keep_caret)
        self.follow()

    def follow(self) -> None:
        """Lay out what is in view."""
        page = page_of(self._editor.document())
        page.top_edge = self._editor.verticalScrollBar().value()
        if page.line_count <= _SHORT:
            page.measure_all()
        else:
            page.measure_between(page.top_edge, page.top_edge + self._editor.viewport().height())
            self._ahead.start()

    def _look_ahead(self) -> None:
        height = self._editor.viewport().height() / 2
        page = page_of(self._editor.document())
        page.measure_between(page.top_edge - height, page.top_edge)
        page.measure_between(page.top_edge + 2 * height, page.top_edge + 3 * height)

    def keep_room_around_caret(self) -> None:
        """Scroll on when the caret comes close to an edge."""
        caret, bar = self._editor.cursorRect(), self._editor.verticalScrollBar()
        if not caret.intersects(self._editor.viewport().rect()):
            # The reader scrolled away, and the key was none that moves the caret.
            return
        beyond = caret.bottom() + _LINES_KEPT_BELOW * caret.height() - self._editor.viewport().height()
        missing = _ROOM_ABOVE - caret.top()
        if beyond > 0:
            bar.setValue(bar.value() + beyond)
        elif missing > 0:
            bar.setValue(bar.value() - missing)

    def bring_into_view(self, position: int) -> None:
        """Scroll until a place is seen with room around it."""
        document, bar = self._editor.document(), self._editor.verticalScrollBar()
        cursor = QTextCursor(document)
        cursor.setPosition(min(position, document.characterCount() - 1))
        height = self._editor.viewport().height()
        # What is laid out on the way there may be higher than it was thought.
        for _ in range(3):
            place = self._editor.cursorRect(cursor)
            if place.top() >= height // 8 and place.bottom() <= height - height // 8:
                return
            bar.setValue(bar.value() + place.top() - height // 3)

    def _note_caret(self) -> None:
        caret = self._editor.cursorRect()
        is_seen = caret.intersects(self._editor.viewport().rect()) and self._editor.hasFocus()
        self._caret_top = caret.top() if is_seen else None

    def _keep_caret(self) -> None:
        if self._caret_top is None:
            return
        bar = self._editor.verticalScrollBar()
        bar.setValue(bar.value() + self._editor.cursorRect().top() - self._caret_top)

    def _stay(self, growth: float) -> None:
        bar = self._editor.verticalScrollBar()
        bar.setValue(bar.value() + round(growth))
