"""How tables look: columns stand under each other on screen while the text stays as it was typed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from PySide6.QtGui import QFontMetricsF, QTextBlock

from app.gui.editor.colors import EditorColors
from app.gui.editor.differences import slice_units
from app.gui.editor.formats import Formats
from app.gui.editor.line_states import LineStates
from app.gui.editor.markdown_lines import Line, LineKind, open_part
from app.gui.editor.markdown_spans import Marks, Style, as_units, line_spans
from app.gui.editor.stretches import Stretch
from app.gui.editor.table_cells import Side, cells_of, is_row, sides_of

_MOST_ROWS = 300
"""Above and below a row; rows beyond are of another table, as far as the columns are concerned."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of the rows from `first` to `last`: how wide, in pixels, and where their text stands."""

    first: int
    last: int
    widths: tuple[float, ...]
    sides: tuple[Side, ...]


class TableDresser:
    """Dresses the rows of tables: each cell gets the room that the widest of its column takes."""

    def __init__(self, states: LineStates, colors: EditorColors) -> None:
        self._states = states
        self._columns: _Columns | None = None
        self.set_colors(colors)

    def set_colors(self, colors: EditorColors) -> None:
        bold = colors.mono_font()
        bold.setBold(True)
        self._metrics = {False: QFontMetricsF(colors.mono_font()), True: QFontMetricsF(bold)}
        self._widths = lru_cache(maxsize=2000)(self._measure)
        self._columns = None

    def touched(self, block: QTextBlock) -> Iterator[QTextBlock]:
        """Go through the rows that look different once a line changed."""
        self._columns = None
        for near in (block.previous(), block, block.next()):
            if self._is_row(near):
                yield from self._rows(near)
                return

    def dress(
        self, block: QTextBlock, line: Line, formats: Formats, marks: Marks, width: float
    ) -> Sequence[Stretch] | None:
        """Return the stretches of a row; of one that is too wide for the column, as they are."""
        if line.kind is not LineKind.TABLE:
            return None
        columns, is_head = self._columns_of(block), self._is_head(block)
        is_rule = sides_of(block.text()) is not None and marks.caret is None
        own = self._widths(block.text(), is_head)
        text = as_units(block.text())
        rooms = _rooms(text, own, columns, is_rule=is_rule) if self._fits(columns, width) else {}
        return list(_stretches(_pieces(text, line, is_head=is_head, is_unseen=is_rule), formats, rooms))

    def _fits(self, columns: _Columns, width: float) -> bool:
        bars = (len(columns.widths) + 1) * self._metrics[False].horizontalAdvance("|")
        return sum(columns.widths) + bars <= width

    def _is_head(self, block: QTextBlock) -> bool:
        return self._is_row(block.next()) and sides_of(block.next().text()) is not None

    def _columns_of(self, block: QTextBlock) -> _Columns:
        known = self._columns
        if known is None or not known.first <= block.blockNumber() <= known.last:
            known = self._columns = self._read_columns(block)
        return known

    def _read_columns(self, block: QTextBlock) -> _Columns:
        rows = list(self._rows(block))
        texts = [row.text() for row in rows]
        rules = [sides_of(text) for text in texts]
        are_heads = [bool(rule) for rule in [*rules[1:], None]]
        measured = [
            self._widths(text, is_head)
            for text, rule, is_head in zip(texts, rules, are_heads, strict=True)
            if not rule
        ]
        widths = tuple(max(column) for column in zip_longest(*measured, fillvalue=0.0))
        sides = next((tuple(rule) for rule in rules if rule), ())
        sides += (Side.LEFT,) * (len(widths) - len(sides))
        return _Columns(rows[0].blockNumber(), rows[-1].blockNumber(), widths, sides)

    def _measure(self, text: str, is_head: bool) -> tuple[float, ...]:
        return tuple(
            self._metrics[is_head].horizontalAdvance(slice_units(text, cell.start, cell.end - cell.start))
            for cell in cells_of(as_units(text))
        )

    def _rows(self, block: QTextBlock) -> Iterator[QTextBlock]:
        above: list[QTextBlock] = []
        while len(above) < _MOST_ROWS and self._is_row((above[-1] if above else block).previous()):
            above.append((above[-1] if above else block).previous())
        yield from reversed(above)
        count = 0
        while count < _MOST_ROWS and self._is_row(block):
            yield block
            block = block.next()
            count += 1

    def _is_row(self, block: QTextBlock) -> bool:
        return block.isValid() and is_row(block.text()) and not open_part(self._states.before(block))


def _rooms(text: str, own: tuple[float, ...], columns: _Columns, *, is_rule: bool) -> dict[int, float]:
    """Return how many pixels go behind which character, so that each cell is as wide as its column."""
    rooms: dict[int, float] = {}
    for cell, used, width, side in zip(cells_of(text), own, columns.widths, columns.sides, strict=False):
        if is_rule and used > width:
            # Nobody sees its dashes, and they must not make it longer than the rows.
            rooms |= dict.fromkeys(range(cell.start, cell.end), (width - used) / (cell.end - cell.start))
            continue
        room = max(0.0, width - used)
        before = {Side.LEFT: 0.0, Side.MIDDLE: room / 2, Side.RIGHT: room}[Side.LEFT if is_rule else side]
        for place, share in ((cell.start - 1, before), (cell.end - 1, room - before)):
            rooms[place] = rooms.get(place, 0.0) + share
    return {place: room for place, room in rooms.items() if abs(room) > 0.1}


def _pieces(text: str, line: Line, *, is_head: bool, is_unseen: bool) -> Iterator[tuple[int, int, Style]]:
    """Divide a row: bars are quiet, a head is bold, and a rule that is drawn is not seen."""
    if is_unseen:
        yield 0, len(text), Style.UNSEEN
        return
    bars = {cell.start - 1 for cell in cells_of(text)} | {cell.end for cell in cells_of(text)}
    weight = Style.STRONG if is_head else Style.NONE
    for start, end, style in line_spans(text, line):
        position = start
        for bar in sorted(bar for bar in bars if start <= bar < end):
            if bar > position:
                yield position, bar, style | weight
            yield bar, bar + 1, Style.MARK
            position = bar + 1
        if position < end:
            yield position, end, style | weight


def _stretches(
    pieces: Iterator[tuple[int, int, Style]], formats: Formats, rooms: dict[int, float]
) -> Iterator[Stretch]:
    for start, end, style in pieces:
        position = start
        for place in sorted(place for place in rooms if start <= place < end):
            if place > position:
                yield Stretch(position, place, formats.format(LineKind.TABLE, 0, style))
            yield Stretch(place, place + 1, formats.spaced(LineKind.TABLE, style, rooms[place]))
            position = place + 1
        if position < end:
            yield Stretch(position, end, formats.format(LineKind.TABLE, 0, style))
