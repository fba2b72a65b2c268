"""`tandem config show`: what `tandemd` is told, and by whom."""

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.columns import Column, print_columns
from app.cli.note_commands import JsonOption
from app.cli.printing import print_json
from app.cli.session import profile_of
from app.cli.terminal import one_line, output
from app.commands.configuration_results import ConfigurationReport
from app.commands.handover import OwnerLeft, hand_over
from app.commands.requests import ShowConfiguration
from core.profile import OwnerKind, Profile, read_owner

if TYPE_CHECKING:
    from app.configuration.choosing import Chosen


def register(app: typer.Typer) -> None:
    """Add the group."""
    group = typer.Typer(help="What tandemd is told: by a file, the environment and flags.")
    group.command("show")(show)
    app.add_typer(group, name="config")


def show(
    context: typer.Context,
    origins: Annotated[bool, typer.Option("--origins", help="Tell where each value is from.")] = False,
    config: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Read this file, whatever a running tandemd holds.")
    ] = None,
    json: JsonOption = False,
) -> None:
    """Show what holds: in the tandemd that has the profile open, else in one that is started here."""
    from app.configuration.choosing import choose

    chosen = choose({}, os.environ, config, Path.home())
    report = None if config else _told_by_owner(_profile(context, chosen))
    if report is None:
        from app.configuration.showing import report as showing

        report = showing(chosen)
    if json:
        print_json(report)
    else:
        print_configuration(report, shows_origins=origins)


def print_configuration(report: ConfigurationReport, *, shows_origins: bool) -> None:
    """Print the file that was read, and a row for each key."""
    terminal = output()
    held = f"Held by tandemd (process {report.process}). " if report.process else ""
    read = f"Read: {one_line(report.file)}" if report.file else "No file was found; that is fine."
    terminal.print(f"{held}{read}")
    columns = [Column("KEY"), Column("VALUE", flexible=True), Column("FROM", terminal.dim, flexible=True)]
    rows = [(row.key, one_line(row.shown), one_line(row.origin)) for row in report.rows]
    shown = len(columns) if shows_origins else len(columns) - 1
    print_columns(terminal, columns[:shown], [row[:shown] for row in rows])


def _profile(context: typer.Context, chosen: "Chosen") -> Profile:
    """Find the profile: the one of the command line, else that of the file or the environment."""
    folder = chosen.configuration.profile if context.find_root().params.get("profile") is None else None
    return Profile(Path(folder).expanduser().absolute()) if folder else profile_of(context)


def _told_by_owner(profile: Profile) -> ConfigurationReport | None:
    """Ask the `tandemd` that has the profile open, None where none has."""
    owner = read_owner(profile)
    if owner is None or owner.kind is not OwnerKind.DAEMON:
        return None
    asking = hand_over(profile, owner, ShowConfiguration(), ConfigurationReport, lambda _: None)
    try:
        return asyncio.run(asking)
    except OwnerLeft:
        return None
