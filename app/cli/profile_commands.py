"""`tandem status`, `tandem doctor` and `tandem diagnostics`."""

import os
from math import ceil

import typer

from app.cli.checkup import look_around, look_at_disk, unopened
from app.cli.delivery import deliver
from app.cli.findings import print_findings
from app.cli.note_commands import JsonOption
from app.cli.printing import print_json, print_spaces
from app.cli.session import profile_of
from app.cli.terminal import lines as harmless
from app.cli.terminal import one_line, output
from app.cli.wording import count
from app.commands.requests import Diagnose, ReadDiagnostics, ReportStatus
from app.commands.results import Diagnosis, HubPlaceRow, StatusReport, Text
from core.errors import Problem
from core.health import Finding, Health
from core.profile import OwnerKind, Profile

_SHORT_DEVICE = 12


def register(app: typer.Typer) -> None:
    """Add the three commands."""
    app.command("status")(status)
    app.command("doctor")(doctor)
    app.command("diagnostics")(diagnostics)


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
    inside = _inside(profile)
    findings = (*look_around(profile, os.environ, inside.configuration), *inside.findings)
    if json:
        print_json(findings)
    else:
        print_findings(output(), findings)
    if any(finding.health is Health.FAULTY for finding in findings):
        raise typer.Exit(1)


def diagnostics(context: typer.Context) -> None:
    """Write what helps to find a fault, and holds nobody's words: read it, then send it."""
    told = deliver(profile_of(context), ReadDiagnostics(), Text)
    for line in told.text.splitlines():
        output().print(harmless(line))


def _inside(profile: Profile) -> Diagnosis:
    try:
        return deliver(profile, Diagnose(), Diagnosis)
    except Problem as problem:
        return Diagnosis((look_at_disk(profile), unopened(problem)))


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
    wrong = [finding for finding in report.health if finding.health is not Health.SOUND]
    wrong += [_spared(row) for row in report.hubs if row.problem]
    if wrong:
        terminal.print()
        print_findings(terminal, wrong)


def _spared(row: HubPlaceRow) -> Finding:
    soon = f"in {ceil(row.rest)} s" if row.rest else "with the next call"
    seen = f"{row.problem} It is asked again {soon}."
    return Finding(f"hub at {row.place}", Health.NOTABLE, seen, row.cure)


def _opened(report: StatusReport) -> str:
    kind = OwnerKind(report.owner)
    return (
        "nothing but this command"
        if kind is OwnerKind.COMMAND
        else f"{kind.phrase} (process {report.process})"
    )
