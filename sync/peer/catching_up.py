"""Whether all that a log held at some moment is stored here, though others go on writing."""

import asyncio
import math

from sync.log import LogEnd
from sync.peer.link_following import LinkFollowing
from sync.peer.note_status import LinkState
from sync.peer.status import SpaceStatus

_LATEST = 10.0
"""Seconds since the moment at which the log held no more than is stored here now."""


class CatchingUp:
    """Catches up with what the log holds at the first moment at which that is known."""

    def __init__(self, following: LinkFollowing, status: SpaceStatus) -> None:
        self._following = following
        self._status = status
        self._end: LogEnd | None = following.known_end

    @property
    def is_done(self) -> bool:
        """Whether all of that is stored here; never while the hub is away."""
        if self._status.link is not LinkState.ONLINE:
            return False
        if self._following.has_all:
            return True
        known = self._following.known_end
        if self._end is None or (known and known.epoch != self._end.epoch):
            self._end = known
        return self._end is not None and self._following.has_stored(self._end)


class KeepingUp:
    """Looks now and then whether all is stored here that the log held a few seconds ago."""

    def __init__(self, following: LinkFollowing, status: SpaceStatus) -> None:
        self._following = following
        self._status = status
        self._catching: CatchingUp | None = None
        self._began_at = self._was_whole_at = -math.inf

    def look(self) -> bool:
        """Say whether it is."""
        now = asyncio.get_running_loop().time()
        if self._catching is not None and self._catching.is_done:
            self._was_whole_at, self._catching = self._began_at, None
        if self._catching is None:
            self._catching, self._began_at = CatchingUp(self._following, self._status), now
            if self._catching.is_done:
                self._was_whole_at = now
        is_online = self._status.link is LinkState.ONLINE
        return is_online and now - self._was_whole_at < _LATEST
