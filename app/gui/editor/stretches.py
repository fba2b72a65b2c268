"""Stretches of a line and their looks, and who knows better than the rest how some lines look."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtGui import QTextBlock, QTextCharFormat

from app.gui.editor.colors import EditorColors
from app.gui.editor.formats import Formats
from app.gui.editor.markdown_lines import Line
from app.gui.editor.markdown_spans import Marks


class Stretch(NamedTuple):
    """The UTF-16 units from `start` to `end` of a line, and how they look."""

    start: int
    end: int
    format: QTextCharFormat


class Dresser(Protocol):
    """Dresses the lines it knows about."""

    def set_colors(self, colors: EditorColors) -> None: ...

    def touched(self, block: QTextBlock) -> Iterable[QTextBlock]:
        """Return the blocks that look different once this one changed."""

    def dress(
        self, block: QTextBlock, line: Line, formats: Formats, marks: Marks, width: float
    ) -> Sequence[Stretch] | None:
        """Return all stretches of a line in a column `width` pixels wide; None where others know better."""
