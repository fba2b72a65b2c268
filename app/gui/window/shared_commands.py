"""The commands that have to do with others, and with oneself before others."""

from collections.abc import Callable

from app.gui.window.commands import Command
from app.gui.window.member_actions import MemberActions
from app.gui.window.sharing_actions import SharingActions
from core.ids import SpaceId


def shared_commands(
    sharing: SharingActions, members: MemberActions, space: Callable[[], SpaceId | None]
) -> list[list[Command]]:
    """List the commands of the space that `space` tells, then those of one's own person."""
    return [
        [
            Command("Share space…", "Ctrl+Shift+S", lambda: sharing.share(space())),
            Command("Members…", "Ctrl+Shift+M", lambda: members.show_members(space())),
            Command("Join with a link…", "Ctrl+J", sharing.join),
        ],
        [
            Command("Your name for others…", "", sharing.choose_name),
            Command("Devices and account…", "Ctrl+Shift+D", lambda: members.show_devices(space())),
            Command("Sign in…", "", members.sign_in),
        ],
    ]
