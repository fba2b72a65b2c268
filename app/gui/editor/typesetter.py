"""Setting one line of Markdown: how its stretches look, where its rows break, how high it is."""

from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextBlock, QTextCursor, QTextLayout, QTextOption

from app.gui.editor.colors import EditorColors
from app.gui.editor.formats import Formats
from app.gui.editor.line_states import LineStates
from app.gui.editor.markdown_lines import Line, LineKind, fence_info, kind_of, read_line
from app.gui.editor.markdown_spans import Marks, Style, as_units, line_spans, shows_item_mark
from app.gui.editor.pictures import Pictures, Placed
from app.gui.editor.stretches import Dresser, Stretch

MARGIN = 16
"""Pixels between the text and either edge of its field."""
_ROW_HEIGHT = 1.45
"""Of the font's own; half of what is more lies above the letters."""
_ROOM_ABOVE_HEADING = {1: 14.0, 2: 10.0, 3: 6.0}
_PICTURED = (LineKind.TEXT, LineKind.LIST, LineKind.QUOTE)
_HANGING = (LineKind.LIST, LineKind.QUOTE)
_DIRECTIONS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
_SIDES = (
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
)


class Typesetter:
    """Sets lines of one document in a column.

    `marks_at` is where marks are shown, None for nowhere; without `hides_marks` they are shown everywhere.
    """

    def __init__(
        self, states: LineStates, colors: EditorColors, dressers: Sequence[Dresser], pictures: Pictures
    ) -> None:
        self.marks_at: QTextCursor | None = None
        self.hides_marks = True
        self._is_bare = False
        self._pictures = pictures
        self._states = states
        self._dressers = dressers
        self.set_colors(colors)

    def set_colors(self, colors: EditorColors) -> None:
        self._colors = colors
        self._formats = Formats(colors, hides_marks=self._is_bare)
        for dresser in self._dressers:
            dresser.set_colors(colors)
        self._row = _row_height(colors.body_font())

    def show_bare(self, is_bare: bool) -> bool:
        """Set lines without even the marks of code and tables, or with them; False when that is so."""
        if is_bare == self._is_bare:
            return False
        self._is_bare = is_bare
        self._formats = Formats(self._colors, hides_marks=is_bare)
        return True

    def estimate(self, length: int, width: float) -> float:
        """Guess how high a line of so many units is."""
        rows = 1 + int(length * self._row * 0.38 / max(width, 1.0))
        return round(rows * self._row * _ROW_HEIGHT)

    def read(self, block: QTextBlock) -> Line:
        """Read what the line of a block is."""
        return read_line(block.text(), self._states.before(block))

    def shows_item_mark(self, block: QTextBlock, line: Line) -> bool:
        """Tell whether the mark of a list item is shown as it is typed."""
        return shows_item_mark(line, self._marks_in(block))

    def set(self, block: QTextBlock, width: float) -> float:
        """Lay out a block in a column of this width; returns its height. Both in pixels."""
        text, line = block.text(), self.read(block)
        block.setUserState(line.state)
        layout = block.layout()
        layout.setFormats(list(_ranges(layout, self._stretches(block, line, text, width))))
        height = self._break_rows(block, layout, line, width)
        return height + (self._pictures.room(block, width) if _may_show_pictures(line) else 0.0)

    def pictures_below(self, block: QTextBlock, rectangle: QRectF, width: float) -> Iterator[Placed]:
        """Go through the pictures that are shown below a block."""
        if kind_of(block.userState()) in _PICTURED:
            yield from self._pictures.placed(block, rectangle, MARGIN, width)

    def ask_again(self, address: str) -> None:
        """Try now to get a picture that is not here."""
        self._pictures.ask_again(address)

    def touched(self, block: QTextBlock) -> Iterator[QTextBlock]:
        """Go through the blocks that look different once this one changed."""
        for dresser in self._dressers:
            yield from dresser.touched(block)

    def _stretches(self, block: QTextBlock, line: Line, text: str, width: float) -> Sequence[Stretch]:
        marks = self._marks_in(block)
        for dresser in self._dressers:
            dressed = dresser.dress(block, line, self._formats, marks, width)
            if dressed is not None:
                return dressed
        if line.kind is LineKind.FENCE and self._is_bare:
            return self._unmarked_fence(text)
        level = line.level if line.kind is LineKind.HEADING else 0
        return [
            Stretch(start, end, self._formats.format(line.kind, level, style))
            for start, end, style in line_spans(as_units(text), line, marks)
        ]

    def _unmarked_fence(self, text: str) -> Sequence[Stretch]:
        """Leave of the line that opens code the name of its language, of the one that closes it its room."""
        units = as_units(text)
        start = len(units) - len(as_units(fence_info(text)))
        unmarked = Style.HIDDEN if start < len(units) else Style.UNSEEN
        return [
            Stretch(0, start, self._formats.format(LineKind.FENCE, 0, unmarked)),
            Stretch(start, len(units), self._formats.format(LineKind.FENCE, 0, Style.NONE)),
        ]

    def has_caret(self, block: QTextBlock) -> bool:
        """Tell whether marks are shown somewhere in the block."""
        return self.marks_at is not None and self.marks_at.block() == block

    def _marks_in(self, block: QTextBlock) -> Marks:
        caret = self.marks_at.positionInBlock() if self.marks_at and self.has_caret(block) else None
        return Marks(are_quiet=self.hides_marks, caret=caret)

    def _option(self, block: QTextBlock, *, is_backward: bool) -> QTextOption:
        option = block.document().defaultTextOption()
        option.setTextDirection(_DIRECTIONS[is_backward])
        option.setAlignment(_SIDES[is_backward])
        return option

    def _break_rows(self, block: QTextBlock, layout: QTextLayout, line: Line, width: float) -> float:
        is_backward = block.textDirection() == Qt.LayoutDirection.RightToLeft
        layout.setTextOption(self._option(block, is_backward=is_backward))
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


def _row_height(font: QFont) -> float:
    """Return how high a row of plain text is; Qt's metrics round differently."""
    layout = QTextLayout("x", font)
    layout.beginLayout()
    row = layout.createLine()
    row.setLineWidth(100.0)
    layout.endLayout()
    return row.height()


def _may_show_pictures(line: Line) -> bool:
    return line.kind in _PICTURED


def _has_room_above(block: QTextBlock, line: Line) -> bool:
    return line.kind is LineKind.HEADING and block.blockNumber() > 0


def _hanging(layout: QTextLayout, line: Line, width: float) -> float:
    """Return how far the rows after the first are moved in: as wide as the marks of the first."""
    row = layout.lineAt(0)
    start, _ = cast("tuple[float, int]", row.cursorToX(0))
    content, _ = cast("tuple[float, int]", row.cursorToX(line.content))
    return min(abs(content - start), width / 2)
