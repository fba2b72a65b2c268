"""The caret of whoever sits here: Qt's own knows no colour."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QTextEdit

WIDTH = 2.0
_WITH_CARET = Qt.TextInteractionFlag.TextEditable | Qt.TextInteractionFlag.TextSelectableByKeyboard


class OwnCaret(QObject):
    """Blinks at the editor's cursor while it has the focus; the editor paints it last."""

    def __init__(self, editor: QTextEdit, color: str) -> None:
        super().__init__(editor)
        self._editor = editor
        self._color = QColor(color)
        self._is_lit = True
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._toggle)
        editor.setCursorWidth(0)
        editor.cursorPositionChanged.connect(self.light)
        editor.installEventFilter(self)

    def set_color(self, color: str) -> None:
        self._color = QColor(color)

    def light(self) -> None:
        """Be seen at once, as after each movement."""
        self._is_lit = True
        period = QApplication.cursorFlashTime()
        if period > 0 and self._editor.hasFocus():
            self._blink.start(period // 2)
        else:
            self._blink.stop()
        self._repaint()

    def paint(self, painter: QPainter) -> None:
        has_caret = bool(self._editor.textInteractionFlags() & _WITH_CARET)
        if has_caret and self._is_lit and self._editor.hasFocus():
            painter.fillRect(self._rectangle(), self._color)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            # Only after the editor took note of the focus.
            QTimer.singleShot(0, self, self.light)
        elif event.type() is QEvent.Type.DragEnter:
            # Qt shows the place of a drop by its own caret.
            self._editor.setCursorWidth(round(WIDTH))
        elif event.type() in {QEvent.Type.DragLeave, QEvent.Type.Drop}:
            self._editor.setCursorWidth(0)
        return super().eventFilter(watched, event)

    def _rectangle(self) -> QRectF:
        place = self._editor.cursorRect()
        return QRectF(place.left() - WIDTH / 2, place.top(), WIDTH, place.height())

    def _toggle(self) -> None:
        self._is_lit = not self._is_lit
        self._repaint()

    def _repaint(self) -> None:
        self._editor.viewport().update(self._rectangle().toAlignedRect().adjusted(-2, -1, 2, 1))
