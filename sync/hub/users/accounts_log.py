"""The stream ACCOUNTS in the hubs' own account of the bus."""

from core.world import World
from sync.bus import Connection
from sync.hub.hub_log import HubLog, LogShape
from sync.hub.users.events import SUBJECTS

SEQUENCED = "live.u.>"
"""Where the log tells, without the body, which sequence a message was given."""
_REPUBLISHED = {"republish": {"src": ">", "dest": "live.>", "headers_only": True}}
_SHAPE = LogShape("ACCOUNTS", (SUBJECTS,), _REPUBLISHED)


class AccountsLog(HubLog):
    """The log of accounts, over one connection."""

    def __init__(self, connection: Connection, world: World) -> None:
        super().__init__(connection, world, _SHAPE)
