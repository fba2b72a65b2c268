"""`tandemd`: holds a profile's spaces and serves them, without a window, until it is stopped."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from app.cli.config_commands import print_configuration
from app.cli.entry import run
from app.cli.session import Session, profile_of
from app.cli.terminal import output
from app.configuration.choosing import Chosen, choose
from app.configuration.model import LogFormat, LogLevel
from app.configuration.showing import report
from core.profile import Profile
from core.release import version

_CHOSEN = "tandemd.chosen"
"""Under this name a command finds what the options before it chose."""


def main(arguments: list[str] | None = None) -> None:
    """Run tandemd and exit with its code."""
    run(build(), "tandemd", arguments)


def build() -> typer.Typer:
    """Put the command line together."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.callback(invoke_without_command=True)(serve)
    app.command("join")(join)
    return app


def serve(
    context: typer.Context,
    profile: Annotated[Path | None, typer.Option(metavar="DIR", help="The profile folder.")] = None,
    config: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="The configuration; else TANDEM_CONFIG, ~/.config/tandem/tandemd.toml or the one in /etc.",
        ),
    ] = None,
    keys_folder: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where the key to the profile's secrets is kept.")
    ] = None,
    passphrase_file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What opens the profile's secrets.")
    ] = None,
    hub: Annotated[
        bool | None, typer.Option("--hub/--no-hub", help="Run a hub before any space is shared from here.")
    ] = None,
    listen: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="The address that the hub listens on.")
    ] = None,
    port: Annotated[int | None, typer.Option(help="The port of the hub.")] = None,
    bus_port: Annotated[int | None, typer.Option(help="The port of the hub's bus.")] = None,
    name: Annotated[
        list[str] | None, typer.Option(metavar="HOST", help="A name of this computer; once for each.")
    ] = None,
    nearby: Annotated[
        bool | None, typer.Option("--nearby/--no-nearby", help="Be found by devices in the same network.")
    ] = None,
    log_format: Annotated[LogFormat | None, typer.Option(help="How log lines are written.")] = None,
    log_level: Annotated[LogLevel | None, typer.Option(help="Which log lines are written.")] = None,
    backup_folder: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where backups are made by themselves.")
    ] = None,
    backup_every: Annotated[
        str | None, typer.Option(metavar="TIME", help="How long until the next backup: 30m, 12h, 1d.")
    ] = None,
    backup_keep: Annotated[int | None, typer.Option(help="How many backups are kept.")] = None,
    backup_passphrase_file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What backups are encrypted with.")
    ] = None,
    updates_from: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Where `tandem version --check` looks; tandemd does not."),
    ] = None,
    updates_key: Annotated[
        str | None, typer.Option(metavar="KEY", help="The public key by which that list is signed.")
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Print what would hold, and end.")] = False,
    version_only: Annotated[bool, typer.Option("--version", help="Print the version and end.")] = False,
) -> None:
    """Hold a full replica of every space of a profile, run its hub, and serve the spaces shared from it.

    A profile that only joined spaces of others runs no hub until `tandem hub init` or `tandem share`. SIGHUP
    has the configuration read again.
    """
    if version_only:
        output().print(f"tandemd {version()}")
        return
    given: dict[str, object] = {
        "profile": _whole(profile),
        "keys.folder": _whole(keys_folder),
        "keys.passphrase_file": _whole(passphrase_file),
        "hub.run": hub,
        "hub.listen": listen,
        "hub.port": port,
        "hub.bus_port": bus_port,
        "hub.names": name or None,
        "nearby.on": nearby,
        "log.format": log_format and log_format.value,
        "log.level": log_level and log_level.value,
        "backup.folder": _whole(backup_folder),
        "backup.every": backup_every,
        "backup.keep": backup_keep,
        "backup.passphrase_file": _whole(backup_passphrase_file),
        "updates.from": updates_from,
        "updates.key": updates_key,
    }
    flags = {key: value for key, value in given.items() if value is not None}

    def read() -> Chosen:
        return choose(flags, os.environ, config, Path.home())

    chosen = read()
    folder = chosen.configuration.profile
    context.ensure_object(Session).choose(Path(folder) if folder else None)
    context.meta[_CHOSEN] = chosen
    if check:
        print_configuration(report(chosen), shows_origins=True)
    elif context.invoked_subcommand is None:
        asyncio.run(_run(profile_of(context), chosen, read))


def join(
    context: typer.Context,
    link: Annotated[str, typer.Argument(metavar="LINK", help="What `tandem cluster invite-hub` printed.")],
) -> None:
    """Become a hub of a cluster; `tandemd`, started afterwards with the same configuration, is one then."""
    from app.daemon.joining import join_cluster

    chosen: Chosen = context.meta[_CHOSEN]
    asyncio.run(join_cluster(profile_of(context), chosen.configuration, link))


def _whole(path: Path | None) -> str | None:
    return str(path.expanduser().absolute()) if path else None


async def _run(profile: Profile, chosen: Chosen, read: Callable[[], Chosen]) -> None:
    from app.daemon.running import Daemon

    await Daemon(profile, chosen, read).run()


if __name__ == "__main__":
    main()
