"""The table of a run: on the screen, and between its marks in docs/reliability.md."""

import os
from collections.abc import Sequence
from datetime import UTC, datetime

from rich.console import Console
from rich.table import Table

from tests.faults.report import put, versions
from tests.torture.findings import Findings, Row
from tests.torture.silences import percentile

_TITLES = (
    "fault",
    "count",
    "seconds without log: half",
    "95 %",
    "longest",
    "slowest device: half",
    "95 %",
    "lost",
    "",
)
_MOST = 10
"""Of each kind; who looks for the cause of more runs it again."""
_LONGEST = 400
_HEAD = f"| {' | '.join(_TITLES)} |\n{'| --- ' * len(_TITLES)}|"


def show(console: Console, findings: Findings, command: str) -> None:
    """Print the table, the sums, and what was found."""
    table = Table(*_TITLES, title="Cluster")
    for row in findings.rows.values():
        table.add_row(*_cells(row))
    console.print(table)
    console.print(_sums(findings, command), highlight=False)
    for line in _found(findings):
        console.print(f"  {line}", markup=False, highlight=False)


def write(findings: Findings, command: str, hubs: int) -> None:
    """Put the table into the page, in the place of the one for as many hubs; the rest of it is left alone."""
    lines = [_sums(findings, command), "", _HEAD]
    lines += [f"| {' | '.join(_cells(row))} |" for row in findings.rows.values()]
    found = _found(findings)
    put(
        f"torture of {hubs} hubs",
        "\n".join([*lines, *(["", *(f"- {line}" for line in found)] if found else [])]),
    )


def _sums(findings: Findings, command: str) -> str:
    counts = (
        f"{len(findings.lost)} lost, {len(findings.false_statuses)} false statuses, "
        f"{len(findings.not_linearizable)} histories in no order, "
        f"{len(findings.apart)} apart, {len(findings.crashes)} crashes"
    )
    return (
        f"`{command}` on {datetime.now(UTC).date().isoformat()}: {versions()}, {os.cpu_count()} cores. "
        f"{findings.logged} tokens shown as in the log, {findings.operations} calls of scripts: {counts}."
        f"{_lost_leaders(findings)}"
    )


def _lost_leaders(findings: Findings) -> str:
    """Tell how soon the log could be written again when its leader was killed; "" when it never was."""
    rows = [row for row in findings.rows.values() if row.torture.loses_leader]
    seconds = [each for row in rows for each in row.silences.of_log]
    if not seconds:
        return ""
    half, most, longest = (percentile(seconds, share) for share in (0.5, 0.95, 1.0))
    return (
        f" The leader was killed {len(seconds)} times: half of these within {half:.1f} s, 95 % within "
        f"{most:.1f} s, all within {longest:.1f} s the log took updates again."
    )


def _cells(row: Row) -> Sequence[str]:
    if not row.spans:
        return (row.torture.what, "–", *[""] * (len(_TITLES) - 3), f"not tried: {row.reason}")
    log, device = row.silences.of_log, row.silences.of_device
    return (
        row.torture.what,
        str(len(row.spans)),
        *(f"{percentile(log, share):.1f}" for share in (0.5, 0.95, 1.0)),
        *(f"{percentile(device, share):.1f}" if device else "–" for share in (0.5, 0.95)),
        str(len(row.lost)),
        "sound" if not row.lost else "FAILED",
    )


def _found(findings: Findings) -> list[str]:
    kinds = {
        "lost": sorted(findings.lost),
        "false": findings.false_statuses,
        "not linearizable": findings.not_linearizable,
        "apart": findings.apart,
        "crashed": findings.crashes,
    }
    return [f"*{kind}*: {_cell(each)}" for kind, found in kinds.items() for each in found[:_MOST]]


def _cell(text: str) -> str:
    return " ".join(text[:_LONGEST].replace("|", "/").replace("<", "&lt;").split())
