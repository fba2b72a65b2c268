"""Whether the hubs that keep a space's log have a leader for it, asked when the log takes no updates."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from core.errors import BusProblem, MajorityMissing, Problem
from sync.bus import BusAddress, Connection, FindAddress
from sync.log import LogLeaderless, read_log_info
from sync.peer.status import SpaceStatus

_PAUSE = 1.0
_log = logging.getLogger(__name__)


class Leadership:
    """Tells the status of a space while a hub that is reached says that the log has no leader."""

    def __init__(self, status: SpaceStatus) -> None:
        self._status = status
        self._doubts = asyncio.Event()

    def doubt(self) -> None:
        """Have it looked, as the log did not take an update, or may be another hub's now."""
        self._doubts.set()

    def lose_sight(self) -> None:
        """Say nothing, as no hub is reached."""
        self._status.set_leaderless(False)

    def entering(self, find: FindAddress) -> FindAddress:
        """Tell what a hub says when it is asked for the way in: one that is cut off lets nobody in."""

        async def find_told() -> BusAddress:
            try:
                return await find()
            except Problem as problem:
                self._status.set_leaderless(isinstance(problem, MajorityMissing))
                raise

        return find_told

    @asynccontextmanager
    async def watched(self, connection: Connection) -> AsyncIterator[None]:
        """Look over a connection, whenever there is doubt, until the end of the block."""
        task = asyncio.create_task(self._run(connection), name="leader of the log")
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait({task})
            self.lose_sight()

    async def _run(self, connection: Connection) -> None:
        try:
            while True:
                await self._doubts.wait()
                self._doubts.clear()
                while connection.is_connected and not await self._is_led(connection):
                    await asyncio.sleep(_PAUSE)
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("looking for the leader of a log ended by an error")

    async def _is_led(self, connection: Connection) -> bool:
        """Ask, and tell what the answer says; silence says nothing."""
        try:
            is_led = (await read_log_info(connection)).has_leader
        except LogLeaderless:
            is_led = False
        except BusProblem as problem:
            _log.debug("nobody says whether the log has a leader: %s", problem)
            return False
        self._status.set_leaderless(not is_led and connection.is_connected)
        return is_led
