"""What can be set for a user service; everything has a value that does for a hub."""

from dataclasses import dataclass, field

from core.accounts import HashCost
from sync.hub.users.hashing import HashLimits
from sync.hub.users.lockout import Patience

_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class UserSettings:
    """Times in seconds."""

    access_life: float = 600.0
    refresh_life: float = 30 * _DAY
    """Since the last renewal: an app that is opened once a month stays signed in."""
    invite_life: float = 7 * _DAY
    most_sessions: int = 100
    """Of one user; the one renewed longest ago ends for a new one."""
    most_sessions_of_device: int = 5
    """As a device signs in at every start; the first one and the latest stay."""
    most_devices: int = 50
    most_api_tokens: int = 50
    longest_api_token: float = 366 * _DAY
    most_open_invites: int = 100
    cost: HashCost = field(default_factory=HashCost)
    hashing: HashLimits = field(default_factory=HashLimits)
    account_patience: Patience = field(default_factory=lambda: Patience(free=5))
    address_patience: Patience = field(default_factory=lambda: Patience(free=20))
    """More, as a whole office may sit behind one address."""
    registration_patience: Patience = field(default_factory=lambda: Patience(free=20, first=60, longest=3600))
    """How many accounts one address may open while everybody may register."""
    rebuild_deadline: float = 600.0
    """How long opening may take, when the projection is built anew from a long log."""
