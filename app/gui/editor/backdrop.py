"""What lies around the text: boxes behind code, bars beside quotes, rules, a fade under the title."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QTextBlock
from PySide6.QtWidgets import QTextEdit

from app.gui.editor.colors import EditorColors
from app.gui.editor.documents import page_of
from app.gui.editor.markdown_lines import LineKind, is_in_fence, kind_of
from app.gui.editor.table_cells import sides_of
from app.gui.editor.typesetter import MARGIN
from app.gui.editor.visible_lines import Blocks

_GROUNDS = {
    LineKind.CODE: LineKind.CODE,
    LineKind.FENCE: LineKind.CODE,
    LineKind.FRONT_MATTER: LineKind.CODE,
    LineKind.QUOTE: LineKind.QUOTE,
    LineKind.RULE: LineKind.RULE,
}
_RADIUS = 6.0
_INSET = 4.0
_BAR_WIDTH = 3.0
_FADE_HEIGHT = 14


@dataclass(slots=True)
class _Run:
    """Lines one after the other that share a ground; `text` is where the last one's text ends.

    `is_backward` tells whether the first is written from right to left.
    """

    ground: LineKind
    top: float
    bottom: float
    text: float
    is_backward: bool


def paint_backdrop(painter: QPainter, editor: QTextEdit, blocks: Blocks, colors: EditorColors) -> None:
    """Paint what lies behind the visible lines."""
    painter.setPen(Qt.PenStyle.NoPen)
    for block, rectangle in blocks:
        if kind_of(block.userState()) is LineKind.TABLE:
            _paint_table_rule(painter, editor, block, rectangle, colors)
    for run in _runs(editor, blocks):
        if run.ground is LineKind.CODE:
            _paint_box(painter, editor, run, colors)
        elif run.ground is LineKind.QUOTE:
            left = editor.viewport().width() - _INSET - _BAR_WIDTH if run.is_backward else _INSET
            painter.fillRect(QRectF(left, run.top, _BAR_WIDTH, run.bottom - run.top), QColor(colors.faint))
        elif run.ground is LineKind.RULE:
            _paint_rule(painter, editor, run, colors)


def paint_fade(painter: QPainter, editor: QTextEdit, colors: EditorColors) -> None:
    """Let lines that were scrolled away fade out at the upper edge."""
    if not editor.verticalScrollBar().value():
        return
    fade = QLinearGradient(0, 0, 0, _FADE_HEIGHT)
    solid, clear = QColor(colors.background), QColor(colors.background)
    clear.setAlpha(0)
    fade.setColorAt(0, solid)
    fade.setColorAt(1, clear)
    painter.fillRect(0, 0, editor.viewport().width(), _FADE_HEIGHT, fade)


def _runs(editor: QTextEdit, blocks: Blocks) -> Iterator[_Run]:
    run: _Run | None = None
    for block, rectangle in blocks:
        ground = _GROUNDS.get(kind_of(block.userState()))
        if run is not None and (ground is not run.ground or _opens(block)):
            yield run
            run = None
        if ground is not None and run is None:
            is_backward = block.textDirection() is Qt.LayoutDirection.RightToLeft
            run = _Run(ground, rectangle.top(), rectangle.bottom(), 0.0, is_backward)
        if run is not None:
            run.bottom = rectangle.bottom()
            run.text = _end_of_text(editor, block)
    if run is not None:
        yield run


def _opens(block: QTextBlock) -> bool:
    """Tell whether a fence begins with this line, so that adjoining boxes stay two."""
    return is_in_fence(block.userState()) and not is_in_fence(block.previous().userState())


def _paint_box(painter: QPainter, editor: QTextEdit, run: _Run, colors: EditorColors) -> None:
    width = editor.viewport().width() - 2 * _INSET
    painter.setBrush(QColor(colors.code_background))
    painter.drawRoundedRect(QRectF(_INSET, run.top, width, run.bottom - run.top), _RADIUS, _RADIUS)


def _end_of_text(editor: QTextEdit, block: QTextBlock) -> float:
    """Return where a rule may begin: behind its marks where they are shown."""
    typesetter = page_of(editor.document()).typesetter
    is_shown = typesetter.has_caret(block)
    return MARGIN + (block.layout().lineAt(0).naturalTextWidth() + 8.0 if is_shown else 0.0)


def _paint_rule(painter: QPainter, editor: QTextEdit, run: _Run, colors: EditorColors) -> None:
    right = editor.viewport().width() - MARGIN
    middle = (run.top + run.bottom) / 2
    painter.fillRect(QRectF(run.text, middle, right - run.text, 1.0), QColor(colors.faint))


def _paint_table_rule(
    painter: QPainter, editor: QTextEdit, block: QTextBlock, rectangle: QRectF, colors: EditorColors
) -> None:
    """Draw the rule below a table's head, unless it is shown as it is typed."""
    if page_of(editor.document()).typesetter.has_caret(block) or sides_of(block.text()) is None:
        return
    row = block.layout().lineAt(0)
    middle = rectangle.top() + rectangle.height() / 2
    painter.fillRect(QRectF(row.x(), middle, row.naturalTextWidth(), 1.0), QColor(colors.faint))
