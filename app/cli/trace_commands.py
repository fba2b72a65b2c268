"""`tandem trace …`: on, off, list, show."""

import os
from pathlib import Path
from typing import Annotated

import typer

from app.cli.note_commands import JsonOption
from app.cli.printing import print_json
from app.cli.session import profile_of
from app.cli.terminal import notices, output
from core.profile import Profile

ProfilesOption = Annotated[
    list[Path] | None,
    typer.Option("--profile", metavar="DIR", help="Look here, and not in your own; as often as needed."),
]


def register(app: typer.Typer) -> None:
    """Add the commands under `trace`."""
    trace = typer.Typer(no_args_is_help=True, help="See where the time goes, from a key to another's screen.")
    trace.command("on")(switch_on)
    trace.command("off")(switch_off)
    trace.command("list")(list_traces)
    trace.command("show")(show)
    app.add_typer(trace, name="trace")


def switch_on(
    context: typer.Context,
    share: Annotated[
        float | None, typer.Option(min=0, max=1, help="How many of all traces are kept; 0.1 is a tenth.")
    ] = None,
    otlp: Annotated[
        str | None, typer.Option(metavar="URL", help="Send them to this collector too; “” for none.")
    ] = None,
) -> None:
    """Record traces from the next start of Tandem on; what is slow or fails is kept in any case.

    They stay on this disk, hold no text, no title and no name, and go after a week.
    """
    from msgspec.structs import replace

    from app.telemetry import keep_trace_settings, read_trace_settings

    profile = profile_of(context)
    settings = replace(read_trace_settings(profile), is_on=True)
    if share is not None:
        settings = replace(settings, share=share)
    if otlp is not None:
        settings = replace(settings, otlp=otlp)
    keep_trace_settings(profile, settings)
    notices().print(f"Traces are recorded from the next start on; {settings.share:.0%} of them are kept.")


def switch_off(context: typer.Context) -> None:
    """Record nothing from the next start of Tandem on; what was kept stays for a week."""
    from app.telemetry import TraceSettings, keep_trace_settings

    keep_trace_settings(profile_of(context), TraceSettings())
    notices().print("Nothing is traced from the next start on.")


def list_traces(
    context: typer.Context,
    profile: ProfilesOption = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="So many of the newest.")] = 20,
    json: JsonOption = False,
) -> None:
    """List what was traced lately, the newest first."""
    from app.cli.waterfall import print_rows
    from app.telemetry.looking import newest_traces

    found = newest_traces(_profiles(context, profile), limit)
    if json:
        print_json(found)
    elif found:
        print_rows(output(), found)
    else:
        _say_why_there_is_none(_profiles(context, profile)[0])


def show(
    context: typer.Context,
    trace: Annotated[str, typer.Argument(metavar="ID", help="The trace, by the beginning of its id.")],
    profile: ProfilesOption = None,
    json: JsonOption = False,
) -> None:
    """Show one trace from its first step to its last, over all processes of these profiles."""
    from app.cli.waterfall import print_trace
    from app.telemetry.looking import find_trace

    found = find_trace(_profiles(context, profile), trace)
    if json:
        print_json(found)
    else:
        print_trace(output(), found)


def _profiles(context: typer.Context, given: list[Path] | None) -> list[Profile]:
    if not given:
        return [profile_of(context)]
    return [Profile(directory.expanduser().absolute()) for directory in given]


def _say_why_there_is_none(profile: Profile) -> None:
    from app.telemetry import chosen_settings

    if chosen_settings(profile, os.environ).is_on:
        output().print("Nothing was traced yet; a trace is kept some seconds after its last step.")
    else:
        output().print("Nothing is traced. Begin with `tandem trace on`.")
