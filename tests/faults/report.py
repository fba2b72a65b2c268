"""The page that shows what the faults did, and the lines of the soaks; the rest of the page is left alone."""

import os
import platform
import re
import sqlite3
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from sync.bus import find_server_program
from tests.faults.outcome import Fault, Outcome

PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"
Row = tuple[Fault, Outcome]
_MOST_SOAKS = 12
_NEW_PAGE = """# What survives what

Every row is a fault brought about on real processes: a real `nats-server`, real SQLite files, real signals
and disks. *Lost* counts tokens that a status had shown as saved and that nobody holds afterwards; *false*
counts statuses that said more than was true; *apart* counts replicas, logs and damaged copies that did not
come in step by themselves and did not say why; *crashed* counts tracebacks. All four must be 0. `make faults`
measures all rows, `make faults NAMES="kill-app clone"` some of them.

## Faults

<!-- faults -->
<!-- /faults -->

## Soak

Three peers a trio, typing into the same notes, killed and stopped at random until the time or the number of
cycles is used up. One cycle is one round of kills and stops, after which the killed ones start again.

<!-- soak -->
<!-- /soak -->
"""
_FAULT_HEAD = f"| fault | what happened | lost | false | apart | crashed | | date |\n{'| --- ' * 8}|"
_SOAK_HEAD = (
    "| date | command | cycles | kills | stops | tokens shown | lost | false | apart | crashed |\n"
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"
)


def show(console: Console, rows: Sequence[Row]) -> None:
    """Print the table."""
    table = Table("fault", "what happened", "lost", "false", "apart", "crashed", "", title="Faults")
    for fault, outcome in rows:
        style = "dim" if outcome.is_skipped else "green" if outcome.is_sound else "bold red"
        table.add_row(fault.what, outcome.happened, *_counts(outcome), f"[{style}]{outcome.verdict}[/]")
    console.print(table)


def write_fault(fault: Fault, outcome: Outcome, order: Sequence[Fault]) -> None:
    """Put what a fault did into the page, in the place of what it did before; rows stand in this order."""
    cells = (fault.what, _cell(outcome.happened), *_counts(outcome), outcome.verdict, _today())
    before = _part("faults").splitlines()
    rows = _by_fault([line for line in before if line.startswith("| ")], "| {} |")
    notes = _by_fault([line for line in before if line.startswith("- *")], "- *{}*:")
    rows[fault.what] = [f"| {' | '.join(cells)} |"]
    notes[fault.what] = [f"- *{fault.what}*: {_cell(detail)}" for detail in outcome.details]
    lines = [line for each in order for line in rows.get(each.what, [])]
    said = [line for each in order for line in notes.get(each.what, [])]
    head = f"{versions()}, {_cores()}\n\n{_FAULT_HEAD}"
    put("faults", "\n".join([head, *lines, *(["", "What was seen and said:", "", *said] if said else [])]))


def _by_fault(lines: Sequence[str], form: str) -> dict[str, list[str]]:
    """Sort lines by the fault that they begin with."""
    found: dict[str, list[str]] = {}
    before, after = form.split("{}")
    for line in lines:
        found.setdefault(line.removeprefix(before).split(after)[0], []).append(line)
    return found


def write_soak(line: Sequence[object], command: str) -> None:
    """Add a line to the table of soaks; the newest are kept."""
    row = "| " + " | ".join(str(cell) for cell in (_today(), f"`{command}`", *line)) + " |"
    before = [each for each in _part("soak").splitlines() if each.startswith("| 2")]
    head = f"{versions()}, {_cores()}\n\n{_SOAK_HEAD}"
    put("soak", "\n".join([head, *before[1 - _MOST_SOAKS :], row]))


def versions() -> str:
    """Name the versions that matter here."""
    program = [str(find_server_program()), "--version"]
    server = subprocess.run(program, capture_output=True, text=True, check=True).stdout
    names = (server.strip().replace(": v", " "), f"SQLite {sqlite3.sqlite_version}")
    return ", ".join((*names, f"Python {platform.python_version()}"))


def _cores() -> str:
    return f"{os.cpu_count()} cores"


def _counts(outcome: Outcome) -> list[str]:
    if outcome.is_skipped:
        return ["–"] * 4
    return [str(int(n)) for n in (outcome.lost, outcome.false_statuses, outcome.diverged, outcome.crashes)]


def _part(name: str) -> str:
    found = re.search(rf"<!-- {name} -->\n(.*?)<!-- /{name} -->", _page(), re.DOTALL)
    return found.group(1) if found else ""


def put(name: str, text: str) -> None:
    """Put a text between its marks in the page."""
    pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    PAGE.write_text(pattern.sub(lambda found: f"{found[1]}{text}\n{found[2]}", _page()))


def _page() -> str:
    return PAGE.read_text() if PAGE.exists() else _NEW_PAGE


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "/").replace("<", "&lt;").split())


def _today() -> str:
    return datetime.now(UTC).date().isoformat()
