"""Live highlighting of the Markdown on screen; it changes looks only, never the text."""

import math
import time

from PySide6.QtCore import QObject, QSignalBlocker, QTimer
from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextCursor, QTextDocument, QTextLayout

from app.gui.editor.colors import EditorColors
from app.gui.editor.formats import Formats
from app.gui.editor.layout import finish_layout
from app.gui.editor.markdown_lines import FIRST_LINE, Line, LineKind, read_line
from app.gui.editor.markdown_spans import Span, as_units, line_spans

_SMALL_NOTE = 40_000
"""UTF-16 units; up to here a note is highlighted at once."""
_SLICE = 0.008
"""Seconds of highlighting between two looks at the event queue."""


class MarkdownHighlighter(QSyntaxHighlighter):
    """Highlights a document as it changes.

    A long note gets its lines' kinds at once and the stretches inside lines in short slices, the visible
    lines first (see `highlight_first`), so that it opens and stays typable.
    """

    def __init__(self, document: QTextDocument, colors: EditorColors) -> None:
        # The document's child: it goes when the document goes.
        super().__init__(document)
        self._formats = Formats(colors)
        self._next: QTextCursor | None = None
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._highlight_slice)

    @property
    def is_complete(self) -> bool:
        """Whether no line waits for its inner highlighting."""
        return self._next is None

    def set_colors(self, colors: EditorColors) -> None:
        self._formats = Formats(colors)
        self._highlight_all()
        finish_layout(self.document())

    def fill(self, text: str) -> None:
        """Put the text into the empty document, highlighting it on the way."""
        # Making the layout later would tell of a change of everything.
        self.document().documentLayout()
        with QSignalBlocker(self.document()):
            QTextCursor(self.document()).insertText(text)
        self._highlight_all()

    def highlight_first(self, first: QTextBlock, last: QTextBlock) -> None:
        """Highlight these lines now if they still wait."""
        if self._next is not None and last.position() >= self._next.position():
            self._highlight_range(first, last.position())
            finish_layout(self.document())

    def highlightBlock(self, text: str) -> None:  # noqa: N802
        """Qt calls this with one line whenever it may look different."""
        line = read_line(text, self._state_before(self.currentBlock()))
        self.setCurrentBlockState(line.state)
        level = _level(line)
        for start, end, style in line_spans(as_units(text), line):
            self.setFormat(start, end - start, self._formats.format(line.kind, level, style))

    def _state_before(self, block: QTextBlock) -> int:
        if not block.blockNumber():
            return FIRST_LINE
        return max(block.previous().userState(), LineKind.TEXT.value)

    def _highlight_all(self) -> None:
        is_small = self.document().characterCount() <= _SMALL_NOTE
        self._highlight_range(self.document().begin(), self.document().characterCount(), with_inline=is_small)
        self._next = None if is_small else QTextCursor(self.document())
        if not is_small:
            self._slices.start()

    def _highlight_slice(self) -> None:
        if self._next is None:
            self._slices.stop()
            return
        end = self.document().characterCount()
        after = self._highlight_range(self._next.block(), end, deadline=time.perf_counter() + _SLICE)
        finish_layout(self.document())
        if after.isValid():
            self._next.setPosition(after.position())
        else:
            self._next = None

    def _highlight_range(
        self, block: QTextBlock, end: int, *, with_inline: bool = True, deadline: float = math.inf
    ) -> QTextBlock:
        """Highlight from `block` to the one at `end` or until the deadline; returns the block after."""
        start = block.position()
        while block.isValid() and block.position() <= end:
            self._highlight_directly(block, with_inline=with_inline)
            block = block.next()
            if time.perf_counter() > deadline:
                break
        reached = block.position() if block.isValid() else self.document().characterCount()
        # Once for all lines: Qt's own `rehighlightBlock` lays out the whole note after each.
        self.document().markContentsDirty(start, reached - start)
        return block

    def _highlight_directly(self, block: QTextBlock, *, with_inline: bool) -> None:
        layout = block.layout()
        if layout.preeditAreaText():
            self.rehighlightBlock(block)
            return
        text = block.text()
        line = read_line(text, self._state_before(block))
        block.setUserState(line.state)
        spans = line_spans(as_units(text), line, with_inline=with_inline)
        layout.setFormats([self._range(span, line) for span in spans])

    def _range(self, span: Span, line: Line) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start, made.length = span.start, span.end - span.start
        made.format = self._formats.format(line.kind, _level(line), span.style)
        return made


def highlighter_of(document: QTextDocument) -> MarkdownHighlighter | None:
    """Return the highlighter that works on the document."""
    found: QObject | None = document.findChild(MarkdownHighlighter)
    return found if isinstance(found, MarkdownHighlighter) else None


def _level(line: Line) -> int:
    return line.level if line.kind is LineKind.HEADING else 0
