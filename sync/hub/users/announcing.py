"""Telling the bus what became of users, at least once, in the order of the log.

What is to be told is stored with the projection, in the transaction that applies the message it comes from,
and forgotten when the server has taken it: a crash in between tells it again. So does every other hub, and
a projection that is built anew tells everything from the beginning; each payload has the `sequence` of its
message in the log, by which whoever listens knows what it has heard.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from core.errors import Problem
from sync.bus import Connection
from sync.hub.users.accounts_log import AccountsLog
from sync.hub.users.following import Following
from sync.hub.users.projection import Announcement, Projection

_AT_ONCE = 256
_RETRY_PAUSE = 0.25
_log = logging.getLogger(__name__)


class Announcer:
    """Publishes user.invited, .registered, .updated, .deleted and device.revoked, as JSON."""

    def __init__(
        self, connection: Connection, log: AccountsLog, projection: Projection, following: Following
    ) -> None:
        self._connection = connection
        self._accounts = log
        self._projection = projection
        self._news = following.announcing

    async def run(self) -> None:
        """Tell what there is to tell, until cancelled."""
        try:
            while True:
                self._news.clear()
                await self._try_to_tell()
                await self._news.wait()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("telling of users ended by an error")

    async def _try_to_tell(self) -> None:
        try:
            while waiting := await self._projection.announcements(_AT_ONCE):
                await self._tell(waiting)
        except Problem as problem:
            _log.debug("telling of users pauses: %s", problem)
            await asyncio.sleep(_RETRY_PAUSE)
            self._news.set()

    async def _tell(self, waiting: list[Announcement]) -> None:
        for announcement in waiting:
            self._connection.publish(announcement.subject, announcement.payload)
        # A server answers in order: it has passed on what was sent before this question.
        await self._accounts.read_info()
        await self._projection.forget_announcements(waiting[-1].serial)


@asynccontextmanager
async def open_announcer(
    connection: Connection, log: AccountsLog, projection: Projection, following: Following
) -> AsyncIterator[None]:
    """Tell until the end of the block."""
    announcer = Announcer(connection, log, projection, following)
    task = asyncio.create_task(announcer.run(), name="announcer of users")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})
