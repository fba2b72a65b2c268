"""Telling a log that lost something from one whose hubs have not settled yet who leads it."""

import asyncio

from sync.log.errors import LogLeaderless
from sync.log.streams import LogInfo

_LONGEST = 20.0
"""Seconds in which a server that was cut off knows that it leads no more (nats-server: 10 to 20)."""


class Settling:
    """Lets a loss count at once where one hub keeps the log, and where several do, once it lasts.

    A hub that was just chosen may not have read all of what it holds, and one that was cut off does not know
    what was written since: both tell of a log that ends before what was followed of it. Nothing is lost by
    waiting, while a log that is taken for another one is followed anew by everybody.
    """

    def __init__(self) -> None:
        self._since: float | None = None

    def require_lasting(self, info: LogInfo, epoch: str, *, is_shared: bool) -> None:
        """Raise LogLeaderless for as long as what `info` lacks of the log of `epoch` may be there yet."""
        if not is_shared or info.epoch != epoch:
            return
        now = asyncio.get_running_loop().time()
        if self._since is None or not info.has_leader:
            self._since = now
        if now - self._since < _LONGEST:
            raise LogLeaderless

    def settle(self) -> None:
        """The log holds all that it is known to have held."""
        self._since = None
