"""The layout of a note's text on screen: only what is looked at is laid out, however long the note."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPainterPath,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextLayout,
)

from app.gui.editor.column import MEASURE
from app.gui.editor.heights import Heights
from app.gui.editor.line_states import LineStates
from app.gui.editor.typesetter import MARGIN, Typesetter

_SPACE_ABOVE = 18.0
"""Pixels above the first line, so that a name fits over a caret in it."""
_SPACE_BELOW = 160.0
"""Pixels below the last line, so that one does not write at the window's edge."""
_FEW = 50
"""Lines that are measured as soon as they change; of more only those that are looked at."""
_ENDLESS = 1e9


class PageLayout(QAbstractTextDocumentLayout):
    """Lays out lines when they are asked for, and takes the others at a guess.

    Qt's own layout goes through all lines below an edit, which takes a tenth of a second in a note of a
    megabyte. `top_edge` is what is scrolled away, in pixels; where lines above it turn out to be higher
    than they were thought, `grew_above` tells by how much, so that what is seen can stay where it is.
    """

    grew_above = Signal(float)
    about_to_grow = Signal()
    grew = Signal()
    """A line in the middle of the text took, or takes now, another height without an edit."""

    def __init__(self, document: QTextDocument, states: LineStates, typesetter: Typesetter) -> None:
        super().__init__(document)
        # Not `document()`: asked for it, a layout becomes what keeps it alive (PySide 6.11); both go at once.
        self._text = document
        self.typesetter = typesetter
        self.top_edge = 0.0
        self._states = states
        self._heights = Heights([0.0])
        self._length = 1
        self._depth = 0
        self._above = 0.0
        self._size = QSizeF()
        self._unread = QTimer(self, singleShot=True, interval=0)
        self._unread.timeout.connect(self._read_on)
        self._next_unread = 0
        self._untold = QTimer(self, singleShot=True, interval=0)
        self._untold.timeout.connect(self._tell_size)

    # What Qt asks.

    def documentChanged(self, position: int, removed: int, added: int) -> None:  # noqa: N802
        if self._depth:
            # Setting a line's formats is told as a change of the text.
            return
        document = self._text
        self._length = document.characterCount()
        growth = document.blockCount() - len(self._heights)
        if not growth and not removed and added >= self._length:
            self.forget_all()
            return
        first = document.findBlock(position).blockNumber()
        last = document.findBlock(min(position + added, self._length - 1)).blockNumber()
        height = self._heights.total
        self._replace(first, last, growth)
        reached = self._read(first, last)
        is_alone = reached == last < first + _FEW
        if reached - first < _FEW:
            is_alone = not self._touch(first, reached) and is_alone
            self.measure(first, reached)
        below = _ENDLESS
        if is_alone and not growth and self._heights.total == height:
            # The next line is painted with it, for a box may end between them.
            below = self._rectangle(min(last + 1, len(self._heights) - 1)).bottom()
        self._repaint(QRectF(QPointF(0.0, self._top(first)), QPointF(_ENDLESS, below)))
        self._tell_size()

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        clip = context.clip if context.clip.isValid() else QRectF(0.0, 0.0, _ENDLESS, _ENDLESS)
        painter.setPen(context.palette.color(QPalette.ColorRole.Text))
        # Copies: the formats go with Qt's list.
        chosen = [
            (part.cursor.selectionStart(), part.cursor.selectionEnd(), QTextCharFormat(part.format))
            for part in context.selections
        ]
        # Whoever hears of a new size scrolls, which must not happen within painting.
        with self._setting(is_told=False):
            for block, rectangle in self.blocks_between(clip.top(), clip.bottom()):
                start, length = block.position(), block.length()
                ranges = [
                    _range(max(0, first - start), min(length, last - start), look)
                    for first, last, look in chosen
                    if first < start + length and last > start
                ]
                block.layout().draw(painter, rectangle.topLeft(), ranges, clip)
                if start <= context.cursorPosition < start + length:
                    self._draw_cursor(painter, block, rectangle.topLeft(), context.cursorPosition - start)

    def hitTest(  # noqa: N802
        self, point: QPointF | QPoint | QPainterPath.Element, accuracy: Qt.HitTestAccuracy
    ) -> int:
        if not isinstance(point, QPointF):
            point = QPointF(point.x, point.y) if isinstance(point, QPainterPath.Element) else QPointF(point)
        block = self._text.findBlockByNumber(self._heights.at(point.y() - _SPACE_ABOVE))
        rectangle = self.blockBoundingRect(block)
        if accuracy is Qt.HitTestAccuracy.ExactHit and not rectangle.contains(point):
            return -1
        layout, inside = block.layout(), point - rectangle.topLeft()
        row = layout.lineAt(_row_at(layout, inside.y()))
        column = int(row.xToCursor(inside.x()))
        composed = len(layout.preeditAreaText())
        if composed and column > layout.preeditAreaPosition():
            column = max(layout.preeditAreaPosition(), column - composed)
        return block.position() + min(column, block.length() - 1)

    def pageCount(self) -> int:  # noqa: N802
        return 1

    def documentSize(self) -> QSizeF:  # noqa: N802
        height = self._heights.total + _SPACE_ABOVE + _SPACE_BELOW
        return QSizeF(self._text.pageSize().width(), height)

    def frameBoundingRect(self, _frame: QTextFrame) -> QRectF:  # noqa: N802
        return QRectF(QPointF(0.0, 0.0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802
        if not block.isValid():
            return QRectF()
        number = block.blockNumber()
        if number >= len(self._heights):
            # Qt is in the middle of an edit.
            return QRectF()
        self.measure(number, number)
        return self._rectangle(number)

    # What the editor asks.

    @property
    def line_count(self) -> int:
        return len(self._heights)

    def block_at(self, y: float) -> QTextBlock:
        """Return the block at this height of the text."""
        return self._text.findBlockByNumber(self._heights.at(y - _SPACE_ABOVE))

    def top_of(self, block: QTextBlock) -> float:
        """Return where a block begins, by a guess where nothing around it was looked at."""
        return self._top(min(block.blockNumber(), len(self._heights) - 1))

    def blocks_between(self, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Go through the blocks between two heights, and where they lie, laying them out on the way."""
        number = self._heights.at(top - _SPACE_ABOVE)
        block = self._text.findBlockByNumber(number)
        y = self._top(number)
        while block.isValid() and y <= bottom:
            self.measure(number, number)
            height = self._heights.height(number)
            yield block, QRectF(0.0, y, self._text.pageSize().width(), height)
            y += height
            number += 1
            block = block.next()

    def measure_all(self) -> None:
        """Lay out everything, which is for short texts."""
        with self._setting():
            self.measure(0, len(self._heights) - 1)

    def measure_between(self, top: float, bottom: float) -> None:
        """Lay out all that lies between two heights."""
        with self._setting():
            for _ in self.blocks_between(top, bottom):
                pass

    def measure(self, first: int, last: int) -> None:
        """Lay out these lines where it was not done since they changed."""
        if self._length != self._text.characterCount():
            return
        for number in range(first, last + 1):
            if not self._heights.is_known(number):
                self._set(number)

    def forget(self, block: QTextBlock) -> None:
        """Lay a block out anew: it looks different from now on."""
        if block.isValid() and block.blockNumber() < len(self._heights):
            self._heights.forget(block.blockNumber())
            self._repaint(self._rectangle(block.blockNumber()))

    def grow(self, block: QTextBlock) -> None:
        """Lay a block out anew that takes another height from now on, though nobody edited it."""
        self.about_to_grow.emit()
        self.forget(block)
        self.measure(block.blockNumber(), block.blockNumber())
        self._repaint(QRectF(0.0, 0.0, _ENDLESS, _ENDLESS))
        self.grew.emit()

    def forget_all(self) -> None:
        """Lay everything out anew; until it is looked at, a line keeps its height."""
        self._heights.forget_all()
        self._repaint(QRectF(0.0, 0.0, _ENDLESS, _ENDLESS))
        self._tell_size()

    def show_bare(self, is_bare: bool) -> None:
        """Show the text without even the marks of code and tables, as for reading, or with them."""
        if self.typesetter.show_bare(is_bare):
            self.forget_all()

    def show_marks_at(self, caret: QTextCursor | None) -> None:
        """Show the marks of what a caret touches, and hide those that were shown; None shows none."""
        before, self.typesetter.marks_at = (
            self.typesetter.marks_at,
            None if caret is None else QTextCursor(caret),
        )
        for cursor in (before, caret):
            if cursor is not None:
                self.forget(cursor.block())

    def fill(self, text: str) -> None:
        """Put the text into the empty document."""
        with self._setting():
            QTextCursor(self._text).insertText(text)
            self._states.fill(text)
            self._length = self._text.characterCount()
            width = self.column_width
            self._heights = Heights([self.typesetter.estimate(len(line), width) for line in text.split("\n")])

    def _replace(self, first: int, last: int, growth: int) -> None:
        if not growth and last - first < _FEW:
            for number in range(first, last + 1):
                self._heights.forget(number)
            return
        width, block, estimates = self.column_width, self._text.findBlockByNumber(first), []
        for _ in range(first, last + 1):
            estimates.append(self.typesetter.estimate(block.length(), width))
            block = block.next()
        self._heights.replace(first, last - first + 1 - growth, estimates)

    def _read(self, first: int, last: int) -> int:
        """Read the lines from `first` on; those below `last` that now mean something else change too."""
        reached, goes_on = self._states.follow(first, last)
        for number in range(last + 1, reached + 1):
            self._heights.forget(number)
        if goes_on:
            self._next_unread = reached + 1
            self._unread.start()
        return max(last, reached)

    def _touch(self, first: int, last: int) -> bool:
        """Lay out anew what looks different with these lines; tells whether there is anything."""
        lines = map(self._text.findBlockByNumber, range(first, last + 1))
        touched = [block for line in lines for block in self.typesetter.touched(line)]
        for block in touched:
            self._heights.forget(block.blockNumber())
        return bool(touched)

    def _read_on(self) -> None:
        first = min(self._next_unread, len(self._heights) - 1)
        self._heights.forget(first)
        self._read(first, first)
        self._repaint(QRectF(0.0, 0.0, _ENDLESS, _ENDLESS))

    def _set(self, number: int) -> None:
        block = self._text.findBlockByNumber(number)
        with self._setting():
            top = self._heights.top(number) + _SPACE_ABOVE
            before = self._heights.height(number)
            growth = self._heights.set(number, self.typesetter.set(block, self.column_width))
            if growth and top + before <= self.top_edge:
                self._above += growth
            # Qt would tell of the formats with the next edit, as if that began here.
            self._text.markContentsDirty(block.position(), 0)

    @contextmanager
    def _setting(self, *, is_told: bool = True) -> Iterator[None]:
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
        if self._depth:
            return
        if is_told:
            self._tell_size()
        elif self._above or self.documentSize() != self._size:
            self._untold.start()

    def _tell_size(self) -> None:
        size = self.documentSize()
        if size != self._size:
            self._size = size
            self.documentSizeChanged.emit(size)
        above, self._above = self._above, 0.0
        if above:
            self.grew_above.emit(above)

    def _repaint(self, rectangle: QRectF) -> None:
        # Without its signature, PySide takes the signal for one without a rectangle, and crashes.
        self.update[QRectF].emit(rectangle)  # type: ignore[index]

    def _draw_cursor(self, painter: QPainter, block: QTextBlock, corner: QPointF, column: int) -> None:
        width = self.property("cursorWidth")
        if width:
            block.layout().drawCursor(painter, corner, column, width)

    @property
    def column_width(self) -> float:
        """How wide the lines are, in pixels."""
        width = self._text.pageSize().width() - 2 * MARGIN
        # Before a field has given the page its size, lines are guessed for the widest column.
        return width if width > 0 else MEASURE

    def _top(self, number: int) -> float:
        return self._heights.top(number) + _SPACE_ABOVE

    def _rectangle(self, number: int) -> QRectF:
        width = self._text.pageSize().width()
        return QRectF(0.0, self._top(number), width, self._heights.height(number))


def _range(start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, look
    return made


def _row_at(layout: QTextLayout, y: float) -> int:
    for number in range(layout.lineCount()):
        row = layout.lineAt(number)
        below = layout.lineAt(number + 1) if number + 1 < layout.lineCount() else None
        if below is None or y < (row.y() + row.height() + below.y()) / 2:
            return number
    return 0
