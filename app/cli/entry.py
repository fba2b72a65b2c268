"""`tandem`: the options before the command, every command, and what happens when one fails."""

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from app.cli import (
    backup_commands,
    cluster_commands,
    config_commands,
    desktop_commands,
    device_commands,
    hub_commands,
    invite_commands,
    job_commands,
    log_commands,
    member_commands,
    nearby_commands,
    note_commands,
    owner_commands,
    profile_commands,
    sharing_commands,
    space_commands,
    trace_commands,
    transfer_commands,
    trash_commands,
    user_commands,
    version_commands,
)
from app.cli.problems import INTERRUPTED, OUR_BUG, USERS_PROBLEM, confess, explain
from app.cli.session import Session
from app.cli.terminal import complete_streams, notices, output
from app.control import RemoteFault
from app.diary import keep_traceback
from core.errors import Problem


def main(arguments: list[str] | None = None) -> None:
    """Run `tandem` and exit: 0 done, 1 the user's problem, 2 wrong usage, 70 our bug."""
    run(build(), "tandem", arguments)


def build() -> typer.Typer:
    """Put the command line together."""
    app = typer.Typer(cls=_GroupsFirst, add_completion=False, rich_markup_mode=None)
    app.callback(invoke_without_command=True)(choose_profile)
    for part in (
        note_commands,
        trash_commands,
        transfer_commands,
        space_commands,
        invite_commands,
        member_commands,
        user_commands,
        device_commands,
        hub_commands,
        cluster_commands,
        job_commands,
        nearby_commands,
        sharing_commands,
        log_commands,
        trace_commands,
        backup_commands,
        config_commands,
        profile_commands,
        version_commands,
        owner_commands,
        desktop_commands,
    ):
        part.register(app)
    return app


def choose_profile(
    context: typer.Context,
    profile: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="The profile folder; else TANDEM_HOME, else your own."),
    ] = None,
    version_only: Annotated[bool, typer.Option("--version", help="Print the version and end.")] = False,
) -> None:
    """Write notes together. Without a command, the desktop app opens."""
    session = context.ensure_object(Session)
    session.choose(profile)
    if version_only:
        from core.release import version

        output().print(f"Tandem {version()}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        desktop_commands.open_desktop(context)


class _GroupsFirst(TyperGroup):
    """Lists `note`, `space` and the other groups before the single commands; opens what is no command."""

    def list_commands(self, ctx: Any) -> list[str]:
        names = super().list_commands(ctx)
        return sorted(names, key=lambda name: not isinstance(self.commands[name], TyperGroup))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        is_command = self.get_command(ctx, args[0]) is not None
        if not is_command and desktop_commands.looks_openable(args[0]):
            args = [desktop_commands.OPEN, *args]
        return super().resolve_command(ctx, args)


def run(app: typer.Typer, name: str, arguments: list[str] | None) -> None:
    """Run a command line; no traceback ever reaches the terminal."""
    complete_streams()
    session = Session()
    try:
        get_command(app).main(args=arguments, prog_name=name, obj=session)
    except Problem as problem:
        explain(problem)
        raise SystemExit(USERS_PROBLEM) from problem
    except RemoteFault as fault:
        confess(fault.log)
        raise SystemExit(OUR_BUG) from fault
    except SystemExit as ended:
        if ended.code == INTERRUPTED:
            notices().print("Interrupted; what was saved is kept.")
        raise
    except Exception as bug:  # the program's outer edge
        confess(keep_traceback(session.profile, bug))
        raise SystemExit(OUR_BUG) from bug


if __name__ == "__main__":
    main()
