"""Text in columns that line up, whatever script it is written in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size

from app.cli.terminal import Terminal

_GAP = 2
_NARROWEST = 12
_INDENT = "  "


def _plain(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, the style of its cells, and whether it gives way when the terminal is narrow."""

    heading: str
    style: Callable[[str], str] = _plain
    flexible: bool = False
    numeric: bool = False


def print_columns(terminal: Terminal, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    """Print rows under headings; columns that are empty throughout are left out."""
    kept = [index for index in range(len(columns)) if any(row[index] for row in rows)]
    chosen = [columns[index] for index in kept]
    cells = [[row[index] for index in kept] for row in rows]
    widths = _widths(terminal, chosen, cells)
    heading = [column.heading for column in chosen]
    above = terminal.dim(_line(chosen, heading, widths, styled=False))
    terminal.print("\n".join([above, *(_line(chosen, row, widths, styled=True) for row in cells)]))


def _widths(terminal: Terminal, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[int]:
    widths = [
        max(cell_len(text) for text in (column.heading, *(row[index] for row in rows)))
        for index, column in enumerate(columns)
    ]
    excess = len(_INDENT) + sum(widths) + _GAP * (len(widths) - 1) - terminal.width
    for index, column in enumerate(columns):
        if column.flexible and excess > 0:
            shrunk = max(_NARROWEST, widths[index] - excess)
            excess -= widths[index] - min(widths[index], shrunk)
            widths[index] = min(widths[index], shrunk)
    return widths


def _line(columns: Sequence[Column], row: Sequence[str], widths: Sequence[int], *, styled: bool) -> str:
    parts = []
    for column, text, width in zip(columns, row, widths, strict=True):
        fitted = _fit(text, width)
        padding = " " * (width - cell_len(fitted))
        shown = column.style(fitted) if styled else fitted
        parts.append(padding + shown if column.numeric else shown + padding)
    return (_INDENT + (" " * _GAP).join(parts)).rstrip()


def _fit(text: str, width: int) -> str:
    return text if cell_len(text) <= width else set_cell_size(text, width - 1).rstrip() + "…"
