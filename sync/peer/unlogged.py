"""Updates of others that came live and that the log has not shown yet; perhaps it never got them."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Iterable

from core.errors import BusProblem
from core.facts import Update
from sync.log import Follower, LogWriter
from sync.peer.rights import Rights
from sync.peer.status import SpaceStatus

_LOOK_SECONDS = 2.0
_PATIENCE_SECONDS = 3.0
_REMEMBERED = 4096
"""What came before these is left to the exchange."""
_log = logging.getLogger(__name__)

Key = tuple[int, int]


class Unlogged:
    """Sends to the log what it did not get from its author, when hub and author ended in that moment.

    What is written upon such an update can be read by nobody who has only the log, so no note counts as in
    the log while one is missing. It is also missing when its author lost the right to write in that moment:
    it is applied here, so this device vouches for it. A device that may only read waits for the others.
    """

    def __init__(self, status: SpaceStatus, rights: Rights) -> None:
        self._status = status
        self._rights = rights
        self._waiting: OrderedDict[Key, tuple[Update, float]] = OrderedDict()

    def seen(self, update: Update) -> None:
        """An update was published a moment ago."""
        if update.key in self._waiting:
            return
        self._waiting[update.key] = (update, asyncio.get_running_loop().time())
        self._status.add_unlogged(update.note)
        if len(self._waiting) > _REMEMBERED:
            self._forget(next(iter(self._waiting)))

    def logged(self, updates: Iterable[Update]) -> None:
        """The log holds these."""
        if self._waiting:
            for update in updates:
                self._forget(update.key)

    async def sent_when_overdue(self, writer: LogWriter, follower: Follower) -> None:
        """Send what the log ought to have by now, until cancelled."""
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            if follower.is_caught_up and self._rights.may_write:
                await self._send_overdue(writer)

    async def _send_overdue(self, writer: LogWriter) -> None:
        latest = asyncio.get_running_loop().time() - _PATIENCE_SECONDS
        overdue = [update for update, since in self._waiting.values() if since < latest]
        for update in overdue:
            try:
                # Under its own message id: of all who send it, the log takes one.
                vouched = not self._rights.may_write_now(update.device)
                sequence = await writer.publish(update, vouched=vouched)
            except BusProblem as problem:
                _log.debug("an update of another device is sent later: %s", problem)
                return
            self._status.know_last_own(update.note, sequence)
            self._forget(update.key)

    def _forget(self, key: Key) -> None:
        known = self._waiting.pop(key, None)
        if known is not None:
            self._status.remove_unlogged(known[0].note)
