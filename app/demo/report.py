"""The table at the end of the demo."""

from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from app.demo.checking import BodyCheck
from app.demo.latency import percentile
from app.demo.record import Record


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the comparison found; the dictionaries go by the names of the two, `faults` are sentences."""

    notes: dict[str, int]
    checks: dict[str, BodyCheck]
    faults: tuple[str, ...]


def print_report(record: Record, verdict: Verdict, screens: Path, console: Console) -> None:
    """Print the table, what is wrong if anything is, and where the pictures are."""
    console.print()
    console.print(_table(record, verdict))
    for fault in verdict.faults:
        console.print(fault, style="bold red", highlight=False, markup=False, soft_wrap=True)
    if not verdict.faults:
        sentence = "Both replicas are equal in each of their notes, and no keystroke is missing."
        console.print(sentence, style="green", highlight=False)
    console.print(f"Screenshots: {screens}", highlight=False, markup=False, soft_wrap=True)


def _table(record: Record, verdict: Verdict) -> Table:
    ada, bob = record.milliseconds
    table = Table("", ada, bob, title=f"The note “{record.title}”, written by two")
    for column in table.columns[1:]:
        column.justify = "right"
    typed = {
        name: sum(len(each.text) for each in record.passages if each.writer == name) for name in (ada, bob)
    }
    checks = verdict.checks
    table.add_row("notes", *(str(verdict.notes[name]) for name in (ada, bob)))
    table.add_row("keystrokes typed here", *(str(typed[name]) for name in (ada, bob)))
    table.add_row(
        "keystrokes found in this replica",
        *(f"{checks[name].found} of {checks[name].typed}" for name in (ada, bob)),
        end_section=True,
    )
    for share in (0.5, 0.99):
        values = (_milliseconds(percentile(record.milliseconds[name], share)) for name in (ada, bob))
        table.add_row(f"key to the other’s screen, p{share * 100:.0f}", *values)
    table.columns[0].no_wrap = True
    table.add_section()
    table.add_row("equal again after Bob was offline", "", f"{record.after_offline:.2f} s")
    table.add_row("equal again after the bus was killed", f"{record.after_bus_kill:.2f} s", "")
    table.add_row("equal again after Bob’s window was reopened", "", f"{record.after_desk_kill:.2f} s")
    return table


def _milliseconds(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f} ms"
