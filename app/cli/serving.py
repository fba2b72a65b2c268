"""What runs in this process until it is stopped: sharing a space, and following the logs."""

from app.bootstrap import open_desk
from app.cli.announcing import print_happening
from app.cli.invitations import is_served_elsewhere, print_invite
from app.cli.passwords import means_asking
from app.cli.terminal import notices
from app.commands.execution import execute
from app.commands.people_results import MadeInvite
from app.commands.requests import FollowSync, ShareSpace
from app.control import Caller
from app.daemon.stopping import stop_signal
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode


async def share_here(profile: Profile, request: ShareSpace) -> None:
    """Own the profile, print an invitation, and serve the space until told to stop if its hub is here."""
    with stop_signal() as stopped:
        async with open_desk(profile, OwnerKind.SHARE, SyncMode.FOLLOW, means=means_asking(profile)) as desk:
            desk.on_stop(stopped.set)
            shared = await execute(desk, request, Caller())
            if not isinstance(shared, MadeInvite):
                raise TypeError(f"sharing gave {type(shared).__name__}")
            print_invite(shared)
            if is_served_elsewhere(shared):
                return
            notices().print("Serving it until Ctrl+C.")
            await stopped.wait()


async def follow_here(profile: Profile) -> None:
    """Own the profile and tell what happens until this process is told to stop."""
    with stop_signal() as stopped:
        async with open_desk(profile, OwnerKind.FOLLOW, SyncMode.FOLLOW, means=means_asking(profile)) as desk:
            desk.on_stop(stopped.set)
            notices().print("Following. Ctrl+C ends this.")
            await execute(desk, FollowSync(), Caller(print_happening, stopped))
