"""`tandem stop` and `tandem logs`: the process that has the profile open, as `tandemd`."""

import asyncio
from typing import Annotated

import typer

from app.cli.announcing import print_diary, print_nothing
from app.cli.lasting import until_stopped
from app.cli.session import profile_of
from app.cli.terminal import lines as harmless
from app.cli.terminal import notices, output
from app.commands.handover import describe, hand_over, until_left
from app.commands.reaching import reach
from app.commands.requests import ReadDiary, StopOwner
from app.commands.results import Nothing
from app.daemon.stopping import stop_signal
from app.diary import last_lines
from core.errors import NotFound, ProfileUnresponsive
from core.profile import Owner, Profile

_END_SECONDS = 15.0


def register(app: typer.Typer) -> None:
    """Add the two commands."""
    app.command("stop")(stop)
    app.command("logs")(logs)


def stop(context: typer.Context) -> None:
    """End the `tandemd` (or `tandem share`) that has the profile open, and wait until it has ended."""
    asyncio.run(_stop(profile_of(context)))


def logs(
    context: typer.Context,
    number: Annotated[int, typer.Option("--lines", "-n", min=0, help="How many lines.")] = 50,
    follow: Annotated[bool, typer.Option("--follow", "-f", help="Go on until Ctrl+C.")] = False,
) -> None:
    """Show what the process that has the profile open wrote into its diary; it holds no text of notes."""
    asyncio.run(_logs(profile_of(context), ReadDiary(number, follow)))


async def _stop(profile: Profile) -> None:
    async def nobody() -> None:
        raise NotFound(
            f"Nothing has the profile {profile.directory} open.",
            safe="Your notes are untouched.",
            cure="There is nothing to stop.",
        )

    async def outside(owner: Owner) -> None:
        await hand_over(profile, owner, StopOwner(), Nothing, print_nothing)
        if not await until_left(profile, owner, _END_SECONDS):
            raise ProfileUnresponsive(
                f"{_capital(describe(owner))} was asked to end, and still runs.",
                safe="Your notes are saved.",
                cure=f"Look at `tandem logs`; `kill -9 {owner.pid}` loses nothing that is saved.",
            )
        output().print(f"{_capital(describe(owner))} ended.")

    await reach(profile, nobody, outside)


async def _logs(profile: Profile, request: ReadDiary) -> None:
    async def nobody() -> None:
        for line in last_lines(profile, request.lines):
            output().print(harmless(line))
        if request.follow:
            notices().print("Nothing has the profile open, so nothing follows.")

    async def outside(owner: Owner) -> None:
        with stop_signal() as stopped:
            reading = hand_over(profile, owner, request, Nothing, print_diary)
            await until_stopped(asyncio.ensure_future(reading), stopped)

    await reach(profile, nobody, outside)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
