"""Opens a profile that nobody owns for one request, and looks at the logs of joined spaces meanwhile."""

import msgspec

from app.bootstrap import open_desk
from app.commands.execution import execute
from app.commands.requests import (
    AnyRequest,
    CreateSpace,
    HealLogs,
    JoinSpace,
    NewNote,
    ReportLogs,
    SyncOnce,
    VerifyLogs,
)
from app.control import Caller
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode

_CATCH_UP_SECONDS = 0.7
_ABOUT_LOGS = SyncOnce | ReportLogs | VerifyLogs | HealLogs
"""These are about the logs themselves: they serve what is shared from here, and wait as long as they need."""
_NEED_NO_NEWS = NewNote | CreateSpace | JoinSpace | _ABOUT_LOGS


async def visit(profile: Profile, request: AnyRequest, caller: Caller) -> msgspec.Struct:
    """Own the profile, carry out the request with the newest notes there are, and give the profile back."""
    mode = SyncMode.FOLLOW if isinstance(request, _ABOUT_LOGS) else SyncMode.VISIT
    async with open_desk(profile, OwnerKind.COMMAND, mode) as desk:
        if not isinstance(request, _NEED_NO_NEWS) and await desk.is_member():
            await desk.peer.caught_up(_CATCH_UP_SECONDS)
        return await execute(desk, request, caller)
