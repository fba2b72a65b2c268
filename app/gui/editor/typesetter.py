"""Setting one line of Markdown: how its stretches look, where its rows break, how high it is."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol, cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextCharFormat, QTextCursor, QTextLayout, QTextOption

from app.gui.editor.colors import EditorColors
from app.gui.editor.formats import Formats
from app.gui.editor.line_states import LineStates
from app.gui.editor.markdown_lines import Line, LineKind, read_line
from app.gui.editor.markdown_spans import Marks, as_units, line_spans

MARGIN = 16
"""Pixels between the text and either edge of its field."""
_ROW_HEIGHT = 1.45
"""Of the font's own; half of what is more lies above the letters."""
_ROOM_ABOVE_HEADING = {1: 14.0, 2: 10.0, 3: 6.0}
_HANGING = (LineKind.LIST, LineKind.QUOTE)


class Stretch(NamedTuple):
    """The UTF-16 units from `start` to `end` of a line, and how they look."""

    start: int
    end: int
    format: QTextCharFormat


class Dresser(Protocol):
    """Knows better how some lines look: those of code, or of a table."""

    def dress(self, block: QTextBlock, line: Line, formats: Formats) -> Sequence[Stretch] | None:
        """Return all stretches of a line, or None where it has nothing to say."""


class Typesetter:
    """Sets lines of one document in a column; `marks_at` is where marks are shown, None for nowhere."""

    def __init__(self, states: LineStates, colors: EditorColors, dressers: Sequence[Dresser]) -> None:
        self.marks_at: QTextCursor | None = None
        self._states = states
        self._dressers = dressers
        self.set_colors(colors)

    def set_colors(self, colors: EditorColors) -> None:
        self._formats = Formats(colors)
        self._row = QFontMetricsF(colors.body_font()).height()

    def estimate(self, length: int, width: float) -> float:
        """Guess how high a line of so many units is."""
        rows = 1 + int(length * self._row * 0.38 / max(width, 1.0))
        return round(rows * self._row * _ROW_HEIGHT)

    def set(self, block: QTextBlock, width: float) -> float:
        """Lay out a block in a column of this width; returns its height. Both in pixels."""
        text = block.text()
        line = read_line(text, self._states.before(block))
        block.setUserState(line.state)
        layout = block.layout()
        layout.setFormats(list(_ranges(layout, self._stretches(block, line, text))))
        return self._break_rows(block, layout, line, width)

    def _stretches(self, block: QTextBlock, line: Line, text: str) -> Sequence[Stretch]:
        for dresser in self._dressers:
            dressed = dresser.dress(block, line, self._formats)
            if dressed is not None:
                return dressed
        level = line.level if line.kind is LineKind.HEADING else 0
        return [
            Stretch(start, end, self._formats.format(line.kind, level, style))
            for start, end, style in line_spans(as_units(text), line, self._marks_in(block))
        ]

    def _marks_in(self, block: QTextBlock) -> Marks:
        caret = self.marks_at
        is_here = caret is not None and caret.block() == block
        return Marks(are_quiet=True, caret=caret.positionInBlock() if caret is not None and is_here else None)

    def _break_rows(self, block: QTextBlock, layout: QTextLayout, line: Line, width: float) -> float:
        is_backward = block.textDirection() == Qt.LayoutDirection.RightToLeft
        layout.setTextOption(_option(block, is_backward=is_backward))
        y = _ROOM_ABOVE_HEADING.get(line.level, 0.0) if _has_room_above(block, line) else 0.0
        hanging = 0.0
        layout.beginLayout()
        while (row := layout.createLine()).isValid():
            row.setLineWidth(width - hanging)
            height = max(row.height(), self._row)
            left = MARGIN + (0.0 if is_backward else hanging)
            row.setPosition(QPointF(left, y + (height * _ROW_HEIGHT - row.height()) / 2))
            if not row.textStart() and line.kind in _HANGING:
                hanging = _hanging(layout, line, width)
            y += height * _ROW_HEIGHT
        layout.endLayout()
        return round(y)


def _ranges(layout: QTextLayout, stretches: Sequence[Stretch]) -> Iterator[QTextLayout.FormatRange]:
    """Return the stretches as Qt takes them; what an input method composes keeps its own looks."""
    composed, place = len(layout.preeditAreaText().encode("utf-16-le")) // 2, layout.preeditAreaPosition()
    for start, end, look in stretches:
        made = QTextLayout.FormatRange()
        made.start = start + (composed if start >= place else 0)
        made.length = end + (composed if end > place or (end == place and start < place) else 0) - made.start
        made.format = look
        yield made
    if composed:
        for own in layout.formats():
            if place <= own.start and own.start + own.length <= place + composed:
                yield own


def _option(block: QTextBlock, *, is_backward: bool) -> QTextOption:
    option = QTextOption(block.document().defaultTextOption())
    direction = Qt.LayoutDirection.RightToLeft if is_backward else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    option.setAlignment(Qt.AlignmentFlag.AlignAbsolute | _SIDES[is_backward])
    return option


_SIDES = {False: Qt.AlignmentFlag.AlignLeft, True: Qt.AlignmentFlag.AlignRight}


def _has_room_above(block: QTextBlock, line: Line) -> bool:
    return line.kind is LineKind.HEADING and block.blockNumber() > 0


def _hanging(layout: QTextLayout, line: Line, width: float) -> float:
    """Return how far the rows after the first are moved in: as wide as the marks of the first."""
    row = layout.lineAt(0)
    start, _ = cast("tuple[float, int]", row.cursorToX(0))
    content, _ = cast("tuple[float, int]", row.cursorToX(line.content))
    return min(abs(content - start), width / 2)
