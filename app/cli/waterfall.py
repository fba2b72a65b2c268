"""Prints traces: a list of them, and one as a waterfall."""

from collections.abc import Sequence
from datetime import UTC, datetime

from app.cli.columns import Column, print_columns
from app.cli.moments import clock, full
from app.cli.terminal import Terminal, one_line
from app.cli.wording import count
from app.telemetry.joined import ShownTrace, TraceRow, TraceStep

_SHORT_ID = 8
_BAR = 32
_NARROW_BAR = 12
_NARROW = 100
"""Columns of a terminal below which the bars are shorter, and the words of the convention left out."""
_MILLI = 1000.0


def print_rows(terminal: Terminal, rows: Sequence[TraceRow]) -> None:
    """Print what there is of traces, a line each."""
    columns = [
        Column("ID", terminal.dim),
        Column("BEGAN"),
        Column("BEGINS WITH"),
        Column("TOOK", numeric=True),
        Column("STEPS", terminal.dim, numeric=True),
        Column("WHERE", terminal.dim, flexible=True),
        Column("FAILED", terminal.bad),
    ]
    print_columns(terminal, columns, [_row_cells(terminal, row) for row in rows])


def _row_cells(terminal: Terminal, row: TraceRow) -> tuple[str, ...]:
    return (
        row.trace[:_SHORT_ID] if terminal.is_interactive else row.trace,
        clock(_moment(row.began)),
        one_line(row.hop),
        took(row.seconds),
        f"{row.steps}",
        one_line(", ".join(row.where)),
        one_line(row.failed),
    )


def print_trace(terminal: Terminal, shown: ShownTrace) -> None:
    """Print one trace from top to bottom, each step with its place in time."""
    row = shown.row
    terminal.print(terminal.bold(f"{one_line(row.hop)}, {took(row.seconds)}, {count(row.steps, 'step')}"))
    terminal.print(terminal.dim(f"{full(_moment(row.began))} · {row.trace}") + "\n")
    columns = [
        Column("STEP"),
        Column("WHERE", terminal.dim),
        Column("AFTER", numeric=True),
        Column("TOOK", numeric=True),
        Column(""),
        Column("SPAN", terminal.dim, flexible=True),
        Column("FAILED", terminal.bad),
    ]
    width = _NARROW_BAR if terminal.width < _NARROW else _BAR
    whole = max(step.after + step.seconds for step in shown.steps)
    branches = _branches(shown.steps)
    cells = [
        (
            branch + one_line(step.span.hop or step.span.name),
            one_line(step.where),
            took(step.after),
            took(step.seconds),
            _bar(step, whole, width),
            one_line(step.span.name) if step.span.hop and width == _BAR else "",
            one_line(step.span.failed),
        )
        for step, branch in zip(shown.steps, branches, strict=True)
    ]
    print_columns(terminal, columns, cells)
    _print_remarks(terminal, shown)


def _print_remarks(terminal: Terminal, shown: ShownTrace) -> None:
    if any(not step.depth and step.span.parent for step in shown.steps):
        terminal.print(terminal.dim("\nSome of it was not kept, or lies in another profile (--profile)."))
    if ahead := max(step.ahead for step in shown.steps):
        terminal.print(terminal.dim(f"\nTwo of these clocks differ by {took(ahead)} or more."))
    for trace in shown.into:
        terminal.print(terminal.dim(f"\nIt was saved together with what came next, and goes on as {trace}."))


def _branches(steps: Sequence[TraceStep]) -> list[str]:
    """Draw the lines of the tree, one for each step; `├ ` where another one follows on the same level."""
    drawn: list[str] = []
    open_levels: set[int] = set()
    for step in reversed(steps):
        open_levels = {level for level in open_levels if level <= step.depth}
        if step.depth:
            lines = "".join("│ " if level in open_levels else "  " for level in range(1, step.depth))
            drawn.append(lines + ("├ " if step.depth in open_levels else "└ "))
        else:
            drawn.append("")
        open_levels.add(step.depth)
    return drawn[::-1]


def _bar(step: TraceStep, whole: float, width: int) -> str:
    scale = width / whole if whole > 0 else 0.0
    start = min(width - 1, max(0, int(step.after * scale)))
    end = min(width, max(start + 1, round((step.after + step.seconds) * scale)))
    return "·" * start + "█" * (end - start) + "·" * (width - end)


def took(seconds: float) -> str:
    """Say how long something took, as short as it can be read."""
    if abs(seconds) < 1:
        return f"{seconds * _MILLI:,.1f} ms"
    return f"{seconds:,.2f} s" if abs(seconds) < 60 else f"{seconds / 60:,.1f} min"


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
