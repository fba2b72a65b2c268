"""`tandem share`, `tandem join` and `tandem sync`."""

import asyncio
from typing import Annotated

import typer

from app.cli import lasting
from app.cli.delivery import deliver
from app.cli.note_commands import JsonOption, SpaceArgument
from app.cli.printing import print_json
from app.cli.progress import progress_bar
from app.cli.session import profile_of
from app.cli.terminal import notices, one_line, output
from app.cli.wording import count
from app.commands.requests import JoinSpace, ShareSpace, SyncOnce
from app.commands.results import JoinedSpace, SyncReport


def register(app: typer.Typer) -> None:
    """Add the three commands."""
    app.command("share")(share)
    app.command("join")(join)
    app.command("sync")(sync)


def share(
    context: typer.Context,
    space: SpaceArgument,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="The port to listen on.")] = None,
    new: Annotated[
        bool, typer.Option("--new", help="Make another invitation; those that were made before stay good.")
    ] = False,
) -> None:
    """Share a space: print an invitation and serve until Ctrl+C.

    The invitation lets up to 20 people in as editors, for a week, and is printed again until then;
    `tandem invite create` makes others.
    """
    asyncio.run(lasting.share(profile_of(context), ShareSpace(space, port, new)))


def join(
    context: typer.Context,
    link: Annotated[str, typer.Argument(help="The invitation: a link that begins with tandem://join/.")],
    name: Annotated[str | None, typer.Option(help="Your name, as the others see it.")] = None,
    json: JsonOption = False,
) -> None:
    """Join a space by an invitation and fetch its notes."""
    with progress_bar("Fetching notes") as show:
        joined = deliver(profile_of(context), JoinSpace(link, name), JoinedSpace, show)
    if json:
        print_json(joined)
        return
    space = joined.space
    output().print(f"Joined “{one_line(space.name)}”: {count(space.notes, 'note')}.")
    if not joined.caught_up:
        notices().print("More notes are still on their way; `tandem sync --once` fetches them.")


def sync(
    context: typer.Context,
    once: Annotated[bool, typer.Option("--once", help="Catch up, send what waits, and end.")] = False,
    follow: Annotated[
        bool, typer.Option("--follow", help="Go on until Ctrl+C, and tell what happens.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Keep up with the other devices: --once or --follow."""
    if once == follow:
        raise typer.BadParameter("give either --once or --follow")
    if once:
        raise typer.Exit(_sync_once(context, json=json))
    asyncio.run(lasting.follow(profile_of(context)))


def _sync_once(context: typer.Context, *, json: bool) -> int:
    report = deliver(profile_of(context), SyncOnce(), SyncReport)
    if json:
        print_json(report)
    elif report.reason:
        notices().print(f"Not in step. {report.reason} {_waiting(report)}")
    elif all(space.role == "local" for space in report.spaces):
        output().print("No space is shared; there is nothing to catch up with.")
    else:
        output().print("In step with the log; nothing waits.")
    return 1 if report.reason else 0


def _waiting(report: SyncReport) -> str:
    if not report.waiting:
        return "Nothing of yours waits."
    verb = "waits" if report.waiting == 1 else "wait"
    return f"{count(report.waiting, 'change')} of yours {verb}, saved here."
