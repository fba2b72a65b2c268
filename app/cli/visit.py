"""Opens a profile that nobody owns for one request, and looks at the logs of joined spaces meanwhile."""

import msgspec

from app.bootstrap import open_desk
from app.cli.passwords import means_asking
from app.commands.cluster_requests import ClusterRequest, JoinCluster
from app.commands.execution import execute
from app.commands.hub_requests import (
    HubRequest,
    InitHub,
    ListUsers,
    ReadHubAudit,
    RenewDevice,
    ReportHub,
    SetPassphrase,
)
from app.commands.nearby_requests import JoinNearby, LetIn, ListNearby, NearbyRequest, SwitchNearby, TurnAway
from app.commands.people_requests import PeopleRequest
from app.commands.requests import (
    AnyRequest,
    CreateBackup,
    CreateSpace,
    HealLogs,
    JoinSpace,
    NewNote,
    ReportLogs,
    ShareSpace,
    SyncOnce,
    VerifyLogs,
)
from app.control import Caller
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode

_CATCH_UP_SECONDS = 0.7
_ABOUT_OWN_HUB = InitHub | ReportHub | ListUsers | ReadHubAudit | ClusterRequest
"""These start the hub of this profile themselves, if they need it."""
_ABOUT_WHAT_HUBS_HOLD = SyncOnce | ReportLogs | VerifyLogs | HealLogs | PeopleRequest | HubRequest
"""These serve what is shared from here, and wait for hubs as long as they need."""
_ABOUT_OWN_KEYS = RenewDevice | SetPassphrase | CreateBackup | SwitchNearby | ListNearby | LetIn | TurnAway
"""These need no bus: who is asked for a key, is asked on this computer."""
_NEED_KEYS = _ABOUT_WHAT_HUBS_HOLD | JoinSpace | JoinNearby | ShareSpace | JoinCluster | CreateBackup
"""These are of no use, or of less, while the key of this device is closed."""
_NEED_NO_NEWS = (
    NewNote | CreateSpace | JoinSpace | CreateBackup | ClusterRequest | NearbyRequest | _ABOUT_WHAT_HUBS_HOLD
)


async def visit(profile: Profile, request: AnyRequest, caller: Caller) -> msgspec.Struct:
    """Own the profile, carry out the request with the newest notes there are, and give the profile back."""
    means = means_asking(profile) if isinstance(request, _NEED_KEYS) else None
    async with open_desk(profile, OwnerKind.COMMAND, _mode(request), means=means) as desk:
        if not isinstance(request, _NEED_NO_NEWS) and await desk.is_member():
            await desk.peer.caught_up(_CATCH_UP_SECONDS)
        return await execute(desk, request, caller)


def _mode(request: AnyRequest) -> SyncMode:
    if isinstance(request, _ABOUT_OWN_HUB | _ABOUT_OWN_KEYS):
        return SyncMode.OFFLINE
    return SyncMode.FOLLOW if isinstance(request, _ABOUT_WHAT_HUBS_HOLD) else SyncMode.VISIT
