"""`tandem status` and `tandem doctor`."""

import os
from textwrap import wrap

import typer
from rich.cells import cell_len

from app.cli.checkup import look_around, unopened
from app.cli.delivery import deliver
from app.cli.note_commands import JsonOption
from app.cli.printing import print_json, print_spaces
from app.cli.session import profile_of
from app.cli.terminal import Terminal, one_line, output
from app.cli.wording import count
from app.commands.requests import Diagnose, ReportStatus
from app.commands.results import Diagnosis, Finding, Health, StatusReport
from core.errors import Problem
from core.profile import OwnerKind, Profile

_SHORT_DEVICE = 12
_MARGIN = 6
_NARROWEST = 30


def register(app: typer.Typer) -> None:
    """Add the two commands."""
    app.command("status")(status)
    app.command("doctor")(doctor)


def status(context: typer.Context, json: JsonOption = False) -> None:
    """Tell what is saved, what waits and who has the profile open."""
    report = deliver(profile_of(context), ReportStatus(), StatusReport)
    if json:
        print_json(report)
    else:
        _print_status(report)


def doctor(context: typer.Context, json: JsonOption = False) -> None:
    """Look for faults and name the cure of each."""
    profile = profile_of(context)
    findings = (*look_around(profile, os.environ), *_inside(profile))
    if json:
        print_json(findings)
    else:
        _print_findings(findings)
    if any(finding.health is Health.FAULTY for finding in findings):
        raise typer.Exit(1)


def _inside(profile: Profile) -> tuple[Finding, ...]:
    try:
        return deliver(profile, Diagnose(), Diagnosis).findings
    except Problem as problem:
        return (unopened(problem),)


def _print_status(report: StatusReport) -> None:
    terminal = output()
    waiting = f"{count(report.waiting, 'change')} waiting" if report.waiting else "nothing waits"
    facts = {
        "profile": report.profile,
        "open in": _opened(report),
        "you": f"{one_line(report.name)} ({report.device[:_SHORT_DEVICE]}…)",
        "notes": f"{report.notes:,}, {waiting}",
        "version": report.version,
    }
    for name, fact in facts.items():
        terminal.print(f"  {terminal.dim(name.ljust(8))}  {fact}")
    terminal.print()
    print_spaces(report.spaces)


def _opened(report: StatusReport) -> str:
    kind = OwnerKind(report.owner)
    return (
        "nothing but this command"
        if kind is OwnerKind.COMMAND
        else f"{kind.phrase} (process {report.process})"
    )


def _print_findings(findings: tuple[Finding, ...]) -> None:
    terminal = output()
    width = max(cell_len(one_line(finding.subject)) for finding in findings)
    for finding in findings:
        subject = one_line(finding.subject)
        padding = " " * (width - cell_len(subject))
        told = _folded(terminal, width + _MARGIN, finding.seen, finding.cure)
        terminal.print(f"  {_mark(terminal, finding.health)} {terminal.dim(subject)}{padding}  {told}")


def _folded(terminal: Terminal, indent: int, *sentences: str) -> str:
    """Break sentences at the terminal's edge; each begins a line of its own."""
    room = max(_NARROWEST, terminal.width - indent)
    folded = [
        line for sentence in sentences for line in wrap(one_line(sentence), room, break_on_hyphens=False)
    ]
    return ("\n" + " " * indent).join(folded)


def _mark(terminal: Terminal, health: Health) -> str:
    return {
        Health.SOUND: terminal.good("✓"),
        Health.NOTABLE: terminal.notable("!"),
        Health.FAULTY: terminal.bad("✗"),
    }[health]
