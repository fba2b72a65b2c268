"""`tandem log status`, `tandem log verify` and `tandem log heal`."""

from collections.abc import Callable, Iterable, Sequence
from typing import Annotated, TypeVar

import typer

from app.cli.columns import Column, print_columns
from app.cli.delivery import deliver
from app.cli.findings import print_findings
from app.cli.moments import ago
from app.cli.note_commands import JsonOption
from app.cli.printing import print_json, sharing
from app.cli.progress import progress_bar
from app.cli.session import profile_of
from app.cli.terminal import Terminal, one_line, output
from app.cli.wording import count
from app.commands.log_results import (
    DeviceRow,
    LogComparison,
    LogComparisons,
    LogRepair,
    LogRepairs,
    LogState,
    LogStates,
)
from app.commands.requests import HealLogs, ReportLogs, VerifyLogs
from core.health import Finding, Health

_SHORT_DEVICE = 12
Told = TypeVar("Told", LogState, LogComparison, LogRepair)
SpaceArgument = Annotated[
    str | None, typer.Argument(metavar="[SPACE]", help="The space, by name or id; else every shared one.")
]


def register(app: typer.Typer) -> None:
    """Add the commands under `log`."""
    logs = typer.Typer(no_args_is_help=True, help="Look at, verify and repair the logs of shared spaces.")
    logs.command("status")(status)
    logs.command("verify")(verify)
    logs.command("heal")(heal)
    app.add_typer(logs, name="log")


def status(context: typer.Context, space: SpaceArgument = None, json: JsonOption = False) -> None:
    """Tell how the log is: its size, and who has stored it."""
    told = deliver(profile_of(context), ReportLogs(space), LogStates)
    if json:
        print_json(told)
    else:
        _print_each(told.logs, _print_state)
    _end(log.findings for log in told.logs)


def verify(context: typer.Context, space: SpaceArgument = None, json: JsonOption = False) -> None:
    """Compare the whole log, this device and the others.

    Changes nothing.
    """
    with progress_bar("Verifying") as show:
        told = deliver(profile_of(context), VerifyLogs(space), LogComparisons, show)
    if json:
        print_json(told)
    else:
        _print_each(told.logs, _print_comparison)
    _end(log.findings for log in told.logs)


def heal(context: typer.Context, space: SpaceArgument = None, json: JsonOption = False) -> None:
    """Repair the log and the devices from each other.

    What came of it is verified at the end.
    """
    with progress_bar("Healing") as show:
        told = deliver(profile_of(context), HealLogs(space), LogRepairs, show)
    if json:
        print_json(told)
    else:
        _print_each(told.logs, _print_repair)
    _end(log.findings for log in told.logs)


def _print_each(logs: Sequence[Told], show: Callable[[Terminal, Told], None]) -> None:
    """Print each log under its space's name."""
    terminal = output()
    if not logs:
        terminal.print("No space is shared, so there is no log.")
    for number, log in enumerate(logs):
        if number:
            terminal.print()
        terminal.print(f"{terminal.bold(one_line(log.space.name))}  {terminal.dim(sharing(log.space))}")
        show(terminal, log)


def _print_state(terminal: Terminal, log: LogState) -> None:
    print_findings(terminal, log.findings)
    if not log.devices:
        return
    terminal.print()
    rows = [(f"{device.device[:_SHORT_DEVICE]}…", _stored(device, log)) for device in log.devices]
    columns = [Column("OTHER DEVICE", terminal.dim), Column("HAS STORED")]
    print_columns(terminal, columns, rows)
    if log.compared is not None:
        terminal.print(terminal.dim(f"  compared with another device {ago(log.compared)}"))


def _stored(device: DeviceRow, log: LogState) -> str:
    if not log.in_reach:
        return f"up to message {device.stored:,}"
    left = log.last - device.stored
    return f"all but {count(left, 'message')}" if left > 0 else "all of it"


def _print_comparison(terminal: Terminal, log: LogComparison) -> None:
    print_findings(terminal, log.findings)


def _print_repair(terminal: Terminal, log: LogRepair) -> None:
    done = [
        f"sent {count(log.sent, 'change')}" if log.sent else "",
        f"completed {count(log.received, 'note')} here" if log.received else "",
        f"put {count(log.quarantined, 'damaged change')} of this disk aside" if log.quarantined else "",
    ]
    told = ", ".join(part for part in done if part)
    if told:
        terminal.print(f"  {told[0].upper()}{told[1:]}.")
    elif not _are_faulty(log.findings):
        terminal.print("  Nothing was amiss.")
    print_findings(terminal, log.findings)


def _end(findings: Iterable[Sequence[Finding]]) -> None:
    """End with 1 when something needs the user."""
    if any(map(_are_faulty, findings)):
        raise typer.Exit(1)


def _are_faulty(findings: Sequence[Finding]) -> bool:
    return any(finding.health is Health.FAULTY for finding in findings)
