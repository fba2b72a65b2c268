"""Other people's carets and selections, painted into the body with their names."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QRegion
from PySide6.QtWidgets import QTextEdit

from app.gui.editor.caret_shapes import CaretShape, shape_at
from app.gui.editor.colors import EditorColors
from app.gui.editor.shown_caret import RemoteCaret, ShownCaret
from core.documents import NoteDocument, TextChange, utf16_length
from core.ids import DeviceId

_FLAG_SIZE = 11
_SELECTION_OPACITY = 0.22


class CaretLayer(QObject):
    """The remote carets of one note on one editor; repaints only where something moved."""

    def __init__(self, editor: QTextEdit, document: NoteDocument, colors: EditorColors) -> None:
        super().__init__(editor)
        self._editor = editor
        self._document = document
        self._shown: dict[DeviceId, ShownCaret] = {}
        self.set_colors(colors)

    def set_colors(self, colors: EditorColors) -> None:
        self._colors = colors
        self._font = QFont(colors.body_font())
        self._font.setPixelSize(_FLAG_SIZE)
        self._font.setWeight(QFont.Weight.DemiBold)
        self.refresh()

    @property
    def shown(self) -> tuple[ShownCaret, ...]:
        """The carets whose place in the text is known."""
        return tuple(shown for shown in self._shown.values() if shown.shape is not None)

    def show(self, carets: Sequence[RemoteCaret]) -> None:
        """Show exactly these carets; one that moved shows its name."""
        wanted = {caret.device: caret for caret in carets}
        for device in self._shown.keys() - wanted.keys():
            self._forget(self._shown.pop(device))
        for device, caret in wanted.items():
            self._show_one(device, caret)
        self.refresh()

    def head_of(self, device: DeviceId) -> int | None:
        """Tell where somebody's caret is, in UTF-16 units; None where that is not known."""
        shown = self._shown.get(device)
        return shown.head if shown is not None else None

    def wake_writers(self, changes: Sequence[TextChange]) -> list[DeviceId]:
        """Show the name of whoever stands where text has just arrived from elsewhere, and tell who it is."""
        ends = {change.position + utf16_length(change.inserted) for change in changes}
        writers = [shown for shown in self._shown.values() if shown.head in ends]
        for shown in writers:
            shown.wake()
        return [shown.caret.device for shown in writers]

    def refresh(self) -> None:
        """Follow a change of text, size or scroll."""
        metrics = QFontMetricsF(self._font)
        for shown in self._shown.values():
            shown.locate(self._document)
            self._place(shown, self._shape(shown, metrics))

    def paint_selections(self, painter: QPainter) -> None:
        """Paint what lies behind the text."""
        for shown in self.shown:
            color = self._color(shown)
            color.setAlphaF(_SELECTION_OPACITY * shown.opacity)
            for rectangle in shown.shape.selection if shown.shape else ():
                painter.fillRect(rectangle, color)

    def paint_carets(self, painter: QPainter) -> None:
        """Paint what lies on the text."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for shown in self.shown:
            if shown.shape is not None:
                self._paint_caret(painter, shown, shown.shape)

    def _show_one(self, device: DeviceId, caret: RemoteCaret) -> None:
        shown = self._shown.get(device)
        if shown is None:
            shown = self._shown[device] = ShownCaret(caret, self)
            shown.faded.connect(self._repaint_carets)
            return
        before = (shown.anchor, shown.head, shown.caret.name, shown.caret.color_index)
        shown.caret = caret
        # Anchors of the same place may differ in bytes.
        shown.locate(self._document)
        if before != (shown.anchor, shown.head, caret.name, caret.color_index):
            shown.wake()

    def _forget(self, shown: ShownCaret) -> None:
        self._place(shown, None)
        shown.deleteLater()

    def _shape(self, shown: ShownCaret, metrics: QFontMetricsF) -> CaretShape | None:
        if shown.anchor is None or shown.head is None:
            return None
        length = self._editor.document().characterCount() - 1
        anchor, head = min(shown.anchor, length), min(shown.head, length)
        return shape_at(self._editor, anchor, head, shown.caret.name, metrics)

    def _place(self, shown: ShownCaret, shape: CaretShape | None) -> None:
        before, shown.shape = shown.shape, shape
        if before == shape:
            return
        for touched in (before, shape):
            if touched is not None:
                self._editor.viewport().update(touched.region())

    def _repaint_carets(self) -> None:
        region = QRegion()
        for shown in self.shown:
            if shown.shape is not None:
                region += shown.shape.region()
        self._editor.viewport().update(region)

    def _paint_caret(self, painter: QPainter, shown: ShownCaret, shape: CaretShape) -> None:
        color = self._color(shown)
        painter.setOpacity(shown.opacity)
        painter.fillRect(shape.caret, color)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.setOpacity(shown.opacity * (1.0 - shown.flag_opacity))
        painter.drawEllipse(shape.dot)
        painter.setOpacity(shown.flag_opacity)
        self._paint_flag(painter, shape.flag, shown.caret.name)
        painter.setOpacity(1.0)

    def _paint_flag(self, painter: QPainter, flag: QRectF, name: str) -> None:
        painter.drawRoundedRect(flag, 4.0, 4.0)
        painter.setFont(self._font)
        painter.setPen(QColor(self._colors.on_remote))
        inside = flag.adjusted(5.0, 0.0, -5.0, 0.0)
        metrics = QFontMetricsF(self._font)
        shortened = metrics.elidedText(name, Qt.TextElideMode.ElideRight, inside.width() + 1.0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shortened)

    def _color(self, shown: ShownCaret) -> QColor:
        return self._colors.remote_color(shown.caret.color_index)
