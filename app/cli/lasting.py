"""Sharing and following, in this process or through the one that owns the profile."""

import asyncio

from app.cli.announcing import print_happening, print_nothing
from app.cli.invitations import is_served_elsewhere, print_invite
from app.cli.terminal import notices
from app.commands.handover import describe, hand_over
from app.commands.people_results import MadeInvite
from app.commands.reaching import reach
from app.commands.requests import FollowSync, ShareSpace
from app.commands.results import Nothing
from app.daemon.stopping import stop_signal
from core.profile import Owner, Profile


async def share(profile: Profile, request: ShareSpace) -> None:
    """Serve a space from this process, or let the process that owns the profile serve it and end."""

    async def inside() -> None:
        from app.cli.serving import share_here

        await share_here(profile, request)

    async def outside(owner: Owner) -> None:
        shared = await hand_over(profile, owner, request, MadeInvite, print_nothing)
        print_invite(shared)
        if not is_served_elsewhere(shared):
            notices().print(f"It is served by {describe(owner)}, for as long as that runs.")

    await reach(profile, inside, outside)


async def follow(profile: Profile) -> None:
    """Tell what happens, a line each, until this process is told to stop."""

    async def inside() -> None:
        from app.cli.serving import follow_here

        await follow_here(profile)

    async def outside(owner: Owner) -> None:
        notices().print(f"Following through {describe(owner)}. Ctrl+C ends this.")
        with stop_signal() as stopped:
            following = hand_over(profile, owner, FollowSync(), Nothing, print_happening)
            await until_stopped(asyncio.ensure_future(following), stopped)

    await reach(profile, inside, outside)


async def until_stopped(following: asyncio.Future[Nothing], stopped: asyncio.Event) -> None:
    """Wait until the owner has nothing more to tell or the user has heard enough."""
    stopping = asyncio.ensure_future(stopped.wait())
    try:
        await asyncio.wait((following, stopping), return_when=asyncio.FIRST_COMPLETED)
        if following.done():
            await following
    finally:
        following.cancel()
        stopping.cancel()
