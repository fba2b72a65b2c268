"""`tandemd`: holds a profile's spaces and serves them, without a window, until it is stopped."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from app.cli.entry import run
from app.cli.session import Session, profile_of
from app.cli.terminal import output
from app.cli.wording import count
from app.commands.reaching import reach
from app.commands.release import version
from core.facts import SpaceRole
from core.profile import Owner, OwnerKind, Profile, ProfileTaken


def main(arguments: list[str] | None = None) -> None:
    """Run tandemd and exit with its code."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command()(serve)
    run(app, "tandemd", arguments)


def serve(
    context: typer.Context,
    profile: Annotated[Path | None, typer.Option(metavar="DIR", help="The profile folder.")] = None,
    no_hub: Annotated[
        bool, typer.Option("--no-hub", help="Run no hub as long as no space is shared from here.")
    ] = False,
    version_only: Annotated[bool, typer.Option("--version", help="Print the version and end.")] = False,
) -> None:
    """Hold a full replica of every space of a profile, run its hub, and serve the spaces shared from it.

    A profile that only joined spaces of others runs no hub until `tandem hub init` or `tandem share`.
    """
    if version_only:
        output().print(f"tandemd {version()}")
        return
    session = context.ensure_object(Session)
    session.choose(profile)
    asyncio.run(_reach(profile_of(context), is_hub=not no_hub))


async def _reach(profile: Profile, *, is_hub: bool) -> None:
    async def outside(owner: Owner) -> None:
        raise ProfileTaken(profile, owner)

    await reach(profile, lambda: _serve(profile, is_hub=is_hub), outside)


async def _serve(profile: Profile, *, is_hub: bool) -> None:
    from app.bootstrap import open_desk
    from app.daemon.hosting import hub_running
    from app.daemon.stopping import stop_signal
    from sync.peer import SyncMode

    with stop_signal() as stopped:
        async with open_desk(profile, OwnerKind.DAEMON, SyncMode.FOLLOW) as desk:
            spaces = await desk.library.spaces()
            served = sum(space.role is SpaceRole.HOST for space in spaces)
            held = count(len(spaces), "space")
            output().print(f"tandemd holds {held}, serves {served}; profile {profile.directory}")
            async with hub_running(desk, is_wanted=is_hub):
                await stopped.wait()


if __name__ == "__main__":
    main()
